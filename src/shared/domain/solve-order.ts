import { decimal, within, type Decimal } from './decimal.ts'
import { NO_VAT } from './line-rate.ts'
import { explain, vatOfLines } from './vat-solver.ts'
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
  readonly toleranceCents: number
}

export interface TaxLine {
  readonly key: string
  readonly net: Decimal
  readonly rates: readonly number[]
}

export type Verdict =
  | {
      readonly kind: 'one'
      readonly lines: readonly number[]
      readonly charges: readonly Shares[]
      readonly discount: Shares
    }
  /** More than one explanation is equally likely; `charge` is the first that differs, -1 when a line or discount does. */
  | { readonly kind: 'ambiguous'; readonly charge: number }
  /** Nothing explains the tax row of this rate. */
  | { readonly kind: 'none'; readonly rate: number; readonly charged: Decimal; readonly expected: Decimal }

interface Solution extends Explanation {
  readonly lines: readonly number[]
}

/** More combinations of cheap lines than this are asked, not tried. */
const MOST_COMBINATIONS = 256

/**
 * The one explanation of the tax rows, or the admission that there is none or more than one. First within the rounding of
 * stored values; if that fails and no discount could hide the difference, within the merchant's tolerance.
 */
export function solveOrder(setup: TaxSetup): Verdict {
  const combinations = lineCombinations(setup.lines)
  if (combinations === null) return { kind: 'ambiguous', charge: -1 }
  const parts = setup.lines.length + setup.charges.length + setup.discounts.length
  const stored = decimal('0.0002').plus(decimal('0.00006').times(parts))
  for (const margin of [stored, decimal(setup.toleranceCents).div(100)]) {
    const solutions: Solution[] = []
    for (const { lines, puzzle, rates } of puzzles(setup, combinations, margin)) {
      if (margin !== stored && !isTight(puzzle)) continue
      const found = explain(puzzle)
      if (found === null) return { kind: 'ambiguous', charge: 0 }
      solutions.push(...found.map((explanation) => globally(explanation, lines, rates)))
    }
    if (solutions.length > 0) return choose(solutions, setup.lines)
  }
  return nothing(setup, combinations[0] ?? [])
}

/** No discount, or only one place where it can be: then a cent of difference cannot be mistaken for something else. */
function isTight(puzzle: VatPuzzle): boolean {
  if (puzzle.margin.lte(0)) return false
  const places = new Set([...puzzle.lines.map((line) => line.group), ...puzzle.percentages.keys()])
  return puzzle.discounts.length === 0 || places.size === 1
}

/** One rate per line for every combination of the lines that fit several rates; `null` when there are too many. */
function lineCombinations(lines: readonly TaxLine[]): number[][] | null {
  const keys = [...new Set(lines.map((line) => line.key))]
  let choices: ReadonlyMap<string, number>[] = [new Map()]
  for (const key of keys) {
    const rates = lines.find((line) => line.key === key)?.rates ?? []
    choices = choices.flatMap((choice) => rates.map((rate) => new Map([...choice, [key, rate]])))
    if (choices.length > MOST_COMBINATIONS) return null
  }
  return choices.map((choice) => lines.map((line) => choice.get(line.key) ?? NO_VAT))
}

/** The puzzles over only those rates that occur in the order. `rates` gives the place of each in the whole list. */
function* puzzles(setup: TaxSetup, combinations: readonly number[][], margin: Decimal) {
  for (const reading of setup.readings) {
    for (const lines of combinations) {
      const rates = [...new Set([...reading.keys(), ...lines])]
        .filter((rate) => rate !== NO_VAT)
        .sort((a, b) => a - b)
      const local = (rate: number) => rates.indexOf(rate)
      const puzzle: VatPuzzle = {
        percentages: rates.map((rate) => setup.percentages[rate] ?? decimal(1)),
        charged: rates.map((rate) => reading.get(rate) ?? decimal(0)),
        lines: setup.lines.map((line, i) => ({ net: line.net, group: local(lines[i] ?? NO_VAT) })),
        charges: setup.charges.map((charge) => ({
          ...charge,
          fixed: charge.fixed === null ? null : local(charge.fixed),
        })),
        discounts: setup.discounts,
        margin,
      }
      yield { lines, puzzle, rates }
    }
  }
}

function globally(explanation: Explanation, lines: readonly number[], rates: readonly number[]): Solution {
  const widen = (shares: Shares) =>
    new Map([...shares].map(([group, share]) => [rates[group] ?? NO_VAT, share]))
  return {
    lines,
    rank: explanation.rank,
    charges: explanation.charges.map(widen),
    discount: widen(explanation.discount),
  }
}

/** A line of half a cent or less may have any of the rates: it changes nothing. */
function choose(solutions: readonly Solution[], lines: readonly TaxLine[]): Verdict {
  const best = Math.min(...solutions.map((solution) => solution.rank))
  const [first, ...others] = solutions.filter((solution) => solution.rank === best)
  if (first === undefined) return { kind: 'ambiguous', charge: -1 }
  for (const other of others) {
    const charge = first.charges.findIndex((shares, i) => !alike(shares, other.charges[i] ?? new Map()))
    if (charge >= 0) return { kind: 'ambiguous', charge }
    const same =
      alike(first.discount, other.discount) &&
      lines.every(({ net }, i) => first.lines[i] === other.lines[i] || net.abs().lte(halfCent))
    if (!same) return { kind: 'ambiguous', charge: -1 }
  }
  return { kind: 'one', lines: first.lines, charges: first.charges, discount: first.discount }
}

const halfCent = decimal('0.005')

function alike(a: Shares, b: Shares): boolean {
  const rates = new Set([...a.keys(), ...b.keys()])
  return [...rates].every((rate) => within(a.get(rate) ?? decimal(0), b.get(rate) ?? decimal(0), halfCent))
}

/** The rate whose row is furthest from its lines, for the message. */
function nothing(setup: TaxSetup, lines: readonly number[]): Verdict {
  const [first] = puzzles(setup, [[...lines]], decimal(0))
  if (first === undefined) return { kind: 'none', rate: NO_VAT, charged: decimal(0), expected: decimal(0) }
  const { puzzle, rates } = first
  const apart = rates.map((rate, group) => {
    const charged = puzzle.charged[group] ?? decimal(0)
    const expected = vatOfLines(puzzle, group)
    return { rate, charged, expected, gap: charged.minus(expected).abs() }
  })
  const [worst] = apart.sort((a, b) => b.gap.cmp(a.gap))
  if (worst === undefined) return { kind: 'none', rate: NO_VAT, charged: decimal(0), expected: decimal(0) }
  return { kind: 'none', rate: worst.rate, charged: worst.charged, expected: worst.expected }
}
