import { decimal, money, sum, toCents, within } from '../../src/shared/domain/decimal.ts'
import type { InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import { keyOf, type Bench } from './bench.ts'
import { compareLines, isRounding, lineRules, linesOf, type ActualLine } from './compare-lines.ts'
import { comparePayments, compareSending } from './compare-payments.ts'
import { compareNet, compareRoundingNeeded, compareTotal } from './compare-total.ts'
import type { Compared, ExpectedInvoice } from './compared.ts'
import { differs } from './differs.ts'
import type { ExpectedLine } from './format.ts'
import { percentageOf } from './tables.ts'

const cent = decimal('0.01')
const means = new Set(['gift_voucher_used', 'store_credit'])

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
    ...(isGiven || isAlternative ? [] : compareNet(compared, expected)),
    ...compareRoundingNeeded(compared, expected),
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
  invoice: InvoiceRecord,
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
