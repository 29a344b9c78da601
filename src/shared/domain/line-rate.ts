import { decimal, percentOf, type Decimal } from './decimal.ts'
import type { ProductLine } from './order.ts'
import type { RateGroup } from './tax-groups.ts'

/** Index that stands for "no VAT". */
export const NO_VAT = -1

const half = decimal('0.00005')

/**
 * Which rates explain the VAT per unit of a line. Matches on money, not on a computed percentage: for cheap items
 * tax/price reads 20.97 % where 21 % was meant. Price and tax are both stored with four decimals, so the stored tax may
 * be off by 0.00005 of its own and by 0.00005 × rate of the price's rounding (seen to fit in OpenCart 1.5 to 4.1).
 *
 * @param levies amounts per unit that the shop may have added to the tax of a line (rates of type F)
 * @returns indexes into `groups` and/or `NO_VAT`; empty when nothing fits. A line of price 0 fits everything.
 */
export function ratesOfLine(
  line: ProductLine,
  groups: readonly RateGroup[],
  levies: readonly Decimal[],
): number[] {
  const taxes = [line.tax, ...levies.map((levy) => line.tax.minus(levy))]
  const fits = (percentage: Decimal) =>
    taxes.some((tax) => tax.minus(percentOf(line.price, percentage)).abs().lte(margin(percentage)))
  const found = groups.flatMap((group, index) => (fits(group.percentage) ? [index] : []))
  if (fits(decimal(0))) found.push(NO_VAT)
  return found
}

function margin(percentage: Decimal): Decimal {
  return half.plus(percentOf(half, percentage))
}
