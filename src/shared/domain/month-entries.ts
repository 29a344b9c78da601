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

function shared(entry: Entry, booked: Booked | undefined, { ledger }: ReportWords) {
  const { vatCheck, total, baseTotal, currency } = entry
  const vatNumber = booked?.vatNumber ?? ''
  const isChecked = vatCheck !== null && vatCheck.number === vatNumber && vatNumber !== ''
  const isForeign = total !== baseTotal && !decimal(total).eq(0)
  return {
    orderId: entry.orderId,
    orderDate: entry.date,
    invoiceDate: booked?.date ?? entry.date,
    supplied: booked?.supplied ?? '',
    customer: entry.customer,
    vatNumber,
    viesDate: isChecked ? vatCheck.checkedAt.slice(0, 10) : '',
    viesReference: isChecked ? vatCheck.requestId : '',
    destination: booked?.destination ?? '',
    currency,
    exchangeRate: isForeign ? plain(decimal(baseTotal).div(total).round(6)) : '1',
    method: entry.payment?.code ?? '',
    rows: (booked?.rows ?? []).map((row) => asReported(row, ledger)),
  }
}

function asReported(
  { ledgers, taxRateId: _rate, ...row }: BookedRow,
  ledger: ReportWords['ledger'],
): ReportedRow {
  return { ...row, ledger: ledgers.map(ledger).join(', ') }
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
