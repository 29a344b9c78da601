import { shapeOf, waysOf, type DiscountShape } from '../../../src/shared/domain/discount-shape.ts'
import type { Shares } from '../../../src/shared/domain/vat-puzzle.ts'
import { puzzle } from './puzzle.ts'
import { d } from './support.ts'

export type Lines = readonly (readonly [string, number])[]
type Parts = Readonly<Record<number, string>>

/** Shares by rate. */
export const shares = (parts: Parts): Shares =>
  new Map(Object.entries(parts).map(([group, amount]) => [Number(group), d(amount)]))

interface Given {
  /** Values of the rows; by default one coupon of all of it. */
  readonly rows?: readonly string[]
  readonly gifts?: readonly Shares[]
  readonly gives?: boolean
}

/** The shape of a division of discounts; by default of one coupon. */
export function shape(lines: Lines, discount: Parts, { rows, gifts = [], gives = true }: Given = {}) {
  const total = Object.values(discount).reduce((all, part) => all.plus(part), d(0))
  const discounts = rows ?? [total.toFixed()]
  const ways = waysOf(puzzle({ charged: ['0', '0'], lines, discounts, gives }))
  return shapeOf(ways, gifts, shares(discount), () => d('0.001'))
}

/** Only its rank. */
export const rankOf = (...args: Parameters<typeof shape>): DiscountShape['rank'] => shape(...args).rank
