import { countriesOf, type Rate } from '../world.ts'
import type { Buyer } from './customers.ts'
import type { GeneratedShop } from './shop.ts'

/** VAT per rate id, as OpenCart adds it up: in floating point. */
export type TaxSums = Map<string, number>

interface TaxPart {
  readonly id: string
  readonly rate: Rate
  /** Of one unit. */
  readonly amount: number
}

/** OpenCart's tax object: which rates apply to a class for this buyer, and what they come to for a price. */
export interface TaxTable {
  parts(price: number, taxClass: number): TaxPart[]
  /** VAT of one unit. */
  sum(price: number, taxClass: number): number
}

export function taxTable(shop: GeneratedShop, buyer: Buyer, isShipped: boolean): TaxTable {
  const addresses = {
    shipping: isShipped ? buyer.shipTo : buyer.payFrom,
    payment: buyer.payFrom,
    store: 'NL',
  }
  const parts = (price: number, taxClass: number): TaxPart[] => {
    const country = addresses[shop.otherBased[taxClass] ?? shop.based]
    return (shop.classes[taxClass] ?? []).flatMap((id) => {
      const rate = shop.rates[String(id)]
      if (rate === undefined || !countriesOf(rate[3]).includes(country) || buyer.group === 3) return []
      const value = Number(rate[1])
      return [{ id: String(id), rate, amount: rate[2] === 'F' ? value : (price / 100) * value }]
    })
  }
  return {
    parts,
    sum: (price, taxClass) => parts(price, taxClass).reduce((sum, part) => sum + part.amount, 0),
  }
}

export function addTax(sums: TaxSums, id: string, amount: number): void {
  sums.set(id, (sums.get(id) ?? 0) + amount)
}
