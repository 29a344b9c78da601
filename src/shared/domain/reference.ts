import type { Order } from './order.ts'

/**
 * The reference under which an order's invoice is found again; unique per connection and the same for ever.
 *
 * @param format holds `{order_id}`, possibly `{store_id}`, `{invoice_no}`; no comma, pipe or colon, which separate in
 *   Moneybird's filters
 * @returns `null` when the format wants the shop's invoice number and the order has none yet
 */
export function referenceOf(order: Order, format: string, suffix: string): string | null {
  if (format.includes('{invoice_no}') && order.invoiceNo === '') return null
  const filled = format
    .replaceAll('{order_id}', order.id)
    .replaceAll('{store_id}', order.storeId)
    .replaceAll('{invoice_no}', order.invoiceNo)
  return `${filled}${suffix}`.replace(/[,|:]/gu, '-').trim()
}
