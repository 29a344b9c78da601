import { customValues } from '../contacts/contact-record.ts'
import { customFieldRefusal } from '../contacts/contact-rules.ts'
import type { MoneybirdContext, Handler } from '../context.ts'
import { applyDetails, totalsOf } from './invoice-details.ts'
import type { Detail, InvoiceRecord } from './invoice-record.ts'
import { invoiceReply } from './invoice-reply.ts'
import { contactErrorsOf, invoiceChange, invoiceCreation, invoiceErrors } from './invoice-rules.ts'
import { noTexts, textsOf } from './kept-texts.ts'
import { readNumber } from './numbers.ts'
import type { PayloadFields } from './payload.ts'
import { flagField, idField, itemsOf, readEnvelope, textField } from './payload.ts'
import type { ContactFields, Workflow } from '../records.ts'
import type { ServerReply } from '../server/replies.ts'
import { notFound, ok, symbolic, unprocessable } from '../server/replies.ts'
import type { AdministrationBooks } from '../world.ts'
import { isLocked, newEvent, timestamp } from '../world.ts'

/** `POST sales_invoices`: 201, always a draft. */
export const createInvoice: Handler = (context) => {
  const { world, administration, behaviour } = context
  const limited = planRefusal(administration)
  if (limited !== null) return limited
  const read = readEnvelope(context.body, 'sales_invoice', invoiceCreation, 422)
  if ('reply' in read) return read.reply
  const custom = itemsOf(read.fields.custom_fields_attributes)
  const refused = customFieldRefusal(administration, custom, 'sales_invoice')
  if (refused !== null) return refused
  const contactId = idField(read.fields, 'contact_id')
  const contact = administration.contacts.get(contactId ?? '')
  const errors = [
    ...contactErrorsOf(administration, contactId),
    ...invoiceErrors(administration, read.fields),
  ]
  const details = errors.length > 0 ? [] : applyDetails(context, [], read.fields.details_attributes)
  if (contact === undefined || errors.length > 0) return unprocessable(errors)
  if ('errors' in details) return unprocessable(details.errors)
  const draft = newInvoice(context, contact.fields, read.fields, details)
  const invoice = { ...draft, customFields: customValues(administration, custom ?? []) }
  invoice.totals = totalsOf(administration, behaviour, invoice)
  invoice.events.push(newEvent(world, administration, 'sales_invoice_created'))
  administration.invoices.set(invoice.id, invoice)
  return { status: 201, body: invoiceReply(context, invoice), applied: 'invoicesCreated' }
}

/** The 402 of a plan that allows no further invoice. */
export function planRefusal(administration: AdministrationBooks): ServerReply | null {
  const { invoiceLimit, invoices } = administration
  return invoiceLimit !== null && invoices.size >= invoiceLimit
    ? symbolic(402, 'creating sales invoices is limited', { administration: 'limit_reached' })
    : null
}

function newInvoice(
  context: MoneybirdContext,
  contact: ContactFields,
  given: PayloadFields,
  details: readonly Detail[],
): InvoiceRecord {
  const { world, administration, behaviour } = context
  const workflow = workflowOf(administration, contact, idField(given, 'workflow_id'))
  const at = timestamp(world)
  administration.counters.draft += 1
  const empty: InvoiceRecord = {
    ...emptyInvoice,
    id: world.newId(),
    contact: { ...contact },
    draftId: administration.counters.draft,
    dueInterval: dueIntervalOf(workflow),
    currency: workflow?.currency ?? administration.record.currency,
    pricesAreInclTax: workflow?.prices_are_incl_tax ?? false,
    workflowId: workflow?.id ?? '',
    documentStyleId: defaultStyleId(administration),
    createdAt: at,
    updatedAt: at,
    details,
    reportedTotal: behaviour.reportTotal,
    payments: [],
    notes: [],
    events: [],
  }
  return { ...empty, ...changesOf(empty, given) }
}

/** What every new invoice starts from. */
export const emptyInvoice = {
  ...noTexts,
  contactPersonId: null,
  number: null,
  state: 'draft',
  invoiceDate: null,
  paymentReference: null,
  discount: '0',
  originalSalesInvoiceId: null,
  sentAt: null,
  paidAt: null,
  viewCode: null,
  lastSending: null,
  totals: { lines: [], rates: [], excl: '0', incl: '0', discount: '0' },
  customFields: [],
} as const

