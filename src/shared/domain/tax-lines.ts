import { money, percentOf, ZERO, type Decimal } from './decimal.ts'
import { NO_VAT, ratesOfLine, roundedRatesOfLine, type Levy } from './line-rate.ts'
import type { ProductLine } from './order.ts'
import { problem, type Problem } from './problem.ts'
import type { TaxLine } from './solve-order.ts'
import type { RateGroup } from './tax-groups.ts'
import { taxMismatch } from './tax-mismatch.ts'

/** What the lines of an order are read with. */
export interface LineContext {
  readonly groups: readonly RateGroup[]
  /** Whether the order has a tax row of the rate with this index. */
  readonly inRows: (rate: number) => boolean
  readonly levies: readonly Levy[]
  /** ISO code of the country of delivery. */
  readonly country: string
}

/** A line of price 0 may have any rate and changes nothing; rates without a tax row count only when no other fits. */
export function taxLine(line: ProductLine, context: LineContext): TaxLine {
  const { groups, inRows, levies, country } = context
  const key = `${line.price.toFixed()}|${line.tax.toFixed()}`
  if (line.total.eq(0) && line.price.eq(0)) return { key, net: ZERO, rates: [NO_VAT] }
  const fitting = ratesOfLine(line, groups, levies)
  const likely = fitting.filter((rate) => rate === NO_VAT || inRows(rate))
  if (likely.length > 0) return { key, net: line.total, rates: likely }
  const rounded = roundedRatesOfLine(line, groups, levies)
  const vat = line.tax.times(line.quantity)
  const seen = rounded.filter(inRows)
  if (seen.length > 0) return { key, net: line.total, rates: seen, vat }
  // No row of any rate that fits: the VAT was discounted away, so which rate it is makes no difference in money.
  const likeliest = (rates: readonly number[]) => {
    const mapped = rates.filter((rate) => groups[rate]?.taxRateId !== null)
    const local = mapped.filter((rate) => groups[rate]?.countries.includes(country))
    return [...local, ...mapped, ...rates].slice(0, 1)
  }
  if (fitting.length > 0) return { key, net: line.total, rates: likeliest(fitting) }
  return { key, net: line.total, rates: likeliest(rounded), vat }
}

/** Why no rate fits a line: two rates in one tax class, of which one is not VAT or not mapped; or an amount that is no VAT at all. */
export function strayLine(line: ProductLine, context: LineContext): Problem {
  const stacked = stackedRates(line, context)
  const missing = stacked.find(({ taxRateId }) => taxRateId === null)
  if (missing !== undefined) return missingMapping(missing)
  const lesser = [...stacked].sort((a, b) => a.percentage.cmp(b.percentage))[0]
  if (lesser !== undefined) {
    const amount = percentOf(line.total, lesser.percentage)
    return problem('TAX_ROW_UNMAPPED', { title: lesser.names[0] ?? '', amount: money(amount) })
  }
  const vat = context.groups.map(({ percentage }) => percentOf(line.price, percentage))
  const apart = (amount: Decimal) => amount.minus(line.tax).abs()
  const [nearest] = vat.sort((a, b) => apart(a).cmp(apart(b)))
  return taxMismatch({
    title: line.name,
    charged: line.tax.times(line.quantity),
    expected: (nearest ?? ZERO).times(line.quantity),
  })
}

/**
 * The two rates that together explain a line: both with a tax row, or where a discount took the VAT away one that is not mapped.
 */
function stackedRates(line: ProductLine, { groups, inRows, levies }: LineContext): RateGroup[] {
  const pairs = groups.flatMap((group, rate) => {
    const rest = { ...line, tax: line.tax.minus(percentOf(line.price, group.percentage)) }
    const others = ratesOfLine(rest, groups, levies).filter((other) => other > rate)
    return others.flatMap((other) => {
      const second = groups[other]
      return second === undefined ? [] : [{ pair: [group, second], isSeen: inRows(rate) && inRows(other) }]
    })
  })
  const found = pairs.find(({ isSeen }) => isSeen) ?? pairs.find(({ pair }) => pair.some(isUnmapped))
  return found?.pair ?? []
}

function isUnmapped({ taxRateId }: RateGroup): boolean {
  return taxRateId === null
}

/** TAX_MAPPING_MISSING for a rate. */
export function missingMapping({ names, percentage }: RateGroup): Problem {
  return problem('TAX_MAPPING_MISSING', { name: names[0] ?? '', percentage: percentage.toFixed() })
}
