import type { ObservedInvoice } from '../observed.ts'
import { goesIntoUnion, type Facts } from './facts.ts'
import { grossOf } from './sums.ts'
import { allowsReverseCharge, home, isInUnion, plainNumber } from './vat-numbers.ts'

/** What is wrong with the reason for which lines carry no VAT, and with VAT of the wrong country. */
export function faultsOfTreatment(facts: Facts, invoice: ObservedInvoice): string[] {
  const used = new Set(
    invoice.lines
      .filter((line) => line.ledger === 'turnover' && line.description.trim() !== 'Afronding')
      .filter((line) => !grossOf(line, invoice.inclusive).eq(0))
      .map((line) => line.rate),
  )
  const allowed = zeroRates(facts)
  const faults = ['none', 'icp', 'export'].flatMap((key) =>
    used.has(key) && !allowed.includes(key)
      ? [
          `zero VAT: booked as ${key}, not ${allowed.map((one) => `as ${one}`).join(' or ') || 'to be booked'} (${supplyOf(facts)})`,
        ]
      : [],
  )
  const number = plainNumber(facts.truth.vatNumber)
  if (used.has('icp') && plainNumber(invoice.contact.taxNumber) !== number) {
    faults.push(`reverse charge: the contact has number "${invoice.contact.taxNumber}", not ${number}`)
  }
  if (isHomeVatUnderOss(facts) && facts.isShipped && [...used].some((key) => key.startsWith(`${home} `))) {
    faults.push(`OSS: ${home} VAT on a delivery to a consumer in ${facts.place}`)
  }
  return faults
}

/** Whether any row of VAT is in the order; levies are none. */
export function hasVat(facts: Facts): boolean {
  return facts.taxRows.some((row) => row.rate[2] === 'P' && row.value.gt(0))
}

/** Goods that were taxed, though a discount may have taken the VAT away. */
export function hasTaxedGoods({ lines }: Facts): boolean {
  return lines.some((line) => !line.net.eq(0) && line.isTaxed)
}

/** The reasons that there can be for lines without VAT; none = such an order must be refused. */
function zeroRates(facts: Facts): readonly string[] {
  const mixed = hasVat(facts) || hasTaxedGoods(facts) || isLeftUntaxed(facts) ? ['none'] : []
  if (facts.place === home || !facts.isShipped) return ['none']
  if (isInUnion(facts.place)) return allowsReverseCharge(facts.truth.vatNumber) ? ['icp', ...mixed] : mixed
  return ['export', ...mixed]
}

/** Nothing in the order but what has no VAT of its own: vouchers, or goods that cost nothing. */
function isLeftUntaxed(facts: Facts): boolean {
  return facts.lines.every((line) => line.net.eq(0))
}

/** Consumers in another member state are charged its VAT under the one-stop-shop, not ours. */
export function isHomeVatUnderOss(facts: Facts): boolean {
  const isHome = facts.taxRows.some((row) => row.rate[2] === 'P' && isHomeZone(row.rate[3]))
  const isDigital = !facts.isShipped && facts.place !== home && isInUnion(facts.place)
  return (
    facts.oss && (goesIntoUnion(facts) || isDigital) && isHome && !allowsReverseCharge(facts.truth.vatNumber)
  )
}

function isHomeZone(zone: number): boolean {
  return [1, 2, 6, 7].includes(zone)
}

/** What is supplied where, in words. */
function supplyOf(facts: Facts): string {
  const to = facts.isPickup ? 'fetched at the shop' : facts.isShipped ? `sent to ${facts.place}` : 'not sent'
  return `${to}, customer of ${facts.truth.payFrom}, number "${facts.truth.vatNumber}"`
}
