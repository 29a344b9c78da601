import { describe, expect, test } from 'vitest'
import type { Order, ShopTaxRate } from '../../../src/shared/domain/order.ts'
import {
  drafted,
  glance,
  codeOf,
  lineOf,
  orderWith,
  rowOf,
  settingsWith,
  shopRates,
  d,
  context,
} from './support.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'

const levy: ShopTaxRate = { name: 'Verwijderingsbijdrage', rate: '0.5000', kind: 'fixed', countries: [] }
const withLevy = [...shopRates, levy]

/** Two televisions of 100.00 with 21 % and a levy of 0.50 each, as OpenCart up to 4.0 stores it. */
function televisions(title = 'Verwijderingsbijdrage'): Order {
  return orderWith({
    products: [lineOf('100.0000', '2', '21.5000', 'Televisie')],
    totals: [
      rowOf('sub_total', '200.0000'),
      rowOf('tax', '42.0000', 'BTW 21%'),
      rowOf('tax', '1.0000', title),
      rowOf('total', '243.0000'),
    ],
    total: d('243.0000'),
  })
}

describe('a levy per piece inside the tax', () => {
  test('is asked about as long as the merchant has not said how to book it', () => {
    expect(mapOrder(televisions(), { ...context, shopRates: withLevy })).toEqual({
      kind: 'problem',
      problem: { code: 'TAX_ROW_UNMAPPED', data: { title: 'Verwijderingsbijdrage', amount: '1.00' } },
    })
  })

  test('is a line of its own, the amount as charged, at the rate that was chosen', () => {
    const settings = settingsWith({ levies: { verwijderingsbijdrage: 'nl21' } })
    const { draft } = drafted(televisions(), { shopRates: withLevy, settings })
    expect(glance(draft)).toEqual([
      'product Televisie 2 × 121.00 @ nl21',
      'fee Verwijderingsbijdrage 1 × 1.00 @ nl21',
    ])
    expect(draft.vat).toEqual([{ taxRateId: 'nl21', percentage: '21', base: '200.83', amount: '42.17' }])
  })

  test('may have no VAT at all', () => {
    const settings = settingsWith({ levies: { Verwijderingsbijdrage: 'none' } })
    const { draft } = drafted(televisions(), { shopRates: withLevy, settings })
    expect(glance(draft)[1]).toBe('fee Verwijderingsbijdrage 1 × 1.00 @ none')
  })

  test('of OpenCart 4.1 is charged once a line while the unit tax holds it per piece', () => {
    const settings = settingsWith({ levies: { Verwijderingsbijdrage: 'none' } })
    const once: Order = {
      ...televisions(),
      totals: [
        rowOf('sub_total', '200.0000'),
        rowOf('tax', '42.0000', 'BTW 21%'),
        rowOf('tax', '0.5000', 'Verwijderingsbijdrage'),
        rowOf('total', '242.5000'),
      ],
      total: d('242.5000'),
    }
    expect(glance(drafted(once, { shopRates: withLevy, settings }).draft)).toEqual([
      'product Televisie 2 × 121.00 @ nl21',
      'fee Verwijderingsbijdrage 1 × 0.50 @ none',
    ])
  })

  test('whose rate the merchant chose but that is gone in Moneybird fails', () => {
    const settings = settingsWith({ levies: { Verwijderingsbijdrage: 'weg' } })
    expect(mapOrder(televisions(), { ...context, shopRates: withLevy, settings })).toEqual({
      kind: 'problem',
      problem: { code: 'TAX_RATE_INACTIVE', data: { name: 'Verwijderingsbijdrage' } },
    })
  })

  test('known by the settings alone does not explain the tax of a line: the amount per piece is unknown', () => {
    const settings = settingsWith({ levies: { Verwijderingsbijdrage: 'none' } })
    expect(codeOf(televisions(), { settings })).toBe('TAX_MISMATCH')
  })

  test('without a row of its own is not taken out of the tax of a line', () => {
    const order = televisions()
    const hidden = { ...order, totals: order.totals.filter(({ title }) => title !== levy.name) }
    const totals = hidden.totals.map((row) => (row.code === 'total' ? rowOf('total', '242.0000') : row))
    const balanced = { ...hidden, totals, total: d('242.0000') }
    expect(codeOf(balanced, { shopRates: withLevy })).toBe('TAX_MISMATCH')
  })
})

describe('two percentages in one tax class', () => {
  const rates: readonly ShopTaxRate[] = [
    ...shopRates,
    { name: 'Milieuheffing 2%', rate: '2', kind: 'percentage', countries: ['NL'] },
  ]
  const order = orderWith({
    products: [lineOf('100.0000', '2', '23.0000', 'Accu')],
    totals: [
      rowOf('sub_total', '200.0000'),
      rowOf('tax', '42.0000', 'BTW 21%'),
      rowOf('tax', '4.0000', 'Milieuheffing 2%'),
      rowOf('total', '246.0000'),
    ],
    total: d('246.0000'),
  })

  test('name the one that is not mapped', () => {
    expect(mapOrder(order, { ...context, shopRates: rates })).toEqual({
      kind: 'problem',
      problem: { code: 'TAX_MAPPING_MISSING', data: { name: 'Milieuheffing 2%', percentage: '2' } },
    })
    const discounted = {
      ...order,
      totals: [
        rowOf('sub_total', '200'),
        rowOf('coupon', '-200'),
        rowOf('shipping', '5'),
        rowOf('total', '5'),
      ],
      total: d(5),
    }
    expect(codeOf(discounted, { shopRates: rates })).toBe('TAX_MAPPING_MISSING')
  })

  test('of which both are mapped are no VAT together: the lesser is asked about', () => {
    const milieu = { name: 'Milieuheffing 2%', percentage: '2', taxRateId: 'nl21' }
    const settings = settingsWith({ taxMap: [...context.settings.taxMap, milieu] })
    expect(mapOrder(order, { ...context, shopRates: rates, settings })).toEqual({
      kind: 'problem',
      problem: { code: 'TAX_ROW_UNMAPPED', data: { title: 'Milieuheffing 2%', amount: '4.00' } },
    })
  })

  test('are booked when the merchant says that one of them is a levy', () => {
    const settings = settingsWith({ levies: { 'Milieuheffing 2%': 'none' } })
    expect(glance(drafted(order, { shopRates: rates, settings }).draft)).toEqual([
      'product Accu 2 × 121.00 @ nl21',
      'fee Milieuheffing 2% 1 × 4.00 @ none',
    ])
  })
})

describe('a tax row that nobody knows', () => {
  test('comes before any other problem with the VAT', () => {
    expect(mapOrder(televisions('Bebat 2024'), { ...context, shopRates: withLevy })).toEqual({
      kind: 'problem',
      problem: { code: 'TAX_ROW_UNMAPPED', data: { title: 'Bebat 2024', amount: '1.00' } },
    })
  })

  test('with a percentage in its name is a rate that is not mapped', () => {
    expect(mapOrder(televisions('MwSt. 19%'), context)).toEqual({
      kind: 'problem',
      problem: { code: 'TAX_MAPPING_MISSING', data: { name: 'MwSt. 19%', percentage: '19' } },
    })
  })
})
