import { describe, expect, test } from 'vitest'
import {
  checkRows as compare,
  checkTotalRow,
  exceeds,
  hasLines,
  mismatch,
  partsOf,
  toldTotal,
} from '../../../src/shared/domain/order-parts.ts'
import type { Order, TotalRow } from '../../../src/shared/domain/order.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { orderOf } from './cart.ts'
import { d, lineOf, orderWith, rowOf, settings, settingsWith } from './support.ts'

const checkRows = (order: Order, given: BookingSettings) => compare(order, partsOf(order, given), given)

const rows = [
  rowOf('sub_total', '100'),
  rowOf('shipping', '5'),
  rowOf('xfee', '2'),
  rowOf('coupon', '-10'),
  rowOf('tax', '20.37', 'BTW 21%'),
  rowOf('credit', '-3'),
  rowOf('voucher', '-4'),
  rowOf('total', '110.37'),
]

describe('the rows of an order', () => {
  test('are sums, taxes, means of payment, and for the rest extras', () => {
    const parts = partsOf(orderWith({ totals: rows }), settings)
    expect(parts.taxRows.map((row) => row.title)).toEqual(['BTW 21%'])
    expect(parts.extras.map((row) => row.code)).toEqual(['shipping', 'xfee', 'coupon'])
    expect(parts.vatFree.map(({ row }) => row.code)).toEqual(['credit', 'voucher'])
  })

  test('have the role that the merchant gave their code', () => {
    const fees = { xfee: 'ignore', voucher: 'line', shipping: 'payment' } as const
    const parts = partsOf(orderWith({ totals: rows }), settingsWith({ fees }))
    expect(parts.extras.map((row) => row.code)).toEqual(['coupon', 'voucher'])
    expect(parts.vatFree.map(({ row }) => row.code)).toEqual(['shipping', 'credit'])
  })

  test('come after the tax rows or before them; where there are none nobody knows', () => {
    const late = (codes: readonly string[]) => {
      const parts = partsOf(orderWith({ totals: codes.map((code) => rowOf(code, '1')) }), settings)
      return [...parts.late].map((row) => row.code)
    }
    expect(late(['shipping', 'tax', 'coupon', 'tax', 'xfee', 'credit', 'total'])).toEqual(['xfee'])
    expect(late(['tax', 'coupon', 'xfee'])).toEqual(['coupon', 'xfee'])
    expect(late(['sub_total', 'coupon', 'xfee'])).toEqual([])
  })

  test('of zero are left out: they say nothing', () => {
    const zeros = ['shipping', 'tax', 'coupon', 'voucher', 'credit', 'xfee'].map((code) =>
      rowOf(code, '0.0000'),
    )
    expect(partsOf(orderWith({ totals: zeros }), settings)).toEqual(none)
  })
})

const none = { taxRows: [], extras: [], vatFree: [], late: new Set<TotalRow>() }

describe('an order has something to invoice', () => {
  test('when it has a product, a voucher sold or an extra', () => {
    expect(hasLines(orderWith({ products: [lineOf('0', '1', '0')] }), none)).toBe(true)
    expect(hasLines(orderWith({ vouchersSold: [{ description: 'Bon', amount: d(5) }] }), none)).toBe(true)
    expect(hasLines(orderWith(), { ...none, extras: [rowOf('shipping', '5')] })).toBe(true)
  })

  test('and not when only taxes or payments stand on it', () => {
    expect(
      hasLines(orderWith(), {
        ...none,
        taxRows: [rowOf('tax', '1')],
        vatFree: [{ row: rowOf('credit', '-1'), kind: 'store_credit' }],
      }),
    ).toBe(false)
  })
})

