import Big from 'big.js'

/**
 * Exact decimal amounts. Amounts travel as text ("12.3400"), are computed as `Big` and never pass through a
 * floating point number. One euro cent is `CENT`; OpenCart stores ten-thousandths (DECIMAL(15,4)).
 */
export type Decimal = Big

const shape = /^-?\d{1,20}(\.\d{1,20})?$/

export const ZERO: Decimal = new Big(0)
export const CENT: Decimal = new Big('0.01')

/** Reads a decimal text as a database or API gives it ("-12.3400"). `null` when it is anything else. */
export function parseDecimal(text: string): Decimal | null {
  const trimmed = text.trim()
  return shape.test(trimmed) ? new Big(trimmed) : null
}

/** A decimal from a text that our own code wrote. Throws on anything else: that is a bug, not input. */
export function decimal(text: string | number): Decimal {
  return new Big(text)
}

/** Rounds to whole cents, half away from zero (Dutch VAT rule: half up on the third decimal). */
export function toCents(amount: Decimal): Decimal {
  return amount.round(2, Big.roundHalfUp)
}

/** Rounds to OpenCart's four decimals, half away from zero. */
export function toTenThousandths(amount: Decimal): Decimal {
  return amount.round(4, Big.roundHalfUp)
}

/** Text with two decimals, rounded: `"25.00"`. The form in which amounts are stored and sent. */
export function money(amount: Decimal): string {
  return toCents(amount).toFixed(2)
}

/** Text without needless zeros: `"25.5"`, `"21"`. For percentages and quantities. */
export function plain(amount: Decimal): string {
  return amount.toFixed()
}

/** Sum of any number of amounts; of none: zero. */
export function sum(amounts: Iterable<Decimal>): Decimal {
  let total = ZERO
  for (const amount of amounts) total = total.plus(amount)
  return total
}

/** Whether two amounts differ by no more than `margin` (inclusive). */
export function within(a: Decimal, b: Decimal, margin: Decimal): boolean {
  return a.minus(b).abs().lte(margin)
}

/** How many whole cents `amount` is, rounded half up: `0.0300` is 3. */
export function centsOf(amount: Decimal): number {
  return toCents(amount).times(100).toNumber()
}

/** `base` × `percentage` / 100, exact. */
export function percentOf(base: Decimal, percentage: Decimal): Decimal {
  return base.times(percentage).div(100)
}

/** Exact gross amount of a net amount at a percentage. */
export function addPercent(net: Decimal, percentage: Decimal): Decimal {
  return net.plus(percentOf(net, percentage))
}
