import type { GeneratedShop } from './shop.ts'
import type { Random } from './random.ts'

/** Who buys, and where it goes. */
export interface Buyer {
  readonly customerId: number
  readonly group: number
  readonly firstname: string
  readonly company: string
  readonly email: string
  readonly number: string
  readonly payFrom: string
  readonly shipTo: string
}

const countries = ['BE', 'BE', 'BE', 'DE', 'DE', 'FR', 'FI', 'ES', 'GB', 'CH', 'US']
const numbers: Readonly<Record<string, readonly string[]>> = {
  NL: ['NL001234567B01'],
  BE: ['BE0123456789', 'BE 0123.456.789', 'BE0999999999'],
  DE: ['DE123456789'],
  FR: ['FR40303265045'],
}

/** Somebody: at home or abroad, consumer or company, sometimes with another address for the delivery. */
export function generateBuyer(shop: GeneratedShop, orderId: number, random: Random): Buyer {
  const payFrom = random.chance(0.7) ? 'NL' : random.pick(countries)
  const isCompany = random.chance(0.25)
  const number = isCompany ? random.pick(numbers[payFrom] ?? ['']) : ''
  const shipTo = random.chance(0.92) ? payFrom : random.pick(['NL', 'BE', 'DE', 'US'])
  const id = isCompany ? `${payFrom.toLowerCase()}-${number.replace(/\W/gu, '').slice(-4)}` : String(orderId)
  return {
    customerId: random.chance(0.3) ? orderId : 0,
    group: isCompany ? groupOf(shop, payFrom, number) : 1,
    firstname: `Klant${orderId}`,
    company: isCompany ? `Bedrijf ${id} &amp; Zn` : '',
    email: `klant-${id}@example.nl`,
    number,
    payFrom,
    shipTo,
  }
}

export const countryNames: Readonly<Record<string, readonly [id: string, name: string, postcode: string]>> = {
  NL: ['150', 'Netherlands', '1017 GP'],
  BE: ['21', 'Belgium', '1000'],
  DE: ['81', 'Germany', '10115'],
  FR: ['74', 'France, Metropolitan', '75001'],
  FI: ['72', 'Finland', '00100'],
  ES: ['195', 'Spain', '28001'],
  GB: ['222', 'United Kingdom', 'SW1A 1AA'],
  CH: ['204', 'Switzerland', '8001'],
  US: ['223', 'United States', '10001'],
}

/** Companies abroad with a number are in a group of their own where the shop charges those no tax. */
function groupOf(shop: GeneratedShop, payFrom: string, number: string): number {
  return shop.freesCompanies && payFrom !== 'NL' && number !== '' ? 3 : 2
}
