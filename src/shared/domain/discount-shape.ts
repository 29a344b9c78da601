import { sum, within, ZERO, type Decimal } from './decimal.ts'
import { NO_VAT } from './line-rate.ts'
import type { Shares, VatPuzzle } from './vat-puzzle.ts'

/** Up to this many lines every selection of products is tried; with more, a chance hit would prove nothing. */
const FEW_LINES = 6

/** So many ways to spread several discounts are tried in every combination; of more, only one is spread over some products. */
const FEW_WAYS = 400

/** A way in which OpenCart spreads discounts: by the line totals, each over all products or over some of them. */
export interface Way {
  /** 0 all of them over all products, 1 not. */
  readonly rank: 0 | 1
  /** Of all discounts together. */
  readonly shares: Shares
  /** The coupon, if any: its value and how it is spread, as parts of 1. Shipping that it gives away is not spread. */
  readonly coupon: { readonly value: Decimal; readonly parts: Shares } | null
}

/** How a division of the discount came about, as far as can be seen. */
export interface DiscountShape {
  /** That of the way; 2 in no way that OpenCart does it. */
  readonly rank: 0 | 1 | 2
  /** The charge that the coupon gave away whole (free shipping), if any. */
  readonly givenAway: Shares | null
}

/**
 * The ways in which OpenCart can have spread the discounts of an order, the likeliest first
 * (catalog/model/total/coupon.php, reward.php).
 */
export function waysOf({ lines, discounts }: VatPuzzle): Way[] {
  const all = partsOf(lines)
  const index = discounts.findIndex((discount) => discount.gives)
  const coupon = discounts[index]
  return choices(discounts.length, all, distinct(selections(lines).map(partsOf), all)).map((chosen, i) => ({
    rank: i === 0 ? 0 : 1,
    shares: added(discounts.map(({ value }, j) => scaled(chosen[j] ?? all, value))),
    coupon: coupon === undefined ? null : { value: coupon.value, parts: chosen[index] ?? all },
  }))
}

/** For each of `count` discounts the products over which it is spread; first of all the choice of all products. */
function choices(count: number, all: Shares, some: readonly Shares[]): Shares[][] {
  const each = Array.from({ length: count }, (_, i) => i)
  if (count > 1 && (some.length + 1) ** count > FEW_WAYS) {
    const one = each.flatMap((i) => some.map((parts) => each.map((j) => (j === i ? parts : all))))
    return [each.map(() => all), ...one]
  }
  return each.reduce<Shares[][]>(
    (done) => done.flatMap((head) => [all, ...some].map((parts) => [...head, parts])),
    [[]],
  )
}

/**
 * The first way that gives this division, with the shipping added when the coupon gives free shipping.
 *
 * @param slack largest difference at a rate that is still rounding
 */
export function shapeOf(
  ways: readonly Way[],
  gifts: readonly Shares[],
  discount: Shares,
  slack: (rate: number) => Decimal,
): DiscountShape {
  for (const way of ways) {
    if (sameShares(discount, way.shares, slack)) return { rank: way.rank, givenAway: null }
    const gift = gifts.find((given) => isGift(given, way, discount, slack))
    if (gift !== undefined) return { rank: way.rank, givenAway: gift }
  }
  return { rank: 2, givenAway: null }
}

/** Whether the division is that of a coupon of which this charge is a part: the rest is spread. */
function isGift(gift: Shares, way: Way, discount: Shares, slack: (rate: number) => Decimal): boolean {
  if (way.coupon === null) return false
  const amount = sum(gift.values())
  if (amount.plus(way.coupon.value).gt(slack(NO_VAT))) return false
  const notSpread = scaled(way.coupon.parts, amount)
  return sameShares(added([discount, gift]), added([way.shares, notSpread]), slack)
}

/** What part of the lines is at each rate; nothing when they come to nothing. */
function partsOf(lines: VatPuzzle['lines']): Shares {
  const base = sum(lines.map((line) => line.net))
  if (base.eq(0)) return new Map()
  return added(lines.map((line) => new Map([[line.group, line.net.div(base)]])))
}

function scaled(shares: Shares, factor: Decimal): Shares {
  return new Map([...shares].map(([group, share]) => [group, share.times(factor)]))
}

function added(list: readonly Shares[]): Shares {
  const total = new Map<number, Decimal>()
  for (const shares of list) {
    for (const [group, share] of shares) total.set(group, (total.get(group) ?? ZERO).plus(share))
  }
  return total
}

function sameShares(a: Shares, b: Shares, slack: (rate: number) => Decimal): boolean {
  const groups = new Set([...a.keys(), ...b.keys()])
  return [...groups].every((group) => within(a.get(group) ?? ZERO, b.get(group) ?? ZERO, slack(group)))
}

/** Each division once, and not that over all products. */
function distinct(list: readonly Shares[], all: Shares): Shares[] {
  const key = (shares: Shares) =>
    [...shares]
      .map(([group, part]) => `${group}:${part.toFixed(12)}`)
      .sort()
      .join()
  const found = new Map(list.map((shares) => [key(shares), shares]))
  found.delete(key(all))
  return [...found.values()]
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
