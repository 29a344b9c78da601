import type { InvoiceRecord, PaymentRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import { decimal, money, sum, within, ZERO, type Decimal } from '../../src/shared/domain/decimal.ts'
import { keyOf, type Bench } from './bench.ts'
import type { Compared } from './compared.ts'
import { differs } from './differs.ts'
import type { Expect } from './format.ts'

const cent = decimal('0.01')

/** A difference that was written off. */
export function isRoundingError(payment: PaymentRecord): boolean {
  return payment.manual_payment_action === 'rounding_error'
}

/** Payments of the customer: neither a rounding nor a settlement. */
function customerPayments(invoice: InvoiceRecord): PaymentRecord[] {
  return invoice.payments.filter(
    (payment) => !isRoundingError(payment) && payment.manual_payment_action !== 'balance_settlement',
  )
}

export function paidOf(invoice: InvoiceRecord): Decimal {
  return sum(customerPayments(invoice).map((payment) => decimal(payment.price)))
}

/** Compares what the customer paid, and when. */
export function comparePayments(
  { bench, invoice, testCase, isGiven }: Compared,
  isAlternative: boolean,
): string[] {
  const { payment, alternative } = testCase.expect
  if (isAlternative && alternative !== undefined) return compareSettlements(bench, invoice, alternative)
  const paid = customerPayments(invoice)
  if (isGiven && payment === undefined) return []
  const wanted = payment === undefined ? ZERO : decimal(payment.amount)
  const actual = paidOf(invoice)
  return [
    ...(actual.eq(wanted) ? [] : [`paid ${money(actual)}, expected ${money(wanted)}`]),
    ...paid.flatMap((one) => differs('payment date', one.payment_date, payment?.date ?? 'none')),
  ]
}

function compareSettlements(
  bench: Bench,
  invoice: InvoiceRecord,
  alternative: NonNullable<Expect['alternative']>,
): string[] {
  const listed = (price: string, action: string | null | undefined, ledger: string | undefined) =>
    `${money(decimal(price))} ${action ?? 'payment'} ${ledger ?? ''}`.trim()
  const wanted = alternative.payments.map((one) => listed(one.price, one.manual_payment_action, one.ledger))
  const actual = invoice.payments
    .filter((payment) => !isRoundingError(payment))
    .map((one) => {
      const ledger = one.ledger_account_id === null ? undefined : keyOf(bench, one.ledger_account_id)
      return listed(one.price, one.manual_payment_action, ledger)
    })
  const vat = sum(invoice.totals.rates.map((rate) => decimal(rate.tax)))
  return [
    ...differs('payments', actual.sort().join(' + '), wanted.sort().join(' + ')),
    ...(within(vat, decimal(alternative.vat), cent)
      ? []
      : [`VAT is ${money(vat)}, expected ${alternative.vat}`]),
  ]
}

/** Compares whether and how the invoice was sent. */
export function compareSending(invoice: InvoiceRecord, send: Expect['send']): string[] {
  if (send === undefined) {
    return invoice.state === 'draft' ? [] : [`the invoice is ${invoice.state}, expected a draft`]
  }
  if (invoice.state === 'draft')
    return [`the invoice is a draft, expected it sent by ${send.delivery_method}`]
  return differs('delivery method', invoice.lastSending?.method ?? 'none', send.delivery_method)
}
