import { decimal, money, percentOf, sum, ZERO } from './decimal.ts'
import type { Extras } from './extras.ts'
import type { TotalRow } from './order.ts'
import { problem, type Problem } from './problem.ts'
import { fail, ok, type Result } from './result.ts'
import { isOrdinary, isTiny, looksLikePayment } from './row-role.ts'
import type { BookingSettings } from './settings.ts'
import {
  solveOrder,
  storedMargin,
  type SolvedOrder,
  type TaxLine,
  type TaxSetup,
  type SolveResult,
} from './solve-order.ts'
import type { RateGroup } from './tax-groups.ts'
import { missingMapping } from './tax-lines.ts'

/** The extras as they turned out to be. */
export interface Explained {
  readonly solution: SolvedOrder
  readonly extras: Extras
  /** Discounts that lowered no VAT: booked as they are, without VAT. */
  readonly idle: readonly TotalRow[]
}

interface Known {
  readonly groups: readonly RateGroup[]
  readonly readings: TaxSetup['readings']
  readonly lines: readonly TaxLine[]
  readonly settings: BookingSettings
}

/** So many discounts are tried in every combination of those that did and did not lower the VAT. */
const MANY_DISCOUNTS = 4

/**
 * Explains the tax rows by the extras of an order.
 *
 * @param ways the extras, sorted in the ways that the settings allow, the likeliest first
 * @returns TAX_AMBIGUOUS when only the merchant can tell, TAX_MISMATCH or TAX_MAPPING_MISSING when nothing explains the rows
 */
export function explainExtras(ways: readonly Extras[], known: Known): Result<Explained, Problem> {
  let refusal: Problem | null = null
  for (const extras of ways) {
    const found = asStored(extras, known)
    if (found.ok) return found
    if (found.problem !== null) refusal ??= found.problem
  }
  if (refusal !== null) return fail(refusal)
  for (const extras of ways) {
    const solution = within(extras, known, tolerance(known.settings))
    if (solution !== null) return ok({ solution, extras, idle: [] })
  }
  const [extras] = ways
  return fail(
    extras === undefined ? problem('TAX_AMBIGUOUS', { title: '', discount: '' }) : why(extras, known),
  )
}

function tolerance({ roundingLine, toleranceCents }: BookingSettings) {
  return decimal(roundingLine ? toleranceCents : 0).div(100)
}

function setupOf(extras: Extras, { groups, readings, lines }: Known): TaxSetup {
  return {
    percentages: groups.map((group) => group.percentage),
    readings,
    lines,
    charges: extras.charges.map(({ row, value, fixed }) => ({
      value,
      fixed,
      givable: row.code === 'shipping',
    })),
    discounts: extras.discounts.map(({ value, code }) => ({ value, gives: code === 'coupon' })),
  }
}

function strictly(extras: Extras, known: Known): SolveResult {
  const setup = setupOf(extras, known)
  return solveOrder(setup, storedMargin(setup))
}

function within(extras: Extras, known: Known, margin: ReturnType<typeof decimal>): SolvedOrder | null {
  const setup = setupOf(extras, known)
  if (margin.lte(storedMargin(setup))) return null
  const verdict = solveOrder(setup, margin)
  return verdict.kind === 'one' ? verdict : null
}

/**
 * Within the rounding of stored values. A discount that lowered no VAT is a row of its own kind: a few cents are booked without
 * VAT; of more only the merchant can tell what it is.
 *
 * @returns a problem that is `null` when another way may still do
 */
function asStored(extras: Extras, known: Known): Result<Explained, Problem | null> {
  const full = strictly(extras, known)
  const idle = idleDiscounts(extras, known, full)
  if (idle === null) {
    if (full.kind === 'one') return doubtful(extras, known, full) ?? ok({ solution: full, extras, idle: [] })
    return fail(full.kind === 'ambiguous' ? ambiguous(extras, full.charge) : null)
  }
  if (isTiny({ value: sum(idle.rows.map(({ value }) => value)) }, known.settings)) {
    return ok({ solution: idle.solution, extras: idle.extras, idle: idle.rows })
  }
  return fail(idleProblem(idle.rows, extras, known, idle.solution))
}

