import { describe, expect, test } from 'vitest'
import type { Order, ShopTaxRate } from '../../../src/shared/domain/order.ts'
import { partsOf } from '../../../src/shared/domain/order-parts.ts'
import { readTaxes, type ExtraLine } from '../../../src/shared/domain/read-taxes.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { orderOf, type CartGood } from './cart.ts'
import { administration, d, lineOf, orderWith, rowOf, settings, settingsWith, shopRates } from './support.ts'

const good = (price: string, rate: string | null = 'BTW 21%', over: Partial<CartGood> = {}): CartGood => {
  return { price, quantity: 1, rate, ...over }
}

function read(
  order: Order,
  over: Partial<BookingSettings> = {},
  rates: readonly ShopTaxRate[] = shopRates,
  country = 'NL',
) {
  return readTaxes(order.products, partsOf(order, settingsWith(over)), {
    settings: settingsWith(over),
    shopRates: rates,
    percentageOf: (id) => {
      const found = administration.taxRates.find((rate) => rate.id === id)
      return found === undefined ? null : d(found.percentage)
    },
    countryOf: (id) => (id.startsWith('nl') ? 'NL' : id.slice(0, 2).toUpperCase()),
    destination: { country, zone: country === 'NL' ? 'home' : 'eu' },
    invoiceCountry: country,
  })
}

const extraText = ({ row, amount, group, fixedRateId }: ExtraLine) =>
  `${row.code} ${amount.toFixed(4)}@${fixedRateId ?? group?.taxRateId ?? 'none'}`

/** A reading in one glance: rates of the lines; extras. Or the problem. */
function glance(...args: Parameters<typeof read>) {
  const result = read(...args)
  if (!result.ok) return result.problem
  const lines = result.value.products.map(({ group }) => group?.taxRateId ?? 'none')
  return { lines: lines.join(), extras: result.value.extras.map(extraText) }
}

/** An order with other rows than OpenCart computed. */
function withRow(order: Order, code: string, title: string, value: string): Order {
  return {
    ...order,
    totals: order.totals.map((row) =>
      row.code === code && row.title === title ? rowOf(code, value, title) : row,
    ),
  }
}

describe('the rate of every line and extra', () => {
  test('is read from an order with three rates, shipping and a fee', () => {
    const order = orderOf({
      goods: [good('100.0000'), good('50.0000', 'BTW 9%'), good('10.0000', null)],
      charges: [
        { code: 'shipping', value: '4.1322', rate: 'BTW 21%' },
        { code: 'cod_fee', value: '2.0000', rate: 'BTW 9%' },
      ],
    })
    expect(glance(order)).toEqual({
      lines: 'nl21,nl9,none',
      extras: ['shipping 4.1322@nl21', 'cod_fee 2.0000@nl9'],
    })
  })

  test('is the home rate of a percentage when that is the one with a tax row', () => {
    expect(glance(orderOf({ goods: [good('10.0000', 'TVA 21%')] }))).toEqual({ lines: 'be21', extras: [] })
    expect(glance(orderOf({ goods: [good('10.0000', 'BTW 21%')] }))).toEqual({ lines: 'nl21', extras: [] })
  })

  test('of a line of price 0 is none, whatever its tax says', () => {
    const order = orderOf({ goods: [good('10.0000'), good('0.0000')] })
    expect(glance(order)).toEqual({ lines: 'nl21,none', extras: [] })
  })

  test('whose VAT was discounted away is the first mapped one that fits', () => {
    const order = orderOf({
      goods: [good('10.0000', 'BTW 9%'), good('20.0000', 'BTW 21%', { coupon: false })],
      coupon: { percent: '100' },
    })
    expect(order.totals.filter(({ code }) => code === 'tax')).toHaveLength(1)
    expect(glance(order)).toEqual({ lines: 'nl9,nl21', extras: ['coupon -10.0000@nl9'] })
    const unmappedFirst = {
      taxMap: [settings.taxMap[0] ?? { name: '', percentage: '', taxRateId: '' }],
    }
    expect(glance(order, unmappedFirst)).toEqual({ lines: 'none,nl21', extras: ['coupon -10.0000@none'] })
    const rates: ShopTaxRate[] = [
      { name: 'Ander 9%', rate: '9', kind: 'percentage', countries: [] },
      ...shopRates,
    ]
    expect(glance(order, {}, rates)).toEqual({ lines: 'nl9,nl21', extras: ['coupon -10.0000@nl9'] })
  })

  test('whose VAT was discounted away is that of the destination where several fit', () => {
    const order = orderOf({
      goods: [good('10.0000'), good('20.0000', 'TVA 6%', { coupon: false })],
      coupon: { percent: '100' },
    })
    expect(glance(order)).toEqual({ lines: 'nl21,be6', extras: ['coupon -10.0000@nl21'] })
    expect(glance(order, {}, shopRates, 'BE')).toEqual({
      lines: 'be21,be6',
      extras: ['coupon -10.0000@be21'],
    })
    expect(glance(order, {}, shopRates, 'DE')).toEqual({
      lines: 'nl21,be6',
      extras: ['coupon -10.0000@nl21'],
    })
  })

  test('that is not mapped is still a rate of its own', () => {
    const result = read(orderOf({ goods: [good('10.0000', 'TVA 6%')] }), { taxMap: [] })
    expect(result.ok && result.value.products.map(({ group }) => group?.percentage.toFixed())).toEqual(['6'])
    expect(result.ok && result.value.products[0]?.group?.taxRateId).toBeNull()
  })
})

