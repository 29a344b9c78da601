import { money, percentOf, sum, ZERO } from './decimal.ts'
import type { Extras } from './extras.ts'
import { NO_VAT } from './line-rate.ts'
import type { TotalRow } from './order.ts'
import { problem, type Problem } from './problem.ts'
import { isOrdinary } from './row-role.ts'
import type { BookingSettings } from './settings.ts'
import type { SolvedOrder, TaxLine, TaxSetup, SolveResult } from './solve-order.ts'
import { sameName, type RateGroup } from './tax-groups.ts'
import { missingMapping } from './tax-lines.ts'
import { taxMismatch } from './tax-mismatch.ts'

/** What is known of an order when its extras are explained. */
export interface KnownTaxes {
  readonly groups: readonly RateGroup[]
  readonly readings: TaxSetup['readings']
  readonly lines: readonly TaxLine[]
  readonly taxRows: readonly TotalRow[]
  /** Extras after the tax rows. */
  readonly late: ReadonlySet<TotalRow>
  readonly settings: BookingSettings
}

/**
 * What a discount without effect on the VAT means. Where all VAT is that of products, the row simply does not fit the order;
 * where charges have VAT too, or the code is a module's, only the merchant can tell.
 */
export function idleProblem(
  rows: readonly TotalRow[],
  extras: Extras,
  known: KnownTaxes,
  solution: SolvedOrder,
): Problem {
  const row = rows.find((one) => !isOrdinary(one)) ?? rows[0]
  if (extras.charges.length > 0 || row === undefined || !isOrdinary(row)) {
    return row === undefined ? ambiguous(extras, -1) : lowersNothing(row)
  }
  const net = sum(known.lines.map((line) => line.net))
  const bases = known.groups.map((_, rate) =>
    sum(known.lines.filter((_line, i) => solution.lines[i] === rate).map((line) => line.net)),
  )
  const rate = bases.findIndex((base) => bases.every((other) => other.lte(base)))
  const charged = solution.charged.get(rate) ?? ZERO
  const lowered = net.eq(0) ? ZERO : row.value.times(bases[rate] ?? ZERO).div(net)
  const expected = charged.plus(percentOf(lowered, known.groups[rate]?.percentage ?? ZERO))
  return taxMismatch({ title: row.title, charged, expected, discount: row.value })
}

/** TAX_AMBIGUOUS for a row that took money off and no VAT. */
export function lowersNothing({ title, value }: TotalRow): Problem {
  return problem('TAX_AMBIGUOUS', { title, discount: money(value.neg()) })
}

export function ambiguous(extras: Extras, charge: number): Problem {
  const row = extras.charges[charge]?.row ?? extras.discounts[0]
  return problem('TAX_AMBIGUOUS', { title: row?.title ?? '', discount: '' })
}

/** Nothing explains the rows: a rate of no line that is not mapped may be why, else the row that is furthest from right. */
export function unexplained(extras: Extras, known: KnownTaxes, verdict: SolveResult): Problem {
  if (verdict.kind === 'one') return ambiguous(extras, -1)
  if (verdict.kind === 'ambiguous') return ambiguous(extras, verdict.charge)
  const rates = known.readings.flatMap((reading) => [...reading.keys()])
  const bare = rates.filter((rate) => known.lines.every((line) => !line.rates.includes(rate)))
  const unmapped = bare
    .flatMap((rate) => known.groups[rate] ?? [])
    .find(({ taxRateId }) => taxRateId === null)
  if (unmapped !== undefined) return missingMapping(unmapped)
  if (extras.discounts.length > 0) return besideDiscounts(extras, known, verdict.rate)
  const { charged, expected } = verdict
  return taxMismatch({ title: known.groups[verdict.rate]?.names[0] ?? '', charged, expected })
}

/**
 * With discounts nobody knows what the VAT should have been, so what the products come to is told. A rate of products without a
 * row goes first: a discount of more than they cost made its VAT negative, and OpenCart stores no such row.
 */
function besideDiscounts({ discounts }: Extras, known: KnownTaxes, furthest: number): Problem {
  const vatOf = (rates: readonly number[]) =>
    sum(
      known.lines
        .filter((line) => rates.includes(line.rates[0] ?? NO_VAT))
        .map(({ net, vat, rates: [rate = NO_VAT] }) => {
          return vat ?? percentOf(net, known.groups[rate]?.percentage ?? ZERO)
        }),
    )
  const bare = [...known.groups.keys()].filter(
    (rate) => vatOf([rate]).gt(0) && known.readings.every((reading) => !reading.has(rate)),
  )
  const [rate = furthest] = bare.sort((a, b) => vatOf([b]).cmp(vatOf([a])))
  const names = known.groups[rate]?.names ?? []
  const isNamed = (title: string) => names.some((name) => sameName(name, title))
  const rows = known.taxRows.filter((row) => isNamed(row.title))
  const alike = [...known.groups.keys()].filter((index) => known.groups[index]?.names.some(isNamed))
  return taxMismatch({
    title: [...new Set(rows.map((row) => row.title))].join(' + ') || (names[0] ?? ''),
    charged: sum(rows.map((row) => row.value)),
    expected: vatOf(alike),
    discounts: sum(discounts.map((row) => row.value)),
  })
}
