import { centsOf, type Decimal } from './decimal.ts'

/** What the lines of one rate come to, exact, in euro. */
export interface RateSum {
  readonly percentage: Decimal
  readonly gross: Decimal
  /** The VAT in it as the shop charged it. */
  readonly vat: Decimal
}

/** Whole cents of VAT in a gross amount in cents: amount × rate / (100 + rate), rounded half up. Percentages have four decimals. */
export function vatInside(cents: number, percentage: Decimal): number {
  const rate = percentage.times(10_000).toNumber()
  const whole = 1_000_000 + rate
  const twice = Math.abs(cents) * rate * 2 + whole
  const vat = (twice - (twice % (whole * 2))) / (whole * 2)
  return cents < 0 ? -vat : vat
}

/**
 * How many cents the lines of each rate come to on the invoice. All together they come to `total`; the VAT in each is the shop's,
 * rounded, where that is possible, and each is as near to its exact sum as that allows.
 */
export function centsPerRate(sums: readonly RateSum[], total: number): number[] {
  const nearest = sums.map((sum) => centsOf(sum.gross))
  const left = total - nearest.reduce((all, one) => all + one, 0)
  const most = FARTHEST + Math.abs(left)
  // The best way to give the rates until now so many cents more or less than their nearest.
  let ways = new Map<number, Way>([[0, { cost: 0, moved: [] }]])
  for (const [i, sum] of sums.entries()) ways = withRate(ways, sum, nearest[i] ?? 0, most)
  const moved = ways.get(left)?.moved ?? []
  return nearest.map((cents, i) => cents + (moved[i] ?? 0))
}

interface Way {
  readonly cost: number
  readonly moved: readonly number[]
}

/** The ways with one more rate, moved by up to `most` cents from its nearest. */
function withRate(
  ways: ReadonlyMap<number, Way>,
  sum: RateSum,
  nearest: number,
  most: number,
): Map<number, Way> {
  const next = new Map<number, Way>()
  for (let move = -most; move <= most; move++) {
    const own = cost(sum, nearest + move)
    for (const [given, way] of ways) {
      const known = next.get(given + move)
      const better = { cost: way.cost + own, moved: [...way.moved, move] }
      if (known === undefined || better.cost < known.cost) next.set(given + move, better)
    }
  }
  return next
}

/** So many cents from its nearest a rate may be given for the sake of the VAT. */
const FARTHEST = 2

/** Above any distance: VAT that is not the shop's. */
const WRONG_VAT = 10_000_000

/** Lines are as the shop has them, but for a cent of rounding; worse than a cent of VAT elsewhere. */
const WRONG_LINE = 100_000_000

/** How far so many cents are from what they should be, in ten-thousandths of a cent: the VAT first, then the exact sum. */
function cost({ percentage, gross, vat }: RateSum, cents: number): number {
  const apart = Math.abs(vatInside(cents, percentage) - centsOf(vat))
  const distance = gross
    .times(1_000_000)
    .minus(cents * 10_000)
    .abs()
    .round()
    .toNumber()
  return apart * WRONG_VAT + distance + (distance > 15_000 ? WRONG_LINE : 0)
}
