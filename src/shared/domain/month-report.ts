import { decimal, money, sum, type Decimal } from './decimal.ts'
import { differencesOf, grossOf, type MonthDifference } from './month-differences.ts'
import type { MonthInput, ReportedInvoice, ReportedPayment, ReportedRow } from './month-input.ts'
import { boxSums, icpSums, ossSums, turnoverOf, type BoxSum, type IcpSum, type OssSum } from './month-vat.ts'

export interface Counted {
  readonly count: number
  /** Two decimals. */
  readonly total: string
}

/** What a provider received and paid out; a bank that is linked has no balance of ours. */
export interface ProviderSum {
  readonly provider: string
  readonly opening: string | null
  readonly received: string
  readonly back: string
  readonly costs: string
  readonly paidOut: string
  readonly closing: string | null
}

/** A debt to customers over the month. */
export interface DebtSum {
  readonly opening: string
  readonly added: string
  readonly used: string
  readonly closing: string
}

/** A month by invoice date. Shop total = invoices + differences, to the cent, whatever is wrong. */
export interface MonthReport {
  readonly month: string
  readonly shop: { readonly orders: Counted; readonly returns: Counted; readonly total: string }
  readonly invoices: { readonly sent: Counted; readonly credits: Counted; readonly total: string }
  readonly differences: { readonly items: readonly MonthDifference[]; readonly total: string }
  /** Every difference is explained. */
  readonly isClear: boolean
  readonly boxes: readonly BoxSum[]
  readonly oss: readonly OssSum[]
  readonly icp: readonly IcpSum[]
  readonly euConsumers: EuThreshold
  readonly payments: readonly ProviderSum[]
  readonly vouchers: DebtSum
  readonly credits: DebtSum
}

/** Sales to consumers in other EU countries in the year, without VAT, against the threshold (Directive 2006/112/EC, article 59c). */
export interface EuThreshold {
  readonly total: string
  readonly limit: string
  readonly state: 'below' | 'near' | 'over'
}

const LIMIT = decimal(10_000)
/** From this part of the threshold on the merchant is told. */
const NEAR = '0.8'

/** The figures of a month. Pure: the same input gives the same report. */
export function monthReport(input: MonthInput): MonthReport {
  const { month, invoices, leftOut, payments, opening } = input
  const isCredit = ({ creditOf }: { readonly creditOf: string }) => creditOf !== ''
  const credits = invoices.filter(isCredit)
  const sent = invoices.filter((invoice) => !isCredit(invoice))
  const credited = sum(
    payments.filter(({ kind }) => kind === 'credited').map(({ amount }) => decimal(amount)),
  )
  const items = differencesOf(invoices, leftOut)
  const orders = counted([
    ...sent.map(({ shopTotal }) => decimal(shopTotal)),
    ...leftOut.map(({ total }) => decimal(total)),
  ])
  const returns = counted(credits.map(({ shopTotal }) => decimal(shopTotal)))
  const [sentSum, creditSum] = [counted(sent.map(grossOf)), counted(credits.map(grossOf))]
  return {
    month,
    shop: { orders, returns, total: together(orders.total, returns.total) },
    invoices: { sent: sentSum, credits: creditSum, total: together(sentSum.total, creditSum.total) },
    differences: { items, total: together(...items.map(({ amount }) => amount)) },
    isClear: items.every(({ isExplained }) => isExplained),
    boxes: boxSums(invoices),
    oss: ossSums(invoices),
    icp: icpSums(invoices),
    euConsumers: euThreshold(input),
    payments: providerSums(
      payments.filter(({ kind }) => kind !== 'credited'),
      opening.providers,
    ),
    vouchers: debtOf(opening.vouchers, rowSum(invoices, 'voucher_sold'), rowSum(invoices, 'voucher_used')),
    credits: debtOf(opening.credits, money(credited.times(-1)), rowSum(invoices, 'credit_used')),
  }
}

function counted(amounts: readonly Decimal[]): Counted {
  return { count: amounts.length, total: money(sum(amounts)) }
}

function together(...amounts: readonly string[]): string {
  return money(sum(amounts.map((amount) => decimal(amount))))
}

function euThreshold({ invoices, opening }: MonthInput): EuThreshold {
  const own = turnoverOf(invoices).filter(
    ({ row }) => row.treatment === 'oss' || row.treatment === 'eu_consumer',
  )
  const total = sum([decimal(opening.euConsumers), ...own.map(({ row }) => decimal(row.base))])
  const state = total.gt(LIMIT) ? 'over' : total.gte(LIMIT.times(NEAR)) ? 'near' : 'below'
  return { total: money(total), limit: money(LIMIT), state }
}

function providerSums(
  payments: readonly ReportedPayment[],
  opening: Readonly<Record<string, string>>,
): readonly ProviderSum[] {
  const providers = [...new Set([...Object.keys(opening), ...payments.map(({ provider }) => provider)])]
  return providers.map((provider) => {
    const own = payments.filter((payment) => payment.provider === provider)
    const of = (kind: ReportedPayment['kind']) =>
      together(...own.filter((payment) => payment.kind === kind).map(({ amount }) => amount))
    const start = Object.hasOwn(opening, provider) ? (opening[provider] ?? null) : null
    const closing = start === null ? null : together(start, ...own.map(({ amount }) => amount))
    return {
      provider,
      opening: start === null ? null : together(start),
      received: of('received'),
      back: of('back'),
      costs: of('cost'),
      paidOut: of('payout'),
      closing,
    }
  })
}

function rowSum(invoices: readonly ReportedInvoice[], kind: ReportedRow['kind']): string {
  const rows = invoices.flatMap((invoice) => invoice.rows).filter((row) => row.kind === kind)
  return together(...rows.map(({ base }) => base))
}

function debtOf(opening: string, added: string, used: string): DebtSum {
  return { opening: together(opening), added, used, closing: together(opening, added, used) }
}
