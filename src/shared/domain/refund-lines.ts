import { decimal, money, sum, toCents, ZERO, type Decimal } from './decimal.ts'
import type { LineKind } from './line-kinds.ts'

/** A line of the invoice, with what was credited of it before. Amounts in the invoice's currency, VAT included. */
export interface InvoicedLine {
  readonly kind: LineKind
  readonly description: string
  /** Decimal text, above zero. */
  readonly quantity: string
  /** Of the whole line, two decimals; below zero for discounts and what was paid with. */
  readonly gross: string
  readonly taxRateId: string
  readonly percentage: string
  readonly creditedQuantity: string
  /** With the sign of `gross`. */
  readonly creditedGross: string
}

/** What is credited of a line. */
export interface RefundLine {
  /** Position on the invoice. */
  readonly line: number
  /** Pieces; `0` = an amount and no pieces, which stands there once. */
  readonly quantity: string
  /** As it stands on the credit invoice, two decimals: below zero for what was sold, above for a discount that is taken back. */
  readonly gross: string
}

export interface RefundRate {
  readonly taxRateId: string
  readonly percentage: string
  readonly base: string
  readonly vat: string
}

export interface Refund {
  readonly lines: readonly RefundLine[]
  readonly perRate: readonly RefundRate[]
  /** Two decimals, zero or below. */
  readonly total: string
  /** What can be credited after it, two decimals. */
  readonly left: string
}

/** How much of each line is wanted back, by its position; what is not named stays. */
export type Wanted = ReadonlyMap<number, Decimal>

/** What is left of a line to be credited. */
export function leftOf({ quantity, gross, creditedQuantity, creditedGross }: InvoicedLine) {
  return {
    quantity: decimal(quantity).minus(creditedQuantity),
    gross: decimal(gross).minus(creditedGross),
  }
}

/** Everything that is left of every line. */
export function everythingLeft(lines: readonly InvoicedLine[]): Refund {
  return refundFrom(
    lines,
    lines.map((line) => leftOf(line).gross),
    lines.map((line) => leftOf(line).quantity),
  )
}

/**
 * Credits some of the lines: each in proportion to its quantity, with the share of the discounts that went with it, at most what is
 * left. Counted over what is left, so that parts together are the whole, to the cent. What was paid by voucher or store credit goes
 * back that way as far as the money that is left does not reach.
 */
export function refundLines(lines: readonly InvoicedLine[], wanted: Wanted): Refund {
  const quantities = lines.map((line, i) => {
    const asked = isReduction(line) ? ZERO : (wanted.get(i) ?? ZERO)
    return between(asked, ZERO, leftOf(line).quantity)
  })
  const isWhole = lines.every(
    (line, i) => isReduction(line) || leftOf(line).quantity.eq(quantities[i] ?? ZERO),
  )
  if (isWhole) return everythingLeft(lines)
  const sold = lines.map((line, i) => {
    const now = quantities[i] ?? ZERO
    const left = leftOf(line)
    return now.eq(0) ? ZERO : upTo(toCents(left.gross.times(now).div(left.quantity)), line)
  })
  let worth = sum(sold)
  const withDiscounts = lines.map((line, i) => {
    if (line.kind !== 'discount') return sold[i] ?? ZERO
    // Never more than what comes back: a discount may have been for the delivery.
    const share = discountShare(line, lines, sold)
    const own = worth.plus(share).lt(0) ? worth.times(-1) : share
    worth = worth.plus(own)
    return own
  })
  return refundFrom(lines, withinMoney(lines, withDiscounts), quantities)
}

/** The credit of given amounts per line, VAT included and with the sign of the invoice; at most what is left. */
export function refundAmounts(lines: readonly InvoicedLine[], amounts: readonly Decimal[]): Refund {
  return refundFrom(
    lines,
    lines.map((line, i) => upTo(toCents(amounts[i] ?? ZERO), line)),
    lines.map(() => ZERO),
  )
}

/** Lines that lower the total: they follow what is sold. */
function isReduction({ kind, gross }: InvoicedLine): boolean {
  return kind === 'discount' || kind === 'rounding' || decimal(gross).lt(0)
}

/** The part of what is left of a discount that belongs to the products that come back. */
function discountShare(
  line: InvoicedLine,
  lines: readonly InvoicedLine[],
  sold: readonly Decimal[],
): Decimal {
  const isOver = (other: InvoicedLine) => other.kind === 'product' && decimal(other.gross).gt(0)
  const ofRate = lines.some((other) => isOver(other) && other.taxRateId === line.taxRateId)
  const goods = lines.flatMap((other, i) =>
    isOver(other) && (!ofRate || other.taxRateId === line.taxRateId) ? [{ other, now: sold[i] ?? ZERO }] : [],
  )
  const whole = sum(goods.map(({ other }) => leftOf(other).gross))
  const back = sum(goods.map(({ now }) => now))
  return whole.eq(0) ? ZERO : upTo(toCents(leftOf(line).gross.times(back).div(whole)), line)
}

/**
 * Beyond the money that is left, what was paid with goes back: it is taken off as it was on the invoice. So is, in the end, what is
 * left of a discount, when what it was given for does not come back.
 */
function withinMoney(lines: readonly InvoicedLine[], amounts: readonly Decimal[]): readonly Decimal[] {
  const within = [...amounts]
  let beyond = sum(amounts).minus(sum(lines.map((line) => leftOf(line).gross)))
  const reductions = [...lines.entries()].filter(([, line]) => isReduction(line))
  for (const [i, line] of reductions.sort(([, a], [, b]) => Number(isMeans(b)) - Number(isMeans(a)))) {
    if (beyond.lte(0)) break
    const before = within[i] ?? ZERO
    const more = upTo(before.minus(beyond), line)
    beyond = beyond.plus(more.minus(before))
    within[i] = more
  }
  return within
}

function isMeans({ kind }: InvoicedLine): boolean {
  return kind === 'gift_voucher_used' || kind === 'store_credit'
}

/** An amount with the sign of its line and no more than is left of it. */
function upTo(amount: Decimal, line: InvoicedLine): Decimal {
  const { gross } = leftOf(line)
  return gross.lt(0) ? between(amount, gross, ZERO) : between(amount, ZERO, gross)
}

function between(amount: Decimal, low: Decimal, high: Decimal): Decimal {
  if (amount.lt(low)) return low
  return amount.gt(high) ? high : amount
}

function refundFrom(
  lines: readonly InvoicedLine[],
  amounts: readonly Decimal[],
  quantities: readonly Decimal[],
): Refund {
  const used = lines.flatMap((line, i) => {
    const gross = amounts[i] ?? ZERO
    const quantity = quantities[i] ?? ZERO
    return gross.eq(0) ? [] : [{ line, i, gross, quantity: isReduction(line) ? ZERO : quantity }]
  })
  const total = sum(used.map(({ gross }) => gross))
  const rates = [...Map.groupBy(used, ({ line }) => line.taxRateId)].map(([taxRateId, own]) => {
    const percentage = own[0]?.line.percentage ?? '0'
    const gross = sum(own.map((one) => one.gross)).times(-1)
    const vat = toCents(gross.times(percentage).div(decimal(percentage).plus(100)))
    return { taxRateId, percentage, base: money(gross.minus(vat)), vat: money(vat) }
  })
  return {
    lines: used.map(({ i, gross, quantity }) => ({
      line: i,
      quantity: quantity.toFixed(),
      gross: money(gross.times(-1)),
    })),
    perRate: rates,
    total: money(total.times(-1)),
    left: money(sum(lines.map((line) => leftOf(line).gross)).minus(total)),
  }
}
