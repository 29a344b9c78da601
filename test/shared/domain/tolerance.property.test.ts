import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from '../../../src/shared/domain/decimal.ts'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { anyCart, lenient } from './arbitrary.ts'
import { orderOf } from './cart.ts'
import { sumOf } from './draft-facts.ts'
import { d } from './support.ts'

/** The order with a total that is so many cents more than its rows. */
function shifted(order: Order, cents: number): Order {
  const shift = d(cents).div(100)
  return {
    ...order,
    total: order.total.plus(shift),
    totals: order.totals.map((row) =>
      row.code === 'total' ? { ...row, value: row.value.plus(shift) } : row,
    ),
  }
}

function tolerating(toleranceCents: number, roundingLine: boolean): MapContext {
  return { ...lenient, settings: { ...lenient.settings, toleranceCents, roundingLine } }
}

const order = anyCart
  .map((cart) => orderOf(cart))
  .filter((one) => mapOrder(one, tolerating(0, true)).kind === 'draft')
const cents = fc.integer({ min: -12, max: 12 })
const tolerance = fc.integer({ min: 0, max: 10 })

describe('an order whose total is some cents off its rows', () => {
  test('is booked if and only if they are within the tolerance, both ways and inclusive', () => {
    fc.assert(
      fc.property(order, cents, tolerance, fc.boolean(), (good, off, most, roundingLine) => {
        const result = mapOrder(shifted(good, off), tolerating(most, roundingLine))
        const total = d(money(good.total.plus(d(off).div(100))))
        if (total.lt(0)) {
          expect(result).toMatchObject({ problem: { code: 'NEGATIVE_TOTAL' } })
        } else if (Math.abs(off) > (roundingLine ? most : 0)) {
          expect(result).toMatchObject({ problem: { code: 'TOTAL_MISMATCH' } })
        } else {
          expect(result).toMatchObject({ kind: 'draft', draft: { total: money(total) } })
        }
      }),
      { numRuns: 200 },
    )
  })

  test('says by how many, has one rounding line within the tolerance, and sums to what was paid', () => {
    fc.assert(
      fc.property(order, cents, (good, off) => {
        const result = mapOrder(shifted(good, off), tolerating(12, true))
        fc.pre(result.kind === 'draft')
        const told = result.warnings.filter(({ code }) => code === 'TOTAL_DIFFERS')
        expect(told).toEqual(off === 0 ? [] : [{ code: 'TOTAL_DIFFERS', cents: Math.abs(off) }])
        const rounding = result.draft.lines.filter(({ kind }) => kind === 'rounding')
        expect(rounding.length).toBeLessThan(2)
        for (const line of rounding) {
          expect(line).toMatchObject({ description: 'Afronding', amount: '1', taxRateId: 'none' })
          expect(d(line.price).abs().lte('0.12')).toBe(true)
        }
        expect(sumOf(result.draft).toFixed(2)).toBe(result.draft.total)
      }),
      { numRuns: 150 },
    )
  })
})
