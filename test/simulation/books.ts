import { decimal, money, type Decimal } from '../../src/shared/domain/decimal.ts'
import type { ContactDraft, Invoice, InvoiceDraft } from '../../src/shared/domain/invoice.ts'
import type { Contact, Payment } from '../../src/main/ports/bookkeeping.ts'

/** An invoice as the simulated Moneybird keeps it, with what happened to it. */
export interface BookedInvoice {
  readonly id: string
  readonly reference: string
  readonly contactId: string
  readonly currency: string
  readonly date: string
  readonly total: Decimal
  readonly vat: Invoice['vat']
  readonly creditOf: string | null
  readonly createdAt: number
  number: string | null
  state: 'draft' | 'sent' | 'paid'
  timesSent: number
  timesMailed: number
  payments: Payment[]
}

/** The books of one administration: what is really there, whatever the lists show. */
export interface Books {
  readonly invoices: Map<string, BookedInvoice>
  readonly contacts: Map<string, Contact & { readonly madeAt: number }>
  addContact(draft: ContactDraft, at: number): Contact
  addInvoice(draft: InvoiceDraft, contactId: string, at: number): BookedInvoice
  credit(invoice: BookedInvoice, at: number): BookedInvoice
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
        createdAt: at,
      })
    },
    credit: (invoice, at) =>
      put({
        ...invoice,
        ...fresh,
        id: newId(),
        total: invoice.total.neg(),
        creditOf: invoice.id,
        createdAt: at,
      }),
    send(invoice, method) {
      if (invoice.state === 'draft') invoice.number = `2026-${String(++lastNumber).padStart(4, '0')}`
      invoice.state = invoice.state === 'draft' ? 'sent' : invoice.state
      invoice.timesSent += 1
      if (method === 'Email') invoice.timesMailed += 1
    },
    pay(invoice, payment) {
      invoice.payments = [...invoice.payments, payment]
      if (paidOf(invoice).gte(invoice.total)) invoice.state = 'paid'
    },
  }
}

const fresh = {
  number: null,
  state: 'draft' as const,
  timesSent: 0,
  timesMailed: 0,
  payments: [],
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
    payments: invoice.payments.map(({ price, action }) => ({ price, action })),
    createdAt: new Date(invoice.createdAt).toISOString(),
  }
}

function grossOf(line: InvoiceDraft['lines'][number]): Decimal {
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
