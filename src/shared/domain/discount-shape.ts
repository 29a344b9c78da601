import { sum, within, ZERO, type Decimal } from './decimal.ts'
import type { Shares, VatPuzzle } from './vat-puzzle.ts'

/** Up to this many lines every selection of products is tried; with more, a chance hit would prove nothing. */
const FEW_LINES = 6

/** How a division of the discount came about, as far as can be seen. */
export interface DiscountShape {
  /** 0 over all products, 1 over some of them, 2 in no way that OpenCart does it. */
  readonly rank: 0 | 1 | 2
  /** The charge that the coupon gave away whole (free shipping), if any. */
  readonly givenAway: Shares | null
}

/**
 * Whether a division of the discount over the rates is one that OpenCart makes: in proportion to the line totals, over all
 * products or over some of them, with the shipping added when the coupon gives free shipping
 * (catalog/model/total/coupon.php, reward.php).
 */
export function shapeOf(
  puzzle: VatPuzzle,
  charges: readonly Shares[],
  discount: Shares,
  slack: Decimal,
): DiscountShape {
  const total = sum(discount.values())
  const nothing: Shares = new Map()
  const gifts = charges.filter((_, i) => puzzle.charges[i]?.givable === true)
  const given = (lines: VatPuzzle['lines']) =>
    [nothing, ...gifts].find((gift) => sameShares(discount, proportional(lines, total, gift), slack))
  const overAll = given(puzzle.lines)
  if (overAll !== undefined) return { rank: 0, givenAway: overAll === nothing ? null : overAll }
  for (const lines of selections(puzzle.lines)) {
    const gift = given(lines)
    if (gift !== undefined) return { rank: 1, givenAway: gift === nothing ? null : gift }
  }
  return { rank: 2, givenAway: null }
}

/** The discount spread over the lines by their totals; `shipping` is given away whole. */
function proportional(lines: VatPuzzle['lines'], total: Decimal, shipping: Shares): Map<number, Decimal> {
  const base = sum(lines.map((line) => line.net))
  const rest = total.plus(sum(shipping.values()))
  const shares = new Map([...shipping].map(([group, amount]) => [group, amount.neg()]))
  if (base.eq(0)) return shares
  for (const line of lines) {
    shares.set(line.group, (shares.get(line.group) ?? ZERO).plus(rest.times(line.net).div(base)))
  }
  return shares
}

function sameShares(a: Shares, b: Shares, slack: Decimal): boolean {
  const groups = new Set([...a.keys(), ...b.keys()])
  return [...groups].every((group) => within(a.get(group) ?? ZERO, b.get(group) ?? ZERO, slack))
}

function selections(lines: VatPuzzle['lines']): VatPuzzle['lines'][] {
  const perGroup = [...new Set(lines.map((line) => line.group))].map((group) =>
    lines.filter((line) => line.group === group),
  )
  if (lines.length > FEW_LINES) return perGroup
  const all: VatPuzzle['lines'][] = []
  for (let bits = 1; bits < 2 ** lines.length; bits++) all.push(lines.filter((_, i) => (bits >> i) & 1))
  return all
}