describe('rows against the order total', () => {
  const good = orderOf({ goods: [{ price: '100.0000', quantity: 1, rate: 'BTW 21%' }] })
  const withTotal = (total: string) => ({ ...good, total: d(total) })

  test('may differ by the tolerance, both ways, and by a stored rounding more', () => {
    for (const total of ['121.00', '121.03', '120.97', '121.0349', '120.9651']) {
      expect(checkRows(withTotal(total), settings)).toBeNull()
    }
  })

  test('differ by more: TOTAL_MISMATCH with both amounts', () => {
    expect(checkRows(withTotal('121.035'), settings)).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '121.00', total: '121.04', difference: '0.04', row: '' },
    })
    expect(checkRows(withTotal('120.96'), settings)).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '121.00', total: '120.96', difference: '0.04', row: '' },
    })
  })

  test('the row `total` itself is not counted', () => {
    const doubled = { ...good, totals: [...good.totals, rowOf('total', '999')] }
    expect(checkRows(doubled, settings)).toBeNull()
  })

  test('without a rounding line nothing may differ', () => {
    const strict = settingsWith({ roundingLine: false })
    expect(checkRows(withTotal('121.0049'), strict)).toBeNull()
    expect(checkRows(withTotal('121.005'), strict)?.code).toBe('TOTAL_MISMATCH')
    expect(checkRows(withTotal('121.01'), settingsWith({ toleranceCents: 0 }))?.code).toBe('TOTAL_MISMATCH')
    expect(checkRows(withTotal('121.10'), settingsWith({ toleranceCents: 10 }))).toBeNull()
    expect(checkRows(withTotal('121.11'), settingsWith({ toleranceCents: 10 }))?.code).toBe('TOTAL_MISMATCH')
  })
})

describe('lines against the subtotal', () => {
  const order = orderOf({ goods: [{ price: '50.0000', quantity: 2, rate: 'BTW 21%' }], sold: ['25.0000'] })

  test('count the products and the vouchers sold', () => {
    expect(checkRows(order, settings)).toBeNull()
    expect(checkRows({ ...order, vouchersSold: [] }, settings)).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '121.00', total: '146.00', difference: '25.00', row: '' },
    })
  })

  test('a missing product line is found although the rows add up', () => {
    expect(checkRows({ ...order, products: [] }, settings)).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '46.00', total: '146.00', difference: '100.00', row: '' },
    })
  })

  test('a line too many is found as well', () => {
    const extra = { ...order, products: [...order.products, lineOf('0.04', '1', '0')] }
    expect(checkRows(extra, settings)).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '146.04', total: '146.00', difference: '0.04', row: '' },
    })
  })

  test('stand for the subtotal where the shop hides that', () => {
    const products = [lineOf('10', '1', '0')]
    const bare = (total: string) => orderWith({ products, totals: [rowOf('shipping', '5')], total: d(total) })
    expect(checkRows(bare('15'), settings)).toBeNull()
    expect(checkRows(bare('5'), settings)).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '15.00', total: '5.00', difference: '10.00', row: '' },
    })
  })

  test('and rows that are information count for nothing', () => {
    const order = orderOf({ goods: [{ price: '10.0000', quantity: 1, rate: 'BTW 21%' }] })
    const saved = { ...order, totals: [...order.totals, rowOf('you_save', '5.00')] }
    expect(checkRows(saved, settings)).toMatchObject({ code: 'TOTAL_MISMATCH' })
    expect(checkRows(saved, settingsWith({ fees: { you_save: 'ignore' } }))).toBeNull()
  })
})

describe('the row `total`', () => {
  const order = (row: string, total: string) => orderWith({ totals: [rowOf('total', row)], total: d(total) })

  test('must be the total of the order', () => {
    expect(checkTotalRow(order('10.00', '10.0349'), settings)).toBeNull()
    expect(checkTotalRow(order('19.00', '10.00'), settings)).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '19.00', total: '10.00', difference: '9.00', row: '19.00' },
    })
  })

  test('is not compared when there is none, or more than one', () => {
    expect(checkTotalRow(orderWith({ total: d(10) }), settings)).toBeNull()
    const twice = orderWith({ totals: [rowOf('total', '5'), rowOf('total', '19')], total: d(10) })
    expect(checkTotalRow(twice, settings)).toBeNull()
  })

  test('says what was to be paid where more store credit was booked than was due', () => {
    expect(toldTotal(order('0.0000', '-91.8')).toFixed()).toBe('0')
    expect(toldTotal(order('19.00', '10.00')).toFixed()).toBe('10')
    expect(toldTotal(orderWith({ total: d(-5) })).toFixed()).toBe('-5')
  })
})

test('a difference exceeds from the first cent above the tolerance', () => {
  expect(exceeds(d('0.03'), settings)).toBe(false)
  expect(exceeds(d('-0.03'), settings)).toBe(false)
  expect(exceeds(d('0.04'), settings)).toBe(true)
  expect(exceeds(d('-0.04'), settings)).toBe(true)
})

test('a mismatch names the amounts as the merchant sees them', () => {
  expect(mismatch(d('10.005'), d('9.9')).data).toEqual({
    lines: '10.01',
    total: '9.90',
    difference: '0.11',
    row: '',
  })
})
