import {
  centsOf,
  decimal,
  money,
  percentOf,
  sum,
  toCents,
  toTenThousandths,
  type Decimal,
} from './decimal.ts'
import type { ChargedLine } from './compare-invoice.ts'
import type { InvoiceDraft, ValuedLine, VatAmount } from './invoice.ts'
import { invoiceDay } from './invoice-date.ts'
import { isDebt } from './line-kinds.ts'
import { currencyFactor, shopTotal, type MapContext } from './map-context.ts'
import { checkLedgers, checkPeriod, fixedRate, ledgerOf, mappedRate, zeroRate } from './mapping.ts'
import type { Order } from './order.ts'
import { priceLines } from './pricing.ts'
import type { Problem } from './problem.ts'
import { fail, ok, type Result } from './result.ts'
import type { Treatment } from './settings.ts'
import { taxMismatch } from './tax-mismatch.ts'
import { rateCountry } from './territory.ts'
import { treatmentOfTaxed } from './treatment.ts'
import type { LineWithVat, ValuedOrder } from './value-order.ts'

/** An invoice, and what the shop charged for its lines, in the same order; the line for rounding has none. */
interface BuiltDraft {
  readonly draft: InvoiceDraft
  readonly charged: readonly ChargedLine[]
}

/**
 * The invoice out of lines whose VAT is known.
 *
 * @param zero why lines without VAT have none
 * @returns the draft, or a problem with a rate, a ledger account, a closed period or VAT that no invoice can show
 */
export function buildDraft(
  order: Order,
  solved: ValuedOrder,
  zero: Treatment,
  context: MapContext,
): Result<BuiltDraft, Problem> {
  const { settings, administration } = context
  const factor = currencyFactor(order, settings, context.baseCurrency)
  const currency = settings.foreignCurrency === 'order' ? order.currency : context.baseCurrency
  const values = valueLines(order, solved, zero, context)
  if (!values.ok) return values
  const valued = values.value.map((line) => {
    const scaled = { ...line, gross: line.gross.times(factor), vat: line.vat.times(factor) }
    return { ...scaled, piece: pieceOf(scaled, order, currency) }
  })
  const gross = sum(valued.map((line) => line.gross))
  const differenceCents = centsOf(order.total.times(factor).minus(gross))
  const rounding = zeroRate('no_vat', settings, administration)
  if (!rounding.ok && differenceCents !== 0) return rounding
  const total = shopTotal(order, settings, context.baseCurrency)
  const priced = priceLines(valued, total, differenceCents, rounding.ok ? rounding.value.id : '')
  const treatments = [...valued.map((line) => line.treatment), 'no_vat' as const]
  const lines = priced.lines.map((line, i) => {
    const treatment = treatments[i] ?? 'no_vat'
    return { ...line, treatment, ledgerAccountId: ledgerOf(line.kind, treatment, settings) }
  })
  const day = invoiceDay(order, settings, context.today ?? '', context.closedMonths)
  const names = solved.lines.map(({ group }) => group?.names[0] ?? '')
  const barred =
    checkCharged(valued, names, priced.vat, factor) ?? checkBooks(lines, day.date, administration)
  if (barred !== null) return fail(barred)
  const draft: InvoiceDraft = {
    reference: context.reference,
    date: day.date,
    ...(day.supplied === '' ? {} : { supplied: day.supplied }),
    currency,
    lines,
    total: money(total),
    vat: priced.vat,
    workflowId: settings.workflowId,
    documentStyleId: settings.documentStyleId,
  }
  return ok({ draft, charged: valued.map(({ gross: incl, vat }) => ({ incl, vat })) })
}

function valueLines(
  order: Order,
  solved: ValuedOrder,
  zero: Treatment,
  context: MapContext,
): Result<ValuedLine[], Problem> {
  const isTaxed = solved.lines.some((line) => line.group !== null && !line.gross.eq(0))
  const valued: ValuedLine[] = []
  for (const line of solved.lines) {
    const isZero = wholly.has(zero) && !isTaxed && !line.isLevy
    const result = valueLine(isZero ? { ...line, fixedRateId: null } : line, order, zero, context)
    if (!result.ok) return result
    valued.push(result.value)
  }
  return ok(valued)
}

