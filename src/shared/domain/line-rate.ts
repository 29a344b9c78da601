import { decimal, percentOf, toCents, type Decimal } from './decimal.ts'
import type { ProductLine } from './order.ts'
import type { RateGroup } from './tax-groups.ts'

/** Index that stands for "no VAT". */
export const NO_VAT = -1

const half = decimal('0.00005')

/** What a levy adds to the tax of one piece: a fixed amount, or a percentage of the price. */
export type Levy = (price: Decimal) => Decimal

/**
 * Which rates explain the VAT per unit of a line. Matches on money, not on a computed percentage: for cheap items
 * tax/price reads 20.97 % where 21 % was meant. Price and tax are both stored with four decimals, so the stored tax may
 * be off by 0.00005 of its own and by 0.00005 × rate of the price's rounding (seen to fit in OpenCart 1.5 to 4.1).
 *
 * @param levies what the shop may have added to the tax of a line (rates of type F, and percentages booked as a levy)
 * @returns indexes into `groups` and/or `NO_VAT`; empty when nothing fits. A line of price 0 fits everything.
 */
export function ratesOfLine(
  line: ProductLine,
  groups: readonly RateGroup[],
  levies: readonly Levy[],
): number[] {
  const taxes = taxesOf(line, levies)
  const fits = (percentage: Decimal) =>
    taxes.some((tax) => tax.minus(percentOf(line.price, percentage)).abs().lte(margin(percentage)))
  const found = groups.flatMap((group, index) => (fits(group.percentage) ? [index] : []))
  if (fits(decimal(0))) found.push(NO_VAT)
  return found
}

/**
 * Rates that explain the VAT per unit of a line when a module of the shop rounds it to cents. Weaker than `ratesOfLine`: the
 * tax rows must agree with the sum.
 */
export function roundedRatesOfLine(
  line: ProductLine,
  groups: readonly RateGroup[],
  levies: readonly Levy[],
): number[] {
  const taxes = taxesOf(line, levies)
  return groups.flatMap(({ percentage }, index) =>
    taxes.some((tax) => tax.eq(toCents(percentOf(line.price, percentage)))) ? [index] : [],
  )
}

function taxesOf({ tax, price }: ProductLine, levies: readonly Levy[]): Decimal[] {
  return [tax, ...levies.map((levy) => tax.minus(levy(price)))]
}

function margin(percentage: Decimal): Decimal {
  return half.plus(percentOf(half, percentage))
}
