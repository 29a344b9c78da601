import { expect, test } from 'vitest'
import { decimal } from '../../../src/shared/domain/decimal.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { vatExamples } from '../../../src/shared/domain/vat-examples.ts'

const address = {
  firstName: '',
  lastName: '',
  company: '',
  address1: '',
  address2: '',
  postcode: '',
  city: '',
}

function order(id: string, country: string, vat: string, total = '12.10'): Order {
  const place = { ...address, country }
  const totals = vat === '' ? [] : [{ code: 'tax', title: vat, value: decimal('2.10') }]
  const made = { id, date: `2026-11-${id.padStart(2, '0')}`, payment: place, shipping: place, totals }
  return {
    ...made,
    total: decimal(total),
    shippingCode: 'flat.flat',
    needsShipping: true,
  } as unknown as Order
}

test('the newest order shows each rate and each kind of customer', () => {
  const orders = [
    order('1', 'NL', 'BTW 21%'),
    order('3', 'NL', 'BTW 21%'),
    order('2', 'BE', 'BTW België 21%'),
    order('4', 'DE', ''),
    order('5', 'US', ''),
    order('6', 'NL', ''),
  ]
  const found = vatExamples(orders)
  expect(found.seen).toBe(6)
  expect(found.byRate['BTW 21%']).toEqual({ orderId: '3', date: '2026-11-03', total: '12.10', country: 'NL' })
  expect(found.euWithVat?.orderId).toBe('2')
  expect(found.euWithoutVat?.orderId).toBe('4')
  expect(found.outside?.orderId).toBe('5')
  expect(found.homeWithoutVat?.orderId).toBe('6')
})

test('what no order has is not there, and an order of nothing shows nothing', () => {
  const found = vatExamples([order('1', 'NL', 'BTW 21%'), order('2', 'US', '', '0')])
  expect(found).toMatchObject({ seen: 1, euWithVat: null, euWithoutVat: null, outside: null })
})
