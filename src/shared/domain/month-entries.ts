import type { Booked, BookedCredit, BookedRow } from './booked.ts'
import { decimal, money, plain, sum } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { LeftOutOrder, ReportedInvoice, ReportedPayment, ReportedRow } from './month-input.ts'
import { providerOf } from './payment-provider.ts'

/** What a report says in words, or looks up elsewhere. */
export interface ReportWords {
  readonly ledger: (id: string) => string
  readonly remark: (entry: Entry) => string
  /** The shop's and the administration's. */
  readonly baseCurrency: string
}

/** The final invoice of an order; without rows when it is not known what it came to. */
export function reportedInvoice(entry: Entry, words: ReportWords): ReportedInvoice {
  const { booked, invoice } = entry
  return {
    ...shared(entry, booked, words),
    reference: entry.reference,
    number: invoice?.number ?? '',
    paidOn: entry.paid ? (entry.payment?.date ?? '') : '',
    providerReference: entry.payment?.reference ?? '',
    creditOf: '',
    creditOfDate: '',
    remark: words.remark(entry),
    shopTotal: shopTotalOf(entry, words.baseCurrency),
  }
}

/** A credit invoice; what went back in the shop is taken to be what it comes to. */
export function reportedCredit(entry: Entry, credit: BookedCredit, words: ReportWords): ReportedInvoice {
  return {
    ...shared(entry, credit.booked, words),
    reference: credit.reference,
    number: credit.number,
    paidOn: '',
    providerReference: '',
    creditOf: entry.invoice?.number ?? entry.reference,
    creditOfDate: entry.booked?.date ?? entry.date,
    remark: '',
    shopTotal: comesTo(credit.booked),
  }
}

function shared(entry: Entry, known: Booked | undefined, { ledger }: ReportWords) {
  const booked = known ?? { ...unknown, date: entry.date }
  return {
    orderId: entry.orderId,
    orderDate: entry.date,
    invoiceDate: booked.date,
    supplied: booked.supplied,
    customer: entry.customer,
    vatNumber: booked.vatNumber,
    ...proofOf(entry, booked),
    destination: booked.destination,
    currency: entry.currency,
    exchangeRate: exchangeRateOf(entry),
    method: entry.payment?.code ?? '',
    rows: booked.rows.map((row) => asReported(row, ledger)),
  }
}

/** An invoice of which it was not kept what it came to. */
const unknown = { supplied: '', destination: '', vatNumber: '', rows: [] }

/** Of the check of the number that is on the invoice. */
function proofOf({ vatCheck }: Entry, { vatNumber }: Booked) {
  if (vatCheck === null || vatNumber === '' || vatCheck.number !== vatNumber)
    return { viesDate: '', viesReference: '' }
  return { viesDate: vatCheck.checkedAt.slice(0, 'YYYY-MM-DD'.length), viesReference: vatCheck.requestId }
}

function exchangeRateOf({ total, baseTotal }: Entry): string {
  if (total === baseTotal || decimal(total).eq(0)) return '1'
  return plain(decimal(baseTotal).div(total).round(6))
}

function asReported(row: BookedRow, ledger: ReportWords['ledger']): ReportedRow {
  const { kind, treatment, country, percentage, ledgers, base, vat } = row
  return { kind, treatment, country, percentage, ledger: ledgers.map(ledger).join(', '), base, vat }
}

/** In the shop's base currency: as the customer paid it where that is the currency of the invoice. */
function shopTotalOf({ total, baseTotal, currency }: Entry, baseCurrency: string): string {
  return currency === baseCurrency ? total : baseTotal
}

function comesTo({ rows }: Booked): string {
  return money(sum(rows.map(({ base, vat }) => decimal(base).plus(vat))))
}

/** An order without a final invoice. What was left out by a rule or by the merchant is explained; the rest is still to be done. */
export function leftOutOrder(entry: Entry, { baseCurrency }: ReportWords): LeftOutOrder {
  const { orderId, date, customer, problem, state } = entry
  return {
    orderId,
    date,
    customer,
    total: shopTotalOf(entry, baseCurrency),
    reason: problem?.code ?? '',
    isExplained: state === 'skipped' || state === 'ignored',
  }
}

/** What a customer paid for an order; nothing for one of 0.00. */
export function reportedPayment(entry: Entry, words: ReportWords): ReportedPayment[] {
  const amount = shopTotalOf(entry, words.baseCurrency)
  const { code = '', reference = '', date = '' } = entry.payment ?? {}
  if (decimal(amount).eq(0)) return []
  const { orderId } = entry
  return [
    {
      orderId,
      reference: entry.reference,
      date,
      provider: providerOf(code),
      kind: 'received',
      amount,
      providerReference: reference,
    },
  ]
}

/** Money that went back, or was given as store credit, with a credit invoice. */
export function reportedRefund(
  entry: Entry,
  { reference, money: way, booked }: BookedCredit,
): ReportedPayment[] {
  const amount = comesTo(booked)
  if (way === 'none' || decimal(amount).eq(0)) return []
  return [
    {
      orderId: entry.orderId,
      reference,
      date: booked.date,
      provider: providerOf(entry.payment?.code ?? ''),
      kind: way === 'back' ? 'back' : 'credited',
      amount,
      providerReference: '',
    },
  ]
}