/** The order has no VAT, so whether the discount of a module is one cannot be seen, and its name says that it may be money. */
function doubtful(
  extras: Extras,
  known: Known,
  { discount, charged }: SolvedOrder,
): Result<never, Problem> | null {
  const row = extras.discounts.find((one) => !isOrdinary(one) && looksLikePayment(one))
  if (row === undefined || isTiny(row, known.settings)) return null
  const isSeen = [...discount.keys()].some((rate) => charged.has(rate))
  return isSeen ? null : fail(lowersNothing(row))
}

interface Idle {
  readonly rows: readonly TotalRow[]
  readonly extras: Extras
  readonly solution: SolvedOrder
}

/**
 * The discounts that must be taken as lowering no VAT: those of OpenCart itself only when nothing else explains the rows, those
 * of a module also when that is the likelier explanation.
 */
function idleDiscounts(extras: Extras, known: Known, full: SolveResult): Idle | null {
  const found = subsets(extras.discounts).flatMap((rows): Idle[] => {
    if (full.kind === 'one' && rows.some(isOrdinary)) return []
    const others = { ...extras, discounts: extras.discounts.filter((row) => !rows.includes(row)) }
    const solution = strictly(others, known)
    if (solution.kind !== 'one') return []
    if (full.kind === 'one' && wayOf(solution) >= wayOf(full)) return []
    return [{ rows, extras: others, solution }]
  })
  const order = ({ rows, solution }: Idle) => [rows.length, rows.filter(isOrdinary).length, wayOf(solution)]
  const [first] = found.sort((a, b) => compare(order(a), order(b)))
  return first ?? null
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((one, i) => one - (b[i] ?? 0)).find((apart) => apart !== 0) ?? 0
}

/** How unlike OpenCart the discounts are spread. */
function wayOf({ rank }: SolvedOrder): number {
  return Math.floor(rank / 1000)
}

function subsets(rows: readonly TotalRow[]): TotalRow[][] {
  if (rows.length > MANY_DISCOUNTS) return [...rows.map((row) => [row]), [...rows]]
  const all = rows.reduce<TotalRow[][]>((done, row) => [...done, ...done.map((some) => [...some, row])], [[]])
  return all.filter((some) => some.length > 0)
}

/**
 * What a discount without effect on the VAT means. Where all VAT is that of products, the row simply does not fit the order;
 * where charges have VAT too, or the code is a module's, only the merchant can tell.
 */
function idleProblem(
  rows: readonly TotalRow[],
  extras: Extras,
  known: Known,
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
  return problem('TAX_MISMATCH', {
    title: row.title,
    charged: money(charged),
    expected: money(expected),
    discount: money(row.value.neg()),
  })
}

/** TAX_AMBIGUOUS for a row that took money off and no VAT. */
function lowersNothing({ title, value }: TotalRow): Problem {
  return problem('TAX_AMBIGUOUS', { title, discount: money(value.neg()) })
}

function ambiguous(extras: Extras, charge: number): Problem {
  const row = extras.charges[charge]?.row ?? extras.discounts[0]
  return problem('TAX_AMBIGUOUS', { title: row?.title ?? '', discount: '' })
}

/** Nothing explains the rows: a rate of no line that is not mapped may be why, else the row that is furthest from right. */
function why(extras: Extras, known: Known): Problem {
  const verdict = strictly(extras, known)
  if (verdict.kind === 'one') return ambiguous(extras, -1)
  if (verdict.kind === 'ambiguous') return ambiguous(extras, verdict.charge)
  const rates = known.readings.flatMap((reading) => [...reading.keys()])
  const bare = rates.filter((rate) => known.lines.every((line) => !line.rates.includes(rate)))
  const unmapped = bare
    .flatMap((rate) => known.groups[rate] ?? [])
    .find(({ taxRateId }) => taxRateId === null)
  if (unmapped !== undefined) return missingMapping(unmapped)
  return problem('TAX_MISMATCH', {
    title: known.groups[verdict.rate]?.names[0] ?? '',
    charged: money(verdict.charged),
    expected: money(verdict.expected),
    discount: '',
  })
}
