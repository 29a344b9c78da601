import { describe, expect, test } from 'vitest'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { orderOf } from './cart.ts'
import {
  bareOrder as bare,
  abroad,
  administration,
  allowing,
  codeOf,
  context,
  d,
  drafted,
  glance,
  lineOf,
  settings,
  settingsWith,
} from './support.ts'

const book = { price: '100.0000', quantity: 1, rate: 'BTW 21%' }
const good = orderOf({ goods: [book] })
const problemOf = (order: Order, over: Partial<MapContext> = {}) => {
  const result = mapOrder(order, { ...context, ...over })
  return result.kind === 'problem' ? result.problem : result
}

describe('an order that maps', () => {
  test('gives the draft, the contact and no warnings', () => {
    const { draft, contact, warnings } = drafted(
      orderOf({ goods: [book] }, { customFields: { 1: 'NL 1234' } }),
    )
    expect(glance(draft)).toEqual(['product Artikel 1 1 × 121.00 @ nl21'])
    expect(contact).toMatchObject({
      lastName: 'Jansen',
      taxNumber: 'NL1234',
      email: 'jan@example.nl',
      customerId: '',
    })
    expect(warnings).toEqual([])
  })

  test('uses the reference and what was allowed for the contact', () => {
    const { contact } = drafted(good, { overrides: allowing('CONTACT_EMAIL_REJECTED') })
    expect(contact).toMatchObject({ email: '', customerId: 'webshop-W-1' })
  })

  test('gives its own warnings before those of the destination', () => {
    const order = orderOf(
      { goods: [book, { ...book, quantity: 0 }] },
      { email: ' ', payment: abroad('US'), shipping: abroad('US') },
    )
    const off = { ...order, total: order.total.minus('0.02') }
    expect(drafted(off).warnings).toEqual([
      { code: 'TOTAL_DIFFERS', cents: 2 },
      { code: 'ZERO_QUANTITY_LINE_DROPPED' },
      { code: 'NO_EMAIL' },
      { code: 'VAT_CHARGED_ON_EXPORT' },
    ])
  })

  test('needs VIES first when a number can explain 0 %', () => {
    const order = orderOf(
      { goods: [{ ...book, rate: null }] },
      { payment: abroad('BE'), shipping: abroad('BE'), customFields: { 1: 'be 0123.456.789' } },
    )
    expect(mapOrder(order, context)).toEqual({ kind: 'check', number: 'BE0123456789' })
    expect(glance(drafted(order, { viesAnswer: 'valid' }).draft)).toEqual([
      'product Artikel 1 1 × 100.00 @ icp',
    ])
    expect(problemOf(order, { viesAnswer: 'invalid' })).toEqual({
      code: 'VAT_NUMBER_INVALID',
      data: { number: 'BE0123456789' },
    })
  })

  test('takes the country of a foreign rate from the administration', () => {
    const order = orderOf(
      { goods: [{ ...book, rate: 'TVA 21%' }] },
      { payment: abroad('DE'), shipping: abroad('DE') },
    )
    expect(problemOf(order)).toEqual({
      code: 'OSS_RATE_OTHER_COUNTRY',
      data: { country: 'DE', rateCountry: 'BE', postcode: '' },
    })
  })
})

describe('the country of a Moneybird rate', () => {
  const named = {
    ...administration,
    taxRates: administration.taxRates.map((rate) => (rate.id === 'nl21' ? { ...rate, country: 'NL' } : rate)),
  }
  const toBelgium = { payment: abroad('BE'), shipping: abroad('BE') }

  test('NL is the same as none', () => {
    const order = orderOf({ goods: [book] }, toBelgium)
    const perTreatment = { eu_consumer: { product: 'sales' } }
    const booked = settingsWith({ ledgers: { ...settings.ledgers, perTreatment } })
    const { draft } = drafted(order, { administration: named, settings: booked })
    expect(draft.lines[0]?.ledgerAccountId).toBe('sales')
    expect(codeOf(order, { administration: named, settings: settingsWith({ oss: true }) })).toBe(
      'OSS_HOME_RATE_USED',
    )
  })

  test('decides at which rate a line is whose VAT was discounted away', () => {
    const cart = {
      goods: [book, { price: '20.0000', quantity: 1, rate: 'TVA 6%', coupon: false }],
      coupon: { percent: '100' },
    }
    const oss = settingsWith({ oss: true })
    expect(glance(drafted(orderOf(cart, toBelgium), { settings: oss }).draft)[0]).toBe(
      'product Artikel 1 1 × 121.00 @ be21',
    )
    const home = { ...cart, goods: [book, { price: '20.0000', quantity: 1, rate: 'BTW 9%', coupon: false }] }
    const reversed = settingsWith({ taxMap: [...settings.taxMap].reverse() })
    for (const chosen of [administration, named]) {
      const { draft } = drafted(orderOf(home), { settings: reversed, administration: chosen })
      expect(glance(draft)[0]).toBe('product Artikel 1 1 × 121.00 @ nl21')
    }
  })
})

