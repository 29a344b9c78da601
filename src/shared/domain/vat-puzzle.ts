import type { Decimal } from './decimal.ts'

/**
 * The VAT of an order as a puzzle. OpenCart does not store the VAT of shipping, fees and discounts per row: it is only
 * inside the tax rows, so per rate: base of the extras = (tax row − VAT of the lines) / rate. Whatever the explanation,
 * VAT and base per rate are those of the tax rows; what is sought is which extra carries them. So explanations differ in
 * what the invoice shows, never in what is declared.
 */
export interface VatPuzzle {
  /** Percentage per group index. */
  readonly percentages: readonly Decimal[]
  /** VAT charged per group index, zero where the order has no row. */
  readonly charged: readonly Decimal[]
  readonly lines: readonly PuzzleLine[]
  readonly charges: readonly PuzzleCharge[]
  /** Negative extras that lower the VAT (coupon, reward, a module's discount). */
  readonly discounts: readonly PuzzleDiscount[]
  /** Largest difference in VAT per rate, in euro, that is still rounding. */
  readonly margin: Decimal
}

interface PuzzleLine {
  readonly net: Decimal
  readonly group: number
  /** Where the shop's VAT of the line is not net × rate: rounded per piece. */
  readonly vat?: Decimal
}

/** An extra that is charged. */
export interface PuzzleCharge {
  readonly value: Decimal
  /** Index of the rate that the merchant chose for it. */
  readonly fixed: number | null
  /** Shipping: a coupon can have given it away whole, and of all charges it is the likeliest to have no VAT. */
  readonly givable: boolean
  /** Comes after the tax rows, so OpenCart adds no VAT for it to them. */
  readonly late: boolean
  /** Whether the merchant lets it be booked when it has no VAT. */
  readonly mayBeUntaxed: boolean
}

export interface PuzzleDiscount {
  readonly value: Decimal
  /** Can hold shipping that was given away: a coupon, not points. */
  readonly gives: boolean
}

/** Net amounts per group index (or `NO_VAT`). */
export type Shares = ReadonlyMap<number, Decimal>

export interface Explanation {
  readonly charges: readonly Shares[]
  /** Of all discounts together. */
  readonly discount: Shares
  /** Lower is more like what OpenCart itself does; whole thousands: the way in which the discount is spread. */
  readonly rank: number
}
