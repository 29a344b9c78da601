import type { InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import {
  addPercent,
  decimal,
  money,
  plain,
  sum,
  ZERO,
  type Decimal,
} from '../../src/shared/domain/decimal.ts'
import { keyOf, type Bench } from './bench.ts'
import type { ExpectedLine } from './format.ts'
import { percentageOf } from './tables.ts'
import { hasEntity, isSameText, withoutQuantity } from './text.ts'

/** A line of an invoice in Moneybird, with the keys of the cases. */
export interface ActualLine {
  readonly description: string
  readonly tax: string
  readonly ledger: string
  readonly amount: Decimal
  /** Price × amount, as Moneybird holds it: with or without VAT. */
  readonly value: Decimal
}

export function linesOf(bench: Bench, invoice: InvoiceRecord): ActualLine[] {
  return invoice.details.map((line) => ({
    description: line.description,
    tax: keyOf(bench, line.taxRateId),
    ledger: keyOf(bench, line.ledgerAccountId),
    amount: decimal(line.amountDecimal),
    value: decimal(line.amountDecimal).times(line.price),
  }))
}

export function isRounding(line: ActualLine, noVatKey: string | null | undefined): boolean {
  return line.description.trim() === 'Afronding' && line.tax === noVatKey
}

/**
 * Compares lines by meaning: for every line that is wanted one with its text, rate and value, and nothing else. Lines of
 * one text and rate may be merged only for discounts.
 *
 * @param inclusive whether the invoice's prices include VAT
 */
export function compareLines(
  wanted: readonly ExpectedLine[],
  actual: readonly ActualLine[],
  inclusive: boolean,
): string[] {
  const left = [...actual]
  const differences: string[] = []
  for (const line of wanted.filter((one) => one.kind !== 'discount')) {
    const found = take(left, line, inclusive)
    if (found === null) differences.push(missing(line, actual, inclusive))
    else if (line.ledger !== undefined && found.ledger !== line.ledger) {
      differences.push(`line "${line.description}": ledger ${found.ledger}, expected ${line.ledger}`)
    }
  }
  const discounts = wanted.filter((one) => one.kind === 'discount')
  for (const group of Map.groupBy(discounts, (one) => `${one.tax} ${one.description}`).values()) {
    differences.push(...compareDiscount(group, left, inclusive))
  }
  for (const line of left) {
    differences.push(`unexpected line "${line.description}" ${money(line.value)} ${line.tax}`)
  }
  return differences
}

function take(left: ActualLine[], line: ExpectedLine, inclusive: boolean): ActualLine | null {
  const value = valueOf(line, inclusive)
  const index = left.findIndex((one) => isLike(one, line) && isSameAmount(one.value, value))
  return index < 0 ? null : (left.splice(index, 1)[0] ?? null)
}

function isLike(actual: ActualLine, line: ExpectedLine): boolean {
  if (actual.tax !== line.tax) return false
  const quantity = plain(decimal(line.amount))
  const text =
    actual.amount.abs().eq(1) && quantity !== '1'
      ? withoutQuantity(actual.description, quantity)
      : actual.description
  return isSameText(text, line.description)
}

/** What the line comes to, exact; with VAT when the invoice's prices include it. */
function valueOf(line: ExpectedLine, inclusive: boolean): Decimal {
  const net = decimal(line.price).times(line.amount)
  return inclusive ? addPercent(net, decimal(percentageOf(line.tax))) : net
}

const halfCent = decimal('0.005')

function isSameAmount(actual: Decimal, exact: Decimal): boolean {
  return actual.minus(exact).abs().lte(halfCent)
}

function missing(line: ExpectedLine, actual: readonly ActualLine[], inclusive: boolean): string {
  const value = money(valueOf(line, inclusive))
  const alike = actual.filter((one) => isLike(one, line)).map((one) => money(one.value))
  const seen = alike.length > 0 ? ` (there is one of ${alike.join(', ')})` : ''
  return `no line "${line.description}" of ${value} at ${line.tax}${seen}`
}

function compareDiscount(group: readonly ExpectedLine[], left: ActualLine[], inclusive: boolean): string[] {
  const [first] = group
  if (first === undefined) return []
  const found: ActualLine[] = []
  for (let i = left.length - 1; i >= 0; i--) {
    const line = left[i]
    if (line !== undefined && isLike(line, first)) found.push(...left.splice(i, 1))
  }
  const exact = sum(group.map((line) => valueOf(line, inclusive)))
  const actual = sum(found.map((line) => line.value))
  const margin = halfCent.times(Math.max(1, found.length))
  if (found.length > 0 && actual.minus(exact).abs().lte(margin)) return []
  return [
    `discount "${first.description}" at ${first.tax} is ${money(actual)} in ${found.length} lines, ` +
      `expected ${money(exact)}`,
  ]
}

/** Rules for every line: texts without article numbers and HTML entities, amounts above zero. */
export function lineRules(
  actual: readonly ActualLine[],
  wanted: readonly ExpectedLine[],
  models: readonly string[],
): string[] {
  const allowed = wanted.map((line) => line.description).join('\n')
  const secret = models.filter((model) => model !== '' && !allowed.includes(model))
  return actual.flatMap(({ description, amount }) => [
    ...(amount.lte(ZERO) ? [`line "${description}": amount ${plain(amount)} is not positive`] : []),
    ...(hasEntity(description) && !hasEntity(allowed) ? [`line "${description}" holds an HTML entity`] : []),
    ...secret
      .filter((model) => description.includes(model))
      .map((model) => `line "${description}" names the article ${model}`),
  ])
}
