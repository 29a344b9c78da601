import type { RawOrder } from '../../src/demo/shop/contract.ts'

/** Statuses of the demo shop, as the settings of the tests' connection understand them. */
export const status = { unpaid: '2', paid: '5' } as const

/** What every order costs. */
export const orderTotal = '20.00'

/** A Dutch order of 20.00, placed now. */
export function killOrder(id: number, email: string, statusId: string): RawOrder {
  return {
    order_id: id,
    order_status_id: statusId,
    firstname: 'Jan',
    lastname: 'Jansen',
    email,
    payment_address_1: 'Dorpsstraat 12',
    payment_postcode: '3511 AB',
    payment_city: 'Utrecht',
    payment_iso_code_2: 'NL',
    payment_method: 'iDEAL',
    payment_code: 'mollie_ideal',
    products: [{ name: 'Mok', quantity: 2, price: '8.2645', total: '16.5290', tax: '1.7355' }],
    totals: [
      { code: 'sub_total', title: 'Subtotaal', value: '16.5290', sort_order: 1 },
      { code: 'tax', title: 'BTW 21%', value: '3.4711', sort_order: 5 },
      { code: 'total', title: 'Totaal', value: '20.0001', sort_order: 9 },
    ],
    total: '20.0001',
  }
}
