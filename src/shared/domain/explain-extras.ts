import { decimal, sum } from './decimal.ts'
import type { Extras } from './extras.ts'
import { ambiguous, idleProblem, lowersNothing, unexplained, type KnownTaxes } from './extras-problems.ts'
import { NO_VAT } from './line-rate.ts'
import type { TotalRow } from './order.ts'
import { problem, type Problem } from './problem.ts'
import { fail, ok, type Result } from './result.ts'
import { isOrdinary, isTiny, looksLikePayment } from './row-role.ts'
import type { BookingSettings } from './settings.ts'
import {
  solveOrder,
  solveStored,
  storedMargin,
  type SolvedOrder,
  type TaxSetup,
  type SolveResult,
} from './solve-order.ts'

/** The extras as they turned out to be. */
export interface Explained {
  readonly solution: SolvedOrder
  readonly extras: Extras
  /** Discounts that lowered no VAT: booked as they are, without VAT. */
  readonly idle: readonly TotalRow[]
}

/** So many discounts are tried in every combination of those that did and did not lower the VAT. */
const MANY_DISCOUNTS = 4

/**
 * Explains the tax rows by the extras of an order.
 *
 * @param ways the extras, sorted in the ways that the settings allow, the likeliest first
 * @returns TAX_AMBIGUOUS when only the merchant can tell, TAX_MISMATCH or TAX_MAPPING_MISSING when nothing explains the rows
 */
export function explainExtras(ways: readonly Extras[], known: KnownTaxes): Result<Explained, Problem> {
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
    extras === undefined
      ? problem('TAX_AMBIGUOUS', { title: '', discount: '' })
      : unexplained(extras, known, strictly(extras, known)),
  )
}

function tolerance({ roundingLine, toleranceCents }: BookingSettings) {
  return decimal(roundingLine ? toleranceCents : 0).div(100)
}

function setupOf(extras: Extras, { groups, readings, lines, late, settings }: KnownTaxes): TaxSetup {
  const untaxed = { shipping: settings.shippingWithoutVat, fee: settings.untaxedLines }
  return {
    percentages: groups.map((group) => group.percentage),
    readings,
    lines,
    charges: extras.charges.map(({ row, value, fixed }) => ({
      value,
      fixed,
      givable: row.code === 'shipping',
      late: late.has(row),
      mayBeUntaxed: untaxed[row.code === 'shipping' ? 'shipping' : 'fee'] !== 'fail',
    })),
    discounts: extras.discounts.map(({ value, code }) => ({ value, gives: code === 'coupon' })),
  }
}

function strictly(extras: Extras, known: KnownTaxes): SolveResult {
  return solveStored(setupOf(extras, known))
}

function within(extras: Extras, known: KnownTaxes, margin: ReturnType<typeof decimal>): SolvedOrder | null {
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
function asStored(extras: Extras, known: KnownTaxes): Result<Explained, Problem | null> {
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
  known: KnownTaxes,
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
 * The discounts that must be taken as lowering no VAT: those after the tax rows, unless they lie exactly as OpenCart spreads
 * them or with goods without VAT; others of OpenCart itself only when nothing else explains the rows, those of a module also when that is likelier.
 */
function idleDiscounts(extras: Extras, known: KnownTaxes, full: SolveResult): Idle | null {
  if (full.kind === 'one' && wayOf(full) === 0) return null
  const isLowered = full.kind !== 'one' || [...full.discount.keys()].some((rate) => rate !== NO_VAT)
  const isLate = (row: TotalRow) => isLowered && known.late.has(row)
  const found = subsets(extras.discounts).flatMap((rows): Idle[] => {
    if (full.kind === 'one' && rows.some((row) => isOrdinary(row) && !isLate(row))) return []
    const others = { ...extras, discounts: extras.discounts.filter((row) => !rows.includes(row)) }
    const solution = strictly(others, known)
    if (solution.kind !== 'one') return []
    if (full.kind === 'one' && !rows.every(isLate) && wayOf(solution) >= wayOf(full)) return []
    return [{ rows, extras: others, solution }]
  })
  // Rows on the wrong side of the tax rows: idle ones before them, and others after them.
  const odd = (rows: readonly TotalRow[]) =>
    extras.discounts.filter((row) => rows.includes(row) !== isLate(row)).length
  const order = ({ rows, solution }: Idle) => [
    odd(rows),
    rows.length,
    rows.filter(isOrdinary).length,
    wayOf(solution),
  ]
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
