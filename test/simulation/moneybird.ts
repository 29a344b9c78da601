import { decimal, money } from '../../src/shared/domain/decimal.ts'
import type { Administration } from '../../src/shared/domain/administration.ts'
import type { Bookkeeping, Answered } from '../../src/main/ports/bookkeeping.ts'
import { toldInvoice, type BookedInvoice, type Books } from './books.ts'
import type { Network } from './network.ts'

/** How far Moneybird's lists lag behind what is really there, ms. The settle time of the program must be longer. */
export interface Lag {
  readonly lists: () => number
}

/** Moneybird as the program reaches it: over a bad network, with lists that lag behind the books. */
export function simulatedMoneybird(books: Books, network: Network, lag: Lag, now: () => number): Bookkeeping {
  /** Lists show what was there a while ago; an invoice by its id is what it is now. */
  const isListed = (madeAt: number): boolean => madeAt <= now() - lag.lists()
  const told = (invoice: BookedInvoice) => toldInvoice(invoice, books.contacts)
  const ofId = (id: string): BookedInvoice | Refused =>
    books.invoices.get(id) ?? refused(404, 'record not found', [])

  const named = (id: string): string => books.invoices.get(id)?.reference ?? id

  return {
    administration: () => network.read('GET administration', () => administration),
    findByReferences: (references) =>
      network.read(`GET sales_invoices ${references.join(' ')}`, () =>
        [...books.invoices.values()]
          .filter((one) => references.includes(one.reference) && isListed(one.createdAt))
          .map(told),
      ),
    getInvoice: (id) =>
      network.read('GET sales_invoices/id', () => {
        const invoice = books.invoices.get(id)
        return invoice === undefined ? null : told(invoice)
      }),
    invoiceIds: (from, until) =>
      network.read('GET sales_invoices', () => {
        const listed = [...books.invoices.values()].filter(
          (one) => one.date >= from && one.date <= until && isListed(one.createdAt),
        )
        return new Set(listed.map(({ id }) => id))
      }),
    // The merchant asks for the report, never a run.
    taxReport: () => network.read('GET reports', () => null),
    changedContacts: (_, pick) =>
      network.read('GET contacts/synchronization', () => {
        const listed = [...books.contacts.values()].filter((one) => isListed(one.madeAt))
        return pick(new Map(listed.map(({ id, version }) => [id, version])))
      }),
    contacts: (ids) =>
      network.read('POST contacts/synchronization', () => ids.flatMap((id) => books.contacts.get(id) ?? [])),
    createContact: (draft) =>
      network.write(`POST contacts ${draft.email}`, () => done(books.addContact(draft, now()))),
    createInvoice: (draft, contactId) =>
      network.write(`POST sales_invoices ${draft.reference}`, () =>
        books.contacts.has(contactId)
          ? done(told(books.addInvoice(draft, contactId, now())))
          : refused(422, 'contact is invalid', ['contact']),
      ),
    deleteDraft: (id) =>
      network.write(`DELETE sales_invoices ${named(id)}`, () => {
        const invoice = ofId(id)
        if ('refusal' in invoice) return invoice
        if (invoice.state !== 'draft') return refused(422, 'cannot be deleted', [])
        books.invoices.delete(id)
        return done(null)
      }),
    send: (id, method) =>
      network.write(`PATCH send_invoice ${named(id)}`, () => {
        const invoice = ofId(id)
        if ('refusal' in invoice) return invoice
        books.send(invoice, method)
        return done(told(invoice))
      }),
    pay: (id, payment) =>
      network.write(`POST payments ${named(id)}`, () => {
        const invoice = ofId(id)
        if ('refusal' in invoice) return invoice
        if (invoice.state === 'draft') return refused(422, 'is a draft', [])
        if (decimal(payment.price).times(invoice.total).lte(0))
          return refused(422, 'price is invalid', ['price'])
        books.pay(invoice, payment)
        return done(null)
      }),
    createCredit: (id) =>
      network.write(`PATCH duplicate_creditinvoice ${named(id)}`, () => {
        const invoice = ofId(id)
        return 'refusal' in invoice ? invoice : done(told(books.credit(invoice, now())))
      }),
    changeCredit: (id, change) =>
      network.write(`PATCH sales_invoices ${named(id)}`, () => {
        const credit = ofId(id)
        if ('refusal' in credit) return credit
        if (credit.state !== 'draft') return refused(400, 'cannot be updated', [])
        const ids = credit.lines.map((line) => line.id)
        if (!change.remove.every((line) => ids.includes(line)))
          return refused(422, 'is not found', ['details'])
        books.change(credit, change)
        return done(told(credit))
      }),
    settleCredit: (id) =>
      network.write(`PATCH register_payment_creditinvoice ${named(id)}`, () => {
        const credit = ofId(id)
        if ('refusal' in credit) return credit
        const original = ofId(credit.creditOf ?? '')
        if ('refusal' in original) return original
        if (credit.state !== 'sent' || original.state !== 'sent') return refused(400, 'is not open', [])
        const settled = { date: 'settled', action: null }
        books.pay(credit, { ...settled, price: money(credit.total) })
        books.pay(original, { ...settled, price: money(credit.total.neg()) })
        return done(told(credit))
      }),
    takeBack: (id, paymentId) =>
      network.write(`DELETE payments ${named(id)}`, () => {
        const invoice = ofId(id)
        if ('refusal' in invoice) return invoice
        books.takeBack(invoice, paymentId)
        return done(null)
      }),
    bodies: () => ({ contact: null, invoice: '' }),
  }
}

type Refused = Extract<Answered<never>, { kind: 'refused' }>

const done = <T>(value: T): Answered<T> => ({ kind: 'done', value })

function refused(status: number, reason: string, fields: readonly string[]): Refused {
  return { kind: 'refused', refusal: { status, reason, fields } }
}

/** Ids of the rates, as the settings of a simulated connection name them. */
export const rates = { high: '101', low: '102', none: '103' } as const

const administration: Administration = {
  id: '1',
  name: 'Proef',
  currency: 'EUR',
  country: 'NL',
  periodLockedUntil: null,
  suspended: false,
  taxRates: [
    { id: rates.high, name: '21% btw', percentage: '21', country: '', active: true },
    { id: rates.low, name: '9% btw', percentage: '9', country: '', active: true },
    { id: rates.none, name: 'Geen btw', percentage: '0', country: '', active: true },
  ],
  ledgerAccounts: [{ id: '201', name: 'Omzet', type: 'revenue', active: true, allowsSalesInvoice: true }],
  workflows: [],
  documentStyles: [],
}
