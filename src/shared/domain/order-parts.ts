import { centsOf, money, sum, toCents, type Decimal } from './decimal.ts'
import type { LineKind } from './line-kinds.ts'
import type { Order, TotalRow } from './order.ts'
import { problem, type Problem } from './problem.ts'
import { kindWithoutVat, roleOf, sums } from './row-role.ts'
import type { BookingSettings } from './settings.ts'

/** The rows at the foot of an order, by what they are. Rows of zero are left out: they say nothing. */
export interface OrderParts {
  readonly taxRows: readonly TotalRow[]
  /** Shipping, fees, discounts: whatever has its VAT in the tax rows, or a rate that the merchant fixed. */
  readonly extras: readonly TotalRow[]
  /** What has no effect on VAT, as a gift voucher or store credit used (OpenCart total/voucher.php, credit.php). */
  readonly vatFree: readonly { readonly row: TotalRow; readonly kind: LineKind }[]
  /** Extras after the tax rows: OpenCart computes the rows in their order, so these changed no VAT. */
  readonly late: ReadonlySet<TotalRow>
}

/** Sorts the total rows of an order. What is only information is in none of the parts. */
export function partsOf(order: Order, settings: BookingSettings): OrderParts {
  const rows = order.totals.filter((row) => !row.value.eq(0))
  const others = rows.filter((row) => !sums.has(row.code))
  const vatFree = others.flatMap((row) => {
    const kind = kindWithoutVat(row, settings)
    return kind === null ? [] : [{ row, kind }]
  })
  const extras = others.filter(
    (row) => roleOf(row, settings) !== 'ignore' && kindWithoutVat(row, settings) === null,
  )
  const lastTax = rows.findLastIndex((row) => row.code === 'tax')
  return {
    taxRows: rows.filter((row) => row.code === 'tax'),
    extras,
    vatFree,
    late: new Set(lastTax < 0 ? [] : extras.filter((row) => rows.indexOf(row) > lastTax)),
  }
}

/** Whether anything at all stands on the order. */
export function hasLines(order: Order, parts: OrderParts): boolean {
  return order.products.length + order.vouchersSold.length + parts.extras.length > 0
}

/** The row `total`, `null` where there is none or more than one. */
function totalRow(order: Order): Decimal | null {
  const [row, ...others] = order.totals.filter(({ code }) => code === 'total')
  return row === undefined || others.length > 0 ? null : row.value
}

/**
 * What the customer was to pay, in the shop's base currency: the order's own total. OpenCart 2.3 lets that go below zero when
 * there is more store credit than was due (total/credit.php); then what the row `total` says.
 */
export function toldTotal(order: Order): Decimal {
  return order.total.lt(0) ? (totalRow(order) ?? order.total) : order.total
}

/**
 * The row `total` must be the total of the order; staff or a module may have changed one of the two.
 *
 * @returns TOTAL_MISMATCH when they differ by more than the tolerance
 */
export function checkTotalRow(order: Order, settings: BookingSettings): Problem | null {
  const row = totalRow(order)
  if (row === null || !exceeds(order.total.minus(row), settings)) return null
  return mismatch(row, order.total, money(row))
}

/**
 * Compares the order total with the other rows, and the lines with the subtotal. Exact values are compared, rounded to
 * cents once: OpenCart sums unrounded values, so rows can miss the total by a few 0.0001. A shop can hide its subtotal: then
 * the lines stand for it.
 *
 * @returns TOTAL_MISMATCH when they differ by more than the tolerance
 */
export function checkRows(order: Order, parts: OrderParts, settings: BookingSettings): Problem | null {
  const subTotal = order.totals.filter((row) => row.code === 'sub_total')
  const lines = sum([
    ...order.products.map((line) => line.total),
    ...order.vouchersSold.map((sold) => sold.amount),
  ])
  const goods = subTotal.length === 0 ? lines : sum(subTotal.map((row) => row.value))
  const others = [...parts.taxRows, ...parts.extras, ...parts.vatFree.map(({ row }) => row)].map(
    (row) => row.value,
  )
  const rows = goods.plus(sum(others))
  if (exceeds(order.total.minus(rows), settings)) return mismatch(rows, order.total)
  const missing = goods.minus(lines)
  return exceeds(missing, settings) ? mismatch(order.total.minus(missing), order.total) : null
}

/** Whether a difference is more than a rounding line may close. */
export function exceeds(difference: Decimal, settings: BookingSettings): boolean {
  const cents = Math.abs(centsOf(difference))
  return cents > (settings.roundingLine ? settings.toleranceCents : 0)
}

/**
 * TOTAL_MISMATCH with the amounts as the merchant sees them: what is told of the lines is the total less the difference, so that
 * the three agree to the cent. `row` is the row `total` when it is that which differs.
 */
export function mismatch(lines: Decimal, total: Decimal, row = ''): Problem {
  const difference = toCents(total.minus(lines))
  return problem('TOTAL_MISMATCH', {
    lines: money(toCents(total).minus(difference)),
    total: money(total),
    difference: money(difference.abs()),
    row,
  })
}
