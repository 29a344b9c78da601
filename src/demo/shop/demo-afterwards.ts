import type { ContractOrder } from './contract.ts'
import type { ShopData } from './shop-data.ts'

/** What happens in the example shop once its orders have invoices: a return, a refund, a chargeback, store credit, a lower price. */
export function happenAfterwards(data: ShopData): void {
  const simple = data.orders().filter(isSimple).reverse()
  const [returned, refunded, chargedBack, credited] = simple
  if (returned !== undefined) {
    const { name = '' } = returned.products[0] ?? {}
    data.edit(returned.order_id, {
      returns: [
        { return_id: '1', product: name, line: '0', quantity: '1', action_id: '1', action: 'Refunded' },
      ],
    })
  }
  if (refunded !== undefined) data.setStatus(refunded.order_id, REFUNDED)
  if (chargedBack !== undefined) data.setStatus(chargedBack.order_id, CHARGEBACK)
  if (credited !== undefined) {
    const at = new Date(data.now()).toISOString().slice(0, 19).replace('T', ' ')
    data.edit(credited.order_id, {
      credits: [{ customer_transaction_id: '1', amount: '5.0000', date_added_utc: at }],
    })
  }
}

/** Statuses of a fresh OpenCart. */
const REFUNDED = '11'
const CHARGEBACK = '13'

/** Paid in euros by a consumer at home, without anything used to pay or taken off. */
function isSimple({ order_status_id: status, payment_company: company, ...order }: ContractOrder): boolean {
  const codes = new Set(order.totals.map(({ code }) => code))
  const isPlain = [...codes].every((code) => ['sub_total', 'shipping', 'tax', 'total'].includes(code))
  return (
    status === '5' &&
    company === '' &&
    order.payment_iso_code_2 === 'NL' &&
    isPlain &&
    order.products.length > 0
  )
}