describe('discounts', () => {
  test('are divided per row in the proportion found for all of them', () => {
    const order = orderOf({
      goods: [good('80.0000'), good('20.0000', 'BTW 9%')],
      coupon: { fixed: '7.0000' },
      reward: '3.0000',
    })
    const found = glance(order)
    expect('extras' in found && found.extras).toEqual([
      'reward -2.4000@nl21',
      'reward -0.6000@nl9',
      'coupon -5.6000@nl21',
      'coupon -1.4000@nl9',
    ])
  })

  test('with free shipping hold the shipping at its rate', () => {
    const order = orderOf({
      goods: [good('80.0000'), good('20.0000', 'BTW 9%')],
      charges: [{ code: 'shipping', value: '5.0000', rate: 'BTW 21%' }],
      coupon: { percent: '10', freeShipping: true },
    })
    expect(glance(order)).toEqual({
      lines: 'nl21,nl9',
      extras: ['shipping 5.0000@nl21', 'coupon -13.0000@nl21', 'coupon -2.0000@nl9'],
    })
  })

  test('hold shipping only when there is a coupon, and nothing but shipping', () => {
    // Goods, handling and payment fee untaxed, shipping taxed: a fee given away would be "explained" at 21 % too.
    const cart = {
      goods: [good('100.0000', null)],
      charges: [
        { code: 'handling', value: '5.0000', rate: null },
        { code: 'shipping', value: '3.0000', rate: 'BTW 21%' },
      ],
    }
    expect(glance(orderOf({ ...cart, coupon: { percent: '10' } }))).toEqual({
      lines: 'none',
      extras: ['handling 5.0000@none', 'shipping 3.0000@nl21', 'coupon -10.0000@none'],
    })
    const swapped = cart.charges.map((charge) => {
      return { ...charge, code: charge.code === 'shipping' ? 'handling' : 'shipping' }
    })
    expect(glance(orderOf({ ...cart, charges: swapped, reward: '10.0000' }))).toEqual({
      lines: 'none',
      extras: ['shipping 5.0000@none', 'handling 3.0000@nl21', 'reward -10.0000@none'],
    })
  })
})

describe('a rate that the merchant chose for a code', () => {
  const fees = { xfee: { taxRateId: 'nl21' } } as const
  const cart = { goods: [good('100.0000')] }

  test('that is in the tax rows: the fee excludes VAT and is part of the puzzle', () => {
    const order = orderOf({ ...cart, charges: [{ code: 'xfee', value: '2.0000', rate: 'BTW 21%' }] })
    expect(glance(order, { fees })).toEqual({ lines: 'nl21', extras: ['xfee 2.0000@nl21'] })
    const result = read(order, { fees })
    expect(result.ok && result.value.extras[0]?.fixedRateId).toBeNull()
  })

  test('that is not in the tax rows: the fee as charged includes its VAT', () => {
    const order = orderOf({ ...cart, charges: [{ code: 'xfee', value: '2.0000', rate: null }] })
    const result = read(order, { fees })
    expect(result.ok && result.value.extras).toEqual([
      { row: rowOf('xfee', '2.0000'), amount: d('2.0000'), group: null, vat: d(0), fixedRateId: 'nl21' },
    ])
  })

  test('decides between explanations that are equally likely', () => {
    const charges = [
      { code: 'shipping', value: '5.0000', rate: 'BTW 21%' },
      { code: 'xfee', value: '5.0000', rate: 'BTW 9%' },
    ]
    const order = orderOf({ goods: [good('100.0000'), good('50.0000', 'BTW 9%')], charges })
    expect(glance(order)).toEqual({ lines: 'nl21,nl9', extras: ['shipping 5.0000@nl21', 'xfee 5.0000@nl9'] })
    expect(glance(order, { fees: { shipping: { taxRateId: 'nl9' } } })).toEqual({
      lines: 'nl21,nl9',
      extras: ['shipping 5.0000@nl9', 'xfee 5.0000@nl21'],
    })
  })

  test('that contradicts the rows in both ways fails as a wrong tax row', () => {
    const order = withRow(
      orderOf({ ...cart, charges: [{ code: 'xfee', value: '2.0000', rate: 'BTW 21%' }] }),
      'tax',
      'BTW 21%',
      '22.0000',
    )
    expect(glance(order, { fees })).toEqual({
      code: 'TAX_MISMATCH',
      data: { title: 'BTW 21%', charged: '22.00', expected: '21.42', discount: '', discounts: '' },
    })
  })
})