describe('an order of nothing', () => {
  test('with a total below zero belongs on a credit invoice', () => {
    expect(problemOf(bare('-0.0050'))).toEqual({ code: 'NEGATIVE_TOTAL', data: { total: '-0.01' } })
    expect(codeOf(bare('-0.0049'))).toBe('NO_LINES')
  })

  test('without any line is skipped', () => {
    expect(problemOf(bare('0'))).toEqual({ code: 'NO_LINES', data: {} })
    expect(codeOf(bare('0'), { settings: settingsWith({ zeroOrders: 'invoice' }) })).toBe('NO_LINES')
  })

  test('with a total of 0.00 and no VAT due is skipped, unless the merchant wants it', () => {
    const free = orderOf({ goods: [{ ...book, price: '0.0000' }] })
    expect(problemOf(free)).toEqual({ code: 'ZERO_TOTAL', data: {} })
    expect(drafted(free, { overrides: allowing('ZERO_TOTAL') }).draft.total).toBe('0.00')
    const given = orderOf({ goods: [book], coupon: { percent: '100' } })
    expect(codeOf(given)).toBe('ZERO_TOTAL')
    const { draft } = drafted(given, { settings: settingsWith({ zeroOrders: 'invoice' }) })
    expect(glance(draft)).toEqual(['product Artikel 1 1 × 121.00 @ nl21', 'discount Bon 1 × -121.00 @ nl21'])
    expect(draft.total).toBe('0.00')
  })

  test('with a total of 0.00 because a voucher or credit paid is invoiced: VAT is due', () => {
    const paid = drafted(orderOf({ goods: [book], voucherUsed: '500.0000' })).draft
    expect(glance(paid)).toEqual([
      'product Artikel 1 1 × 121.00 @ nl21',
      'gift_voucher_used Cadeaubon 1 × -121.00 @ none',
    ])
    expect(paid.vat).toEqual([{ taxRateId: 'nl21', percentage: '21', base: '100.00', amount: '21.00' }])
    expect(drafted(orderOf({ goods: [book], credit: '121.0000' })).draft.total).toBe('0.00')
    const untaxed = orderOf({ goods: [{ ...book, rate: null }], credit: '100.0000' })
    expect(codeOf(untaxed)).toBe('ZERO_VAT_UNEXPLAINED')
  })

  test('with VAT on it and a total of 0.00 is no zero order', () => {
    const odd = bare(
      '0',
      { products: [lineOf('0', '1', '0')] },
      ['sub_total', '0'],
      ['xfee', '-21'],
      ['tax', '21'],
    )
    expect(codeOf(odd)).toBe('TAX_ROW_UNMAPPED')
  })
})

describe('the currency', () => {
  test('of the shop must be that of the administration', () => {
    expect(problemOf(good, { baseCurrency: 'USD' })).toEqual({
      code: 'SHOP_CURRENCY',
      data: { shop: 'USD', administration: 'EUR' },
    })
  })

  test('of the order is refused until the merchant decides how to book it', () => {
    const dollars = { ...good, currency: 'USD', currencyValue: d('1.0865') }
    expect(problemOf(dollars)).toEqual({
      code: 'FOREIGN_CURRENCY',
      data: { currency: 'USD', rate: '1.0865' },
    })
    for (const foreignCurrency of ['base', 'order'] as const) {
      expect(codeOf(dollars, { settings: settingsWith({ foreignCurrency }) })).toBe('draft')
    }
  })
})

describe('a difference of one cent', () => {
  test('is told like any other', () => {
    expect(drafted({ ...good, total: good.total.plus('0.01') }).warnings).toEqual([
      { code: 'TOTAL_DIFFERS', cents: 1 },
    ])
  })
})

describe('a fee at a chosen rate', () => {
  test('that is in the tax rows excludes its VAT, whatever else Moneybird has', () => {
    const order = orderOf({ goods: [book], charges: [{ code: 'xfee', value: '2.0000', rate: 'BTW 21%' }] })
    const { draft } = drafted(order, { settings: settingsWith({ fees: { xfee: { taxRateId: 'nl21' } } }) })
    expect(glance(draft)).toEqual(['product Artikel 1 1 × 121.00 @ nl21', 'fee xfee 1 × 2.42 @ nl21'])
  })
})

describe('the mapping of every line', () => {
  test('is checked also for fees at a chosen rate, by their title', () => {
    const order = orderOf({
      goods: [book],
      charges: [{ code: 'xfee', title: 'Inpakken', value: '2', rate: null }],
    })
    expect(problemOf(order, { settings: settingsWith({ fees: { xfee: { taxRateId: 'gone' } } }) })).toEqual({
      code: 'TAX_RATE_INACTIVE',
      data: { name: 'Inpakken' },
    })
  })

  test('fails on the first line that cannot be booked', () => {
    const order = orderOf({ goods: [book, { ...book, rate: 'BTW 9%' }] })
    const taxRates = administration.taxRates.map((rate) =>
      rate.id === 'nl9' ? { ...rate, active: false } : rate,
    )
    expect(problemOf(order, { administration: { ...administration, taxRates } })).toEqual({
      code: 'TAX_RATE_INACTIVE',
      data: { name: 'BTW 9%' },
    })
    const other = administration.taxRates.map((rate) =>
      rate.id === 'nl21' ? { ...rate, percentage: '19' } : rate,
    )
    expect(problemOf(order, { administration: { ...administration, taxRates: other } })).toEqual({
      code: 'TAX_RATE_PERCENT_DIFFERS',
      data: { name: 'BTW 21%', percentage: '21', moneybird: '19' },
    })
  })
})
