import Big from 'big.js'
import type { ObservedInvoice, ObservedLine } from '../observed.ts'
import { moneybirdKey } from '../world.ts'
import { levyKey, type ExtraFact, type Facts, type ProductFact } from './facts.ts'
import { grossOf, netOf, total } from './sums.ts'
import { plain, saysText } from './text.ts'

/** A cent that a line got when the cents of a rate were divided, on top of its own rounding. */
const margin = new Big('0.015')

/** What is wrong with the lines: every product and every row is there as the shop has it, and nothing else is. */
export function faultsOfLines(facts: Facts, invoice: ObservedInvoice): string[] {
  const left = [...invoice.lines]
  return [
    ...facts.lines
      .filter((line) => !line.quantity.eq(0))
      .flatMap((line) => faultOfProduct(line, facts, left, invoice)),
    ...faultsOfVouchers(facts, left, invoice),
    ...faultsOfLevies(facts, left, invoice),
    ...faultsOfMeans(facts, left, invoice),
    ...faultsOfExtras(facts, left, invoice),
    ...faultsOfRest(left, invoice),
  ]
}

function faultOfProduct(
  line: ProductFact,
  facts: Facts,
  left: ObservedLine[],
  invoice: ObservedInvoice,
): string[] {
  const [least, most] = [line.gross[0].times(facts.factor), line.gross[1].times(facts.factor)]
  const wanted = line.rates.map(({ rate }) => moneybirdKey(rate))
  const named = left.filter((one) =>
    saysText(one.description, line.text, line.quantity.abs().toFixed(), one.amount),
  )
  if (named.length === 0) return [`line missing: ${line.quantity.toFixed()} x "${line.text}"`]
  const atRate = named.filter(
    (one) => line.net.eq(0) || isAtRate(one, wanted) || (!line.isTaxed && isAtRate(one, [])),
  )
  if (atRate.length === 0)
    return [`rate of line: "${line.name}" is at ${named[0]?.rate}, not ${wanted.join()}`]
  const isRight = (value: Big) => value.gte(least.minus(margin)) && value.lte(most.plus(margin))
  const right = atRate.filter((one) => isRight(grossOf(one, invoice.inclusive)))
  const [found] = right.length > 0 ? right : atRate
  if (found === undefined) return []
  left.splice(left.indexOf(found), 1)
  if (right.length > 0) return []
  return [
    `amount of line: "${line.name}" is ${grossOf(found, invoice.inclusive).toFixed(2)}, not ${least.toFixed(4)}`,
  ]
}

const untaxed = ['none', 'icp', 'export']

function isAtRate(line: ObservedLine, wanted: readonly (string | null)[]): boolean {
  return wanted.length === 0 ? untaxed.includes(line.rate) : wanted.length === 1 && wanted[0] === line.rate
}

/** Takes the lines with a text out of those that are left. */
function take(
  left: ObservedLine[],
  title: string,
  also: (line: ObservedLine) => boolean = () => true,
): ObservedLine[] {
  const found = left.filter((line) => plain(line.description) === plain(title) && also(line))
  for (const line of found) left.splice(left.indexOf(line), 1)
  return found
}

function faultsOfVouchers(facts: Facts, left: ObservedLine[], invoice: ObservedInvoice): string[] {
  return [...Map.groupBy(facts.vouchersSold, (one) => one.title)].flatMap(([title, sold]) => {
    const lines = take(left, title, (line) => line.rate === 'none' && line.ledger === 'vouchers')
    const wanted = total(sold.map((one) => one.value)).times(facts.factor)
    return differs(`voucher sold: "${title}"`, lines, invoice, wanted, grossOf)
  })
}

function faultsOfLevies(facts: Facts, left: ObservedLine[], invoice: ObservedInvoice): string[] {
  const levies = facts.taxRows.filter((row) => row.rate[2] === 'F')
  return [...Map.groupBy(levies, (row) => row.title)].flatMap(([title, rows]) => {
    const lines = take(left, title, (line) => line.rate === levyKey(facts))
    const wanted = total(rows.map((row) => row.value)).times(facts.factor)
    return differs(`levy: "${title}"`, lines, invoice, wanted, grossOf)
  })
}

