import type { Invoice, Payment } from '../../src/demo/moneybird/invoice-record.ts'
import { totalInclOf } from '../../src/demo/moneybird/invoice-reply.ts'
import { computeTotals } from '../../src/demo/moneybird/totals.ts'
import { decimal, money, sum, toCents, within, ZERO, type Decimal } from '../../src/shared/domain/decimal.ts'
import { keyOf, type Bench, type Mode } from './bench.ts'
import { compareLines, isRounding, lineRules, linesOf, type ActualLine } from './compare-lines.ts'
import type { Case, Expect, ExpectedLine } from './format.ts'
import { percentageOf } from './tables.ts'

export type ExpectedInvoice = NonNullable<Expect['invoice']>

const cent = decimal('0.01')
const means = new Set(['gift_voucher_used', 'store_credit'])

/** One invoice with everything that it is compared by. */
export interface Compared {
  readonly bench: Bench
  readonly mode: Mode
  readonly testCase: Case
  readonly invoice: Invoice
  /** Reference that the invoice must bear. */
  readonly reference: string
  /** Whether the runner itself put the invoice there: then its lines say nothing. */
  readonly isGiven: boolean
}

/** Compares an invoice, its payments and its sending with what is expected. */
export function compareInvoice(compared: Compared, expected: ExpectedInvoice): string[] {
  const { invoice, testCase, isGiven } = compared
  const { expect } = testCase
  const lines = linesOf(compared.bench, invoice)
  const isAlternative = expect.alternative !== undefined && !holdsMeans(lines, expected.lines)
  return [
    ...compareHead(compared, expected),
    ...(isGiven ? [] : compareBody(compared, expected, lines, isAlternative)),
    ...(isGiven ? [] : compareTotal(compared, expected, isAlternative)),
    ...comparePayments(compared, isAlternative),
    ...compareSending(invoice, expect.send),
  ]
}

/** Whether a used voucher or credit is on the invoice as a line. */
function holdsMeans(lines: readonly ActualLine[], expected: readonly ExpectedLine[]): boolean {
  const texts = expected.filter((line) => means.has(line.kind ?? '')).map((line) => line.description.trim())
  return lines.some((line) => texts.includes(line.description.trim()))
}

function compareHead({ invoice, reference }: Compared, expected: ExpectedInvoice): string[] {
  return [
    ...differs('reference', invoice.reference, reference),
    ...differs('invoice date', invoice.invoiceDate, expected.invoice_date),
    ...differs('currency', invoice.currency, expected.currency),
  ]
}

function compareBody(
  compared: Compared,
  expected: ExpectedInvoice,
  lines: readonly ActualLine[],
  isAlternative: boolean,
): string[] {
  const { testCase, invoice } = compared
  const noVat = testCase.settings.zero_rate_map.no_vat
  const wanted = isAlternative ? expected.lines.filter((line) => !means.has(line.kind ?? '')) : expected.lines
  const booked = lines.filter((line) => !isRounding(line, noVat))
  const models = testCase.order.products.map((product) => product.model ?? '')
  return [
    ...compareLines(wanted, booked, invoice.pricesAreInclTax),
    ...lineRules(lines, expected.lines, models),
    ...compareVat(compared.bench, invoice, expected.vat),
    ...compareUntaxed(wanted, booked),
  ]
}

/** VAT and base per rate, to a cent. Rates that are not expected may carry none. */
export function compareVat(
  bench: Bench,
  invoice: Invoice,
  expected: readonly { readonly tax: string; readonly base?: string; readonly amount: string }[],
): string[] {
  const actual = new Map(invoice.totals.rates.map((rate) => [keyOf(bench, rate.taxRateId), rate]))
  const differences = expected.flatMap(({ tax, base, amount }) => {
    const { tax: vat = '0', taxable = '0' } = actual.get(tax) ?? {}
    const isBaseRight = base === undefined || within(decimal(taxable), decimal(base), cent)
    if (decimal(amount).eq(0) && !actual.has(tax)) return []
    return [
      ...(within(decimal(vat), decimal(amount), cent) ? [] : [`VAT at ${tax} is ${vat}, expected ${amount}`]),
      ...(isBaseRight ? [] : [`base at ${tax} is ${taxable}, expected ${base}`]),
    ]
  })
  const known = new Set(expected.map(({ tax }) => tax))
  const others = [...actual].filter(([tax, rate]) => !known.has(tax) && !decimal(rate.tax).eq(0))
  return [...differences, ...others.map(([tax, rate]) => `unexpected VAT at ${tax}: ${rate.tax}`)]
}

