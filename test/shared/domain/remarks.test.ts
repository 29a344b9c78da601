import { describe, expect, test } from 'vitest'
import { contactDraft, fitting } from '../../../src/shared/domain/contact-draft.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { remarksOn } from '../../../src/shared/domain/remarks.ts'
import { noOverrides } from '../../../src/shared/domain/settings.ts'
import { solvedLine } from './treatment-facts.ts'
import { abroad, d, home, lineOf, orderWith } from './support.ts'

const remarks = (order: Partial<Order>, lines = [solvedLine('product', null)]) =>
  remarksOn(orderWith(order), lines).map(({ code }) => code)

describe('goods to the United Kingdom', () => {
  const britain = { payment: abroad('GB', 'M1 1AE'), shipping: abroad('GB', 'M1 1AE') }
  const pounds = (price: string, over: Partial<Order> = {}) =>
    remarks({
      ...britain,
      currency: 'GBP',
      currencyValue: d('0.5'),
      products: [lineOf(price, '1', '0')],
      ...over,
    })

  test('of at most 135 pounds may bring British VAT with them', () => {
    expect(pounds('270')).toEqual(['UK_LOW_VALUE'])
    expect(pounds('270.02')).toEqual([])
    expect(pounds('0')).toEqual([])
  })

  test('paid in another currency are taken by the most that a pound was worth', () => {
    expect(pounds('164.70', { currency: 'EUR', currencyValue: d(1) })).toEqual(['UK_LOW_VALUE'])
    expect(pounds('164.71', { currency: 'EUR', currencyValue: d(1) })).toEqual([])
  })

  test('are those to the Isle of Man too, not those to Northern Ireland, and no downloads', () => {
    expect(pounds('10', { shipping: abroad('IM', 'IM1 1AA') })).toEqual(['UK_LOW_VALUE'])
    expect(pounds('10', { shipping: abroad('GB', 'BT1 5GS') })).toEqual([])
    expect(pounds('10', { shipping: home })).toEqual([])
    expect(pounds('10', { shipping: null, shippingCode: '', needsShipping: false })).toEqual([])
  })
})

describe('shipping at a higher rate than all goods', () => {
  const low = solvedLine('product', 'nl9')
  const high = solvedLine('product', 'nl21')
  const shipping = solvedLine('shipping', 'nl21')

  test('is worth a remark at home', () => {
    expect(remarks({}, [low, shipping])).toEqual(['SHIPPING_RATE_ABOVE_GOODS'])
    expect(remarks({}, [low, high, shipping])).toEqual([])
    expect(remarks({}, [low, solvedLine('shipping', 'nl9')])).toEqual([])
    expect(remarks({}, [high, solvedLine('shipping', 'nl9')])).toEqual([])
    expect(remarks({}, [solvedLine('product', null), shipping])).toEqual([])
    expect(remarks({}, [low, solvedLine('shipping', 'nl21', { gross: d(0) })])).toEqual([])
    expect(remarks({ payment: abroad('BE'), shipping: abroad('BE') }, [low, shipping])).toEqual([])
  })
})

describe('a name or address that is longer than Moneybird takes', () => {
  const long = `${'é'.repeat(254)}👩🏽‍🍳 en Zonen`
  const order = { payment: { ...home, company: long, address1: 'x'.repeat(256), postcode: 'y'.repeat(255) } }

  test('is cut on the contact, between characters, and that is told', () => {
    expect(remarks(order)).toEqual(['CONTACT_TEXT_CUT'])
    const draft = contactDraft(orderWith(order), '', 'W-1', noOverrides)
    expect(draft.companyName).toBe('é'.repeat(254))
    expect(draft.address1).toBe('x'.repeat(255))
    expect(draft.postcode).toBe('y'.repeat(255))
  })

  test('is not one of 255 characters', () => {
    expect(fitting('x'.repeat(255))).toBe('x'.repeat(255))
    expect(remarks({ payment: { ...home, company: 'x'.repeat(255) } })).toEqual([])
  })
})
