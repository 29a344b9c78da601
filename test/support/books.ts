import { expect } from 'vitest'
import type { InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import { decimal } from '../../src/shared/domain/decimal.ts'
import { emailFor, orderTotal } from './orders.ts'
import type { Program } from './program.ts'
import { HOUR_MS, type StandIns } from './stand-ins.ts'

/** What the books of Moneybird must show, whatever happened on the way. */

/** Invoices of a reference that are no credit invoices. */
export function invoicesOf(world: StandIns, reference: number | string): InvoiceRecord[] {
  return [...world.administration.invoices.values()].filter(
    (invoice) => invoice.reference === String(reference) && !isCredit(invoice),
  )
}

export function creditsOf(world: StandIns, reference: number | string): InvoiceRecord[] {
  return [...world.administration.invoices.values()].filter(
    (invoice) => invoice.reference === String(reference) && isCredit(invoice),
  )
}

function isCredit(invoice: InvoiceRecord): boolean {
  return invoice.originalSalesInvoiceId !== null || invoice.totals.incl.startsWith('-')
}

/** The one invoice of an order; fails when there is another number of them. */
export function theInvoice(world: StandIns, reference: number | string): InvoiceRecord {
  const invoices = invoicesOf(world, reference)
  expect(invoices, `invoices of ${reference}`).toHaveLength(1)
  const [invoice] = invoices
  if (invoice === undefined) throw new Error('unreachable')
  return invoice
}

/** How often an invoice was sent, lost answers included. */
export function timesSent(world: StandIns, invoiceId: string): number {
  return world.moneybird.requests.filter(
    (request) => request.applied === 'sendRequests' && request.path.includes(`/${invoiceId}/`),
  ).length
}

export function contactsOf(world: StandIns, email: string): number {
  return [...world.administration.contacts.values()].filter(
    ({ fields }) => fields.send_invoices_to_email.trim().toLowerCase() === email,
  ).length
}

/** Never broken, at any moment: at most one invoice per order, sent and paid at most once, at most one contact. */
export function expectNothingTwice(world: StandIns, orders: readonly number[]): void {
  for (const order of orders) {
    const invoices = invoicesOf(world, order)
    expect(invoices.length, `invoices of ${order}`).toBeLessThanOrEqual(1)
    for (const { id, payments } of invoices) {
      expect(timesSent(world, id), `sendings of ${order}`).toBeLessThanOrEqual(1)
      const paid = payments.reduce((sum, payment) => sum.plus(payment.price), decimal('0'))
      expect(paid.lte(orderTotal), `payments of ${order}: ${paid.toFixed(2)}`).toBe(true)
    }
    expect(contactsOf(world, emailFor(order)), `contacts of ${order}`).toBeLessThanOrEqual(1)
  }
}

/** How it must end: every order done, and no other work open. */
export async function expectAllDone(
  world: StandIns,
  program: Program,
  orders: readonly number[],
  emails: readonly string[] = orders.map(emailFor),
): Promise<void> {
  await expectDone(world, program, orders, emails)
  expect((await program.state()).entries, 'open work').toEqual({})
}

/** Each of these orders is invoiced, sent and paid, once, and the program knows it. */
export async function expectDone(
  world: StandIns,
  program: Program,
  orders: readonly number[],
  emails: readonly string[] = orders.map(emailFor),
): Promise<void> {
  for (const email of emails) expect(contactsOf(world, email), `contacts of ${email}`).toBe(1)
  for (const order of orders) {
    const invoice = theInvoice(world, order)
    expect(invoice, `invoice of ${order}`).toMatchObject({ state: 'paid', totals: { incl: orderTotal } })
    expect(invoice.payments.map(({ price }) => price)).toEqual([shortest(orderTotal)])
    expect(timesSent(world, invoice.id), `sendings of ${order}`).toBe(1)
    expect(await program.entry(order)).toMatchObject({
      state: 'done',
      intent: null,
      problem: null,
      invoice: { id: invoice.id, number: invoice.number, state: 'paid' },
    })
  }
}

/** The stand-in keeps amounts without needless zeros. */
function shortest(amount: string): string {
  return decimal(amount)
    .toFixed()
    .replace(/^(\d+)$/, '$1.0')
}

/** After faults stop, this many hourly runs must be enough for everything. */
const ENOUGH_RUNS = 4

/** Hourly runs with an hour between them until there is no open work, checking all the while that nothing is done twice. */
export async function settle(world: StandIns, program: Program, orders: readonly number[]): Promise<void> {
  for (let run = 0; run < ENOUGH_RUNS; run++) {
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expectNothingTwice(world, orders)
    if (Object.keys((await program.state()).entries).length === 0) return
  }
}