/** Net per rate without VAT, to a cent. */
function compareUntaxed(wanted: readonly ExpectedLine[], booked: readonly ActualLine[]): string[] {
  const isUntaxed = (tax: string) => decimal(percentageOf(tax)).eq(0)
  const keys = new Set([...wanted, ...booked].map((line) => line.tax).filter(isUntaxed))
  return [...keys].flatMap((key) => {
    const exact = sum(
      wanted.filter((line) => line.tax === key).map((line) => decimal(line.price).times(line.amount)),
    )
    const actual = sum(booked.filter((line) => line.tax === key).map((line) => line.value))
    return within(toCents(exact), actual, cent)
      ? []
      : [`net at ${key} is ${money(actual)}, expected ${money(exact)}`]
  })
}

/** The total, and the rounding that brings it there: one line or payment, no larger than allowed and only when needed. */
function compareTotal(compared: Compared, expected: ExpectedInvoice, isAlternative: boolean): string[] {
  const { testCase, invoice } = compared
  const wanted = decimal(
    isAlternative ? (testCase.expect.alternative?.invoice_total ?? '0') : expected.total_incl,
  )
  const rounding = linesOf(compared.bench, invoice).filter((line) =>
    isRounding(line, testCase.settings.zero_rate_map.no_vat),
  )
  const roundingPaid = sum(invoice.payments.filter(isRoundingError).map((payment) => decimal(payment.price)))
  const total = decimal(totalInclOf(invoice)).minus(roundingPaid)
  const size = wanted.minus(totalWithoutRounding(compared))
  const count = rounding.length + invoice.payments.filter(isRoundingError).length
  const tolerance = cent.times(testCase.settings.tolerance_cents)
  return [
    ...(total.eq(wanted) ? [] : [`total is ${money(total)}, expected ${money(wanted)}`]),
    ...(count > 1 ? [`${count} roundings on one invoice`] : []),
    ...(count > 0 && size.eq(0) ? ['rounding where none is needed'] : []),
    ...(count > 0 && size.abs().gt(tolerance) ? [`rounding of ${money(size)} is beyond the tolerance`] : []),
  ]
}

/** What the stand-in would total without the rounding line, off by as much as it was told to report too much. */
function totalWithoutRounding({ bench, mode, testCase, invoice }: Compared): Decimal {
  const noVat = testCase.settings.zero_rate_map.no_vat
  const lines = linesOf(bench, invoice)
  const kept = invoice.details.filter((_, i) => {
    const line = lines[i]
    return line !== undefined && !isRounding(line, noVat)
  })
  const totals = computeTotals(
    kept.map((line) => ({
      amount: line.amountDecimal,
      price: line.price,
      taxRateId: line.taxRateId,
      percentage: bench.administration.taxRates.get(line.taxRateId)?.percentage ?? '0',
    })),
    { arithmetic: mode.arithmetic, inclusive: invoice.pricesAreInclTax, discount: '0' },
  )
  return decimal(totals.incl).plus(totalInclOf(invoice)).minus(invoice.totals.incl)
}

function isRoundingError(payment: Payment): boolean {
  return payment.manual_payment_action === 'rounding_error'
}

/** Payments of the customer: neither a rounding nor a settlement. */
function customerPayments(invoice: Invoice): Payment[] {
  return invoice.payments.filter(
    (payment) => !isRoundingError(payment) && payment.manual_payment_action !== 'balance_settlement',
  )
}

export function paidOf(invoice: Invoice): Decimal {
  return sum(customerPayments(invoice).map((payment) => decimal(payment.price)))
}

function comparePayments({ bench, invoice, testCase, isGiven }: Compared, isAlternative: boolean): string[] {
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
  invoice: Invoice,
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

function compareSending(invoice: Invoice, send: Expect['send']): string[] {
  if (send === undefined) {
    return invoice.state === 'draft' ? [] : [`the invoice is ${invoice.state}, expected a draft`]
  }
  if (invoice.state === 'draft')
    return [`the invoice is a draft, expected it sent by ${send.delivery_method}`]
  return differs('delivery method', invoice.lastSending?.method ?? 'none', send.delivery_method)
}

export function differs(what: string, actual: unknown, wanted: unknown): string[] {
  return actual === wanted ? [] : [`${what} is ${String(actual)}, expected ${String(wanted)}`]
}
