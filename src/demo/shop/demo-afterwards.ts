import { decimal } from '../../shared/domain/decimal.ts'
import type { ShopData } from './shop-data.ts'

/** Statuses of a fresh OpenCart. */
const REFUNDED = '11'
const CHARGEBACK = '13'

/**
 * What happens in the example shop once its orders have invoices: a pan comes back, an order is refunded, a payment charged back, store
 * credit given, and staff take a mug off an order.
 */
export function happenAfterwards(data: ShopData): void {
  returnOf(data, '10246', 1)
  data.setStatus('10288', REFUNDED)
  data.setStatus('10277', CHARGEBACK)
  const at = new Date(data.now()).toISOString().slice(0, 19).replace('T', ' ')
  data.edit('10253', {
    credits: [{ customer_transaction_id: '1', amount: '5.0000', date_added_utc: at }],
  })
  takeOff(data, '10241')
}

function returnOf(data: ShopData, orderId: string, line: number): void {
  const product = orderOf(data, orderId).products[line]?.name ?? ''
  const returned = {
    return_id: '1',
    product,
    line: String(line),
    quantity: '1',
    action_id: '1',
    action: 'Refunded',
  }
  data.edit(orderId, { returns: [returned] })
}

/** One piece less of the first product, with the totals as OpenCart computes them anew. */
function takeOff(data: ShopData, orderId: string): void {
  const { products, totals, total } = orderOf(data, orderId)
  const [first] = products
  if (first === undefined) return
  const less = (amount: string, by: string) => decimal(amount).minus(by).toFixed(4)
  const gross = decimal(first.price).plus(first.tax).toFixed(4)
  const by: Readonly<Record<string, string>> = { sub_total: first.price, tax: first.tax, total: gross }
  const rows = totals.map(({ code, value }, i) => [`totals[${i}].value`, less(value, by[code] ?? '0')])
  data.edit(orderId, {
    'products[0].quantity': Number(first.quantity) - 1,
    'products[0].total': less(first.total, first.price),
    ...(Object.fromEntries(rows) as Record<string, string>),
    total: less(total, gross),
  })
}

function orderOf(data: ShopData, orderId: string) {
  const order = data.orders().find((one) => one.order_id === orderId)
  if (order === undefined) throw new Error(`The example shop has no order ${orderId}`)
  return order
}
