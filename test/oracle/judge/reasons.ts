import type Big from 'big.js'
import { moneybirdKey } from '../world.ts'
import { ambiguity } from './ambiguity.ts'
import { goesIntoUnion, type Facts } from './facts.ts'
import { cents } from './numbers.ts'
import { due } from './invoice.ts'
import { mappingMissing, taxMismatch, totalMismatch } from './tax-reasons.ts'
import { plain } from './text.ts'
import { sameAmount, unless, type Check, type Data } from './told.ts'
import { hasTaxedGoods, hasVat, isHomeVatUnderOss } from './treatment.ts'
import { allowsReverseCharge, home, isInUnion, plainNumber, validNumbers } from './vat-numbers.ts'

/**
 * Whether the reason that the merchant is given is true of the order, by its rows and the truth.
 *
 * @returns what is not true; `null` = nothing
 */
export function untruth(
  facts: Facts,
  told: { readonly code: string; readonly data: Data } | null,
): string | null {
  if (told === null) return 'no reason is given'
  return (checks[told.code] ?? (() => 'no order of these worlds is refused for that'))(facts, told.data)
}

const checks: Readonly<Record<string, Check>> = {
  ZERO_TOTAL: zeroTotal,
  NO_LINES: (facts) =>
    unless(facts.lines.length + facts.vouchersSold.length + facts.extras.length === 0, 'there are lines'),
  NEGATIVE_TOTAL: negativeTotal,
  TOTAL_MISMATCH: totalMismatch,
  TAX_MISMATCH: taxMismatch,
  TAX_AMBIGUOUS: ambiguity,
  TAX_MAPPING_MISSING: mappingMissing,
  SHIPPING_WITHOUT_VAT: shippingWithoutVat,
  OSS_HOME_RATE_USED: (facts, { country }) =>
    unless(isHomeVatUnderOss(facts) && sameCountry(facts, country), 'no consumer abroad was charged our VAT'),
  OSS_RATE_OTHER_COUNTRY: otherCountry,
  OSS_BUSINESS: (facts) =>
    unless(
      facts.oss && goesIntoUnion(facts) && hasVat(facts) && allowsReverseCharge(facts.truth.vatNumber),
      'no business with a valid number was charged VAT of its country',
    ),
  ZERO_VAT_UNEXPLAINED: zeroUnexplained,
  VAT_NUMBER_INVALID: (facts, { number = '' }) =>
    zeroInUnion(facts) ??
    isNumberOf(facts, number) ??
    unless(
      !validNumbers.includes(plainNumber(number)) && !plainNumber(number).startsWith(home),
      'the number is valid',
    ),
  VAT_NUMBER_COUNTRY: (facts, { number = '' }) =>
    zeroInUnion(facts) ??
    isNumberOf(facts, number) ??
    unless(plainNumber(number).startsWith(home), 'the number is of another member state, so it will do'),
  CONTACT_VAT_NUMBER: contactNumber,
  ICP_DELIVERY_DOMESTIC: (facts, { number = '' }) =>
    isNumberOf(facts, number) ??
    unless(hasUntaxedGoods(facts) && !hasTaxedGoods(facts), 'VAT was charged') ??
    unless(!plainNumber(number).startsWith(home), `the number is one of ${home}`) ??
    unless(facts.place === home || !isSent(facts), 'the goods go to another country'),
  EXPORT_DELIVERY_INSIDE_EU: (facts) =>
    unless(hasUntaxedGoods(facts), 'the goods have VAT') ??
    unless(!isInUnion(facts.truth.payFrom), 'the invoice goes to a country of the EU') ??
    unless(!isSent(facts) || isInUnion(facts.place), 'the goods leave the EU'),
}

/** The country that a reason names; of what is not sent the customer's and the shop's both have a say. */
function sameCountry(facts: Facts, country: string | undefined): boolean {
  if (country === facts.place) return true
  return (
    !isSent(facts) && (country === facts.truth.payFrom || country === facts.truth.shipTo || country === home)
  )
}

function isSent(facts: Facts): boolean {
  return facts.isShipped && !facts.isPickup
}

function isCustomerInUnion(facts: Facts): boolean {
  if (isSent(facts)) return goesIntoUnion(facts)
  return [facts.truth.payFrom, facts.truth.shipTo].some((country) => country !== home && isInUnion(country))
}

function isNumberOf(facts: Facts, number: string): string | null {
  return unless(
    plainNumber(number) === plainNumber(facts.truth.vatNumber) && number !== '',
    `the order's number is "${facts.truth.vatNumber}"`,
  )
}

/** Goods without VAT; charges count where there is nothing else. */
function hasUntaxedGoods(facts: Facts): boolean {
  const goods = facts.lines.filter((line) => !line.net.eq(0))
  if (goods.length === 0) return !hasVat(facts) && facts.extras.some((row) => row.value.gt(0))
  return goods.some((line) => !line.isTaxed)
}

