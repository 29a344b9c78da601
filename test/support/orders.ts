import type { RawOrder } from '../../src/demo/shop/contract.ts'
import { rawOrder } from '../fixtures/shop.ts'

/** Statuses of the demo shop, as the settings of these tests understand them. */
export const status = { pending: '1', paid: '5', unpaid: '2', cancelled: '7', refunded: '11' } as const

/** What every order of `shopOrder` costs. */
export const orderTotal = '20.00'

/** E-mail address of the customer of an order, unless told otherwise. */
export function emailFor(id: number): string {
  return `klant${id}@example.nl`
}

/** A paid Dutch order of 20.00 by a customer of its own, placed now by the shop's clock. */
export function shopOrder(id: number, changes: RawOrder = {}): RawOrder {
  return { ...rawOrder(id), email: emailFor(id), date_added: undefined, ...changes }
}

/** So many orders with rising ids. */
export function shopOrders(count: number, first = 1001, changes: RawOrder = {}): RawOrder[] {
  return Array.from({ length: count }, (_, index) => shopOrder(first + index, changes))
}

/** Fields with which an order of `shopOrder` comes to cost 40.00, as staff editing it would store. */
export const doubled = {
  'products[0].quantity': 4,
  'products[0].total': '33.0580',
  'totals[0].value': '33.0580',
  'totals[1].value': '6.9422',
  'totals[2].value': '40.0002',
  total: '40.0002',
} as const
