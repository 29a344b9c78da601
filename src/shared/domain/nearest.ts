import { decimal, percentOf, sum, ZERO, type Decimal } from './decimal.ts'
import { NO_VAT } from './line-rate.ts'
import { goodsOf } from './puzzle-goods.ts'
import type { VatPuzzle } from './vat-puzzle.ts'

/** Nothing explains the tax row of this rate; `expected` is what lines, charges and discounts would come to at best. */
export interface TaxMismatch {
  readonly kind: 'none'
  readonly rate: number
  readonly charged: Decimal
  readonly expected: Decimal
}

/**
 * The rate whose row is furthest from what it should be, for the message. Charges are taken at the rates that bring the rows
 * nearest, one after the other, and discounts in proportion to the goods.
 *
 * @param puzzles one per reading of the rows; `rates` gives the place of each rate in the whole list
 */
export function nearest(
  puzzles: readonly { readonly puzzle: VatPuzzle; readonly rates: readonly number[] }[],
): TaxMismatch {
  const misses = puzzles.map(({ puzzle, rates }) => worst(puzzle, rates))
  const [least] = misses.sort((a, b) => gap(a).cmp(gap(b)))
  return least ?? { kind: 'none', rate: NO_VAT, charged: ZERO, expected: ZERO }
}

function gap({ charged, expected }: TaxMismatch): Decimal {
  return charged.minus(expected).abs()
}

function worst(puzzle: VatPuzzle, rates: readonly number[]): TaxMismatch {
  const bases = basesOf(puzzle)
  const { vat, net } = goodsOf(puzzle)
  const misses = rates.map((rate, group): TaxMismatch => {
    const extra = (bases[group] ?? ZERO).minus(net[group] ?? ZERO)
    const expected = (vat[group] ?? ZERO).plus(percentOf(extra, puzzle.percentages[group] ?? ZERO))
    return {
      kind: 'none',
      rate,
      charged: puzzle.charged[group] ?? ZERO,
      expected: expected.lt(0) ? ZERO : expected,
    }
  })
  const [most] = misses.sort((a, b) => gap(b).cmp(gap(a)))
  return most ?? { kind: 'none', rate: NO_VAT, charged: ZERO, expected: ZERO }
}

/** Base per group with every extra at the likeliest place. */
function basesOf(puzzle: VatPuzzle): Decimal[] {
  const { net } = goodsOf(puzzle)
  const all = sum(puzzle.lines.map((line) => line.net))
  const discount = sum(puzzle.discounts.map(({ value }) => value))
  const bases = net.map((goods) => (all.eq(0) ? goods : goods.plus(discount.times(goods).div(all))))
  const shortOf = (group: number) =>
    (puzzle.charged[group] ?? ZERO)
      .times(100)
      .div(puzzle.percentages[group] ?? decimal(1))
      .minus(bases[group] ?? ZERO)
  for (const { value, fixed } of puzzle.charges) {
    const best = [...bases.keys()].sort((a, b) => fit(shortOf(a), value).cmp(fit(shortOf(b), value)))
    const [group] = fixed === null ? best : [fixed]
    const base = bases[group ?? NO_VAT]
    const isBetter = fixed !== null || fit(shortOf(group ?? NO_VAT), value).lt(0)
    if (group !== undefined && base !== undefined && isBetter) bases[group] = base.plus(value)
  }
  return bases
}

/** Negative when adding `value` brings what is short nearer to zero. */
function fit(short: Decimal, value: Decimal): Decimal {
  return short.minus(value).abs().minus(short.abs())
}