/** The workflow of an invoice: the one named, else the contact's, else the administration's default. */
export function workflowOf(
  administration: AdministrationBooks,
  contact: ContactFields,
  named: string | undefined,
): Workflow | undefined {
  const wanted = named ?? contact.invoice_workflow_id
  if (wanted !== null) return administration.workflows.get(wanted)
  const workflows = [...administration.workflows.values()]
  return workflows.find((workflow) => workflow.type === 'InvoiceWorkflow' && workflow.default)
}

function dueIntervalOf(workflow: Workflow | undefined): number {
  const interval = workflow?.steps[0]?.due_interval
  return typeof interval === 'number' ? interval : 14
}

/** The document style of invoices that name none. */
export function defaultStyleId(administration: AdministrationBooks): string {
  const styles = [...administration.documentStyles.values()]
  return (styles.find((style) => style.default) ?? styles[0])?.id ?? ''
}

/** `PATCH sales_invoices/:id`: a draft only; Moneybird allows some changes of a sent invoice too. */
export const updateInvoice: Handler = (context) => {
  const { world, administration, behaviour } = context
  const invoice = administration.invoices.get(context.params.id ?? '')
  if (invoice === undefined) return notFound()
  if (invoice.state !== 'draft') return symbolic(400, 'cannot be updated', { id: 'cannot_be_updated' })
  const read = readEnvelope(context.body, 'sales_invoice', invoiceChange, null)
  if ('reply' in read) return read.reply
  const contactId = idField(read.fields, 'contact_id')
  const contact = administration.contacts.get(contactId ?? invoice.contact.id)
  const errors = [
    ...(contactId === undefined ? [] : contactErrorsOf(administration, contactId)),
    ...invoiceErrors(administration, read.fields),
  ]
  if (errors.length > 0) return unprocessable(errors)
  const details = applyDetails(context, invoice.details, read.fields.details_attributes)
  if ('errors' in details) return unprocessable(details.errors)
  const renewed = contactId !== undefined || flagField(read.fields, 'update_contact') === true
  if (renewed && contact !== undefined) invoice.contact = { ...contact.fields }
  Object.assign(invoice, changesOf(invoice, read.fields), { details, updatedAt: timestamp(world) })
  invoice.totals = totalsOf(administration, behaviour, invoice)
  invoice.events.push(newEvent(world, administration, 'sales_invoice_updated'))
  return { status: 200, body: invoiceReply(context, invoice), applied: 'invoicesUpdated' }
}

/** The simple fields of a request, laid over those of an invoice. */
function changesOf(invoice: InvoiceRecord, given: PayloadFields): Partial<InvoiceRecord> {
  const interval = given.first_due_interval
  const discount = given.discount
  return {
    contactPersonId: idField(given, 'contact_person_id') ?? invoice.contactPersonId,
    ...textsOf(given, invoice),
    invoiceDate: textField(given, 'invoice_date') ?? invoice.invoiceDate,
    dueInterval: typeof interval === 'number' ? interval : invoice.dueInterval,
    currency: textField(given, 'currency') ?? invoice.currency,
    pricesAreInclTax: flagField(given, 'prices_are_incl_tax') ?? invoice.pricesAreInclTax,
    discount: discount === undefined ? invoice.discount : (readNumber(discount) ?? invoice.discount),
    workflowId: idField(given, 'workflow_id') ?? invoice.workflowId,
    documentStyleId: idField(given, 'document_style_id') ?? invoice.documentStyleId,
  }
}

/** `DELETE sales_invoices/:id`: 204; not with payments and not in a locked period. */
export const deleteInvoice: Handler = ({ administration, params }) => {
  const invoice = administration.invoices.get(params.id ?? '')
  if (invoice === undefined) return notFound()
  if (invoice.payments.length > 0) {
    return symbolic(400, 'Sales invoice has payments', { id: 'can_not_be_deleted' })
  }
  if (invoice.invoiceDate !== null && isLocked(administration, invoice.invoiceDate)) {
    return symbolic(400, 'Sales invoice is in a locked period', { id: 'locked_period' })
  }
  administration.invoices.delete(invoice.id)
  return { status: 204, applied: 'invoicesDeleted' }
}

/** `GET sales_invoices/:id`. */
export const getInvoice: Handler = (context) => {
  const invoice = context.administration.invoices.get(context.params.id ?? '')
  return invoice === undefined ? notFound() : ok(invoiceReply(context, invoice))
}
