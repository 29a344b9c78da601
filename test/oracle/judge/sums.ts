import Big from 'big.js'
import type { ObservedInvoice, ObservedLine } from '../observed.ts'
import { cents } from './numbers.ts'

/** Percentage of a Moneybird rate by its key. */
function percentageOf(key: string): Big {
  const [, percentage] = key.split(' ')
  return new Big(percentage ?? 0)
}

/** What a line comes to including VAT, exact. */
export function grossOf(line: ObservedLine, inclusive: boolean): Big {
  const value = new Big(line.amount).times(line.price)
  return inclusive ? cents(value) : value.plus(value.times(percentageOf(line.rate)).div(100))
}

/** What a line comes to without VAT, exact. */
export function netOf(line: ObservedLine, inclusive: boolean): Big {
  const gross = grossOf(line, inclusive)
  return gross.times(100).div(percentageOf(line.rate).plus(100))
}

/** VAT per rate as Moneybird computes it: out of the sum of the prices with VAT, or over the sum of those without. */
export function vatPerRate(invoice: ObservedInvoice): Map<string, Big> {
  const perRate = new Map<string, Big>()
  for (const [rate, lines] of Map.groupBy(invoice.lines, (line) => line.rate)) {
    const percentage = percentageOf(rate)
    const gross = total(lines.map((line) => grossOf(line, invoice.inclusive)))
    perRate.set(rate, cents(gross.times(percentage).div(percentage.plus(100))))
  }
  return perRate
}

/** Total including VAT. */
export function totalOf(invoice: ObservedInvoice): Big {
  if (invoice.inclusive) return total(invoice.lines.map((line) => grossOf(line, true)))
  const net = cents(total(invoice.lines.map((line) => new Big(line.amount).times(line.price))))
  return net.plus(total(vatPerRate(invoice).values()))
}

export function total(values: Iterable<Big>): Big {
  let sum = new Big(0)
  for (const value of values) sum = sum.plus(value)
  return sum
}
