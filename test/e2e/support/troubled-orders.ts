import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import { shopOrder } from '../../support/orders.ts'

/** Orders that cannot be booked, each kind for its own cause. */

const total = (code: string, title: string, value: string, place: number) => ({
  code,
  title,
  value,
  sort_order: place,
})

/** With 21% VAT under a name that neither the shop nor the settings know. */
export function orderOfRate(id: number, title: string, changes: RawOrder = {}): RawOrder {
  const totals = [
    total('sub_total', 'Subtotaal', '16.5290', 1),
    total('tax', title, '3.4711', 5),
    total('total', 'Totaal', '20.0001', 9),
  ]
  return shopOrder(id, { totals, ...changes })
}

/** With shipping of 5.00 on which no VAT was charged. */
export function orderWithBareShipping(id: number): RawOrder {
  const totals = [
    total('sub_total', 'Subtotaal', '16.5290', 1),
    total('shipping', 'Verzendkosten', '5.0000', 3),
    total('tax', 'BTW 21%', '3.4711', 5),
    total('total', 'Totaal', '25.0001', 9),
  ]
  return shopOrder(id, { totals, total: '25.0001' })
}

/** Of which the total is 1.00 more than its lines. */
export function orderThatDoesNotAddUp(id: number, changes: RawOrder = {}): RawOrder {
  return shopOrder(id, { total: '21.0000', ...changes })
}

/** Of which the lines are 5 cents less than what stands beneath them: more than is let pass unless it is allowed. */
export function orderCentsOff(id: number): RawOrder {
  const totals = [
    total('sub_total', 'Subtotaal', '16.5290', 1),
    total('tax', 'BTW 21%', '3.4711', 5),
    total('total', 'Totaal', '20.0501', 9),
  ]
  return shopOrder(id, { totals, total: '20.0501' })
}

/** Of a customer whose e-mail address Moneybird does not take. */
export function orderWithoutAddress(id: number): RawOrder {
  return shopOrder(id, { email: 'geen adres' })
}
