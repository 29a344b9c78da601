import { money } from '../../src/shared/domain/decimal.ts'
import type { Entry } from '../../src/shared/domain/entry.ts'
import type { Ports } from '../../src/main/ports/ports.ts'
import { paidOf, type BookedInvoice } from './books.ts'
import { takeProgramFaults } from './program.ts'
import { statuses, type Sale } from './shop.ts'
import type { World } from './world.ts'

/** Moneybird's limit in five minutes. */
const LIMIT = 150

/** A promise that was broken; the text says which. */
export class Broken extends Error {}

/** What must hold at every moment, whatever happened: nothing twice, nothing wrong, no request too many. */
export function checkBooks(world: World): void {
  const faults = [...takeProgramFaults(), ...world.story.filter((line) => line.startsWith('FAULT'))]
  demand(faults.length === 0, faults.join(', '))
  demand(world.arrivals.most <= LIMIT, `${world.arrivals.most} requests within five minutes`)
  const invoices = [...world.books.invoices.values()]
  for (const [id, sale] of world.shop.sales) {
    const own = invoices.filter(({ reference }) => new RegExp(`^${id}(-B|-\\d+)?$`).test(reference))
    const named = invoices.filter(({ reference }) => new RegExp(`^${id}(-B|-\\d+)?-R\\d+$`).test(reference))
    checkInvoices(id, sale, own, named)
    checkRefunds(id, named, own)
  }
  const emails = [...world.books.contacts.values()].map(({ emails: [email] }) => email)
  for (const email of emails) {
    demand(emails.filter((other) => other === email).length === 1, `two contacts for ${email ?? 'nobody'}`)
  }
}

/** @param named credit invoices that the merchant agreed to: what they take off whole counts no more */
function checkInvoices(
  id: string,
  sale: Sale,
  own: readonly BookedInvoice[],
  named: readonly BookedInvoice[],
): void {
  const invoices = own.filter(({ creditOf }) => creditOf === null)
  const standing = invoices.filter(
    (one) => !named.some(({ creditOf, total }) => creditOf === one.id && total.neg().eq(one.total)),
  )
  demand(standing.length <= 1, `order ${id} has ${standing.length} invoices`)
  demand(own.length - invoices.length <= 1, `order ${id} has ${own.length - invoices.length} credit invoices`)
  for (const invoice of invoices) {
    const total = money(invoice.total)
    demand(sale.totals.includes(total), `the invoice of ${id} is ${total}, which the order never cost`)
    demand(invoice.timesSent <= 1, `the invoice of ${id} was sent ${invoice.timesSent} times`)
    demand(paidOf(invoice).lte(invoice.total), `of ${id} ${paidOf(invoice).toFixed(2)} of ${total} was paid`)
    demand(
      invoice.payments.filter(({ date }) => date !== 'settled').length <= 1,
      `the payment of ${id} was registered ${invoice.payments.length} times`,
    )
  }
}

/** Credit invoices that the merchant agreed to: one of each key, sent once and paid back once, together no more than the invoice. */
function checkRefunds(id: string, named: readonly BookedInvoice[], own: readonly BookedInvoice[]): void {
  for (const credit of named) {
    const { reference, timesSent, payments } = credit
    const twins = named.filter((one) => one.reference === reference)
    demand(twins.length === 1, `there are ${twins.length} credit invoices ${reference}`)
    demand(timesSent <= 1, `credit invoice ${reference} was sent ${timesSent} times`)
    demand(payments.length <= 1, `the money of ${reference} was booked ${payments.length} times`)
    demand(paidOf(credit).gte(credit.total), `more of ${reference} was paid back than it is`)
    const original = own.find((one) => one.id === credit.creditOf)
    if (original === undefined) continue
    const credits = [...named, ...own].filter(({ creditOf }) => creditOf === original.id)
    const back = credits.reduce((sum, one) => sum.minus(one.total), original.total.minus(original.total))
    demand(back.lte(original.total), `of order ${id} ${money(back)} is credited, of ${money(original.total)}`)
  }
}

/** What must hold whenever the program has started: every order that it has read stands somewhere. */
export function checkEntries(world: World, { store }: Pick<Ports, 'store'>): void {
  const { cursor } = store.fetchState()
  if (cursor === null) return
  for (const [id, { order, isDeleted }] of world.shop.sales) {
    if (isDeleted || order.modified >= cursor.modified) continue
    demand(store.entry(id) !== null, `order ${id} was read and stands nowhere`)
  }
}

/** What must hold when nothing has gone wrong for a while: all is settled, and ordinary orders are invoiced. */
export function checkSettled(world: World, { store }: Pick<Ports, 'store'>): void {
  for (const [id, sale] of world.shop.sales) {
    const entry = store.entry(id)
    if (entry === null) {
      demand(sale.isDeleted, `order ${id} stands nowhere`)
      continue
    }
    demand(entry.intent === null && entry.state !== 'sending', `the outcome for ${id} is never known`)
    demand(entry.state !== 'planned', `order ${id} stays planned`)
    checkInvoice(world, entry)
    if (isOrdinary(world, sale)) checkDone(world, sale, entry)
  }
}

/** Nothing but its status ever changed, and it counts as paid. */
function isOrdinary(world: World, { order }: Sale): boolean {
  return !world.meddledWith.has(order.id) && order.statusId === statuses.paid
}

function checkInvoice({ books }: World, { orderId, invoice, state }: Entry): void {
  if (invoice === null) {
    demand(state !== 'done' && state !== 'draft', `${orderId} is ${state} without an invoice`)
    return
  }
  const booked = books.invoices.get(invoice.id)
  demand(booked !== undefined, `the invoice of ${orderId} is not in the books`)
}

function checkDone({ books, settings }: World, { order }: Sale, entry: Entry): void {
  const { id, total } = order
  demand(entry.state === 'done', `order ${id} is ${entry.state}: ${entry.problem?.code ?? ''}`)
  const booked = books.invoices.get(entry.invoice?.id ?? '')
  if (booked === undefined) throw new Broken(`order ${id} has no invoice`)
  demand(money(booked.total) === money(total), `the invoice of ${id} is not right`)
  demand(
    booked.state === (settings.registerPayment ? 'paid' : 'sent'),
    `the invoice of ${id} is ${booked.state}`,
  )
  demand(booked.timesSent === 1, `the invoice of ${id} was sent ${booked.timesSent} times`)
}

function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise)
}
