import { decimal } from '../../../shared/domain/decimal.ts'
import type { MoneybirdContext, Handler } from '../context.ts'
import type { InvoiceRecord, PaymentRecord } from './invoice-record.ts'
import { exchangeRate, unpaidOf } from './invoice-reply.ts'
import { lockedErrors } from './invoice-rules.ts'
import { readNumber, shortMoney } from './numbers.ts'
import type { FieldCheck, PayloadFields } from './payload.ts'
import { date, fields, id, idField, number, oneOf, readEnvelope, text, textField } from './payload.ts'
import type { FieldError } from '../server/replies.ts'
import { blank, fieldError, notFound, symbolic, unknownRecord, unprocessable } from '../server/replies.ts'
import { settle } from './sending.ts'
import type { AdministrationBooks } from '../world.ts'
import { isLocked, newEvent, timestamp, today } from '../world.ts'

/** What a manual action needs beside itself. */
const neededBy: Readonly<Record<string, string | null>> = {
  private_payment: 'financial_account_id',
  payment_without_proof: null,
  cash_payment: 'financial_account_id',
  rounding_error: null,
  bank_transfer: 'financial_mutation_id',
  balance_settlement: 'ledger_account_id',
  invoices_settlement: 'invoice_id',
}

const payment: FieldCheck = fields({
  payment_date: date,
  price: number,
  price_base: number,
  financial_account_id: id,
  financial_mutation_id: id,
  transaction_identifier: text,
  manual_payment_action: oneOf(Object.keys(neededBy)),
  ledger_account_id: id,
  invoice_id: id,
})

/** The largest rounding difference that may be written off, in units of the currency. */
const maxRounding = '1'

/** `POST sales_invoices/:id/payments`: 201 with the payment (not the invoice). */
export const createPayment: Handler = (context) => {
  const { world, administration } = context
  const invoice = administration.invoices.get(context.params.id ?? '')
  if (invoice === undefined) return notFound('invoice_id')
  const read = readEnvelope(context.body, 'payment', payment, 400)
  if ('reply' in read) return read.reply
  if (!['open', 'late', 'reminded', 'paid'].includes(invoice.state)) {
    return symbolic(400, 'Invoice should be open, late or due', { invoice: 'not_open' })
  }
  const errors = [
    ...requiredErrors(administration, invoice, read.fields),
    ...recordErrors(administration, read.fields),
  ]
  if (errors.length > 0) return unprocessable(errors)
  const tooMuch = amountErrors(invoice, read.fields)
  if (tooMuch.length > 0) return unprocessable(tooMuch)
  const stored = book(context, invoice, read.fields)
  settle(invoice, today(world, administration))
  if (invoice.state === 'paid') {
    invoice.events.push(newEvent(world, administration, 'sales_invoice_state_changed_to_paid'))
  }
  return { status: 201, body: { ...stored }, applied: 'payments' }
}

/** `DELETE sales_invoices/:id/payments/:payment_id`: 204; what it had paid is open again. */
export const deletePayment: Handler = ({ world, administration, params }) => {
  const invoice = administration.invoices.get(params.id ?? '')
  if (invoice === undefined) return notFound('invoice_id')
  const at = invoice.payments.findIndex(({ id: one }) => one === params.payment_id)
  const found = invoice.payments[at]
  if (found === undefined) return notFound()
  // One that a bank mutation was linked to is unlinked there, and a closed period stays closed.
  if (found.financial_mutation_id !== null || isLocked(administration, found.payment_date)) {
    return symbolic(400, 'Payment can not be deleted', { id: 'can_not_be_deleted' })
  }
  invoice.payments.splice(at, 1)
  settle(invoice, today(world, administration))
  invoice.updatedAt = timestamp(world)
  return { status: 204, applied: 'paymentsDeleted' }
}

function requiredErrors(
  administration: AdministrationBooks,
  invoice: InvoiceRecord,
  given: PayloadFields,
): FieldError[] {
  const paymentDate = textField(given, 'payment_date')
  const foreign = invoice.currency !== administration.record.currency
  const needed = neededBy[textField(given, 'manual_payment_action') ?? ''] ?? null
  return [
    ...(paymentDate === undefined
      ? [blank('payment_date'), fieldError('payment_date', 'is not a valid date', 'is not a valid date')]
      : lockedErrors(administration, 'payment_date', paymentDate)),
    ...(given.price === undefined
      ? [blank('price'), fieldError('price', 'is not a number', 'not_a_number')]
      : []),
    ...(foreign && given.price_base === undefined ? [blank('price_base')] : []),
    ...(needed !== null && given[needed] === undefined ? [blank(needed)] : []),
  ]
}

