import { defaultLedgerId, totalsOf } from '../invoices/invoice-details.ts'
import type { InvoiceRecord, InvoiceState } from '../invoices/invoice-record.ts'
import { defaultStyleId, emptyInvoice, workflowOf } from '../invoices/invoices.ts'
import { addPayment } from '../invoices/payments.ts'
import { finalize } from '../invoices/sending.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'
import { timestamp, today } from '../world.ts'

export interface SeedInvoice {
  readonly reference: string
  /** Total including VAT, decimal text; one line at the first sales rate makes it up. */
  readonly total: string
  /** `open` unless told. A paid one has a payment of its total. */
  readonly state?: InvoiceState
  readonly contactId: string
  /** `YYYY-MM-DD`; today unless told, none for a draft. */
  readonly invoiceDate?: string
  /** Date or ISO moment; now unless told. */
  readonly createdAt?: string
  readonly originalSalesInvoiceId?: string
  /** Tax rate of the line; the first sales rate unless told. */
  readonly taxRateId?: string
}

/** Adds an invoice that exists before a story begins; its id. Nothing is counted. */
export function addInvoice(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  seed: SeedInvoice,
): string {
  const contact = administration.contacts.get(seed.contactId)
  if (contact === undefined) throw new Error(`no contact ${seed.contactId}`)
  const createdAt = seed.createdAt === undefined ? timestamp(world) : new Date(seed.createdAt).toISOString()
  const now = today(world, administration)
  const state = seed.state ?? 'open'
  const invoice: InvoiceRecord = {
    ...emptyInvoice,
    id: world.newId(),
    contact: { ...contact.fields },
    reference: seed.reference,
    invoiceDate: seed.invoiceDate ?? null,
    draftId: null,
    dueInterval: 14,
    pricesAreInclTax: true,
    reportedTotal: null,
    currency: administration.record.currency,
    workflowId: workflowOf(administration, contact.fields, undefined)?.id ?? '',
    documentStyleId: defaultStyleId(administration),
    originalSalesInvoiceId: seed.originalSalesInvoiceId ?? null,
    createdAt,
    updatedAt: createdAt,
    details: [lineOf(world, administration, seed, createdAt)],
    payments: [],
    notes: [],
    events: [],
  }
  invoice.totals = totalsOf(administration, { arithmetic: 'sum' }, invoice)
  administration.invoices.set(invoice.id, invoice)
  if (state === 'draft' || state === 'scheduled') {
    administration.counters.draft += 1
    Object.assign(invoice, { state, draftId: administration.counters.draft })
    return invoice.id
  }
  finalize(administration, invoice, now)
  invoice.sentAt = invoice.invoiceDate
  if (state === 'paid') pay(world, administration, invoice, invoice.invoiceDate ?? now)
  Object.assign(invoice, { state, updatedAt: createdAt })
  return invoice.id
}

function lineOf(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  seed: SeedInvoice,
  at: string,
): InvoiceRecord['details'][number] {
  const rates = [...administration.taxRates.values()]
  const first = rates.find((rate) => rate.tax_rate_type === 'sales_invoice')
  return {
    id: world.newId(),
    description: seed.reference,
    amount: '1',
    amountDecimal: '1',
    price: seed.total,
    taxRateId: seed.taxRateId ?? first?.id ?? '',
    ledgerAccountId: defaultLedgerId(administration),
    rowOrder: 0,
    period: null,
    createdAt: at,
    updatedAt: at,
  }
}

function pay(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  invoice: InvoiceRecord,
  date: string,
): void {
  const price = invoice.totals.incl
  addPayment({ world, administration }, invoice, {
    price,
    price_base: price,
    payment_date: date,
    transaction_identifier: null,
    manual_payment_action: null,
    financial_account_id: null,
    ledger_account_id: null,
    credit_invoice_id: null,
  })
  invoice.paidAt = date
}