/** On the invoice of a business the price per piece without VAT can be read (Directive 2006/112/EC, article 226(8)). */
function pieceOf({ kind, quantity, gross, vat }: ValuedLine, { payment }: Order, currency: string): string {
  if (payment.company === '' || kind !== 'product') return ''
  const net = toTenThousandths(gross.minus(vat).div(quantity)).toFixed(4).replace('.', ',')
  return `${currency === 'EUR' ? '€' : currency} ${net} excl. btw`
}

function checkBooks(
  lines: InvoiceDraft['lines'],
  date: string,
  administration: MapContext['administration'],
): Problem | null {
  return checkLedgers(lines, administration) ?? checkPeriod(date, administration)
}

/** A line whose VAT is further from its percentage than this explains that a rate is off, in the order's currency. */
const HALF_A_CENT = decimal('0.005')

/**
 * Moneybird computes the VAT of a rate from its lines. A shop that rounds the VAT of each piece can be more than a cent away from
 * that with many pieces; the product that is furthest off is named. Where no product is off, the rows of the rate are.
 *
 * @param names of the rates of the lines, as the shop calls them
 */
function checkCharged(
  lines: readonly ValuedLine[],
  names: readonly string[],
  vat: readonly VatAmount[],
  factor: Decimal,
): Problem | null {
  const parts = lines.map((line, i) => {
    const expected = percentOf(line.gross.minus(line.vat), line.percentage)
    return { line, name: names[i] ?? '', expected, off: line.vat.minus(expected).abs() }
  })
  for (const { taxRateId, amount } of vat) {
    const own = parts.filter(({ line }) => line.taxRateId === taxRateId)
    const charged = sum(own.map(({ line }) => line.vat))
    if (toCents(charged).minus(amount).abs().lte('0.01')) continue
    // The VAT of charges and discounts is our division of the rows, that of products is what the shop stored.
    const products = own.filter(({ line, off }) => line.kind === 'product' && off.gt(HALF_A_CENT))
    const [furthest] = products.sort((a, b) => b.off.cmp(a.off))
    // As the shop's own orders show it.
    if (furthest !== undefined) {
      const [title = ''] = furthest.line.description.split('\n')
      return taxMismatch({
        title,
        charged: furthest.line.vat.div(factor),
        expected: furthest.expected.div(factor),
      })
    }
    const expected = sum(own.map((part) => part.expected))
    const title = own.find(({ name }) => name !== '')?.name ?? ''
    return taxMismatch({ title, charged: charged.div(factor), expected: expected.div(factor) })
  }
  return null
}

/** Reasons for which a whole order has no VAT: then an amount with a rate of its own has none either. */
const wholly: ReadonlySet<Treatment> = new Set(['export', 'reverse_charge', 'kor'])

function valueLine(
  line: LineWithVat,
  order: Order,
  zero: Treatment,
  context: MapContext,
): Result<ValuedLine, Problem> {
  const { administration, settings } = context
  const { kind, description, quantity, gross, vat } = line
  const base = { kind, description, quantity, gross }
  if (line.fixedRateId !== null) {
    const rate = fixedRate(line.fixedRateId, description, administration)
    if (!rate.ok) return rate
    const percentage = decimal(rate.value.percentage)
    const inside = percentOf(gross, percentage).times(100).div(percentage.plus(100))
    const treatment = treatmentOfTaxed(rateCountry(rate.value), order)
    return ok({ ...base, vat: inside, percentage, taxRateId: rate.value.id, treatment })
  }
  if (line.group !== null) {
    const rate = mappedRate(line.group, administration)
    if (!rate.ok) return rate
    const treatment = treatmentOfTaxed(rateCountry(rate.value), order)
    return ok({ ...base, vat, percentage: line.group.percentage, taxRateId: rate.value.id, treatment })
  }
  const treatment = isDebt(kind) ? 'no_vat' : zero
  const rate = zeroRate(treatment, settings, administration)
  if (!rate.ok) return rate
  return ok({ ...base, vat, percentage: decimal(0), taxRateId: rate.value.id, treatment })
}
