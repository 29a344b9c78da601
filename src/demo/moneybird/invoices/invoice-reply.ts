import { decimal, money } from '../../../shared/domain/decimal.ts'
import type { MoneybirdContext } from '../context.ts'
import { addDays } from '../dates.ts'
import type { Detail, InvoiceRecord, InvoiceState } from './invoice-record.ts'
import { textsOf } from './kept-texts.ts'
import { short, shortMoney } from './numbers.ts'
import { paid, unpaid } from './totals.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'
import { today, versionAt } from '../world.ts'

/** Where a reply comes from: enough of a request to write one. */
export type ReplySource = Pick<MoneybirdContext, 'world' | 'administration' | 'origin'>

/** The total including VAT as reported: the computed one, unless a fault says otherwise. */
export function totalInclOf(invoice: InvoiceRecord): string {
  return invoice.reportedTotal ?? invoice.totals.incl
}

/** What is left to pay, decimal text. */
export function unpaidOf(invoice: InvoiceRecord): string {
  return unpaid(totalInclOf(invoice), invoice.payments).toFixed()
}

/** State at this moment: an open invoice whose due date has passed is late. */
export function stateOf(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  invoice: InvoiceRecord,
): InvoiceState {
  const overdue =
    invoice.state === 'open' && dueDateOf(world, administration, invoice) < today(world, administration)
  return overdue ? 'late' : invoice.state
}

/** Due date: days after the invoice date, or after today while there is none. */
export function dueDateOf(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  invoice: InvoiceRecord,
): string {
  return addDays(invoice.invoiceDate ?? today(world, administration), invoice.dueInterval)
}

/** One unit of the invoice's currency in that of the administration, decimal text. */
export function exchangeRate(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  currency: string,
): string {
  return currency === administration.record.currency ? '1' : (world.exchangeRates.get(currency) ?? '1')
}

/** An invoice as Moneybird answers it: every field of the description. */
export function invoiceReply(source: ReplySource, invoice: InvoiceRecord): Record<string, unknown> {
  const { world, administration } = source
  const link = `${source.origin}/${administration.record.id}/facturen/${invoice.id}`
  return {
    id: invoice.id,
    administration_id: administration.record.id,
    contact_id: invoice.contact.id,
    contact: { ...invoice.contact },
    ...personOf(invoice),
    invoice_id: invoice.number,
    recurring_sales_invoice_id: null,
    subscription_id: null,
    workflow_id: invoice.workflowId,
    document_style_id: invoice.documentStyleId,
    identity_id: administration.identityId,
    draft_id: invoice.draftId,
    state: stateOf(world, administration, invoice),
    invoice_date: invoice.invoiceDate,
    due_date: dueDateOf(world, administration, invoice),
    payment_reference: invoice.paymentReference,
    short_payment_reference: invoice.paymentReference?.replace(/^(RF\d\d)0+/, '$1') ?? null,
    ...textsOf({}, invoice),
    language: 'nl',
    currency: invoice.currency,
    discount: short(invoice.discount),
    original_sales_invoice_id: invoice.originalSalesInvoiceId,
    ...stamps(invoice),
    details: invoice.details.map((line, index) => detailReply(source, invoice, line, index)),
    payments: [...invoice.payments],
    ...totalsReply(source, invoice),
    marked_dubious_on: null,
    marked_uncollectible_on: null,
    reminder_count: 0,
    next_reminder: null,
    original_estimate_id: null,
    url: link,
    payment_url: link,
    custom_fields: [...invoice.customFields],
    notes: [...invoice.notes],
    attachments: [],
    events: [...invoice.events],
    time_entries: [],
  }
}

function personOf(invoice: InvoiceRecord): Record<string, unknown> {
  const person = invoice.contact.contact_people.find((candidate) => candidate.id === invoice.contactPersonId)
  return { contact_person_id: invoice.contactPersonId, contact_person: person ?? null }
}

function stamps(invoice: InvoiceRecord): Record<string, unknown> {
  const expires = invoice.sentAt === null ? null : `${addDays(invoice.sentAt, 90)}T12:00:00.000Z`
  return {
    paused: false,
    paid_at: invoice.paidAt,
    sent_at: invoice.sentAt,
    created_at: invoice.createdAt,
    updated_at: invoice.updatedAt,
    public_view_code: invoice.viewCode,
    public_view_code_expires_at: invoice.viewCode === null ? null : expires,
    version: versionAt(invoice.updatedAt),
  }
}

function detailReply(
  source: ReplySource,
  invoice: InvoiceRecord,
  line: Detail,
  index: number,
): Record<string, unknown> {
  const { administration } = source
  const net = invoice.totals.lines[index] ?? '0'
  return {
    id: line.id,
    administration_id: administration.record.id,
    tax_rate_id: line.taxRateId,
    ledger_account_id: line.ledgerAccountId,
    project_id: null,
    product_id: null,
    amount: line.amount,
    amount_decimal: short(line.amountDecimal),
    description: line.description,
    price: shortMoney(line.price),
    period: line.period,
    row_order: line.rowOrder,
    total_price_excl_tax_with_discount: shortMoney(net),
    total_price_excl_tax_with_discount_base: inBase(source, invoice, net),
    tax_report_reference: [administration.taxReport.get(line.taxRateId) ?? null],
    mandatory_tax_text: administration.taxTexts.get(line.taxRateId) ?? null,
    created_at: line.createdAt,
    updated_at: line.updatedAt,
  }
}

function totalsReply(source: ReplySource, invoice: InvoiceRecord): Record<string, unknown> {
  const { totals } = invoice
  const incl = totalInclOf(invoice)
  const rest = unpaidOf(invoice)
  return {
    total_paid: shortMoney(paid(invoice.payments).toFixed()),
    total_unpaid: shortMoney(rest),
    total_unpaid_base: inBase(source, invoice, rest),
    prices_are_incl_tax: invoice.pricesAreInclTax,
    total_price_excl_tax: shortMoney(totals.excl),
    total_price_excl_tax_base: inBase(source, invoice, totals.excl),
    total_price_incl_tax: shortMoney(incl),
    total_price_incl_tax_base: inBase(source, invoice, incl),
    total_discount: shortMoney(totals.discount),
    tax_totals: totals.rates.map((rate) => ({
      tax_rate_id: rate.taxRateId,
      taxable_amount: shortMoney(rate.taxable),
      taxable_amount_base: inBase(source, invoice, rate.taxable),
      tax_amount: shortMoney(rate.tax),
      tax_amount_base: inBase(source, invoice, rate.tax),
    })),
  }
}

function inBase(source: ReplySource, invoice: InvoiceRecord, amount: string): string {
  const rate = exchangeRate(source.world, source.administration, invoice.currency)
  return shortMoney(money(decimal(amount).times(rate)))
}
