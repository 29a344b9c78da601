import type { Order } from './order.ts'
import { paidSince } from './payment-method.ts'
import { problem, type Problem } from './problem.ts'
import type { BookingSettings, OrderOverrides } from './settings.ts'

/**
 * Orders that are never the merchant's business: abandoned checkouts (status 0 keeps a real order number) and orders from
 * before the start date.
 */
export function isOutside(
  order: Order,
  settings: BookingSettings,
  overrides: OrderOverrides,
): Problem | null {
  if (order.statusId === '0') return problem('INCOMPLETE_ORDER', {})
  if (order.date < settings.startDate && !overrides.allow.includes('BEFORE_START_DATE')) {
    return problem('BEFORE_START_DATE', { date: order.date, startDate: settings.startDate })
  }
  return null
}

/**
 * Why an order is not invoiced by its status; `null` = it is. One that was cancelled or refunded before there was an invoice needs
 * none; that this one is wanted all the same is said apart, so that what was allowed before it was cancelled does not count.
 */
export function isWaiting(
  order: Order,
  settings: BookingSettings,
  overrides: OrderOverrides,
): Problem | null {
  if (settings.pushStatuses.includes(order.statusId)) return null
  const status = order.statusName === '' ? order.statusId : order.statusName
  const code = withdrawal(order, settings) === null ? 'STATUS_NOT_SELECTED' : 'ORDER_WITHDRAWN'
  return overrides.allow.includes(code) ? null : problem(code, { status })
}

/** Whether the order counts as paid: by its status, under the rule of its payment method, or because the merchant says all are. */
export function isPaid(order: Order, settings: BookingSettings): boolean {
  return paidSince(order, settings) !== null
}

/** Cancelled and refunded are told apart: only a refund may make a draft credit invoice. */
export function withdrawal(order: Order, settings: BookingSettings): 'cancelled' | 'refunded' | null {
  if (settings.refundedStatuses.includes(order.statusId)) return 'refunded'
  return settings.cancelledStatuses.includes(order.statusId) ? 'cancelled' : null
}
