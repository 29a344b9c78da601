import { decimal } from '../../../shared/domain/decimal.ts'
import type { MoneybirdContext, Handler } from '../context.ts'
import { defaultLedgerId, totalsOf } from './invoice-details.ts'
import type { Detail, InvoiceRecord } from './invoice-record.ts'
import { invoiceReply, totalInclOf, unpaidOf } from './invoice-reply.ts'
import { planRefusal } from './invoices.ts'
import { shortMoney } from './numbers.ts'
import { addPayment } from './payments.ts'
import { isObject } from './payload.ts'
import type { ServerReply } from '../server/replies.ts'
import { notFound, symbolic } from '../server/replies.ts'
import { settle } from './sending.ts'
import { newEvent, timestamp, today } from '../world.ts'

/** `PATCH …/duplicate_creditinvoice`: a new draft with the amounts negated below a heading line. */
export const duplicateCreditInvoice: Handler = (context) => {
  const { world, administration, behaviour } = context
  const original = administration.invoices.get(context.params.id ?? '')
  if (original === undefined) return notFound()
  const refused = bodyRefusal(context.body) ?? planRefusal(administration)
  if (refused !== null) return refused
  if (original.number === null) {
    return symbolic(400, 'Draft invoice can not be credited', { id: 'draft' })
  }
  const at = timestamp(world)
  administration.counters.draft += 1
  const credit: InvoiceRecord = {
    ...original,
    ...unsent,
    id: world.newId(),
    draftId: administration.counters.draft,
    originalSalesInvoiceId: original.id,
    createdAt: at,
    updatedAt: at,
    details: [heading(context, original), ...original.details.map((line) => negated(context, line))],
    payments: [],
    notes: [],
    events: [
      newEvent(world, administration, 'credit_invoice_created_from_original', {
        original_invoice: original.number,
      }),
    ],
  }
  credit.totals = totalsOf(administration, behaviour, credit)
  administration.invoices.set(credit.id, credit)
  return { status: 200, body: invoiceReply(context, credit), applied: 'creditDrafts' }
}

const unsent = {
  number: null,
  state: 'draft',
  invoiceDate: null,
  paymentReference: null,
  sentAt: null,
  paidAt: null,
  viewCode: null,
  lastSending: null,
  reportedTotal: null,
} as const

function heading(context: MoneybirdContext, original: InvoiceRecord): Detail {
  const at = timestamp(context.world)
  const first = original.details[0]
  return {
    id: context.world.newId(),
    description: `**Creditfactuur voor factuur ${original.number ?? ''}**`,
    amount: null,
    amountDecimal: '1',
    price: '0',
    taxRateId: first?.taxRateId ?? '',
    ledgerAccountId: first?.ledgerAccountId ?? defaultLedgerId(context.administration),
    rowOrder: 0,
    period: null,
    createdAt: at,
    updatedAt: at,
  }
}

function negated(context: MoneybirdContext, line: Detail): Detail {
  const at = timestamp(context.world)
  const negative = decimal(line.amountDecimal).times(-1).toFixed()
  const unit = (line.amount ?? '').replace(/^\s*-?[\d.,]+/, '')
  return {
    ...line,
    id: context.world.newId(),
    amount: `${negative}${unit}`,
    amountDecimal: negative,
    rowOrder: line.rowOrder + 1,
    createdAt: at,
    updatedAt: at,
  }
}

/** `PATCH …/register_payment_creditinvoice`: books the credit against the invoice it credits, dated today. */
export const settleCreditInvoice: Handler = (context) => {
  const { world, administration } = context
  const credit = administration.invoices.get(context.params.id ?? '')
  if (credit === undefined) return notFound()
  const refused = bodyRefusal(context.body)
  if (refused !== null) return refused
  const original = administration.invoices.get(credit.originalSalesInvoiceId ?? '')
  if (original === undefined) return symbolic(400, 'Invoice has no original invoice', { id: 'no_original' })
  const total = shortMoney(totalInclOf(credit))
  const payable = [credit, original].every((invoice) => ['open', 'late', 'reminded'].includes(invoice.state))
  if (!payable || decimal(unpaidOf(original)).lt(decimal(total).abs())) {
    return symbolic(400, 'Invoice should be open, late or due', { invoice: 'not_open' })
  }
  const now = today(world, administration)
  const opposite = shortMoney(decimal(total).times(-1).toFixed())
  for (const [invoice, price, other] of [
    [credit, total, original],
    [original, opposite, credit],
  ] as const) {
    addPayment(context, invoice, {
      ...settlement,
      price,
      price_base: price,
      payment_date: now,
      credit_invoice_id: other.id,
    })
    settle(invoice, now)
  }
  return { status: 200, body: invoiceReply(context, credit), applied: 'creditSettlements' }
}

const settlement = {
  transaction_identifier: null,
  manual_payment_action: 'invoices_settlement',
  financial_account_id: null,
  ledger_account_id: null,
}

/** Both calls take an empty object, which must be there, and nothing else. */
function bodyRefusal(body: unknown): ServerReply | null {
  const empty = isObject(body) && Object.keys(body).length === 0
  return empty ? null : symbolic(400, 'unknown field', { base: 'unknown_field' })
}
