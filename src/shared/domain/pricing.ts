import { centsOf, decimal, money, plain, sum, toCents, ZERO, type Decimal } from './decimal.ts'
import type { InvoiceLine, ValuedLine, VatAmount } from './invoice.ts'
import { centsPerRate, vatInside, type RateSum } from './rate-cents.ts'

type UnledgeredLine = Omit<InvoiceLine, 'ledgerAccountId' | 'treatment'>

/** Lines as they are sent, all including VAT, and the VAT that follows from them. */
export interface Priced {
  readonly lines: readonly UnledgeredLine[]
  readonly vat: readonly VatAmount[]
}

/**
 * Chooses the prices. They include VAT and have two decimals: Moneybird keeps no more, and a total of gross lines is the
 * sum of those lines whatever the rounding order (which is not documented for prices without VAT). What a rate comes to is
 * chosen first, so that its VAT is that of the shop; its cents are then given to the lines by largest remainder. A line
 * "Afronding" is left only where the shop's own rows miss its total.
 *
 * @param total what the invoice must come to
 * @param differenceCents how far the shop's own rows are off, already found to be within the tolerance
 * @param roundingRateId Moneybird rate of the rounding line; only used when `differenceCents` is not 0
 */
export function priceLines(
  lines: readonly ValuedLine[],
  total: Decimal,
  differenceCents: number,
  roundingRateId: string,
): Priced {
  const places = Map.groupBy([...lines.keys()], (i) => lines[i]?.taxRateId ?? '')
  const sums = [...places.values()].map((indexes) => sumOf(indexes.flatMap((i) => lines[i] ?? [])))
  const perRate = centsPerRate(sums, centsOf(total) - differenceCents)
  const cents = lines.map(() => 0)
  for (const [rate, indexes] of [...places.values()].entries()) {
    const given = spread(
      indexes.flatMap((i) => lines[i] ?? []),
      perRate[rate] ?? 0,
    )
    for (const [at, i] of indexes.entries()) cents[i] = given[at] ?? 0
  }
  const priced = lines.map((line, i) => priceLine(line, cents[i] ?? 0))
  if (differenceCents !== 0) {
    priced.push({
      kind: 'rounding',
      description: 'Afronding',
      amount: '1',
      price: money(decimal(differenceCents).div(100)),
      taxRateId: roundingRateId,
    })
  }
  return { lines: priced, vat: vatOf(lines, cents) }
}

function sumOf(lines: readonly ValuedLine[]): RateSum {
  const percentage = lines[0]?.percentage ?? ZERO
  return { percentage, gross: sum(lines.map((line) => line.gross)), vat: sum(lines.map((line) => line.vat)) }
}

/**
 * Gives the cents of a rate to its lines: each its own, rounded, and what is then left to those whose rounding went furthest the
 * other way. Lines that keep a whole price per piece go before those that would lose it.
 */
function spread(lines: readonly ValuedLine[], given: number): number[] {
  const cents = lines.map((line) => centsOf(line.gross))
  let left = given - cents.reduce((all, one) => all + one, 0)
  if (left === 0) return cents
  const step = Math.sign(left)
  const order = lines
    .map((line, i) => {
      const lost = line.gross.minus(toCents(line.gross)).times(step)
      const breaks = isWhole(line, cents[i] ?? 0) && !isWhole(line, (cents[i] ?? 0) + step)
      return { i, lost, breaks: breaks || lost.lt(0) }
    })
    .sort((a, b) => Number(a.breaks) - Number(b.breaks) || b.lost.cmp(a.lost))
  while (left !== 0 && order.length > 0) {
    for (const { i } of order.slice(0, Math.abs(left))) {
      cents[i] = (cents[i] ?? 0) + step
      left -= step
    }
  }
  return cents
}

/** The price of one piece, in cents, where quantity × price gives the line's cents exactly. */
function isWhole({ quantity }: ValuedLine, cents: number): boolean {
  const total = decimal(cents).div(100)
  return toCents(total.div(quantity)).times(quantity).eq(total)
}

/** Quantity × unit price where that gives the line's cents exactly, else once the whole line with the quantity in the text. */
function priceLine(line: ValuedLine, cents: number): UnledgeredLine {
  const pieces = line.quantity.abs()
  const total = decimal(cents).div(100)
  const base = { kind: line.kind, taxRateId: line.taxRateId }
  if (isWhole(line, cents)) {
    const unit = toCents(total.div(pieces))
    return { ...base, description: line.description, amount: plain(pieces), price: money(unit) }
  }
  return { ...base, description: withPieces(line, plain(pieces)), amount: '1', price: money(total) }
}

function withPieces({ description, piece = '' }: ValuedLine, pieces: string): string {
  if (piece !== '') return `${description}\n${pieces} x ${piece}`
  const [name = '', ...rest] = description.split('\n')
  return [`${name} × ${pieces}`, ...rest].join('\n')
}

/** VAT per rate out of gross lines: gross × rate / (100 + rate), rounded per rate. */
function vatOf(lines: readonly ValuedLine[], cents: readonly number[]): VatAmount[] {
  const rates = new Map(
    lines.filter((line) => line.percentage.gt(0)).map((line) => [line.taxRateId, line.percentage]),
  )
  return [...rates].map(([taxRateId, percentage]) => {
    const own = cents.filter((_, i) => lines[i]?.taxRateId === taxRateId).reduce((all, one) => all + one, 0)
    const vat = decimal(vatInside(own, percentage)).div(100)
    const gross = decimal(own).div(100)
    return { taxRateId, percentage: plain(percentage), base: money(gross.minus(vat)), amount: money(vat) }
  })
}
