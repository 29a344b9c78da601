import { describe, expect, test } from 'vitest'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { orderOf } from './cart.ts'
import {
  context,
  d,
  drafted,
  glance,
  lineOf,
  orderWith,
  rowOf,
  settings,
  settingsWith,
  shopRates,
} from './support.ts'

const good = (price: string, rate: string | null = 'BTW 21%') => ({ price, quantity: 1, rate })

function problemOf(order: Order, over: Partial<MapContext> = {}) {
  const result = mapOrder(order, { ...context, ...over })
  return result.kind === 'problem' ? result.problem : result.kind
}

/** With one more row that is part of the total. */
function plus(order: Order, code: string, value: string, title: string): Order {
  const total = order.total.plus(value)
  const others = order.totals.filter((one) => one.code !== 'total')
  return { ...order, totals: [...others, rowOf(code, value, title), rowOf('total', total.toFixed())], total }
}

describe('two rates of the same name', () => {
  const taxMap = [
    { name: 'BTW', percentage: '21', taxRateId: 'nl21' },
    { name: 'BTW', percentage: '9', taxRateId: 'nl9' },
  ]
  const named = (order: Order): Order => ({
    ...order,
    totals: order.totals.map((row) => (row.code === 'tax' ? { ...row, title: 'BTW' } : row)),
  })
  const shared: Partial<MapContext> = { settings: settingsWith({ taxMap }), shopRates: [] }

  test('are told apart by the lines', () => {
    const order = named(orderOf({ goods: [good('100.0000'), good('50.0000', 'BTW 9%')] }))
    expect(glance(drafted(order, shared).draft)).toEqual([
      'product Artikel 1 1 × 121.00 @ nl21',
      'product Artikel 2 1 × 54.50 @ nl9',
    ])
    const one = named(orderOf({ goods: [good('50.0000', 'BTW 9%')] }))
    expect(glance(drafted(one, shared).draft)).toEqual(['product Artikel 1 1 × 54.50 @ nl9'])
  })

  test('are told apart for shipping as well', () => {
    const cart = { goods: [good('100.0000'), good('50.0000', 'BTW 9%')] }
    const shipping = { code: 'shipping', value: '5.0000', rate: 'BTW 9%' }
    const order = named(orderOf({ ...cart, charges: [shipping] }))
    expect(glance(drafted(order, shared).draft)[2]).toBe('shipping shipping 1 × 5.45 @ nl9')
  })
})

describe('explanations that declare the same', () => {
  const twoRates = { goods: [good('100.0000'), good('50.0000', 'BTW 9%')] }
  const sameSize = [
    { code: 'shipping', title: 'PostNL', value: '5.0000', rate: 'BTW 9%' },
    { code: 'xfee', value: '5.0000', rate: 'BTW 21%' },
  ]

  test('are one: the first charge lies with most goods, also when a module gave a discount', () => {
    const order = orderOf({ ...twoRates, charges: sameSize, coupon: { percent: '10' } })
    const renamed = {
      ...order,
      totals: order.totals.map((row) =>
        row.code === 'coupon' ? { ...row, code: 'korting', title: 'Korting' } : row,
      ),
    }
    expect(glance(drafted(renamed).draft).slice(2, 4)).toEqual([
      'shipping PostNL 1 × 6.05 @ nl21',
      'fee xfee 1 × 5.45 @ nl9',
    ])
  })

  test('are one also for lines that can have either of two rates', () => {
    // Dutch and Belgian 21 % on one order, and two articles that can have either.
    const lines = [lineOf('100.0000', '1', '21.0000'), lineOf('100.0001', '1', '21.0000')]
    const rows = [rowOf('tax', '21', 'BTW 21%'), rowOf('tax', '21', 'TVA 21%')]
    const order = orderWith({
      products: lines,
      totals: [rowOf('sub_total', '200.0001'), ...rows, rowOf('total', '242.0001')],
      total: d('242.0001'),
    })
    expect(problemOf(order)).toMatchObject({ code: 'OSS_RATE_OTHER_COUNTRY' })
  })
})

describe('a discount that lowers no VAT beside a fee at a chosen rate', () => {
  const book = good('100.0000')
  const fees: Partial<MapContext> = { settings: settingsWith({ fees: { xfee: { taxRateId: 'nl21' } } }) }
  const asked = { code: 'TAX_AMBIGUOUS', data: { title: 'Betaalkorting', discount: '1.00' } }

  test.each([['BTW 21%'], [null]])(
    'is asked about, whether the fee is in the tax rows or not: %s',
    (rate) => {
      const order = orderOf({ goods: [book], charges: [{ code: 'xfee', value: '2.0000', rate }] })
      expect(problemOf(plus(order, 'paydiscount', '-1.0000', 'Betaalkorting'), fees)).toEqual(asked)
    },
  )
})

describe('a tax row', () => {
  test('one cent off is wrong when there may be no rounding line', () => {
    const order = orderOf({ goods: [good('100.0000')] })
    const off = plus(
      { ...order, totals: order.totals.filter(({ code }) => code !== 'tax') },
      'tax',
      '21.01',
      'BTW 21%',
    )
    const totals = off.totals.map((row) => (row.code === 'total' ? rowOf('total', '121.01') : row))
    const total = { ...off, totals, total: d('121.01') }
    expect(problemOf(total, { settings: settingsWith({ roundingLine: false }) })).toMatchObject({
      code: 'TAX_MISMATCH',
    })
    expect(glance(drafted(total).draft)).toEqual(['product Artikel 1 1 × 121.01 @ nl21'])
    expect(drafted(total).warnings).toEqual([])
  })

  test('of a fixed levy is a levy, also with a percentage in its name', () => {
    const order = plus(orderOf({ goods: [good('100.0000')] }), 'tax', '1.00', 'Heffing 19%')
    const levy = { name: 'Heffing 19%', rate: '1', kind: 'fixed', countries: [] } as const
    expect(problemOf(order)).toEqual({
      code: 'TAX_MAPPING_MISSING',
      data: { name: 'Heffing 19%', percentage: '19' },
    })
    expect(problemOf(order, { shopRates: [...shopRates, levy] })).toEqual({
      code: 'TAX_ROW_UNMAPPED',
      data: { title: 'Heffing 19%', amount: '1.00' },
    })
  })
})

describe('a line whose VAT fits no rate', () => {
  test.each([
    ['1.0000', '0.90'],
    ['0.8500', '0.90'],
    ['2.3000', '2.10'],
    ['9.0000', '2.55'],
    ['0.4000', '0.60'],
  ])('of %s on 10.00 is held against the nearest rate: %s', (tax, expected) => {
    const order = orderWith({
      products: [lineOf('10.0000', '1', tax, 'Fiets')],
      totals: [
        rowOf('sub_total', '10'),
        rowOf('tax', tax, 'BTW 21%'),
        rowOf('total', d(tax).plus(10).toFixed()),
      ],
      total: d(tax).plus(10),
    })
    expect(problemOf(order)).toEqual({
      code: 'TAX_MISMATCH',
      data: { title: 'Fiets', charged: d(tax).toFixed(2), expected, discount: '', discounts: '' },
    })
  })

  test('can be one that is not mapped; the mapped rate is taken where both fit', () => {
    const order = orderOf({ goods: [good('10.0000', 'TVA 6%')] })
    expect(problemOf(order, { settings: settingsWith({ taxMap: settings.taxMap.slice(0, 2) }) })).toEqual({
      code: 'TAX_MAPPING_MISSING',
      data: { name: 'TVA 6%', percentage: '6' },
    })
  })
})
