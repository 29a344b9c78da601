import { decimal, type Decimal } from './decimal.ts'
import { nearest, type TaxMismatch } from './nearest.ts'
import { NO_VAT } from './line-rate.ts'
import { explain } from './vat-solver.ts'
import type { Explanation, PuzzleCharge, PuzzleDiscount, Shares, VatPuzzle } from './vat-puzzle.ts'

/** An order's VAT before anything is decided; indexes are positions in the list of known rates. */
export interface TaxSetup {
  readonly percentages: readonly Decimal[]
  /** Possible readings of the tax rows: VAT per rate index. */
  readonly readings: readonly ReadonlyMap<number, Decimal>[]
  /** Lines with the rates that fit them. Lines with the same `key` are alike and get the same rate. */
  readonly lines: readonly TaxLine[]
  readonly charges: readonly PuzzleCharge[]
  readonly discounts: readonly PuzzleDiscount[]
}

export interface TaxLine {
  readonly key: string
  readonly net: Decimal
  readonly rates: readonly number[]
  /** The shop's VAT of the line where it is rounded to cents per piece. */
  readonly vat?: Decimal
}

export type SolveResult =
  | SolvedOrder
  /** Explanations of different VAT are equally likely; `charge` is the first that differs, -1 when a line or discount does. */
  | { readonly kind: 'ambiguous'; readonly charge: number }
  | TaxMismatch

export interface SolvedOrder extends Explanation {
  readonly kind: 'one'
  readonly lines: readonly number[]
  /** VAT per rate index as the tax rows have it. */
  readonly charged: ReadonlyMap<number, Decimal>
}

/** More readings of the rows and combinations of lines than this are not tried. */
const MOST_PUZZLES = 256

/**
 * The rounding of stored values: the margin in VAT per rate within which tax rows agree with an explanation.
 * A shop that rounds VAT to cents per piece may do so for its extras as well.
 */
export function storedMargin(setup: TaxSetup): Decimal {
  const extras = setup.charges.length + setup.discounts.length
  const isRounded = setup.lines.some(({ vat }) => vat !== undefined)
  return isRounded ? exactMargin(setup).plus(decimal('0.0051').times(extras)) : exactMargin(setup)
}

function exactMargin({ lines, charges, discounts }: TaxSetup): Decimal {
  return decimal('0.0002').plus(decimal('0.00006').times(lines.length + charges.length + discounts.length))
}

/** `solveOrder` within the rounding of stored values; the VAT of extras is taken as exact where that explains the rows. */
export function solveStored(setup: TaxSetup): SolveResult {
  const [exact, most] = [exactMargin(setup), storedMargin(setup)]
  const verdict = solveOrder(setup, exact)
  return verdict.kind === 'none' && exact.lt(most) ? solveOrder(setup, most) : verdict
}

/**
 * The one explanation of the tax rows, or the admission that there is none or more than one. What explanations of one reading of
 * the rows declare is the same, so only different readings can be in doubt.
 *
 * @param margin largest difference in VAT per rate; above `storedMargin` nothing is explained that a discount could hide
 */
export function solveOrder(setup: TaxSetup, margin: Decimal): SolveResult {
  const isStored = margin.lte(storedMargin(setup))
  const most = Math.max(1, Math.floor(MOST_PUZZLES / Math.max(1, setup.readings.length)))
  const all = lineCombinations(setup.lines, most)
  const combinations = all.slice(0, most)
  const perReading = setup.readings.flatMap((reading) => {
    const found = combinations.flatMap((lines) => {
      const { puzzle, rates } = puzzleOf(setup, reading, lines, margin)
      if (!isStored && !isTight(puzzle)) return []
      const explanation = explain(puzzle)
      if (explanation === null) return []
      return [explanation === 'unknown' ? explanation : globally(explanation, lines, rates, reading)]
    })
    const best = likeliest(found)
    return best === null ? [] : [best]
  })
  if (setup.readings.length === 0 || perReading.includes('unknown')) return { kind: 'ambiguous', charge: 0 }
  const solutions = perReading.filter((solution) => solution !== 'unknown')
  const [best, next] = solutions.sort((a, b) => a.rank - b.rank)
  if (best === undefined && all.length > most) return { kind: 'ambiguous', charge: -1 }
  if (best === undefined) return nearest(puzzlesOf(setup, combinations))
  if (next?.rank === best.rank) return { kind: 'ambiguous', charge: differing(best, next) }
  return best
}

