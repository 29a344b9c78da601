import Big from 'big.js'
import { moneybirdKey } from '../world.ts'
import { ambiguity } from './ambiguity.ts'
import type { Facts } from './facts.ts'
import { big } from './numbers.ts'
import { total } from './sums.ts'
import { decoded, plain } from './text.ts'
import { sameAmount, unless, type Data } from './told.ts'

/** The rows, or the order's own total and the row that says it, differ by what is told. */
export function totalMismatch(
  facts: Facts,
  { lines = '', total: told = '', difference = '' }: Data,
): string | null {
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

/** A discount that comes after the tax: it lowered no VAT, and what the VAT is with and without it is told. */
function isIdleDiscount(facts: Facts, { title, charged, expected, discount }: Data): boolean {
  const row = facts.extras.find((one) => plain(one.title) === plain(title ?? ''))
  if (row === undefined || ambiguity(facts, { title: row.title }) !== null) return false
  const rows = facts.taxRows.map((one) => one.value)
  const stored = [...rows, total(rows)]
  const shares = facts.lines.map((line) => row.value.times(line.percentage).div(100))
  const lowered = stored.flatMap((vat) => [
    ...shares.map((part) => vat.plus(part)),
    vat.plus(row.vat),
    ...deltasOf(facts, row.code).map((part) => vat.plus(part)),
  ])
  return (
    sameAmount(discount, row.value.abs()) &&
    stored.some((vat) => sameAmount(charged, vat)) &&
    lowered.some((vat) => sameAmount(expected, vat))
  )
}

function deltasOf(facts: Facts, code: string): Big[] {
  return Object.values(facts.truth.delta?.[code] ?? {}).map(big)
}

/** A row of VAT that OpenCart computed and did not store, with what is stored and what the lines or the shop make of it. */
export function taxMismatch(facts: Facts, data: Data): string | null {
  if (data.charged === data.expected) return 'figures that are alike tell nothing'
  if (lineMismatch(facts, data) || isIdleDiscount(facts, data)) return null
  return (data.discounts ?? '') === '' ? missingRow(facts, data) : besideDiscounts(facts, data)
}

function missingRow(facts: Facts, { title = '', charged = '', expected = '' }: Data): string | null {
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

/** All rows of a name, and the VAT that the products of its rates come to; a row of them is not stored, so no discount explains it. */
function besideDiscounts(facts: Facts, { title = '', charged, expected, discounts }: Data): string | null {
  const titles = title.split(' + ')
  const ids = [...facts.rates].flatMap(([id, [name]]) => (titles.includes(decoded(name)) ? [id] : []))
  const stored = total(facts.taxRows.filter((row) => titles.includes(row.title)).map((row) => row.value))
  const goods = total(ids.map((id) => lineVat(facts, id)))
  const taken = total(facts.extras.filter((row) => row.value.lt(0)).map((row) => row.value.neg()))
  return (
    unless(
      ids.some((id) => facts.unstored.includes(id)),
      'no row of that VAT is missing',
    ) ??
    unless(sameAmount(charged, stored), `${stored.toFixed(4)} was charged`) ??
    unless(sameAmount(expected, goods), `the products come to ${goods.toFixed(4)}`) ??
    unless(sameAmount(discounts, taken), `${taken.toFixed(4)} was taken off`)
  )
}

/** VAT of the product lines at a rate. */
function lineVat(facts: Facts, id: string): Big {
  const lines = facts.lines.filter((line) => line.rates.some((rate) => rate.id === id))
  return total(lines.map((line) => line.net.times(facts.rates.get(id)?.[1] ?? 0).div(100)))
}

/** A rate of the order that is not mapped. */
export function mappingMissing(facts: Facts, { name, percentage = '' }: Data): string | null {
  const applied = facts.lines.flatMap((line) => line.rates.map(({ rate }) => rate))
  const all = [...applied, ...facts.taxRows.map((row) => row.rate)]
  const found = all.find((rate) => rate[0] === name && Number(rate[1]) === Number(percentage))
  if (found === undefined) return 'no such rate is in the order'
  return unless(moneybirdKey(found) === null, 'it is mapped')
}
