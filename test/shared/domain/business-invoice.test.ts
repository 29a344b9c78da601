import { describe, expect, test } from 'vitest'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { orderOf } from './cart.ts'
import { abroad, d, drafted, glance, settingsWith } from './support.ts'

const cart = {
  goods: [
    { price: '10.0000', quantity: 2, rate: 'BTW 21%' },
    { price: '20.0000', quantity: 1, rate: 'BTW 9%' },
  ],
}

describe('the invoice of a business', () => {
  const company = { payment: { ...abroad('NL'), company: 'Zaagmans B.V.' } }
  const texts = (pieces: number, over: Partial<Order>, more: Partial<MapContext> = {}) => {
    const goods = [{ price: '12.3967', quantity: pieces, rate: 'BTW 9%', name: 'Zaag' }]
    return glance(drafted(orderOf({ goods }, over), more).draft)
  }

  test('says what a piece costs without VAT where the cents do not give a price per piece', () => {
    expect(texts(3, company)).toEqual(['product Zaag\n3 x € 12,3967 excl. btw 1 × 40.54 @ nl9'])
    expect(texts(3, {})).toEqual(['product Zaag × 3 1 × 40.54 @ nl9'])
    expect(texts(1, company)).toEqual(['product Zaag 1 × 13.51 @ nl9'])
  })

  test('says it in the currency of the invoice', () => {
    const dollars = { ...company, currency: 'USD', currencyValue: d('1.1') }
    const inDollars = { settings: settingsWith({ foreignCurrency: 'order' }) }
    expect(texts(3, dollars, inDollars)).toEqual(['product Zaag\n3 x USD 13,6364 excl. btw 1 × 44.59 @ nl9'])
  })

  test('shows a discount once, without pieces', () => {
    const { draft } = drafted(orderOf({ ...cart, coupon: { percent: '15' } }, company))
    expect(glance(draft).filter((line) => line.startsWith('discount'))).toEqual([
      'discount Bon 1 × -3.63 @ nl21',
      'discount Bon 1 × -3.27 @ nl9',
    ])
  })
})
