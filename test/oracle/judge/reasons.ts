import Big from 'big.js'
import { moneybirdKey } from '../world.ts'
import { ambiguity } from './ambiguity.ts'
import { goesIntoUnion, type Facts } from './facts.ts'
import { big, cents } from './numbers.ts'
import { due } from './invoice.ts'
import { total } from './sums.ts'
import { plain } from './text.ts'
import { hasVat, isHomeVatUnderOss } from './treatment.ts'
import { allowsReverseCharge, home, isInUnion, plainNumber, validNumbers } from './vat-numbers.ts'

type Data = Readonly<Record<string, string>>
/** Why a reason is not true of an order; `null` = it is, with every figure that it names. */
type Check = (facts: Facts, data: Data) => string | null

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
  TAX_AMBIGUOUS: (facts, { title = '' }) => ambiguity(facts, title),
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

function unless(isTrue: boolean, otherwise: string): string | null {
  return isTrue ? null : otherwise
}

function sameAmount(told: string | undefined, amount: Big): boolean {
  return told !== undefined && told !== '' && new Big(told).minus(amount).abs().lt('0.01')
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
  return goods.some((line) => line.percentage.eq(0))
}

function hasTaxedGoods({ lines }: Facts): boolean {
  return lines.some((line) => !line.net.eq(0) && line.percentage.gt(0))
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

/** The rows, or the order's own total and the row that says it, differ by what is told. */
function totalMismatch(facts: Facts, { lines = '', total: told = '', difference = '' }: Data): string | null {
  const rows = [...facts.extras, ...facts.means, ...facts.taxRows].map((row) => row.value)
  const goods = [...facts.lines.map((line) => line.net), ...facts.vouchersSold.map((one) => one.value)]
  const sums = [facts.total, facts.rowTotal, total([...goods, ...rows])].map((sum) => [
    sum,
    sum.times(facts.factor),
  ])
  const isFact = (figure: string) => sums.flat().some((sum) => sameAmount(figure, sum))
  if (!isFact(lines) || !isFact(told))
    return `the sums are ${sums.map(([sum]) => sum?.toFixed(4)).join(', ')}`
  return (
    unless(sameAmount(difference, new Big(lines).minus(told).abs()), 'the difference is another') ??
    unless(new Big(lines).minus(told).abs().gt('0.03'), 'that is within the tolerance')
  )
}

/** VAT per piece that was rounded to cents and is no more what its percentage makes of the price. */
function lineMismatch(facts: Facts, { title, charged, expected }: Data): boolean {
  return facts.lines.some(({ name, net, gross: [least, most] }) => {
    const vat = [least.minus(net), most.minus(net)]
    const isFact = (figure: string | undefined) => vat.some((amount) => sameAmount(figure, amount))
    return (
      plain(name) === plain(title ?? '') &&
      most.minus(least).gt('0.01') &&
      isFact(charged) &&
      isFact(expected)
    )
  })
}

/** A row of VAT that OpenCart computed and did not store, with what is stored and what the lines or the shop make of it. */
function taxMismatch(facts: Facts, data: Data): string | null {
  if (lineMismatch(facts, data)) return null
  const { title = '', charged = '', expected = '' } = data
  const unstored = facts.unstored.filter((id) => facts.rates.get(id)?.[0] === title)
  const [id] = unstored
  if (id === undefined) return 'no row of that VAT contradicts the lines'
  const stored = total(facts.taxRows.filter((row) => row.title === title).map((row) => row.value))
  const figures = [big(facts.truth.taxes[id]), lineVat(facts, id)]
  return (
    unless(sameAmount(charged, stored), `${stored.toFixed(4)} was charged`) ??
    unless(
      figures.some((figure) => sameAmount(expected, figure)),
      `expected is ${figures.map((figure) => figure.toFixed(4)).join(' or ')}`,
    )
  )
}

/** VAT of the product lines at a rate. */
function lineVat(facts: Facts, id: string): Big {
  const lines = facts.lines.filter((line) => line.rates.some((rate) => rate.id === id))
  return total(lines.map((line) => line.net.times(facts.rates.get(id)?.[1] ?? 0).div(100)))
}

function mappingMissing(facts: Facts, { name, percentage = '' }: Data): string | null {
  const applied = facts.lines.flatMap((line) => line.rates.map(({ rate }) => rate))
  const all = [...applied, ...facts.taxRows.map((row) => row.rate)]
  const found = all.find((rate) => rate[0] === name && Number(rate[1]) === Number(percentage))
  if (found === undefined) return 'no such rate is in the order'
  return unless(moneybirdKey(found) === null, 'it is mapped')
}

function shippingWithoutVat(facts: Facts, { amount }: Data): string | null {
  const rows = facts.extras.filter((row) => row.value.gt(0) && row.vat.eq(0))
  return (
    unless(facts.choices.shippingWithoutVat === 'fail', 'the merchant chose to book it') ??
    unless(hasVat(facts), 'nothing has VAT') ??
    unless(
      rows.some((row) => sameAmount(amount, row.value.times(facts.factor)) || sameAmount(amount, row.value)),
      'no such charge is without VAT',
    )
  )
}

/** VAT of another country than that of the supply: a shop that taxes by the invoice address, or what was fetched here. */
function otherCountry(facts: Facts, { country, rateCountry }: Data): string | null {
  const keys = facts.taxRows.flatMap((row) => moneybirdKey(row.rate) ?? [])
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
  const goods = facts.lines
    .filter((line) => !line.net.eq(0) && line.percentage.eq(0))
    .map((line) => line.name)
  // VAT that was computed and not stored is not to be seen.
  const isUntaxed = (vat: Big) => vat.eq(0) || facts.unstored.length > 0
  const charges = facts.extras.filter((row) => row.value.gt(0) && isUntaxed(row.vat)).map((row) => row.title)
  if (isNamed(charges) && (goods.length === 0 || !hasVat(facts))) return 'charge'
  return isNamed(goods) ? 'goods' : null
}
