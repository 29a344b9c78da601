import { createHash } from 'node:crypto'
import { plain } from '../../../shared/domain/decimal.ts'
import type { Order } from '../../../shared/domain/order.ts'

/**
 * Hash of what the invoice depends on: lines, totals, currency, e-mail, company, custom fields (one of them holds
 * the VAT number) and countries. Not the status, dates, titles, names, phone or street, and not the order of lines:
 * OpenCart writes all rows anew when staff edit an order, also when nothing changes. Returns and store credit follow behind a dot, so that
 * it can be told whether the order itself changed.
 */
export function fingerprint(order: Omit<Order, 'fingerprint'>): string {
  const parts = [
    'v1',
    sorted(order.products.map(productParts)),
    sorted(order.vouchersSold.map((voucher) => [voucher.description, plain(voucher.amount)])),
    sorted(order.totals.map((row) => [row.code, plain(row.value)])),
    plain(order.total),
    [order.currency, plain(order.currencyValue)],
    order.email.trim().toLowerCase(),
    order.payment.company,
    sorted(Object.entries(order.customFields)),
    [order.payment.country, order.shipping?.country ?? ''],
  ]
  const returns = (order.returns ?? []).map(({ id, product, quantity, action }) => [
    id,
    product,
    quantity,
    action,
  ])
  const credits = (order.credits ?? [])
    .filter(({ amount }) => amount.gt(0))
    .map(({ id, amount }) => ['credit', id, plain(amount)])
  const later = [...returns, ...credits]
  return later.length === 0 ? digest(parts) : `${digest(parts)}.${digest(sorted(later)).slice(0, 16)}`
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function productParts(line: Order['products'][number]): unknown[] {
  const options = line.options.map((option) => [option.name, option.value])
  return [line.name, options, plain(line.quantity), plain(line.price), plain(line.total), plain(line.tax)]
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}
