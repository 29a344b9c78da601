import { decimal, money, plain, type Decimal } from '../../src/shared/domain/decimal.ts'
import type { BookedLine, ContactDraft, Invoice, InvoiceDraft } from '../../src/shared/domain/invoice.ts'
import type { Contact, CreditChange, Payment } from '../../src/main/ports/bookkeeping.ts'

/** An invoice as the simulated Moneybird keeps it, with what happened to it. */
export interface BookedInvoice {
  readonly id: string
  reference: string
  readonly contactId: string
  readonly currency: string
  readonly date: string
  total: Decimal
  readonly vat: Invoice['vat']
  readonly creditOf: string | null
  readonly createdAt: number
  number: string | null
  state: 'draft' | 'sent' | 'paid'
  timesSent: number
  timesMailed: number
  payments: (Payment & { readonly id?: string })[]
  lines: readonly BookedLine[]
}

/** The books of one administration: what is really there, whatever the lists show. */
export interface Books {
  readonly invoices: Map<string, BookedInvoice>
  readonly contacts: Map<string, Contact & { readonly madeAt: number }>
  addContact(draft: ContactDraft, at: number): Contact
  addInvoice(draft: InvoiceDraft, contactId: string, at: number): BookedInvoice
  credit(invoice: BookedInvoice, at: number): BookedInvoice
  change(credit: BookedInvoice, change: CreditChange): void
  takeBack(invoice: BookedInvoice, paymentId: string): void
  send(invoice: BookedInvoice, method: 'Manual' | 'Email'): void
  pay(invoice: BookedInvoice, payment: Payment): void
}

/** Empty books. */
export function openBooks(): Books {
  let lastId = 400_000_000_000_000_000n
  let lastNumber = 0
  const newId = (): string => String(++lastId)
  const invoices: Books['invoices'] = new Map()
  const contacts: Books['contacts'] = new Map()
  const put = (invoice: BookedInvoice): BookedInvoice => {
    invoices.set(invoice.id, invoice)
    return invoice
  }
  return {
    invoices,
    contacts,
    addContact(draft, at) {
      const contact = contactOf(draft, newId(), at)
      contacts.set(contact.id, contact)
      return contact
    },
    addInvoice(draft, contactId, at) {
      const { reference, currency, date } = draft
      const total = draft.lines.reduce((sum, line) => sum.plus(grossOf(line)), decimal(0))
      return put({
        ...fresh,
        id: newId(),
        reference,
        contactId,
        currency,
        date,
        total,
        vat: vatOf(draft),
        lines: draft.lines.map((line) => ({
          id: newId(),
          description: line.description,
          quantity: line.amount,
          gross: money(grossOf(line)),
          taxRateId: line.taxRateId,
          ledgerAccountId: line.ledgerAccountId,
        })),
        createdAt: at,
      })
    },
    credit: (invoice, at) =>
      put({
        ...invoice,
        ...fresh,
        id: newId(),
        total: invoice.total.neg(),
        lines: invoice.lines.map((line) => ({
          ...line,
          id: newId(),
          quantity: plain(decimal(line.quantity).neg()),
          gross: money(decimal(line.gross).neg()),
        })),
        creditOf: invoice.id,
        createdAt: at,
      }),
    change(credit, { reference, remove, add }) {
      credit.reference = reference
      const added = add.map((line) => ({
        id: newId(),
        description: line.description,
        quantity: line.amount,
        gross: money(grossOf(line)),
        taxRateId: line.taxRateId,
        ledgerAccountId: line.ledgerAccountId,
      }))
      credit.lines = [...credit.lines.filter(({ id }) => !remove.includes(id)), ...added]
      credit.total = credit.lines.reduce((sum, line) => sum.plus(line.gross), decimal(0))
    },
    takeBack(invoice, paymentId) {
      invoice.payments = invoice.payments.filter(({ id }) => id !== paymentId)
      if (invoice.state === 'paid' && !paidOf(invoice).eq(invoice.total)) invoice.state = 'sent'
    },
    send(invoice, method) {
      if (invoice.state === 'draft') invoice.number = `2026-${String(++lastNumber).padStart(4, '0')}`
      invoice.state = invoice.state === 'draft' ? 'sent' : invoice.state
      invoice.timesSent += 1
      if (method === 'Email') invoice.timesMailed += 1
    },
    pay(invoice, payment) {
      invoice.payments = [...invoice.payments, { ...payment, id: newId() }]
      if (paidOf(invoice).abs().gte(invoice.total.abs())) invoice.state = 'paid'
    },
  }
}

const fresh = {
  number: null,
  state: 'draft' as const,
  timesSent: 0,
  timesMailed: 0,
  payments: [],
  lines: [],
  creditOf: null,
}

/** What was paid of an invoice. */
export function paidOf(invoice: BookedInvoice): Decimal {
  return invoice.payments.reduce((sum, payment) => sum.plus(payment.price), decimal(0))
}

/** An invoice as Moneybird tells of it. */
export function toldInvoice(invoice: BookedInvoice, contacts: Books['contacts']): Invoice {
  const contact = contacts.get(invoice.contactId)
  return {
    id: invoice.id,
    reference: invoice.reference,
    number: invoice.number,
    state: invoice.state,
    date: invoice.date,
    currency: invoice.currency,
    total: money(invoice.total),
    unpaid: money(invoice.total.minus(paidOf(invoice))),
    contactId: invoice.contactId,
    contactEmail: contact?.emails.join(',') ?? '',
    contactName: contact === undefined ? '' : `${contact.firstName} ${contact.lastName}`,
    vat: invoice.vat,
    creditOf: invoice.creditOf,
    payments: invoice.payments.map(({ id = '', price, action }) => ({ id, price, action })),
    lines: invoice.lines,
    createdAt: new Date(invoice.createdAt).toISOString(),
  }
}

function grossOf(line: Pick<InvoiceDraft['lines'][number], 'amount' | 'price'>): Decimal {
  return decimal(line.amount).times(line.price)
}

/** VAT per rate from the gross lines, as the draft says which percentage each rate has. */
function vatOf(draft: InvoiceDraft): Invoice['vat'] {
  return draft.vat.map(({ taxRateId, percentage }) => {
    const lines = draft.lines.filter((line) => line.taxRateId === taxRateId)
    const gross = lines.reduce((sum, line) => sum.plus(grossOf(line)), decimal(0))
    return { taxRateId, amount: money(gross.times(percentage).div(decimal(percentage).plus(100))) }
  })
}

function contactOf(draft: ContactDraft, id: string, at: number): Contact & { readonly madeAt: number } {
  const { companyName, firstName, lastName, address1, postcode, city, country, customerId } = draft
  return {
    id,
    version: String(at),
    emails: draft.email === '' ? [] : [draft.email.toLowerCase()],
    companyName,
    firstName,
    lastName,
    address1,
    postcode,
    city,
    country,
    customerId,
    taxNumber: draft.taxNumber,
    archived: false,
    createdAt: new Date(at).toISOString(),
    madeAt: at,
  }
}
