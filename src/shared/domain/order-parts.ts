import { centsOf, money, sum, type Decimal } from './decimal.ts'
import type { Order, TotalRow } from './order.ts'
import { problem, type Problem } from './problem.ts'
import type { BookingSettings } from './settings.ts'

/** The rows at the foot of an order, by what they are. Rows of zero are left out: they say nothing. */
export interface OrderParts {
  readonly taxRows: readonly TotalRow[]
  /** Shipping, fees, discounts: whatever is neither a sum, a tax nor a means of payment. */
  readonly extras: readonly TotalRow[]
  /** Gift voucher or store credit used: a means of payment, no effect on VAT (OpenCart total/voucher.php, credit.php). */
  readonly means: readonly TotalRow[]
}

const sums = new Set(['sub_total', 'total'])
const means = new Set(['voucher', 'credit'])

/** Sorts the total rows of an order. */
export function partsOf(order: Order): OrderParts {
  const rows = order.totals.filter((row) => !sums.has(row.code) && !row.value.eq(0))
  return {
    taxRows: rows.filter((row) => row.code === 'tax'),
    extras: rows.filter((row) => row.code !== 'tax' && !means.has(row.code)),
    means: rows.filter((row) => means.has(row.code)),
  }
}

/** Whether anything at all stands on the order. */
export function hasLines(order: Order, parts: OrderParts): boolean {
  return order.products.length + order.vouchersSold.length + parts.extras.length > 0
}

/**
 * Compares the order total with the other rows, and the lines with the subtotal. Exact values are compared, rounded to
 * cents once: OpenCart sums unrounded values, so rows can miss the total by a few 0.0001.
 *
 * @returns TOTAL_MISMATCH when they differ by more than the tolerance
 */
export function checkRows(order: Order, settings: BookingSettings): Problem | null {
  const others = sum(order.totals.filter((row) => row.code !== 'total').map((row) => row.value))
  const apart = exceeds(order.total.minus(others), settings)
  if (apart) return mismatch(others, order.total)
  const subTotal = order.totals.filter((row) => row.code === 'sub_total')
  if (subTotal.length === 0) return null
  const lines = sum([
    ...order.products.map((line) => line.total),
    ...order.vouchersSold.map((sold) => sold.amount),
  ])
  const missing = sum(subTotal.map((row) => row.value)).minus(lines)
  return exceeds(missing, settings) ? mismatch(order.total.minus(missing), order.total) : null
}

/** Whether a difference is more than a rounding line may close. */
export function exceeds(difference: Decimal, settings: BookingSettings): boolean {
  const cents = Math.abs(centsOf(difference))
  return cents > (settings.roundingLine ? settings.toleranceCents : 0)
}

/** TOTAL_MISMATCH with the amounts as the merchant sees them. */
export function mismatch(lines: Decimal, total: Decimal): Problem {
  return problem('TOTAL_MISMATCH', {
    lines: money(lines),
    total: money(total),
    difference: money(total.minus(lines).abs()),
  })
}
