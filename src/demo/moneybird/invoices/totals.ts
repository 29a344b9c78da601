import type { Decimal } from '../../../shared/domain/decimal.ts'
import { ZERO, decimal, money, percentOf, sum, toCents } from '../../../shared/domain/decimal.ts'

/**
 * How exclusive prices are rounded. Which one Moneybird uses is not known, so all three can be played.
 * `sum`: net of all lines exact, rounded once, VAT per rate over the exact net. `line`: every line rounded to
 * cents, VAT per rate over those. `line_tax`: the VAT of every rounded line is rounded too.
 * Inclusive prices have one way: the gross lines, each in cents, are added and the VAT is taken out per rate.
 */
export type Arithmetic = 'sum' | 'line' | 'line_tax'

export interface TotalsLine {
  readonly amount: string
  readonly price: string
  readonly taxRateId: string
  readonly percentage: string
}

export interface TotalsRule {
  readonly arithmetic: Arithmetic
  readonly inclusive: boolean
  /** Percentage over all lines. */
  readonly discount: string
}

export interface Totals {
  /** Net per line after discount, in the order of the lines; two decimals, like all amounts here. */
  readonly lines: readonly string[]
  readonly rates: readonly RateTotal[]
  readonly excl: string
  readonly incl: string
  /** Net value of the discount. */
  readonly discount: string
}

interface RateTotal {
  readonly taxRateId: string
  readonly taxable: string
  readonly tax: string
}

interface Line {
  readonly value: Decimal
  readonly percentage: Decimal
  readonly taxRateId: string
}

/** Totals of an invoice: pure, exact, rounded half away from zero. */
export function computeTotals(lines: readonly TotalsLine[], rule: TotalsRule): Totals {
  const factor = decimal(1).minus(percentOf(decimal(1), decimal(rule.discount)))
  const discounted = lines.map((line) => valued(line, factor))
  const totals = rule.inclusive ? inclusive(discounted) : exclusive(discounted, rule.arithmetic)
  if (factor.eq(1)) return totals
  const full = computeTotals(lines, { ...rule, discount: '0' })
  return { ...totals, discount: money(decimal(full.excl).minus(totals.excl)) }
}

function valued(line: TotalsLine, factor: Decimal): Line {
  return {
    value: decimal(line.amount).times(line.price).times(factor),
    percentage: decimal(line.percentage),
    taxRateId: line.taxRateId,
  }
}

function inclusive(lines: readonly Line[]): Totals {
  const inCents = lines.map((line) => ({ ...line, value: toCents(line.value) }))
  const rates = [...byRate(inCents)].map(([taxRateId, group]) => {
    const gross = sum(group.lines.map((line) => line.value))
    const tax = toCents(gross.times(group.percentage).div(group.percentage.plus(100)))
    return { taxRateId, taxable: money(gross.minus(tax)), tax: money(tax) }
  })
  const incl = sum(inCents.map((line) => line.value))
  const excl = incl.minus(sum(rates.map((rate) => decimal(rate.tax))))
  const nets = inCents.map((line) => money(line.value.times(100).div(line.percentage.plus(100))))
  return { lines: nets, rates, excl: money(excl), incl: money(incl), discount: '0.00' }
}

function exclusive(lines: readonly Line[], arithmetic: Arithmetic): Totals {
  const counted =
    arithmetic === 'sum' ? lines : lines.map((line) => ({ ...line, value: toCents(line.value) }))
  const rates = [...byRate(counted)].map(([taxRateId, group]) => {
    const taxable = sum(group.lines.map((line) => line.value))
    const perLine = group.lines.map((line) => toCents(percentOf(line.value, line.percentage)))
    const tax = arithmetic === 'line_tax' ? sum(perLine) : percentOf(taxable, group.percentage)
    return { taxRateId, taxable: money(taxable), tax: money(tax) }
  })
  const excl = toCents(sum(counted.map((line) => line.value)))
  const incl = excl.plus(sum(rates.map((rate) => decimal(rate.tax))))
  const nets = counted.map((line) => money(line.value))
  return { lines: nets, rates, excl: money(excl), incl: money(incl), discount: '0.00' }
}

interface RateTotals {
  readonly percentage: Decimal
  readonly lines: Line[]
}

function byRate(lines: readonly Line[]): Map<string, RateTotals> {
  const groups = new Map<string, RateTotals>()
  for (const line of lines) {
    const group = groups.get(line.taxRateId) ?? { percentage: line.percentage, lines: [] }
    group.lines.push(line)
    groups.set(line.taxRateId, group)
  }
  return groups
}

/** What is still to be paid: total − payments. */
export function unpaid(total: string, payments: readonly { readonly price: string }[]): Decimal {
  return decimal(total).minus(paid(payments))
}

/** Sum of payments; zero without any. */
export function paid(payments: readonly { readonly price: string }[]): Decimal {
  return payments.length === 0 ? ZERO : sum(payments.map((payment) => decimal(payment.price)))
}
