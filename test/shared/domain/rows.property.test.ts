import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { within } from '../../../src/shared/domain/decimal.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { anyCart, fourDecimals, lenient } from './arbitrary.ts'
import { orderOf } from './cart.ts'
import { expectRight } from './draft-facts.ts'
import { d, rowOf } from './support.ts'

/** With one more row after the tax that has no VAT, and a total that counts it. */
function plus(order: Order, code: string, value: string): Order {
  const total = order.total.plus(value)
  const others = order.totals.filter((row) => row.code !== 'total')
  return { ...order, totals: [...others, rowOf(code, value), rowOf('total', total.toFixed())], total }
}

const order = anyCart.map((cart) => orderOf(cart)).filter((one) => mapOrder(one, lenient).kind === 'draft')

describe('for any order whose rows OpenCart computed', () => {
  test('the invoice is what was paid, with the VAT of the shop, whatever its currency factor', () => {
    fc.assert(
      fc.property(order, fc.constantFrom('1', '1.08', '0.85', '1.00000001'), (placed, factor) => {
        const paid = { ...placed, currencyValue: d(factor) }
        const result = mapOrder(paid, lenient)
        if (result.kind !== 'draft') throw new Error(JSON.stringify(result))
        expectRight(result.draft, paid)
      }),
      { numRuns: 150 },
    )
  })

  test('a subtotal that the shop hides changes nothing', () => {
    fc.assert(
      fc.property(order, (placed) => {
        const hidden = { ...placed, totals: placed.totals.filter(({ code }) => code !== 'sub_total') }
        expect(mapOrder(hidden, lenient)).toEqual(mapOrder(placed, lenient))
      }),
      { numRuns: 60 },
    )
  })

  test('a row that is only information changes nothing', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: -99_999, max: 99_999 }), (placed, units) => {
        const settings = {
          ...lenient.settings,
          fees: { ...lenient.settings.fees, you_save: 'ignore' as const },
        }
        const told = { ...placed, totals: [...placed.totals, rowOf('you_save', fourDecimals(units))] }
        expect(mapOrder(told, { ...lenient, settings })).toEqual(mapOrder(placed, lenient))
      }),
      { numRuns: 60 },
    )
  })

  test('a total row that says something else is refused', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 4, max: 9999 }), (placed, cents) => {
        const row = placed.total.plus(d(cents).div(100)).toFixed()
        const totals = placed.totals.map((one) => (one.code === 'total' ? rowOf('total', row) : one))
        expect(mapOrder({ ...placed, totals }, lenient)).toMatchObject({
          problem: { code: 'TOTAL_MISMATCH' },
        })
      }),
      { numRuns: 60 },
    )
  })

  test('a few cents after the tax are a line of their own and never lost', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: -300, max: 300 }), (placed, units) => {
        fc.pre(units !== 0 && placed.total.gt(1))
        const value = fourDecimals(units)
        const result = mapOrder(plus(placed, 'rounding', value), lenient)
        if (result.kind !== 'draft') throw new Error(JSON.stringify(result))
        expectRight(result.draft, plus(placed, 'rounding', value))
        const own = result.draft.lines.find(({ description }) => description === 'rounding')
        expect(own?.taxRateId).toBe('none')
        expect(within(d(own?.price ?? '9'), d(value), d('0.01'))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('a gift card of a module is a payment when set so, and turnover is not lowered', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 400, max: 9_999 }), (placed, units) => {
        const value = `-${fourDecimals(units)}`
        fc.pre(placed.total.gt(1))
        const settings = { ...lenient.settings, fees: { '*': 'line' as const, giftcard: 'payment' as const } }
        const result = mapOrder(plus(placed, 'giftcard', value), { ...lenient, settings })
        if (result.kind !== 'draft') throw new Error(JSON.stringify(result))
        expectRight(result.draft, plus(placed, 'giftcard', value))
        const own = result.draft.lines.filter(({ description }) => description === 'giftcard')
        expect(own.map(({ kind, ledgerAccountId }) => `${kind} ${ledgerAccountId}`)).toEqual([
          'gift_voucher_used gifts',
        ])
      }),
      { numRuns: 100 },
    )
  })

  test('the same card not set is refused by its name, or lies where there is nothing to tell it by', () => {
    fc.assert(
      fc.property(order, fc.integer({ min: 400, max: 9_999 }), (placed, units) => {
        fc.pre(placed.total.gt(1) && placed.totals.some(({ code }) => code === 'tax'))
        const result = mapOrder(plus(placed, 'giftcard', `-${fourDecimals(units)}`), lenient)
        if (result.kind === 'draft') {
          const taxed = result.draft.lines.filter(({ description }) => description === 'giftcard')
          expect(taxed.some(({ taxRateId }) => taxRateId !== 'none')).toBe(true)
          return
        }
        expect(result).toMatchObject({ problem: { code: 'TAX_AMBIGUOUS' } })
      }),
      { numRuns: 100 },
    )
  })
})

test('an order with many charges and discounts is decided in no time', () => {
  const charges = Array.from({ length: 14 }, (_, i) => {
    return { code: `fee${i}`, value: `${3 + i}.1500`, rate: i % 3 === 0 ? 'BTW 9%' : 'BTW 21%' }
  })
  const goods = Array.from({ length: 9 }, (_, i) => {
    return {
      price: `${11 + i}.2500`,
      quantity: 2,
      rate: i % 2 === 0 ? 'BTW 9%' : 'BTW 21%',
      coupon: i % 4 !== 0,
    }
  })
  const many = orderOf({ goods, charges, coupon: { percent: '15' }, reward: '3.0000' })
  const started = process.cpuUsage().user
  const result = mapOrder(many, lenient)
  expect(process.cpuUsage().user - started).toBeLessThan(3_000_000)
  if (result.kind === 'draft') expectRight(result.draft, many)
  else expect(result).toMatchObject({ problem: { code: 'TAX_AMBIGUOUS' } })
})
