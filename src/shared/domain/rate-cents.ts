import { centsOf, decimal, type Decimal } from './decimal.ts'

/** What the lines of one rate come to, exact, in euro. */
export interface RateSum {
  readonly percentage: Decimal
  readonly gross: Decimal
  /** The VAT in it as the shop charged it. */
  readonly vat: Decimal
}

/** Whole cents of VAT in a gross amount in cents: amount × rate / (100 + rate), rounded. */
export function vatInside(cents: number, percentage: Decimal): number {
  return centsOf(decimal(cents).div(100).times(percentage).div(percentage.plus(100)))
}

/**
 * How many cents the lines of each rate come to on the invoice. All together they come to `total`; each is as near to its exact
 * sum as that allows, and such that the VAT in it is the shop's, rounded, where that is possible.
 */
export function centsPerRate(sums: readonly RateSum[], total: number): number[] {
  const cents = sums.map((sum) => {
    const nearest = centsOf(sum.gross)
    const [best] = [nearest, nearest + 1, nearest - 1].sort((a, b) => cost(sum, a) - cost(sum, b))
    return best ?? nearest
  })
  let left = total - cents.reduce((all, one) => all + one, 0)
  const step = Math.sign(left)
  while (left !== 0 && sums.length > 0) {
    const [place] = [...sums.entries()].sort(([a, sumA], [b, sumB]) => {
      return extra(sumA, cents[a] ?? 0, step) - extra(sumB, cents[b] ?? 0, step)
    })
    const index = place?.[0] ?? 0
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

function extra(sum: RateSum, cents: number, step: number): number {
  return cost(sum, cents + step) - cost(sum, cents)
}
