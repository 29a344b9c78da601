import { percentOf, sum, ZERO, type Decimal } from './decimal.ts'
import type { VatPuzzle } from './vat-puzzle.ts'

/** The lines of a puzzle, per rate. */
export interface PuzzleGoods {
  /** Net amount per group index. */
  readonly net: readonly Decimal[]
  /** VAT per group index. */
  readonly vat: readonly Decimal[]
  /** Base of the extras: what the tax row says beyond the lines. */
  readonly rest: readonly Decimal[]
  /** Largest difference in base that is still rounding. */
  readonly slack: readonly Decimal[]
  /** Group indexes, that with most goods first. */
  readonly dearest: readonly number[]
}

/** Adds up the lines of a puzzle. */
export function goodsOf({ percentages, charged, lines, margin }: VatPuzzle): PuzzleGoods {
  const per = (amount: (line: VatPuzzle['lines'][number], percentage: Decimal) => Decimal) =>
    percentages.map((percentage, group) =>
      sum(lines.filter((line) => line.group === group).map((line) => amount(line, percentage))),
    )
  const net = per((line) => line.net)
  const vat = per((line, percentage) => line.vat ?? percentOf(line.net, percentage))
  const base = (amount: Decimal, group: number) => amount.times(100).div(percentages[group] ?? 1)
  return {
    net,
    vat,
    rest: charged.map((row, group) => base(row.minus(vat[group] ?? ZERO), group)),
    slack: percentages.map((_, group) => base(margin, group)),
    dearest: [...percentages.keys()].sort((a, b) => (net[b] ?? ZERO).cmp(net[a] ?? ZERO)),
  }
}
