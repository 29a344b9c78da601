import { decimal, sum } from './decimal.ts'
import { isCut } from './contact-draft.ts'
import type { Order } from './order.ts'
import type { Warning } from './problem.ts'
import { destinationOf, nothingIsShipped } from './territory.ts'
import type { LineWithVat } from './value-order.ts'

/** Consignments up to this value in pounds bring British VAT on the seller (VAT treatment of goods sent from 1 January 2021). */
const LOW_VALUE = decimal(135)
/** What a pound has at most been worth in euro since then: an order in another currency does not tell what it was. */
const DEAREST_POUND = decimal('1.22')

/** What of an order is worth a remark although it is booked as it was charged. */
export function remarksOn(order: Order, lines: readonly LineWithVat[]): Warning[] {
  const warnings: Warning[] = []
  if (isShippingAboveGoods(order, lines)) warnings.push({ code: 'SHIPPING_RATE_ABOVE_GOODS' })
  if (isLowValueToBritain(order)) warnings.push({ code: 'UK_LOW_VALUE' })
  if (isCut(order)) warnings.push({ code: 'CONTACT_TEXT_CUT' })
  return warnings
}

/** Shipping follows what is shipped; at 21 % beside nothing but goods at 9 % it is odd, and the customer's price all the same. */
function isShippingAboveGoods(order: Order, lines: readonly LineWithVat[]): boolean {
  if (destinationOf(order).zone !== 'home') return false
  const ratesOf = (kind: LineWithVat['kind']) =>
    lines.flatMap((line) =>
      line.kind === kind && !line.gross.eq(0) && line.group !== null ? [line.group.percentage] : [],
    )
  const goods = ratesOf('product')
  return goods.length > 0 && ratesOf('shipping').some((rate) => goods.every((other) => other.lt(rate)))
}

/** The goods alone count, without VAT and transport. */
function isLowValueToBritain(order: Order): boolean {
  if (destinationOf(order).country !== 'GB' || nothingIsShipped(order)) return false
  const goods = sum(order.products.map(({ total }) => total))
  const limit = order.currency === 'GBP' ? LOW_VALUE : LOW_VALUE.times(DEAREST_POUND)
  const value = order.currency === 'GBP' ? goods.times(order.currencyValue) : goods
  return value.gt(0) && value.lte(limit)
}
