import { centsOf, decimal, money, plain, sum, toCents, ZERO, type Decimal } from './decimal.ts'
import type { InvoiceLine, ValuedLine, VatAmount } from './invoice.ts'
import type { BookingSettings } from './settings.ts'

/** Lines as they are sent, all including VAT, and the VAT that follows from them. */
export interface Priced {
  readonly lines: readonly Omit<InvoiceLine, 'ledgerAccountId'>[]
  readonly vat: readonly VatAmount[]
}

/**
 * Chooses the prices. They include VAT and have two decimals: Moneybird keeps no more, and a total of gross lines is the
 * sum of those lines whatever the rounding order (which is not documented for prices without VAT). What rounding the lines
 * leaves becomes one line "Afronding", or, when that would be more than the tolerance, is spread over the lines that were
 * rounded furthest, a cent each.
 *
 * @param total what the invoice must come to
 * @param differenceCents how far the shop's own rows are off, already found to be within the tolerance
 * @param roundingRateId Moneybird rate of the rounding line, `null` = there can be none
 */
export function priceLines(
  lines: readonly ValuedLine[],
  total: Decimal,
  differenceCents: number,
  settings: BookingSettings,
  roundingRateId: string | null,
): Priced {
  const rounded = lines.map((line) => centsOf(line.gross))
  const left = centsOf(total) - rounded.reduce((all, cents) => all + cents, 0)
  const most = settings.roundingLine && roundingRateId !== null ? settings.toleranceCents : 0
  const rounding = Math.abs(left) <= most ? left : differenceCents
  const cents = spread(lines, rounded, left - rounding)
  const priced = lines.map((line, i) => priceLine(line, cents[i] ?? 0))
  if (rounding !== 0 && roundingRateId !== null) {
    priced.push({
      kind: 'rounding',
      description: 'Afronding',
      amount: '1',
      price: money(decimal(rounding).div(100)),
      taxRateId: roundingRateId,
    })
  }
  return { lines: priced, vat: vatOf(lines, cents) }
}

/** Gives `left` cents to the lines whose rounding went furthest the other way (largest remainder). */
function spread(lines: readonly ValuedLine[], rounded: readonly number[], left: number): number[] {
  const step = Math.sign(left)
  const order = lines
    .map((line, i) => ({ i, lost: line.gross.minus(toCents(line.gross)).times(step) }))
    .sort((a, b) => b.lost.cmp(a.lost))
  const cents = [...rounded]
  for (const { i } of order.slice(0, Math.abs(left))) cents[i] = (cents[i] ?? 0) + step
  return cents
}

/** Quantity × unit price where that gives the line's cents exactly, else once the whole line with the quantity in the text. */
function priceLine(line: ValuedLine, cents: number): Omit<InvoiceLine, 'ledgerAccountId'> {
  const pieces = line.quantity.abs()
  const total = decimal(cents).div(100)
  const base = { kind: line.kind, taxRateId: line.taxRateId }
  const unit = toCents(total.div(pieces))
  if (unit.times(pieces).eq(total)) {
    return { ...base, description: line.description, amount: plain(pieces), price: money(unit) }
  }
  const [name = '', ...rest] = line.description.split('\n')
  const description = [`${name} × ${plain(pieces)}`, ...rest].join('\n')
  return { ...base, description, amount: '1', price: money(total) }
}

/** VAT per rate out of gross lines: gross × rate / (100 + rate), rounded per rate. */
function vatOf(lines: readonly ValuedLine[], cents: readonly number[]): VatAmount[] {
  const rates = new Map(
    lines.filter((line) => line.percentage.gt(0)).map((line) => [line.taxRateId, line.percentage]),
  )
  return [...rates].map(([taxRateId, percentage]) => {
    const gross = sum(
      lines.map((line, i) => (line.taxRateId === taxRateId ? decimal(cents[i] ?? 0) : ZERO)),
    ).div(100)
    const vat = toCents(gross.times(percentage).div(percentage.plus(100)))
    return { taxRateId, percentage: plain(percentage), base: money(gross.minus(vat)), amount: money(vat) }
  })
}
