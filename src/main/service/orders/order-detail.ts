import type { OrderDetail, ShopOrderView } from '../../../shared/contract/views.ts'
import { money, plain } from '../../../shared/domain/decimal.ts'
import type { Address, Order, ProductLine } from '../../../shared/domain/order.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { Connection } from '../../home.ts'
import { mayDo } from '../../sync/may-do.ts'
import { showInvoice } from '../../sync/show-invoice.ts'
import { invoiceView, rateNames } from './preview.ts'

/** The page of one order. What is known here is always shown, also when the shop does not answer. */
export async function orderDetail(
  { ports, settings }: Connection,
  orderId: string,
): Promise<Result<OrderDetail, Problem>> {
  const entry = ports.store.entry(orderId)
  if (entry === null) return fail(problem('ORDER_UNKNOWN', { order: orderId }))
  const bare = { entry, shop: null, shopProblem: null, draft: null, comparison: null, may: mayDo(entry) }
  const reply = await ports.shop.ordersById([orderId])
  if (!reply.ok) return ok({ ...bare, shopProblem: reply.problem })
  const [read] = reply.value.orders
  if (read === undefined) return ok(bare)
  if (!read.ok) return ok({ ...bare, shopProblem: problem('ORDER_UNREADABLE', { field: read.field }) })
  const shown = await showInvoice(ports, settings().booking, entry, read.order)
  const draft =
    shown === null
      ? null
      : invoiceView(shown.draft, shown.contact, {
          names: rateNames(ports.store),
          isNewContact: shown.isNewContact,
        })
  return ok({ ...bare, shop: shopView(read.order), draft, comparison: shown?.comparison ?? null })
}

function shopView(order: Order): ShopOrderView {
  const { statusName, paymentMethod, currency, email, payment, shipping } = order
  return {
    statusName,
    paymentMethod,
    currency,
    email,
    billing: addressLines(payment),
    delivery: shipping === null ? [] : addressLines(shipping),
    lines: [
      ...order.products.map((line) => ({
        text: lineText(line),
        quantity: plain(line.quantity),
        price: plain(line.price),
        total: plain(line.total),
      })),
      ...order.vouchersSold.map(({ description, amount }) => ({
        text: description,
        quantity: '1',
        price: plain(amount),
        total: plain(amount),
      })),
    ],
    totals: order.totals.map(({ title, value }) => ({ title, value: money(value) })),
  }
}

function lineText({ name, options }: ProductLine): string {
  if (options.length === 0) return name
  return `${name} (${options.map((option) => `${option.name}: ${option.value}`).join(', ')})`
}

function addressLines(address: Address): string[] {
  const { company, firstName, lastName, address1, address2, postcode, city, country } = address
  return [company, `${firstName} ${lastName}`, address1, address2, `${postcode} ${city}`, country]
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