/** Without VAT to a customer in another member state: only then its number matters. */
function zeroInUnion(facts: Facts): string | null {
  return (
    unless(isCustomerInUnion(facts), 'nothing goes to another member state') ??
    unless(hasUntaxedGoods(facts), 'no goods are without VAT')
  )
}

function zeroTotal(facts: Facts): string | null {
  return (
    unless(facts.choices.zeroOrders === 'skip', 'the merchant wants invoices of 0.00') ??
    unless(due(facts).eq(0), `the total is ${due(facts).toFixed(2)}`) ??
    unless(
      facts.means.every((row) => row.value.eq(0)),
      'it was paid with a voucher or credit, so VAT is due',
    )
  )
}

function negativeTotal(facts: Facts, { total: told }: Data): string | null {
  return (
    unless(
      facts.total.lt(0) && sameAmount(told, cents(facts.total)),
      `the total is ${facts.total.toFixed(4)}`,
    ) ?? unless(facts.rowTotal.lt(0), `the customer paid ${facts.rowTotal.toFixed(2)}, nothing goes back`)
  )
}

function shippingWithoutVat(facts: Facts, { amount }: Data): string | null {
  const rows = facts.extras.filter((row) => row.value.gt(0) && row.vat.eq(0))
  return (
    unless(facts.choices.shippingWithoutVat === 'fail', 'the merchant chose to book it') ??
    unless(hasVat(facts) || hasTaxedGoods(facts), 'nothing has VAT') ??
    unless(
      rows.some((row) => sameAmount(amount, row.value.times(facts.factor)) || sameAmount(amount, row.value)),
      'no such charge is without VAT',
    )
  )
}

/** VAT of another country than that of the supply: a shop that taxes by the invoice address, or what was fetched here. */
function otherCountry(facts: Facts, { country, rateCountry }: Data): string | null {
  const rates = [...facts.taxRows, ...facts.lines.flatMap((line) => line.rates)].map(({ rate }) => rate)
  const keys = rates.flatMap((rate) => moneybirdKey(rate) ?? [])
  return (
    unless(sameCountry(facts, country), `the goods go to ${facts.place}`) ??
    unless(
      country !== rateCountry && keys.some((key) => key.startsWith(`${rateCountry} `)),
      'no such VAT is charged',
    )
  )
}

/** A customer abroad who got the goods here, and so was left without VAT. */
function isForeign(facts: Facts): boolean {
  return !isSent(facts) && (facts.truth.payFrom !== home || facts.truth.shipTo !== home)
}

/** The company ordered before, with another number than the one that is checked now. */
function contactNumber(facts: Facts, { number = '', contactNumber: told = '' }: Data): string | null {
  return (
    zeroInUnion(facts) ??
    isNumberOf(facts, number) ??
    unless(allowsReverseCharge(number), 'the number does not allow reverse charge') ??
    unless(
      plainNumber(told) !== plainNumber(number) &&
        facts.otherNumbers.some((one) => plainNumber(one) === plainNumber(told)),
      'the company is not known by that number',
    )
  )
}

/** Goods or charges without VAT that no rule explains. */
function zeroUnexplained(facts: Facts, { country, title = '' }: Data): string | null {
  const isHome = facts.place === home || !isSent(facts)
  const isChosen = isHome && mayLeaveUntaxed(facts)
  const named = untaxedRow(facts, title)
  return (
    unless(sameCountry(facts, country), `the goods go to ${facts.place}`) ??
    unless(named !== null, `"${title}" has VAT or is no line of the order`) ??
    unless(!isChosen || named === 'charge', 'the merchant chose to book goods without VAT') ??
    unless(isHome || isInUnion(facts.place), 'it is an export') ??
    unless(isHome || hasVat(facts) || facts.truth.vatNumber === '', 'the order has a VAT number')
  )
}

function mayLeaveUntaxed(facts: Facts): boolean {
  return facts.choices.untaxedLines === 'book' && !isForeign(facts)
}

/** Whether goods or a charge of this title are without VAT; a charge only where the goods do not say it already. */
function untaxedRow(facts: Facts, title: string): 'goods' | 'charge' | null {
  const isNamed = (names: readonly string[]) => names.some((name) => plain(name) === plain(title))
  const goods = facts.lines.filter((line) => !line.net.eq(0) && !line.isTaxed).map((line) => line.name)
  // VAT that was computed and not stored is not to be seen.
  const isUntaxed = (vat: Big) => vat.eq(0) || facts.unstored.length > 0
  const charges = facts.extras.filter((row) => row.value.gt(0) && isUntaxed(row.vat)).map((row) => row.title)
  if (isNamed(charges) && (goods.length === 0 || !hasVat(facts))) return 'charge'
  return isNamed(goods) ? 'goods' : null
}
