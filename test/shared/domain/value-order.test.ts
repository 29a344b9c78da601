import { describe, expect, test } from 'vitest'
import type { Order } from '../../../src/shared/domain/order.ts'
import { partsOf } from '../../../src/shared/domain/order-parts.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { valueOrder, type LineWithVat } from '../../../src/shared/domain/value-order.ts'
import { orderOf } from './cart.ts'
import { d, rowOf, settingsWith, shopRates } from './support.ts'

function value(order: Order, over: Partial<BookingSettings> = {}) {
  return valueOrder(order, partsOf(order, settingsWith(over)), {
    settings: settingsWith(over),
    shopRates,
    percentageOf: () => d(21),
    countryOf: () => 'NL',
    destination: { country: 'NL', zone: 'home' },
    invoiceCountry: 'NL',
  })
}

/** A line in one glance: `kind description quantity gross rate`. */
const text = ({ kind, description, quantity, gross, group, fixedRateId }: LineWithVat) =>
  `${kind} ${description} ${quantity.toFixed()} ${gross.toFixed()} ${fixedRateId ?? group?.taxRateId ?? 'none'}`

function lines(order: Order, over: Partial<BookingSettings> = {}): string[] {
  const result = value(order, over)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.lines.map(text)
}

describe('the lines of an order, exact and with VAT', () => {
  test('are products, vouchers sold, charges, discounts and means of payment, in that order', () => {
    const order = orderOf({
      goods: [
        { price: '82.6446', quantity: 2, rate: 'BTW 21%' },
        { price: '10.0000', quantity: 1, rate: 'BTW 9%' },
      ],
      sold: ['25.0000'],
      charges: [
        { code: 'shipping', title: 'PostNL', value: '4.1322', rate: 'BTW 21%' },
        { code: 'xfee', title: 'Inpakken', value: '1.5000', rate: 'BTW 9%' },
      ],
      coupon: { fixed: '5.0000' },
      credit: '7.5000',
      voucherUsed: '10.0000',
    })
    expect(lines(order)).toEqual([
      expect.stringMatching(/^product Artikel 1 2 199\.9998\d* nl21$/u),
      'product Artikel 2 1 10.9 nl9',
      'gift_voucher_sold Cadeaubon 1 1 25 none',
      'shipping PostNL 1 4.999962 nl21',
      'fee Inpakken 1 1.635 nl9',
      expect.stringMatching(/^discount Bon 1 -5\.70\d* nl21$/u),
      expect.stringMatching(/^discount Bon 1 -0\.31\d* nl9$/u),
      'store_credit Tegoed 1 -7.5 none',
      'gift_voucher_used Cadeaubon 1 -10 none',
    ])
  })

  test('of quantity 0 are dropped, and that is told', () => {
    const goods = [
      { price: '10.0000', quantity: 1, rate: 'BTW 21%' },
      { price: '20.0000', quantity: 0, rate: 'BTW 21%' },
    ]
    expect(lines(orderOf({ goods }))).toEqual(['product Artikel 1 1 12.1 nl21'])
    expect(value(orderOf({ goods }))).toMatchObject({ ok: true, value: { droppedZeroQuantity: true } })
    expect(value(orderOf({ goods: goods.slice(0, 1) }))).toMatchObject({
      ok: true,
      value: { droppedZeroQuantity: false },
    })
  })

  test('of price 0 take the rate of the dearest line', () => {
    const goods = [
      { price: '0.0000', quantity: 1, rate: null },
      { price: '10.0000', quantity: 1, rate: 'BTW 9%' },
      { price: '20.0000', quantity: 1, rate: 'BTW 21%' },
      { price: '1.0000', quantity: 3, rate: 'BTW 9%' },
    ]
    expect(lines(orderOf({ goods }))[0]).toBe('product Artikel 1 1 0 nl21')
    const untaxed = [
      goods[0] ?? { price: '0', quantity: 1, rate: null },
      { price: '5.0000', quantity: 1, rate: null },
    ]
    expect(lines(orderOf({ goods: untaxed }))[0]).toBe('product Artikel 1 1 0 none')
  })

  test('below zero keep their sign: a return is a negative line', () => {
    const goods = [
      { price: '10.0000', quantity: 3, rate: 'BTW 21%' },
      { price: '10.0000', quantity: -1, rate: 'BTW 21%' },
    ]
    expect(lines(orderOf({ goods }))).toEqual([
      'product Artikel 1 3 36.3 nl21',
      'product Artikel 2 -1 -12.1 nl21',
    ])
  })

  test('of a fee that a module takes off are a discount, also at a chosen rate', () => {
    const order = orderOf({
      goods: [{ price: '10.0000', quantity: 1, rate: 'BTW 21%' }],
      charges: [{ code: 'xfee', value: '-2.0000', rate: 'BTW 21%' }],
    })
    expect(lines(order)[1]).toBe('discount xfee 1 -2.42 nl21')
    expect(lines(order, { fees: { xfee: { taxRateId: 'nl21' } } })[1]).toBe('discount xfee 1 -2.42 nl21')
    expect(lines(order, { fees: { xfee: { taxRateId: 'nl21' } } })).toHaveLength(2)
  })
})

describe('lines against the order total', () => {
  const good = orderOf({ goods: [{ price: '100.0000', quantity: 1, rate: 'BTW 21%' }] })
  const off = (tax: string, total: string): Order => ({
    ...good,
    totals: [rowOf('sub_total', '100'), rowOf('tax', tax, 'BTW 21%'), rowOf('total', total)],
    total: d(total),
  })
  const differenceOf = (order: Order) => {
    const result = value(order)
    return result.ok ? result.value.differenceCents : result.problem
  }

  test('may differ by whole cents within the tolerance, with their sign', () => {
    expect(differenceOf(good)).toBe(0)
    expect(differenceOf(off('21.0000', '121.0300'))).toBe(3)
    expect(differenceOf(off('21.0000', '120.9700'))).toBe(-3)
    expect(differenceOf(off('21.0000', '121.0049'))).toBe(0)
  })

  test('do not differ where only a tax row is some cents off: its VAT is what the shop charged', () => {
    expect(differenceOf(off('21.0300', '121.0300'))).toBe(0)
    expect(lines(off('20.9700', '120.9700'))).toEqual(['product Artikel 1 1 120.97 nl21'])
  })

  test('differ by more when the total does: TOTAL_MISMATCH', () => {
    expect(differenceOf(off('21.0000', '121.0400'))).toEqual({
      code: 'TOTAL_MISMATCH',
      data: { lines: '121.00', total: '121.04', difference: '0.04', row: '' },
    })
  })

  test('a problem with the VAT comes out as it is', () => {
    expect(value(off('30.0000', '130.0000'))).toEqual({
      ok: false,
      problem: {
        code: 'TAX_MISMATCH',
        data: { title: 'BTW 21%', charged: '30.00', expected: '21.00', discount: '', discounts: '' },
      },
    })
  })
})