describe('rows that cannot be right', () => {
  test('a line whose VAT fits no rate: TAX_MISMATCH with the nearest rate', () => {
    const order = orderWith({
      products: [{ ...lineOf('10.0000', '3', '2.0000'), name: 'Fiets' }],
      totals: [rowOf('sub_total', '30'), rowOf('tax', '6', 'BTW 21%'), rowOf('total', '36')],
      total: d(36),
    })
    expect(glance(order)).toEqual({
      code: 'TAX_MISMATCH',
      data: { title: 'Fiets', charged: '6.00', expected: '6.30', discount: '', discounts: '' },
    })
    expect(glance(order, { taxMap: [] }, [])).toEqual({
      code: 'TAX_MAPPING_MISSING',
      data: { name: 'BTW 21%', percentage: '21' },
    })
  })

  test('a stray line without any known rate expects nothing', () => {
    const order = orderWith({ products: [lineOf('10.0000', '1', '2.0000', 'Fiets')] })
    expect(glance(order, { taxMap: [] }, [])).toEqual({
      code: 'TAX_MISMATCH',
      data: { title: 'Fiets', charged: '2.00', expected: '0.00', discount: '', discounts: '' },
    })
  })

  test('a tax row that its lines contradict: TAX_MISMATCH with both amounts', () => {
    const order = withRow(
      orderOf({ goods: [good('100.0000'), good('50.0000', 'BTW 9%')] }),
      'tax',
      'BTW 9%',
      '5.5000',
    )
    expect(glance(order)).toEqual({
      code: 'TAX_MISMATCH',
      data: { title: 'BTW 9%', charged: '5.50', expected: '4.50', discount: '', discounts: '' },
    })
  })

  test('a tax row some cents off is taken within the tolerance and only with a rounding line', () => {
    const order = withRow(orderOf({ goods: [good('100.0000')] }), 'tax', 'BTW 21%', '21.0300')
    expect(glance(order)).toEqual({ lines: 'nl21', extras: [] })
    expect(glance(order, { roundingLine: false })).toMatchObject({ code: 'TAX_MISMATCH' })
    expect(glance(order, { toleranceCents: 2 })).toMatchObject({ code: 'TAX_MISMATCH' })
  })
})

describe('a discount of a module that lowers no tax row', () => {
  const order = orderOf({ goods: [good('10.0000')] })
  const after = (code: string) => ({
    ...order,
    totals: [...order.totals, rowOf(code, '-1.0000', 'Betaalkorting')],
  })

  test('is asked about', () => {
    expect(glance(after('paydiscount'))).toEqual({
      code: 'TAX_AMBIGUOUS',
      data: { title: 'Betaalkorting', discount: '1.00' },
    })
  })

  test('and booked as the merchant says', () => {
    expect(glance(after('paydiscount'), { fees: { paydiscount: { taxRateId: 'none' } } })).toEqual({
      lines: 'nl21',
      extras: ['paydiscount -1.0000@none'],
    })
  })

  test('is asked about although a coupon beside it does lower the rows', () => {
    const both = orderOf({ goods: [good('10.0000')], coupon: { percent: '10' } })
    expect(
      glance({ ...both, totals: [...both.totals, rowOf('paydiscount', '-1', 'Betaalkorting')] }),
    ).toEqual({
      code: 'TAX_AMBIGUOUS',
      data: { title: 'Betaalkorting', discount: '1.00' },
    })
  })

  test('does not excuse a coupon, nor a row that is wrong anyway', () => {
    expect(glance(after('coupon'))).toMatchObject({ code: 'TAX_MISMATCH' })
    expect(glance(withRow(after('paydiscount'), 'tax', 'BTW 21%', '3.0000'))).toEqual({
      code: 'TAX_MISMATCH',
      data: { title: 'BTW 21%', charged: '3.00', expected: '2.10', discount: '', discounts: '1.00' },
    })
  })
})
