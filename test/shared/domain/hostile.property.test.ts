import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import type { Address, Order, ProductLine, TotalRow } from '../../../src/shared/domain/order.ts'
import type { BookingSettings, FeeRule } from '../../../src/shared/domain/settings.ts'
import { fourDecimals } from './arbitrary.ts'
import { sumOf } from './draft-facts.ts'
import { administration, allowing, context, d, orderWith, settingsWith, shopRates } from './support.ts'

const amount = fc.oneof(
  fc.constantFrom(
    '0.0000',
    '0.0001',
    '10.0000',
    '12.1000',
    '-5.0000',
    '99999999999.9999',
    '-99999999999.9999',
  ),
  fc.integer({ min: -5_000_000, max: 5_000_000 }).map(fourDecimals),
)
const decimals = amount.map(d)
const words = fc.oneof(
  fc.constantFrom(
    '',
    'BTW 21%',
    'btw  9%',
    'TVA 21%',
    'ALV 25,5%',
    'Levy',
    '19%',
    '__proto__',
    'constructor',
    '&amp;',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const country = fc.constantFrom('', 'NL', 'BE', 'FI', 'DE', 'GR', 'US', 'GB', 'MC', 'FX', 'ES', 'xx')

const product: fc.Arbitrary<ProductLine> = fc
  .record({
    name: words,
    options: fc.array(fc.record({ name: words, value: words }), { maxLength: 2 }),
    quantity: fc.constantFrom('0', '1', '2', '-1', '300', '0.5', '999999999').map(d),
    price: decimals,
    rate: fc.constantFrom('0', '9', '21', '25.5', '7.77'),
    odd: fc.option(decimals, { freq: 8 }),
  })
  .map(({ rate, odd, ...line }) => ({
    ...line,
    total: odd ?? line.price.times(line.quantity),
    tax: line.price.times(rate).div(100).round(4),
  }))

const row: fc.Arbitrary<TotalRow> = fc.record({
  code: fc.constantFrom(
    'shipping',
    'coupon',
    'reward',
    'tax',
    'tax',
    'voucher',
    'credit',
    'xfee',
    'sub_total',
    'total',
    '',
  ),
  title: words,
  value: decimals,
})

const address: fc.Arbitrary<Address> = fc.record({
  firstName: words,
  lastName: words,
  company: words,
  address1: words,
  address2: words,
  postcode: fc.constantFrom('', '1000', '35001', 'BT1 1AA', '98000', '22100'),
  city: words,
  country,
})

/** Any well-typed order; half of them have a total that is the sum of their rows, so that they get further. */
const anyOrder: fc.Arbitrary<Order> = fc
  .record({
    id: words,
    invoiceNo: words,
    email: words,
    payment: address,
    shipping: fc.option(address),
    customFields: fc.dictionary(
      fc.constantFrom('1', '2'),
      fc.constantFrom('', 'BE 0123', 'NL1', '1234', '::', 'GEEN'),
    ),
    currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY'),
    currencyValue: fc.constantFrom('1', '1.0865', '161.3', '0.00012', '0').map(d),
    products: fc.array(product, { maxLength: 5 }),
    vouchersSold: fc.array(fc.record({ description: words, amount: decimals }), { maxLength: 2 }),
    totals: fc.array(row, { maxLength: 6 }),
    total: decimals,
    balanced: fc.boolean(),
  })
  .map(({ balanced, ...over }) => (balanced ? balance(orderWith(over)) : orderWith(over)))

function balance(order: Order): Order {
  const rows = order.totals.filter(({ code }) => !['total', 'sub_total'].includes(code))
  const goods = [
    ...order.products.map(({ total }) => total),
    ...order.vouchersSold.map((sold) => sold.amount),
  ]
  const total = [...goods, ...rows.map(({ value }) => value)].reduce((all, value) => all.plus(value), d(0))
  const subTotal = {
    code: 'sub_total',
    title: '',
    value: goods.reduce((all, value) => all.plus(value), d(0)),
  }
  return { ...order, totals: [subTotal, ...rows], total }
}

const rate = fc.constantFrom('nl21', 'nl9', 'be21', 'none', 'gone', 'icp')
const rule: fc.Arbitrary<FeeRule> = fc.oneof(
  fc.constant('line' as const),
  rate.map((taxRateId) => ({ taxRateId })),
)

const booking: fc.Arbitrary<Partial<BookingSettings>> = fc.record({
  oss: fc.boolean(),
  kor: fc.boolean(),
  toleranceCents: fc.integer({ min: 0, max: 10 }),
  roundingLine: fc.boolean(),
  zeroOrders: fc.constantFrom('skip', 'invoice'),
  shippingWithoutVat: fc.constantFrom('fail', 'book'),
  untaxedLines: fc.constantFrom('fail', 'book', 'book'),
  foreignCurrency: fc.constantFrom('block', 'order', 'base', 'order'),
  fees: fc.dictionary(fc.constantFrom('*', 'xfee', 'shipping', 'coupon'), rule),
  levies: fc.dictionary(fc.constantFrom('Levy', 'BTW 21%'), rate, { maxKeys: 1 }),
  vatNumberField: fc.constantFrom('', 'custom_field.1', 'custom_field.9'),
})

const anyContext: fc.Arbitrary<MapContext> = fc
  .record({
    booking,
    levy: fc.boolean(),
    viesAnswer: fc.constantFrom('unasked', 'valid', 'invalid', 'unavailable'),
    allow: fc.subarray(['ZERO_VAT_UNEXPLAINED', 'SHIPPING_WITHOUT_VAT', 'OSS_HOME_RATE_USED', 'ZERO_TOTAL']),
  })
  .map(({ booking: over, levy, viesAnswer, allow }) => ({
    ...context,
    settings: settingsWith(over),
    viesAnswer,
    overrides: allowing(...allow),
    shopRates: levy ? [...shopRates, { name: 'Levy', rate: '0.5', kind: 'fixed', countries: [] }] : shopRates,
  }))

describe('any well-typed order', () => {
  test('gives a result, the same each time, and is left as it was', () => {
    fc.assert(
      fc.property(anyOrder, anyContext, (order, chosen) => {
        const before = JSON.stringify([order, chosen])
        const result = mapOrder(order, chosen)
        expect(JSON.stringify([order, chosen])).toBe(before)
        expect(mapOrder(order, chosen)).toEqual(result)
      }),
      { numRuns: 600 },
    )
  })

  test('gives, if a draft, one that adds up, on rates that are there, with positive quantities', () => {
    let drafts = 0
    fc.assert(
      fc.property(anyOrder, anyContext, (order, chosen) => {
        const result = mapOrder(order, chosen)
        if (result.kind !== 'draft') return
        drafts++
        expect(sumOf(result.draft).toFixed(2)).toBe(result.draft.total)
        const usable = new Set(administration.taxRates.map(({ id }) => id))
        for (const line of result.draft.lines) {
          expect(usable.has(line.taxRateId)).toBe(true)
          expect(d(line.amount).gt(0)).toBe(true)
          expect(line.price).toMatch(/^-?\d+\.\d\d$/u)
        }
      }),
      { numRuns: 1500 },
    )
    expect(drafts).toBeGreaterThan(20)
  })
})