function recordErrors(administration: AdministrationBooks, given: PayloadFields): FieldError[] {
  const account = idField(given, 'financial_account_id')
  const ledgerId = idField(given, 'ledger_account_id')
  const ledger = administration.ledgers.get(ledgerId ?? '')
  const other = idField(given, 'invoice_id')
  const ledgerFits = ledger?.active === true && ledger.allowed_document_types.includes('payment')
  return [
    ...(account === undefined || administration.financialAccountIds.has(account)
      ? []
      : [unknownRecord('financial_account_id')]),
    ...(idField(given, 'financial_mutation_id') === undefined
      ? []
      : [unknownRecord('financial_mutation_id')]),
    ...(ledgerId === undefined || ledgerFits ? [] : [unknownRecord('ledger_account_id')]),
    ...(other === undefined || administration.invoices.has(other) ? [] : [unknownRecord('invoice_id')]),
  ]
}

/**
 * A payment takes away from what is unpaid and never turns its sign; only a written-off rounding difference may go
 * the other way. What Moneybird does with an overpayment is not known; it is refused here.
 */
function amountErrors(invoice: InvoiceRecord, given: PayloadFields): FieldError[] {
  const price = decimal(readNumber(given.price) ?? '0')
  const rest = decimal(unpaidOf(invoice))
  if (price.eq(0)) return [fieldError('price', 'must be other than 0', 'other_than')]
  if (price.round(2).cmp(price) !== 0) return [fieldError('price', 'has more than two decimals', 'invalid')]
  if (given.manual_payment_action === 'rounding_error') {
    return price.abs().lte(maxRounding)
      ? []
      : [fieldError('price', `must be less than or equal to ${maxRounding}`, 'less_than_or_equal_to')]
  }
  const against = price.times(rest).lte(0) || price.abs().gt(rest.abs())
  return against
    ? [fieldError('price', `must be less than or equal to ${rest.toFixed(2)}`, 'less_than_or_equal_to')]
    : []
}

function book(context: MoneybirdContext, invoice: InvoiceRecord, given: PayloadFields): PaymentRecord {
  const { world, administration } = context
  const price = readNumber(given.price) ?? '0'
  const rate = exchangeRate(world, administration, invoice.currency)
  const base = readNumber(given.price_base) ?? decimal(price).times(rate).toFixed()
  return addPayment(context, invoice, {
    price: shortMoney(price),
    price_base: shortMoney(base),
    payment_date: textField(given, 'payment_date') ?? '',
    transaction_identifier: textField(given, 'transaction_identifier') ?? null,
    manual_payment_action: textField(given, 'manual_payment_action') ?? null,
    financial_account_id: idField(given, 'financial_account_id') ?? null,
    ledger_account_id: idField(given, 'ledger_account_id') ?? null,
    credit_invoice_id: idField(given, 'invoice_id') ?? null,
  })
}

type PaymentData = Pick<
  PaymentRecord,
  | 'price'
  | 'price_base'
  | 'payment_date'
  | 'transaction_identifier'
  | 'manual_payment_action'
  | 'financial_account_id'
  | 'ledger_account_id'
  | 'credit_invoice_id'
>

/** Puts a payment on an invoice; the state is the caller's business. */
export function addPayment(
  context: Pick<MoneybirdContext, 'world' | 'administration'>,
  invoice: InvoiceRecord,
  data: PaymentData,
): PaymentRecord {
  const { world, administration } = context
  const at = timestamp(world)
  const stored: PaymentRecord = {
    id: world.newId(),
    administration_id: administration.record.id,
    invoice_type: 'SalesInvoice',
    invoice_id: invoice.id,
    user_id: administration.userId,
    payment_transaction_id: null,
    financial_mutation_id: null,
    linked_payment_id: null,
    ...data,
    created_at: at,
    updated_at: at,
  }
  invoice.payments.push(stored)
  invoice.updatedAt = at
  return stored
}
