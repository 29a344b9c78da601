import { sum, ZERO, type Decimal } from './decimal.ts'
import { NO_VAT } from './line-rate.ts'
import type { PuzzleGoods } from './puzzle-goods.ts'
import type { Explanation, Shares, VatPuzzle } from './vat-puzzle.ts'

/** So many ways to place the charges are looked at. All say the same of the VAT, so after that the best until then will do. */
const MOST_TRIES = 300

/** So many steps are taken towards them, most of which lead nowhere. */
const MOST_STEPS = 5000

/**
 * Places every charge at one rate or at none, in every way that the tax rows leave room for, and keeps the explanation of the
 * lowest rank. Of equal ones the first, and that has the charges at the rates with most goods.
 *
 * @param explain what explains the rows when the charges lie like this, if anything does
 * @returns `null` when nothing does, `'unknown'` when that is not sure
 */
export function assign(
  puzzle: VatPuzzle,
  goods: PuzzleGoods,
  explain: (charges: readonly Shares[]) => Explanation | null,
): Explanation | null | 'unknown' {
  const values = puzzle.charges.map(({ value }) => value)
  const order = [...values.keys()].sort((a, b) => (values[b] ?? ZERO).cmp(values[a] ?? ZERO))
  const charges: Shares[] = values.map(() => new Map())
  const lowering = [...values, ...puzzle.discounts.map(({ value }) => value)].filter((value) => value.lt(0))
  const most = sum(goods.slack).minus(sum(lowering))
  const state: { best: Explanation | null; tries: number; steps: number } = { best: null, tries: 0, steps: 0 }
  const isEnough = () => state.best?.rank === 0 || state.tries >= MOST_TRIES || state.steps >= MOST_STEPS
  const walk = (depth: number, given: readonly Decimal[]): void => {
    const index = order[depth]
    if (index === undefined) {
      state.tries++
      state.best = likelier(state.best, explain([...charges]))
      return
    }
    const { fixed, value } = puzzle.charges[index] ?? { fixed: null, value: ZERO }
    for (const rate of fixed === null ? [...goods.dearest, NO_VAT] : [fixed]) {
      if (isEnough()) return
      state.steps++
      charges[index] = new Map([[rate, value]])
      const next = given.map((amount, group) => (group === rate ? amount.plus(value) : amount))
      if (isRoom(goods, next, most)) walk(depth + 1, next)
    }
  }
  walk(
    0,
    goods.rest.map(() => ZERO),
  )
  return state.best ?? (isEnough() ? 'unknown' : null)
}

function likelier(best: Explanation | null, found: Explanation | null): Explanation | null {
  return best === null || (found !== null && found.rank < best.rank) ? found : best
}

/** Whether the charges exceed what the rows have room for by no more than a discount can take away again. */
function isRoom(goods: PuzzleGoods, given: readonly Decimal[], most: Decimal): boolean {
  let total = ZERO
  for (const [rate, amount] of given.entries()) {
    const over = amount.minus(goods.rest[rate] ?? ZERO)
    if (over.gt(0) && amount.gt(0)) total = total.plus(over)
  }
  return total.lte(most)
}
