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
 * How many cents the lines of each rate come to on the invoice. All together they come to `total`; each is as near to its exact
 * sum as that allows, and such that the VAT in it is the shop's, rounded, where that is possible.
 */
export function centsPerRate(sums: readonly RateSum[], total: number): number[] {
  const cents = sums.map((sum) => {
    const nearest = centsOf(sum.gross)
    if (cost(sum, nearest) < WRONG_VAT) return nearest
    const [best] = [nearest, nearest + 1, nearest - 1].sort((a, b) => cost(sum, a) - cost(sum, b))
    return best ?? nearest
  })
  let left = total - cents.reduce((all, one) => all + one, 0)
  const step = Math.sign(left)
  while (left !== 0 && sums.length > 0) {
    const extra = sums.map((sum, i) => cost(sum, (cents[i] ?? 0) + step) - cost(sum, cents[i] ?? 0))
    const index = extra.indexOf(Math.min(...extra))
    cents[index] = (cents[index] ?? 0) + step
    left -= step
  }
  return cents
}

/** Above any distance in cents: VAT that is not the shop's. */
const WRONG_VAT = 1000

/** How far so many cents are from what they should be: the VAT first, then the exact sum. */
function cost({ percentage, gross, vat }: RateSum, cents: number): number {
  const apart = Math.abs(vatInside(cents, percentage) - centsOf(vat))
  return apart * WRONG_VAT + gross.times(100).minus(cents).abs().toNumber()
}
