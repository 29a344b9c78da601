import { decimal, money, sum, type Decimal } from './decimal.ts'
import type { LeftOutOrder, ReportedInvoice, ReportedRow } from './month-input.ts'

/**
 * Why the shop and the invoices differ. `voucher`, `credit`: paid with, so the invoice is higher than what the customer paid ·
 * `rounding`: cents · `currency`: Moneybird counts another rate of exchange · `unknown`: it is not known what the invoice came to · `amount`: the invoice is another amount than the order · `left_out`: there is no invoice.
 */
export type DifferenceKind =
  'voucher' | 'credit' | 'rounding' | 'currency' | 'unknown' | 'amount' | 'left_out'

export interface MonthDifference {
  readonly orderId: string
  readonly reference: string
  readonly kind: DifferenceKind
  /** Why there is no invoice; `''` = it just waits, or there is one. */
  readonly reason: string
  readonly isExplained: boolean
  /** Shop less invoices, two decimals. */
  readonly amount: string
}

/** A difference of so much is rounding: no more than a rounding line may be. */
const MOST_ROUNDING = decimal('0.10')

/** Whether a row is no part of its invoice, but a way to pay it. */
function isMeans({ kind }: ReportedRow): boolean {
  return kind === 'voucher_used' || kind === 'credit_used'
}

/** What an invoice comes to, VAT included. */
export function grossOf({ rows }: Pick<ReportedInvoice, 'rows'>): Decimal {
  return sum(rows.filter((row) => !isMeans(row)).map(({ base, vat }) => decimal(base).plus(vat)))
}

/** What the shop has and the invoices have not, or the other way round, each with its reason; together exactly the difference. */
export function differencesOf(
  invoices: readonly ReportedInvoice[],
  leftOut: readonly LeftOutOrder[],
): readonly MonthDifference[] {
  return [...invoices.flatMap(ofInvoice), ...leftOut.map(ofLeftOut)]
}

function ofInvoice(invoice: ReportedInvoice): MonthDifference[] {
  const { orderId, reference, rows, shopTotal } = invoice
  const used = (kind: ReportedRow['kind']) =>
    sum(rows.filter((row) => row.kind === kind).map(({ base }) => decimal(base)))
  const [voucher, credit] = [used('voucher_used'), used('credit_used')]
  const rest = decimal(shopTotal).minus(grossOf(invoice)).minus(voucher).minus(credit)
  const restKind = kindOfRest(invoice, rest)
  const all = [
    ['voucher', voucher],
    ['credit', credit],
    [restKind, rest],
  ] as const
  return all.flatMap(([kind, amount]) => {
    if (amount.eq(0)) return []
    const isExplained = kind !== 'amount' && kind !== 'unknown'
    return [{ orderId, reference, kind, reason: '', isExplained, amount: money(amount) }]
  })
}

function kindOfRest({ rows, exchangeRate }: ReportedInvoice, rest: Decimal): DifferenceKind {
  if (rows.length === 0) return 'unknown'
  if (rest.abs().lte(MOST_ROUNDING)) return 'rounding'
  return decimal(exchangeRate).eq(1) ? 'amount' : 'currency'
}

function ofLeftOut({ orderId, total, reason, isExplained }: LeftOutOrder): MonthDifference {
  return { orderId, reference: orderId, kind: 'left_out', reason, isExplained, amount: money(decimal(total)) }
}
