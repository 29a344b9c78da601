import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import type { Explanation, Shares, VatPuzzle } from '../../../src/shared/domain/vat-puzzle.ts'
import { explain } from '../../../src/shared/domain/vat-solver.ts'
import { d } from './support.ts'

/** A puzzle in short: lines as `[net, rate index]`. */
export interface Given {
  readonly percentages?: readonly string[]
  readonly charged: readonly string[]
  /** With the VAT where that is not net × rate. */
  readonly lines?: readonly (readonly [string, number, string?])[]
  readonly charges?: readonly string[]
  readonly fixed?: readonly (number | null)[]
  /** Which of the charges is the shipping; then the discounts are coupons. */
  readonly shipping?: number
  readonly gives?: boolean
  /** Which of the charges come after the tax rows, and which the merchant does not let be without VAT. */
  readonly late?: readonly number[]
  readonly refused?: readonly number[]
  readonly discounts?: readonly string[]
  readonly margin?: string
}

export function puzzle(given: Given): VatPuzzle {
  return {
    percentages: (given.percentages ?? ['21', '9']).map(d),
    charged: given.charged.map(d),
    lines: (given.lines ?? []).map(([net, group, vat]) => {
      return { net: d(net), group, ...(vat === undefined ? {} : { vat: d(vat) }) }
    }),
    charges: (given.charges ?? []).map((value, i) => ({
      value: d(value),
      fixed: given.fixed?.[i] ?? null,
      givable: i === given.shipping,
      late: given.late?.includes(i) === true,
      mayBeUntaxed: given.refused?.includes(i) !== true,
    })),
    discounts: (given.discounts ?? []).map((value) => ({
      value: d(value),
      gives: given.gives ?? given.shipping !== undefined,
    })),
    margin: d(given.margin ?? '0.0003'),
  }
}

/** Shares in one glance: `amount@rate`. */
const text = (shares: Shares) =>
  [...shares].map(([group, amount]) => `${amount.toFixed(2)}@${group === NO_VAT ? 'none' : group}`).join(' ')

/** The explanation in one glance: `charge | charge ; discount (rank)`. */
export function solved(given: Given): string {
  const found = explain(puzzle(given))
  if (found === null) return 'none'
  if (found === 'unknown') return found
  return `${found.charges.map(text).join(' | ')} ; ${text(found.discount)} (${found.rank})`
}

/** Shares of the explanation to so many decimals. */
export function sharesOf(
  given: Given,
  of: (found: Explanation) => Shares | undefined,
  decimals: number,
): string[] {
  const found = explain(puzzle(given))
  if (found === null || found === 'unknown') return []
  return [...(of(found)?.values() ?? [])].map((share) => share.toFixed(decimals))
}
