import { decimal, sum, within, ZERO, type Decimal } from './decimal.ts'
import type { Shares, VatPuzzle } from './vat-puzzle.ts'

/** Up to this many lines every selection of products is tried; with more, a chance hit would prove nothing. */
const FEW_LINES = 6

/** So many ways to spread several discounts are tried in every combination; of more, only one is spread over some products. */
const FEW_WAYS = 400

/** A discount never takes more than its products cost; amounts are stored with four decimals. */
const ROUNDING = decimal('0.001')

/** Products over which a discount is spread: what they cost together, and what part of that is at each rate. */
interface DiscountSelection {
  readonly net: Decimal
  readonly parts: Shares
}

/** A way in which OpenCart spreads discounts: by the line totals, each over all products or over some of them. */
export interface DiscountWay {
  /** 0 all of them over all products, 1 not. */
  readonly rank: 0 | 1
  /** Of all discounts together. */
  readonly shares: Shares
  /** The coupon, if any, and its products: shipping that it gives away is not spread over them. */
  readonly coupon: { readonly value: Decimal; readonly over: DiscountSelection } | null
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
export function waysOf({ lines, discounts }: VatPuzzle): DiscountWay[] {
  const all = selectionOf(lines)
  const some = distinct(selections(lines).map(selectionOf), all)
  const index = discounts.findIndex((discount) => discount.gives)
  const coupon = discounts[index]
  return choices(discounts.length, all, some).flatMap((chosen): DiscountWay[] => {
    const over = (i: number) => chosen[i] ?? all
    if (discounts.some(({ value }, i) => i !== index && isTooMuch(value, over(i)))) return []
    return [
      {
        rank: chosen.every((selection) => selection === all) ? 0 : 1,
        shares: added(discounts.map(({ value }, i) => scaled(over(i).parts, value))),
        coupon: coupon === undefined ? null : { value: coupon.value, over: over(index) },
      },
    ]
  })
}

function isTooMuch(discount: Decimal, { net }: DiscountSelection): boolean {
  return net.plus(discount).lt(ROUNDING.neg())
}

/** For each of `count` discounts the products over which it is spread; first of all the choice of all products. */
function choices(
  count: number,
  all: DiscountSelection,
  some: readonly DiscountSelection[],
): DiscountSelection[][] {
  const each = Array.from({ length: count }, (_, i) => i)
  if (count > 1 && (some.length + 1) ** count > FEW_WAYS) {
    const one = each.flatMap((i) => some.map((selection) => each.map((j) => (j === i ? selection : all))))
    return [each.map(() => all), ...one]
  }
  return each.reduce<DiscountSelection[][]>(
    (done) => done.flatMap((head) => [all, ...some].map((selection) => [...head, selection])),
    [[]],
  )
}

/**
 * The first way that gives this division, with the shipping added when the coupon gives free shipping.
 *
 * @param slack largest difference at a rate that is still rounding
 */
export function shapeOf(
  ways: readonly DiscountWay[],
  gifts: readonly Shares[],
  discount: Shares,
  slack: (rate: number) => Decimal,
): DiscountShape {
  for (const way of ways) {
    const gift = [nothing, ...gifts].find((given) => gives(way, given, discount, slack))
    if (gift !== undefined) return { rank: way.rank, givenAway: gift === nothing ? null : gift }
  }
  return { rank: 2, givenAway: null }
}

const nothing: Shares = new Map()

/** Whether this way gives the division when the coupon gives this charge away and only its rest is spread. */
function gives(way: DiscountWay, gift: Shares, discount: Shares, slack: (rate: number) => Decimal): boolean {
  const { coupon } = way
  if (coupon === null) return gift === nothing && sameShares(discount, way.shares, slack)
  const amount = sum(gift.values())
  const rest = coupon.value.plus(amount)
  if (rest.gt(ROUNDING) || isTooMuch(rest, coupon.over)) return false
  const notSpread = scaled(coupon.over.parts, amount)
  return sameShares(added([discount, gift]), added([way.shares, notSpread]), slack)
}

/** No parts when the lines come to nothing. */
function selectionOf(lines: VatPuzzle['lines']): DiscountSelection {
  const perGroup = new Map<number, Decimal>()
  for (const { group, net } of lines) perGroup.set(group, (perGroup.get(group) ?? ZERO).plus(net))
  const net = sum(perGroup.values())
  if (net.eq(0)) return { net, parts: nothing }
  return { net, parts: new Map([...perGroup].map(([group, part]) => [group, part.div(net)])) }
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

/** Of selections with the same parts the dearest, and none with those of all products. */
function distinct(list: readonly DiscountSelection[], all: DiscountSelection): DiscountSelection[] {
  const key = ({ parts }: DiscountSelection) =>
    [...parts]
      .map(([group, part]) => `${group}:${part.toFixed(12)}`)
      .sort()
      .join()
  const found = new Map<string, DiscountSelection>()
  for (const selection of [...list].sort((a, b) => a.net.cmp(b.net))) found.set(key(selection), selection)
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
