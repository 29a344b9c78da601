import { addContact } from '../../src/demo/moneybird/seed/seed-contact.ts'
import { emailFor } from './orders.ts'
import type { StandIns } from './stand-ins.ts'

/** Makes that Moneybird knows the customers of these orders already. */
export function know({ moneybird, administration }: StandIns, orders: readonly number[]): void {
  for (const order of orders) {
    addContact(moneybird.world, administration, {
      firstname: 'Jan',
      lastname: 'Jansen',
      email: emailFor(order),
    })
  }
}
