import type { Store } from '../../src/main/ports/store.ts'
import { decimal } from '../../src/shared/domain/decimal.ts'
import { contactsOf, invoicesOf, timesSent } from './in-the-books.ts'
import { orderTotal } from './orders.ts'
import type { StandIns } from '../support/stand-ins.ts'
import { openEntries } from '../support/test-store.ts'

/** A promise that was broken; the text says which. */
class Broken extends Error {}

function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise)
}

/** What must hold at every moment: nothing twice, nothing wrong. */
export function checkBooks(world: StandIns): void {
  for (const { order_id: id, email } of world.shop.data.orders()) {
    const invoices = invoicesOf(world, id)
    demand(invoices.length <= 1, `order ${id} has ${invoices.length} invoices`)
    for (const invoice of invoices) {
      const sent = timesSent(world, invoice.id)
      const paid = invoice.payments.reduce((sum, { price }) => sum.plus(price), decimal('0'))
      demand(sent <= 1, `the invoice of ${id} was sent ${sent} times`)
      demand(invoice.payments.length <= 1 && paid.lte(orderTotal), `of ${id} ${paid.toFixed(2)} was paid`)
      demand(decimal(invoice.totals.incl).eq(orderTotal), `the invoice of ${id} is ${invoice.totals.incl}`)
    }
    const contacts = contactsOf(world, email)
    demand(contacts <= 1, `${email} has ${contacts} contacts`)
  }
}

/** What must hold after every end of a process: nothing was written that the files do not know of. */
export function checkKnown(world: StandIns, store: Store): void {
  for (const { order_id: id } of world.shop.data.orders()) {
    const entry = store.entry(id)
    const [invoice] = invoicesOf(world, id)
    if (invoice !== undefined) demand(entry !== null, `order ${id} is invoiced and stands nowhere`)
    if (entry?.invoice) demand(entry.invoice.id === invoice?.id, `the invoice of ${id} is another`)
  }
}

/** Whether there is nothing left to do. */
export function isSettled(world: StandIns, store: Store): boolean {
  const entries = world.shop.data.orders().map(({ order_id: id }) => store.entry(id))
  return entries.every((entry) => entry?.state === 'done' && entry.intent === null)
}

/** How it must end: every order invoiced, sent and paid, exactly once, and the files say so. */
export function checkDone(world: StandIns, store: Store): void {
  checkBooks(world)
  checkKnown(world, store)
  for (const { order_id: id } of world.shop.data.orders()) {
    const entry = store.entry(id)
    const [invoice] = invoicesOf(world, id)
    demand(invoice !== undefined, `order ${id} has no invoice`)
    demand(invoice.state === 'paid', `the invoice of ${id} is ${invoice.state}`)
    demand(timesSent(world, invoice.id) === 1, `the invoice of ${id} was never sent`)
    demand(entry?.state === 'done', `order ${id} is ${entry?.state ?? 'nowhere'}`)
    demand(entry.invoice?.number === invoice.number, `order ${id} has another number`)
  }
  demand(Object.keys(openEntries(store)).length === 0, 'there is open work')
}
