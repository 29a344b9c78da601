import type { MoneybirdContext, Handler } from '../context.ts'
import type { InvoiceRecord } from './invoice-record.ts'
import { invoiceReply, unpaidOf } from './invoice-reply.ts'
import { lockedErrors } from './invoice-rules.ts'
import type { FieldCheck, PayloadFields } from './payload.ts'
import { date, fields, flag, flagField, longText, oneOf, readEnvelope, text, textField } from './payload.ts'
import type { FieldError } from '../server/replies.ts'
import { blank, fieldError, notFound, symbolic, unprocessable } from '../server/replies.ts'
import type { AdministrationBooks } from '../world.ts'
import { newEvent, publicCode, timestamp, today } from '../world.ts'

const sending: FieldCheck = fields({
  delivery_method: oneOf(['Email', 'Peppol', 'Manual']),
  sending_scheduled: flag,
  deliver_ubl: flag,
  mergeable: flag,
  email_address: text,
  email_message: longText,
  invoice_date: date,
})

/**
 * `PATCH sales_invoices/:id/send_invoice`: gives a draft its number and opens it. An invoice that was sent before is
 * sent (mailed!) again, as Moneybird does: it is counted again too.
 */
export const sendInvoice: Handler = (context) => {
  const { world, administration } = context
  const invoice = administration.invoices.get(context.params.id ?? '')
  if (invoice === undefined) return notFound()
  const read = readEnvelope(context.body, 'sales_invoice_sending', sending, null)
  if ('reply' in read) return read.reply
  if (invoice.details.length === 0) {
    return symbolic(400, 'details cannot be empty', { sales_invoice: 'details_cannot_be_empty' })
  }
  const how = wayOf(invoice, read.fields)
  const scheduled = flagField(read.fields, 'sending_scheduled') === true
  const errors = sendingErrors(context, invoice, how, scheduled ? read.fields : null)
  if (errors.length > 0) return unprocessable(errors)
  if (scheduled) schedule(context, invoice, read.fields)
  else deliver(context, invoice, how)
  invoice.lastSending = how
  invoice.updatedAt = timestamp(world)
  return { status: 200, body: invoiceReply(context, invoice), applied: 'sendRequests' }
}

interface SendingMethod {
  readonly method: string
  readonly email: string
}

/** What the request says, else the previous sending, else the contact. */
function wayOf(invoice: InvoiceRecord, given: PayloadFields): SendingMethod {
  const contactMethod = ['Email', 'Manual'].includes(invoice.contact.delivery_method)
    ? invoice.contact.delivery_method
    : 'Peppol'
  return {
    method: textField(given, 'delivery_method') ?? invoice.lastSending?.method ?? contactMethod,
    email:
      textField(given, 'email_address') ??
      invoice.lastSending?.email ??
      invoice.contact.send_invoices_to_email,
  }
}

function sendingErrors(
  context: MoneybirdContext,
  invoice: InvoiceRecord,
  how: SendingMethod,
  plan: PayloadFields | null,
): FieldError[] {
  const { world, administration } = context
  const now = today(world, administration)
  const planned = plan === null ? undefined : textField(plan, 'invoice_date')
  const dated = planned ?? invoice.invoiceDate ?? now
  return [
    ...deliveryErrors(invoice, how),
    ...(plan === null ? [] : planErrors(planned, now)),
    ...(invoice.number === null ? lockedErrors(administration, 'invoice_date', dated) : []),
  ]
}

function deliveryErrors(invoice: InvoiceRecord, how: SendingMethod): FieldError[] {
  if (how.method === 'Email' && how.email.trim() === '') return [blank('email_address')]
  return how.method === 'Peppol' && invoice.contact.si_identifier === ''
    ? [fieldError('delivery_method', 'contact has no Peppol identifier', 'need_si_identifier')]
    : []
}

function planErrors(planned: string | undefined, now: string): FieldError[] {
  if (planned === undefined) return [blank('invoice_date')]
  return planned > now ? [] : [fieldError('invoice_date', 'must be further in the future', 'too_early')]
}

function schedule(context: MoneybirdContext, invoice: InvoiceRecord, plan: PayloadFields): void {
  invoice.state = 'scheduled'
  invoice.invoiceDate = textField(plan, 'invoice_date') ?? invoice.invoiceDate
  invoice.events.push(
    newEvent(context.world, context.administration, 'sales_invoice_state_changed_to_scheduled'),
  )
}

function deliver(context: MoneybirdContext, invoice: InvoiceRecord, how: SendingMethod): void {
  const { world, administration } = context
  const now = today(world, administration)
  if (invoice.number === null) {
    finalize(administration, invoice, now)
    invoice.events.push(newEvent(world, administration, 'sales_invoice_state_changed_to_open'))
    settle(invoice, now)
  }
  invoice.sentAt ??= now
  const mailed = how.method === 'Email'
  invoice.events.push(
    newEvent(
      world,
      administration,
      mailed
        ? 'sales_invoice_send_email'
        : `sales_invoice_send_${how.method === 'Manual' ? 'manually' : 'si'}`,
      mailed ? { email_address: how.email } : {},
    ),
  )
}

/** Number, date and payment reference: what makes a draft an invoice. */
export function finalize(administration: AdministrationBooks, invoice: InvoiceRecord, now: string): void {
  invoice.invoiceDate ??= now
  const year = invoice.invoiceDate.slice(0, 4)
  const next = (administration.counters.invoice.get(year) ?? 0) + 1
  administration.counters.invoice.set(year, next)
  invoice.number = `${year}-${String(next).padStart(4, '0')}`
  invoice.draftId = null
  invoice.state = 'open'
  invoice.paymentReference = creditorReference(invoice.id)
  invoice.viewCode = String((Number.parseInt(publicCode(invoice.id).slice(0, 8), 16) % 900_000) + 100_000)
}

/** Paid as soon as nothing is left to pay (also when the total is zero), open again when something is. */
export function settle(invoice: InvoiceRecord, now: string): void {
  const done = Number(unpaidOf(invoice)) === 0
  if (done) invoice.paidAt ??= now
  else invoice.paidAt = null
  invoice.state = done ? 'paid' : 'open'
}

/** Structured creditor reference (ISO 11649): `RF`, two check digits, 21 characters. */
function creditorReference(id: string): string {
  const body = BigInt(id).toString(36).toUpperCase().slice(-8).padStart(21, '0')
  const digits = `${body}RF00`.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)))
  const check = 98n - (BigInt(digits) % 97n)
  return `RF${String(check).padStart(2, '0')}${body}`
}
