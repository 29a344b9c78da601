import { decimal, percentOf, sum, ZERO, type Decimal } from './decimal.ts'
import { shapeOf, waysOf, type Way } from './discount-shape.ts'
import { NO_VAT } from './line-rate.ts'
import type { Explanation, Shares, VatPuzzle } from './vat-puzzle.ts'

/** Above this many ways to read an order it is not solved but asked. */
const MOST_WAYS = 20_000

/** All explanations, or `null` when there are too many ways to try. */
export function explain(puzzle: VatPuzzle): Explanation[] | null {
  const groups = puzzle.percentages.map((_, index) => index)
  const options = puzzle.charges.map((charge) =>
    charge.fixed === null ? [...groups, NO_VAT] : [charge.fixed],
  )
  if (options.reduce((ways, option) => ways * option.length, 1) > MOST_WAYS) return null
  const ways = puzzle.discounts.length === 0 ? [] : waysOf(puzzle)
  const single = assignments(options).flatMap((assignment) => {
    const charges = puzzle.charges.map((charge, i) => new Map([[assignment[i] ?? NO_VAT, charge.value]]))
    return tryCharges(puzzle, charges, ways)
  })
  return single.length > 0 ? single : splits(puzzle, groups)
}

/** Every combination of one option per charge. */
function assignments(options: readonly (readonly number[])[]): number[][] {
  return options.reduce<number[][]>(
    (done, option) => done.flatMap((head) => option.map((choice) => [...head, choice])),
    [[]],
  )
}

/** The one way in which the discounts can lie when the charges lie like this; empty when they cannot. */
function tryCharges(puzzle: VatPuzzle, charges: readonly Shares[], ways: readonly Way[]): Explanation[] {
  const remainders = puzzle.percentages.map((_, group) => remainder(puzzle, charges, group))
  const total = sum(puzzle.discounts.map(({ value }) => value))
  const slack = puzzle.percentages.map((percentage) => puzzle.margin.times(100).div(percentage))
  if (total.eq(0)) {
    const fits = remainders.every((rest, group) => rest.abs().lte(slack[group] ?? ZERO))
    return fits ? [{ charges, discount: new Map(), rank: untaxed(puzzle, charges) * 10 }] : []
  }
  const rests = new Map(remainders.entries())
  const discount = new Map([...rests].filter(([group, rest]) => rest.abs().gt(slack[group] ?? ZERO)))
  const wide = sum(slack).plus(puzzle.margin)
  const left = total.minus(sum(discount.values()))
  if (left.abs().gt(wide)) discount.set(NO_VAT, left)
  else settle(discount, left)
  const possible = [...discount].every(([group, share]) => {
    return share.lt(0) && share.abs().lte(carried(puzzle, charges, group).plus(wide))
  })
  if (!possible) return []
  const gifts = charges.filter((_, i) => puzzle.charges[i]?.givable === true)
  rests.set(NO_VAT, total.minus(sum(remainders)))
  const shape = shapeOf(ways, gifts, rests, (group) => slack[group] ?? wide)
  const gift = shape.givenAway === null ? 0 : giftOrder(puzzle, shape.givenAway)
  return [{ charges, discount, rank: shape.rank * 1000 + untaxed(puzzle, charges) * 10 + gift }]
}

/**
 * A charge that was given away whole adds and takes off the same VAT at any rate, so the tax rows cannot tell its rate and it
 * makes no difference: it follows the goods, the largest rate first.
 */
function giftOrder(puzzle: VatPuzzle, gift: Shares): number {
  const [rate] = gift.keys()
  const goods = puzzle.percentages.map((_, group) => ({ group, net: netOfLines(puzzle, group) }))
  const place = goods.sort((a, b) => b.net.cmp(a.net)).findIndex(({ group }) => group === rate)
  return place < 0 ? goods.length : place
}

/** Net amount of the extras at a rate that no charge accounts for. */
function remainder(puzzle: VatPuzzle, charges: readonly Shares[], group: number): Decimal {
  const percentage = puzzle.percentages[group] ?? ZERO
  const base = (puzzle.charged[group] ?? ZERO).times(100).div(percentage)
  return base.minus(netOfLines(puzzle, group)).minus(sum(charges.map((shares) => shares.get(group) ?? ZERO)))
}

function netOfLines(puzzle: VatPuzzle, group: number): Decimal {
  return sum(puzzle.lines.filter((line) => line.group === group).map((line) => line.net))
}

/** What a discount can take away at a rate: goods and charges at that rate. */
function carried(puzzle: VatPuzzle, charges: readonly Shares[], group: number): Decimal {
  const goods = puzzle.lines.filter((line) => line.group === group && line.net.gt(0)).map((line) => line.net)
  return sum([...goods, ...charges.map((shares) => shares.get(group) ?? ZERO)])
}

/** Puts a remainder of rounding on the largest share, so that the shares add up exactly. */
function settle(shares: Map<number, Decimal>, left: Decimal): void {
  const [largest] = [...shares].sort((a, b) => b[1].abs().cmp(a[1].abs()))
  if (largest !== undefined) shares.set(largest[0], largest[1].plus(left))
}

/** Charges left without VAT while the goods have VAT: possible, but the least likely reading. */
function untaxed(puzzle: VatPuzzle, charges: readonly Shares[]): number {
  if (puzzle.charged.every((vat) => vat.eq(0))) return 0
  return charges.filter((shares, i) => puzzle.charges[i]?.fixed === null && shares.has(NO_VAT)).length
}

/** One charge spread over several rates (OpenCart modules that tax shipping in proportion to the goods). */
function splits(puzzle: VatPuzzle, groups: readonly number[]): Explanation[] {
  if (groups.length < 2 || puzzle.discounts.length > 0) return []
  return puzzle.charges.flatMap((charge, chosen) => {
    if (charge.fixed !== null) return []
    const options = puzzle.charges.map((other, i) =>
      i === chosen ? [NO_VAT] : other.fixed === null ? [...groups, NO_VAT] : [other.fixed],
    )
    return assignments(options).flatMap((assignment) => {
      const others = puzzle.charges.map((other, i) =>
        i === chosen ? new Map<number, Decimal>() : new Map([[assignment[i] ?? NO_VAT, other.value]]),
      )
      return trySplit(puzzle, others, chosen, charge.value)
    })
  })
}

function trySplit(puzzle: VatPuzzle, others: Shares[], chosen: number, value: Decimal): Explanation[] {
  const shares = new Map<number, Decimal>()
  for (const group of puzzle.percentages.keys()) {
    const share = remainder(puzzle, others, group)
    const slack = puzzle.margin.times(100).div(puzzle.percentages[group] ?? decimal(1))
    if (share.abs().gt(slack)) shares.set(group, share)
  }
  if (shares.size < 2) return []
  const left = value.minus(sum(shares.values()))
  const wide = sum(puzzle.percentages.map((percentage) => puzzle.margin.times(100).div(percentage)))
  if (left.abs().gt(wide) || [...shares.values()].some((share) => share.lte(0))) return []
  settle(shares, left)
  const charges = others.map((other, i) => (i === chosen ? shares : other))
  return [{ charges, discount: new Map(), rank: 100 + untaxed(puzzle, charges) * 10 }]
}

/** VAT that the lines alone account for, for the message when nothing explains the rows. */
export function vatOfLines(puzzle: VatPuzzle, group: number): Decimal {
  return percentOf(netOfLines(puzzle, group), puzzle.percentages[group] ?? ZERO)
}