/** Used vouchers and credit: lines without VAT on a liability account, or payments from it; never negative turnover. */
function faultsOfMeans(facts: Facts, left: ObservedLine[], invoice: ObservedInvoice): string[] {
  const ledgerOf = ({ code }: ExtraFact) => (code === 'credit' ? 'credit' : 'vouchers')
  const lines = [...new Set(facts.means.map((row) => row.title))].flatMap((title) => take(left, title))
  const faults = lines.flatMap((line) => {
    const rows = facts.means.filter((row) => plain(row.title) === plain(line.description))
    const isBooked = line.rate === 'none' && rows.some((row) => ledgerOf(row) === line.ledger)
    return isBooked ? [] : [`means as turnover: "${line.description}" at ${line.rate} on ${line.ledger}`]
  })
  const settled = invoice.payments.filter((payment) => payment.action === 'balance_settlement')
  const strange = settled.filter((payment) => !facts.means.some((row) => ledgerOf(row) === payment.ledger))
  const used = total([
    ...lines.map((line) => grossOf(line, invoice.inclusive)),
    ...settled.map((payment) => new Big(payment.price).neg()),
  ])
  const wanted = usedMeans(facts).times(facts.factor)
  if (used.minus(wanted).abs().gt(margin)) faults.push(`means: ${used.toFixed(2)}, not ${wanted.toFixed(4)}`)
  return [...faults, ...strange.map((payment) => `means: a payment of ${payment.price} on ${payment.ledger}`)]
}

/** OpenCart 2.3 takes more credit than was due; no more than that was paid with it. */
function usedMeans(facts: Facts): Big {
  const used = total(facts.means.map((row) => row.value))
  const isOverdrawn = facts.total.lt(0) && facts.rowTotal.eq(0) && !used.eq(0)
  return isOverdrawn ? used.minus(facts.total) : used
}

/** Charges and discounts: a row may be in parts, one for each rate; without VAT they make the row. */
function faultsOfExtras(facts: Facts, left: ObservedLine[], invoice: ObservedInvoice): string[] {
  return [...Map.groupBy(facts.extras, (row) => row.title)].flatMap(([title, rows]) => {
    const fixed = rows.some((row) => typeof facts.choices.fees?.[row.code] === 'object')
    const lines = take(left, title)
    const wanted = total(rows.map((row) => row.value)).times(facts.factor)
    // A row of less than half a cent may be in the rounding.
    if (lines.length === 0 && wanted.abs().lte('0.03') && rows.every((row) => row.vat.eq(0))) return []
    return differs(`row: "${title}"`, lines, invoice, wanted, fixed ? grossOf : netOf)
  })
}

type Measure = (line: ObservedLine, inclusive: boolean) => Big

function differs(
  what: string,
  lines: readonly ObservedLine[],
  { inclusive }: ObservedInvoice,
  wanted: Big,
  measure: Measure,
): string[] {
  const is = total(lines.map((line) => measure(line, inclusive)))
  return is
    .minus(wanted)
    .abs()
    .lte(margin.times(Math.max(1, lines.length)))
    ? []
    : [`${what} is ${is.toFixed(4)} in ${lines.length} lines, not ${wanted.toFixed(4)}`]
}

function faultsOfRest(left: readonly ObservedLine[], { inclusive }: ObservedInvoice): string[] {
  const isRounding = (line: ObservedLine) => line.description.trim() === 'Afronding' && line.rate === 'none'
  const roundings = left.filter(isRounding)
  const size = total(roundings.map((line) => grossOf(line, inclusive)))
  const extra = left.filter((line) => !isRounding(line))
  return [
    ...(roundings.length > 1 || size.abs().gt('0.03')
      ? [`rounding: ${size.toFixed(2)} in ${roundings.length} lines`]
      : []),
    ...extra.map(
      (line) => `extra line: "${line.description}" ${grossOf(line, inclusive).toFixed(2)} at ${line.rate}`,
    ),
  ]
}
