import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import type { Shares, VatPuzzle } from '../../../src/shared/domain/vat-puzzle.ts'
import { explain } from '../../../src/shared/domain/vat-solver.ts'
import { d } from './support.ts'

/** A puzzle in short: lines as `[net, rate index]`. */
export interface Given {
  readonly percentages?: readonly string[]
  readonly charged: readonly string[]
  readonly lines?: readonly (readonly [string, number])[]
  readonly charges?: readonly string[]
  readonly fixed?: readonly (number | null)[]
  readonly givable?: boolean
  readonly discounts?: readonly string[]
  readonly margin?: string
}

export function puzzle(given: Given): VatPuzzle {
  return {
    percentages: (given.percentages ?? ['21', '9']).map(d),
    charged: given.charged.map(d),
    lines: (given.lines ?? []).map(([net, group]) => ({ net: d(net), group })),
    charges: (given.charges ?? []).map((value, i) => ({
      value: d(value),
      fixed: given.fixed?.[i] ?? null,
      givable: given.givable ?? false,
    })),
    discounts: (given.discounts ?? []).map((value) => ({ value: d(value), gives: given.givable ?? false })),
    margin: d(given.margin ?? '0.0003'),
  }
}

/** Shares in one glance: `amount@rate`. */
const text = (shares: Shares) =>
  [...shares].map(([group, amount]) => `${amount.toFixed(2)}@${group === NO_VAT ? 'none' : group}`).join(' ')

/** Explanations in one glance: `charge | charge ; discount (rank)`. */
export function solved(given: Given): string[] | null {
  const found = explain(puzzle(given))
  return (
    found?.map(
      ({ charges, discount, rank }) => `${charges.map(text).join(' | ')} ; ${text(discount)} (${rank})`,
    ) ?? null
  )
}
