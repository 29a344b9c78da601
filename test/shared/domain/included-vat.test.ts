import { describe, expect, test } from 'vitest'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { orderOf } from './cart.ts'
import { abroad, allowing, codeOf, drafted, glance, settingsWith } from './support.ts'

const good = (price: string, rate: string | null, quantity = 1) => ({ price, quantity, rate })
const shipping = { code: 'shipping', title: 'PostNL', value: '5.9500', rate: null }
const lines = (order: Order, over: Partial<MapContext>) => glance(drafted(order, over).draft)
const set = (over: Partial<BookingSettings>) => ({ settings: settingsWith(over) })

describe('shipping without VAT of which the merchant says that the price includes it', () => {
  const order = orderOf({ goods: [good('100.0000', 'BTW 21%')], charges: [shipping] })

  test('has the VAT of the goods inside, for one order or for all', () => {
    const expected = ['product Artikel 1 1 × 121.00 @ nl21', 'shipping PostNL 1 × 5.95 @ nl21']
    expect(codeOf(order)).toBe('SHIPPING_WITHOUT_VAT')
    expect(lines(order, { overrides: allowing('SHIPPING_WITHOUT_VAT') })).toEqual(expected)
    expect(lines(order, set({ shippingWithoutVat: 'included' }))).toEqual(expected)
    // 5.95 at 21 % is 4.92 and 1.03.
    const { draft, warnings } = drafted(order, set({ shippingWithoutVat: 'included' }))
    expect(draft.vat).toEqual([{ taxRateId: 'nl21', percentage: '21', base: '104.92', amount: '22.03' }])
    expect(warnings).toEqual([])
  })

  test('follows mixed goods in proportion', () => {
    const mixed = orderOf({
      goods: [good('60.0000', 'BTW 9%'), good('60.0000', 'BTW 9%'), good('108.1000', 'BTW 21%')],
      charges: [{ ...shipping, value: '10.0000' }],
    })
    expect(lines(mixed, set({ shippingWithoutVat: 'included' })).slice(3)).toEqual([
      'shipping PostNL 1 × 5.00 @ nl9',
      'shipping PostNL 1 × 5.00 @ nl21',
    ])
  })

  test('has none for a customer outside the EU', () => {
    const swiss = {
      ...orderOf({ goods: [good('100.0000', null)], charges: [shipping] }),
      shipping: abroad('CH'),
    }
    expect(lines(swiss, set({ shippingWithoutVat: 'included' }))[1]).toBe('shipping PostNL 1 × 5.95 @ export')
  })

  test('is booked without VAT where the merchant chose that', () => {
    expect(lines(order, set({ shippingWithoutVat: 'book' }))[1]).toBe('shipping PostNL 1 × 5.95 @ none')
  })
})

describe('products without VAT of which the merchant says that the price includes it', () => {
  const order = orderOf({ goods: [good('26.2900', null)], charges: [shipping] })

  test('have the standard rate inside, and their shipping too', () => {
    const expected = ['product Artikel 1 1 × 26.29 @ nl21', 'shipping PostNL 1 × 5.95 @ nl21']
    expect(codeOf(order)).toBe('ZERO_VAT_UNEXPLAINED')
    expect(lines(order, { overrides: allowing('ZERO_VAT_UNEXPLAINED') })).toEqual(expected)
    expect(lines(order, set({ untaxedLines: 'included' }))).toEqual(expected)
    const alone = orderOf({ goods: [good('26.2900', null)] })
    expect(drafted(alone, set({ untaxedLines: 'included' })).draft.vat).toEqual([
      { taxRateId: 'nl21', percentage: '21', base: '21.73', amount: '4.56' },
    ])
  })

  test('have that of the destination under OSS', () => {
    const finnish = { ...order, shipping: abroad('FI') }
    const over = { overrides: allowing('ZERO_VAT_UNEXPLAINED'), ...set({ oss: true }) }
    expect(lines(finnish, over)[0]).toBe('product Artikel 1 1 × 26.29 @ fi255')
    expect(lines(finnish, { ...over, ...set({ oss: false }) })[0]).toBe('product Artikel 1 1 × 26.29 @ nl21')
  })

  test('stay as they are where no rate is mapped', () => {
    const over = { overrides: allowing('ZERO_VAT_UNEXPLAINED'), ...set({ taxMap: [] }) }
    expect(lines(order, over)[0]).toBe('product Artikel 1 1 × 26.29 @ none')
  })
})

describe('products that are exempt', () => {
  const mixed = orderOf({
    goods: [good('10.0000', null), good('20.0000', null), good('100.0000', 'BTW 21%')],
  })
  const inClasses = (...classes: readonly string[]): Order => ({
    ...mixed,
    products: mixed.products.map((line, i) => ({ ...line, taxClassId: classes[i] ?? '' })),
  })
  const exempt = set({ exemptClasses: ['9'] })

  test('are known by their tax class, one by one', () => {
    expect(codeOf(inClasses('9', '8'), exempt)).toBe('ZERO_VAT_UNEXPLAINED')
    expect(lines(inClasses('9', '9'), exempt)).toEqual([
      'product Artikel 1 1 × 10.00 @ none',
      'product Artikel 2 1 × 20.00 @ none',
      'product Artikel 3 1 × 121.00 @ nl21',
    ])
  })

  test('are not known when the product is gone', () => {
    expect(codeOf(inClasses('9', ''), exempt)).toBe('ZERO_VAT_UNEXPLAINED')
  })

  test('get no VAT inside when the others do', () => {
    const over = { ...exempt, overrides: allowing('ZERO_VAT_UNEXPLAINED') }
    expect(lines(inClasses('9', '8'), over).slice(0, 2)).toEqual([
      'product Artikel 1 1 × 10.00 @ none',
      'product Artikel 2 1 × 20.00 @ nl21',
    ])
  })

  test('keep the VAT that the shop charged', () => {
    expect(lines(inClasses('9', '9', '9'), exempt)[2]).toBe('product Artikel 3 1 × 121.00 @ nl21')
  })
})
