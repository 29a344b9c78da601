import { readIds } from '../contacts/contact-lists.ts'
import type { MoneybirdContext, Handler } from '../context.ts'
import type { Filter } from '../server/filter.ts'
import { badFilter, readFilter, sinceFilter } from '../server/filter.ts'
import type { InvoiceRecord } from './invoice-record.ts'
import { invoiceReply, stateOf } from './invoice-reply.ts'
import { paged } from '../server/paging.ts'
import type { Period } from './period.ts'
import { readPeriod } from './period.ts'
import type { ServerReply } from '../server/replies.ts'
import { ok, symbolic } from '../server/replies.ts'
import { today, versionAt } from '../world.ts'

const filters = [
  'state',
  'period',
  'reference',
  'contact_id',
  'recurring_sales_invoice_id',
  'workflow_id',
  'created_after',
  'updated_after',
]
const states = 'all draft open scheduled pending_payment late reminded paid uncollectible'.split(' ')

/** `GET sales_invoices`: newest first. Without any filter only this year's. */
export const listInvoices: Handler = (context) => {
  const filter = context.query.get('filter') ?? ''
  const read = filtered(context, filter === '' ? 'period:this_year' : filter)
  return 'reply' in read
    ? read.reply
    : paged(context, read.invoices.map((invoice) => invoiceReply(context, invoice)).reverse())
}

/** `GET sales_invoices/synchronization`: id and version, not paged, without the default period. */
export const invoiceVersions: Handler = (context) => {
  const read = filtered(context, context.query.get('filter') ?? '')
  if ('reply' in read) return read.reply
  return ok(read.invoices.map((invoice) => ({ id: invoice.id, version: versionAt(invoice.updatedAt) })))
}

/** `POST sales_invoices/synchronization`: whole invoices by id. Only the first 100 ids count. */
export const invoicesByIds: Handler = (context) => {
  const ids = readIds(context.body)
  if (!Array.isArray(ids)) return ids
  const invoices = ids.flatMap((id) => context.administration.invoices.get(id) ?? [])
  return ok(invoices.map((invoice) => invoiceReply(context, invoice)))
}

/** `GET sales_invoices/find_by_reference/:reference`: one invoice, drafts and credit invoices included. */
export const findByReference: Handler = (context) => {
  const { administration } = context
  const reference = context.params.reference ?? ''
  const all = [...administration.invoices.values()].filter((invoice) => invoice.reference === reference)
  const chosen = all.find((invoice) => invoice.id === administration.findByReference.get(reference)) ?? all[0]
  return chosen === undefined
    ? symbolic(404, `Sales invoice with reference: ${reference} was not found`, { reference: 'not_found' })
    : ok(invoiceReply(context, chosen))
}

/** `GET sales_invoices/find_by_invoice_id/:invoice_id`: by invoice number, so never a draft. */
export const findByNumber: Handler = (context) => {
  const number = context.params.invoice_id ?? ''
  const found = [...context.administration.invoices.values()].find((invoice) => invoice.number === number)
  return found === undefined
    ? symbolic(404, `Sales invoice with invoice_id: ${number} was not found`, { invoice_id: 'not_found' })
    : ok(invoiceReply(context, found))
}

function filtered(
  context: MoneybirdContext,
  text: string,
): { invoices: InvoiceRecord[] } | { reply: ServerReply } {
  const read = readFilter(text, filters)
  if ('reply' in read) return read
  const { filter } = read
  const wantedStates = filter.get('state')?.split('|') ?? ['all']
  if (!wantedStates.every((state) => states.includes(state))) {
    return { reply: badFilter('Status is not included in the list') }
  }
  const since = sinceFilter(filter)
  if (since === null) return { reply: badFilter('Filter is not a valid time') }
  const wantedPeriod = filter.get('period')
  const now = today(context.world, context.administration)
  const period = wantedPeriod === undefined ? null : readPeriod(wantedPeriod, now)
  if (typeof period === 'string') return { reply: symbolic(400, period) }
  const invoices = [...context.administration.invoices.values()].filter(
    (invoice) =>
      since({ created: invoice.createdAt, updated: invoice.updatedAt }) &&
      inState(context, invoice, wantedStates) &&
      inPeriod(invoice, period, now) &&
      fits(invoice, filter),
  )
  return { invoices }
}

function inState(context: MoneybirdContext, invoice: InvoiceRecord, wanted: readonly string[]): boolean {
  return wanted.includes('all') || wanted.includes(stateOf(context.world, context.administration, invoice))
}

/** A draft without a date belongs to a period that holds today. */
function inPeriod(invoice: InvoiceRecord, period: Period | null, now: string): boolean {
  const date = invoice.invoiceDate ?? now
  return period === null || (date >= period.from && date <= period.until)
}

function fits(invoice: InvoiceRecord, filter: Filter): boolean {
  const references = filter.get('reference')?.split('|')
  const same = (key: string, value: string): boolean => (filter.get(key) ?? value) === value
  return (
    (references === undefined || (invoice.reference !== null && references.includes(invoice.reference))) &&
    same('contact_id', invoice.contact.id) &&
    same('workflow_id', invoice.workflowId) &&
    !filter.has('recurring_sales_invoice_id')
  )
}