function likeliest(found: readonly (SolvedOrder | 'unknown')[]): SolvedOrder | 'unknown' | null {
  const [best] = found.filter((one) => one !== 'unknown').sort((a, b) => a.rank - b.rank)
  return best ?? found[0] ?? null
}

/** No discount, or only one place where it can be: then a cent of difference cannot be mistaken for something else. */
function isTight(puzzle: VatPuzzle): boolean {
  const places = new Set([...puzzle.lines.map((line) => line.group), ...puzzle.percentages.keys()])
  return puzzle.discounts.length === 0 || places.size === 1
}

/** One rate per line for every combination of the lines that fit several rates, but no more than one above `most`. */
function lineCombinations(lines: readonly TaxLine[], most: number): number[][] {
  let choices: ReadonlyMap<string, number>[] = [new Map()]
  for (const [key, alike] of Map.groupBy(lines, (line) => line.key)) {
    const rates = alike[0]?.rates ?? []
    choices = choices.flatMap((choice) => rates.map((rate) => new Map([...choice, [key, rate]])))
    choices = choices.slice(0, most + 1)
  }
  return choices.map((choice) => lines.map((line) => choice.get(line.key) ?? NO_VAT))
}

/** The puzzle over only those rates that occur in the order. `rates` gives the place of each in the whole list. */
function puzzleOf(
  setup: TaxSetup,
  reading: ReadonlyMap<number, Decimal>,
  lines: readonly number[],
  margin: Decimal,
): { readonly puzzle: VatPuzzle; readonly rates: readonly number[] } {
  const rates = [...new Set([...reading.keys(), ...lines])]
    .filter((rate) => rate !== NO_VAT)
    .sort((a, b) => a - b)
  const local = (rate: number) => rates.indexOf(rate)
  const puzzle: VatPuzzle = {
    percentages: rates.map((rate) => setup.percentages[rate] ?? decimal(1)),
    charged: rates.map((rate) => reading.get(rate) ?? decimal(0)),
    lines: setup.lines.map(({ net, vat }, i) => {
      const group = local(lines[i] ?? NO_VAT)
      return vat === undefined ? { net, group } : { net, group, vat }
    }),
    charges: setup.charges.map((charge) => ({
      ...charge,
      fixed: charge.fixed === null ? null : local(charge.fixed),
    })),
    discounts: setup.discounts,
    margin,
  }
  return { puzzle, rates }
}

function puzzlesOf(setup: TaxSetup, combinations: readonly (readonly number[])[]) {
  const [lines] = combinations
  if (lines === undefined) return []
  return setup.readings.map((reading) => puzzleOf(setup, reading, lines, storedMargin(setup)))
}

function globally(
  explanation: Explanation,
  lines: readonly number[],
  rates: readonly number[],
  charged: ReadonlyMap<number, Decimal>,
): SolvedOrder {
  const widen = (shares: Shares) =>
    new Map([...shares].map(([group, share]) => [rates[group] ?? NO_VAT, share]))
  return {
    kind: 'one',
    lines,
    charged,
    rank: explanation.rank,
    charges: explanation.charges.map(widen),
    discount: widen(explanation.discount),
  }
}

/** The first charge that lies elsewhere, -1 when none does. */
function differing(a: SolvedOrder, b: SolvedOrder): number {
  const text = (shares: Shares | undefined) =>
    [...(shares ?? [])].map(([rate, share]) => `${rate}:${share.toFixed()}`).join()
  return a.charges.findIndex((shares, i) => text(shares) !== text(b.charges[i]))
}
