import { sum, ZERO, type Decimal } from './decimal.ts'
import { assign } from './assign-charges.ts'
import { shapeOf, waysOf, type DiscountWay } from './discount-shape.ts'
import { NO_VAT } from './line-rate.ts'
import { goodsOf, type PuzzleGoods } from './puzzle-goods.ts'
import type { Explanation, Shares, VatPuzzle } from './vat-puzzle.ts'

/**
 * The explanation that is most like what OpenCart does. Of those that are equally likely the charges are at the rate with
 * most goods, and the discount is with the goods that it belongs to.
 *
 * @returns `null` when nothing explains the rows; `'unknown'` when there was too much to try
 */
export function explain(puzzle: VatPuzzle): Explanation | null | 'unknown' {
  const goods = goodsOf(puzzle)
  const ways = puzzle.discounts.length === 0 ? [] : waysOf(puzzle)
  const single = assign(puzzle, goods, (charges) => tryCharges(puzzle, goods, charges, ways))
  return single ?? splits(puzzle, goods)
}

/** The one way in which the discounts can lie when the charges lie like this; `null` when they cannot. */
function tryCharges(
  puzzle: VatPuzzle,
  goods: PuzzleGoods,
  charges: readonly Shares[],
  ways: readonly DiscountWay[],
): Explanation | null {
  const rests = remainders(goods, charges)
  if (puzzle.discounts.length === 0) {
    const fits = [...rests].every(([group, rest]) => rest.abs().lte(goods.slack[group] ?? ZERO))
    return fits ? { charges, discount: new Map(), rank: untaxed(puzzle, charges) } : null
  }
  const wide = sum(goods.slack).plus(puzzle.margin)
  const discount = division(puzzle, goods, charges, rests, wide)
  if (discount === null) return null
  const gifts = charges.filter((_, i) => puzzle.charges[i]?.givable === true)
  const total = sum(puzzle.discounts.map(({ value }) => value))
  const exact = new Map([...rests, [NO_VAT, total.minus(sum(rests.values()))]])
  const shape = shapeOf(ways, gifts, exact, (group) => goods.slack[group] ?? wide)
  const gift = shape.givenAway === null ? 0 : 1 + giftOrder(goods, shape.givenAway)
  return { charges, discount, rank: shape.rank * 1000 + untaxed(puzzle, charges) + gift }
}

/** What of the discounts lies at each rate, adding up exactly; `null` when a rate would have to carry more than it can. */
function division(
  puzzle: VatPuzzle,
  goods: PuzzleGoods,
  charges: readonly Shares[],
  rests: Shares,
  wide: Decimal,
): Shares | null {
  const total = sum(puzzle.discounts.map(({ value }) => value))
  const discount = new Map([...rests].filter(([group, rest]) => rest.abs().gt(goods.slack[group] ?? ZERO)))
  const left = total.minus(sum(discount.values()))
  if (left.abs().gt(wide)) discount.set(NO_VAT, left)
  else settle(discount, left, goods.dearest[0] ?? NO_VAT)
  const possible = [...discount].every(
    ([group, share]) => share.lt(0) && share.abs().lte(carried(puzzle, charges, group).plus(wide)),
  )
  return possible ? discount : null
}

/**
 * A charge that was given away whole adds and takes off the same VAT at any rate, so the tax rows cannot tell its rate and it
 * makes no difference: it follows the goods, the largest rate first.
 */
function giftOrder(goods: PuzzleGoods, gift: Shares): number {
  const [rate = NO_VAT] = gift.keys()
  const place = goods.dearest.indexOf(rate)
  return place < 0 ? goods.dearest.length : place
}

/** Net amount of the extras per rate that no charge accounts for. */
function remainders(goods: PuzzleGoods, charges: readonly Shares[]): Shares {
  return new Map(
    goods.rest.map((rest, group) => [
      group,
      rest.minus(sum(charges.map((shares) => shares.get(group) ?? ZERO))),
    ]),
  )
}

/** What a discount can take away at a rate: goods and charges at that rate. */
function carried(puzzle: VatPuzzle, charges: readonly Shares[], group: number): Decimal {
  const goods = puzzle.lines.filter((line) => line.group === group && line.net.gt(0)).map((line) => line.net)
  return sum([...goods, ...charges.map((shares) => shares.get(group) ?? ZERO)])
}

/** Puts a remainder of rounding on the largest share, or where there is none at a rate, so that the shares add up exactly. */
function settle(shares: Map<number, Decimal>, left: Decimal, otherwise: number): void {
  const [largest] = [...shares].sort((a, b) => b[1].abs().cmp(a[1].abs()))
  if (largest !== undefined) shares.set(largest[0], largest[1].plus(left))
  else if (!left.eq(0)) shares.set(otherwise, left)
}

/**
 * Charges left without VAT while the goods have VAT: possible, but the least likely reading, and of a fee less than of shipping.
 * Where one of several charges has none and the rows do not tell which, no order is refused for one that may well have it.
 */
function untaxed(puzzle: VatPuzzle, charges: readonly Shares[]): number {
  if (puzzle.charged.every((vat) => vat.eq(0))) return 0
  const ranks = charges.map((shares, i) => {
    const charge = puzzle.charges[i]
    if (charge?.fixed !== null) return 0
    if (charge.late) return shares.has(NO_VAT) ? 0 : LATE
    return shares.has(NO_VAT) ? (charge.givable ? 10 : 11) + (charge.mayBeUntaxed ? 0 : 2) : 0
  })
  return ranks.reduce((all, rank) => all + rank, 0)
}

/** VAT on a charge after the tax rows is less likely than none on one before them. */
const LATE = 14

/** One charge spread over several rates (OpenCart modules that tax shipping in proportion to the goods). */
function splits(puzzle: VatPuzzle, goods: PuzzleGoods): Explanation | null | 'unknown' {
  if (puzzle.percentages.length < 2 || puzzle.discounts.length > 0) return null
  let isUnknown = false
  for (const [chosen, { fixed, value }] of puzzle.charges.entries()) {
    if (fixed !== null) continue
    const others = { ...puzzle, charges: puzzle.charges.filter((_, i) => i !== chosen) }
    const found = assign(others, goods, (charges) => trySplit(puzzle, goods, charges, chosen, value))
    if (found === 'unknown') isUnknown = true
    else if (found !== null) return found
  }
  return isUnknown ? 'unknown' : null
}

function trySplit(
  puzzle: VatPuzzle,
  goods: PuzzleGoods,
  others: readonly Shares[],
  chosen: number,
  value: Decimal,
): Explanation | null {
  const shares = new Map(
    [...remainders(goods, others)].filter(([group, share]) => share.abs().gt(goods.slack[group] ?? ZERO)),
  )
  if (shares.size < 2) return null
  const left = value.minus(sum(shares.values()))
  const wide = sum(goods.slack)
  if (left.abs().gt(wide) || [...shares.values()].some((share) => share.lte(0))) return null
  settle(shares, left, NO_VAT)
  const charges = [...others.slice(0, chosen), shares, ...others.slice(chosen)]
  return { charges, discount: new Map(), rank: 100 + untaxed(puzzle, charges) }
}
