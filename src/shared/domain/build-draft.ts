import { centsOf, decimal, money, sum } from './decimal.ts'
import type { InvoiceDraft, ValuedLine } from './invoice.ts'
import { currencyFactor, shopTotal, type MapContext } from './map-context.ts'
import { checkLedgers, checkPeriod, fixedRate, ledgerOf, mappedRate, zeroRate } from './mapping.ts'
import type { Order } from './order.ts'
import { priceLines } from './pricing.ts'
import type { Problem } from './problem.ts'
import { fail, ok, type Result } from './result.ts'
import type { LineKind, Treatment } from './settings.ts'
import { rateCountry } from './territory.ts'
import { treatmentOfTaxed } from './treatment.ts'
import type { SolvedLine, SolvedOrder } from './value-order.ts'

/**
 * The invoice out of lines whose VAT is known.
 *
 * @param zero why lines without VAT have none
 * @returns the draft, or a problem with a rate, a ledger account or a closed period
 */
export function buildDraft(
  order: Order,
  solved: SolvedOrder,
  zero: Treatment,
  context: MapContext,
): Result<InvoiceDraft, Problem> {
  const { settings, administration } = context
  const factor = currencyFactor(order, settings, context.baseCurrency)
  const valued: ValuedLine[] = []
  for (const line of solved.lines) {
    const result = valueLine(line, order, zero, context)
    if (!result.ok) return result
    valued.push({ ...result.value, gross: result.value.gross.times(factor) })
  }
  const gross = sum(valued.map((line) => line.gross))
  const differenceCents = centsOf(order.total.times(factor).minus(gross))
  const rounding = zeroRate('no_vat', settings, administration)
  if (!rounding.ok && differenceCents !== 0) return rounding
  const total = shopTotal(order, settings, context.baseCurrency)
  const priced = priceLines(valued, total, differenceCents, settings, rounding.ok ? rounding.value.id : null)
  const treatments = [...valued.map((line) => line.treatment), 'no_vat' as const]
  const lines = priced.lines.map((line, i) => ({
    ...line,
    ledgerAccountId: ledgerOf(line.kind, treatments[i] ?? 'no_vat', settings),
  }))
  const barred = checkLedgers(lines, administration) ?? checkPeriod(order, administration)
  if (barred !== null) return fail(barred)
  return ok({
    reference: context.reference,
    date: order.date,
    currency: settings.foreignCurrency === 'order' ? order.currency : context.baseCurrency,
    lines,
    total: money(total),
    vat: priced.vat,
    workflowId: settings.workflowId,
    documentStyleId: settings.documentStyleId,
  })
}

const debts: ReadonlySet<LineKind> = new Set(['gift_voucher_sold', 'gift_voucher_used', 'store_credit'])

function valueLine(
  line: SolvedLine,
  order: Order,
  zero: Treatment,
  context: MapContext,
): Result<ValuedLine, Problem> {
  const { administration, settings } = context
  const { kind, description, quantity, gross } = line
  if (line.fixedRateId !== null) {
    const rate = fixedRate(line.fixedRateId, description, administration)
    if (!rate.ok) return rate
    return ok({
      kind,
      description,
      quantity,
      gross,
      percentage: decimal(rate.value.percentage),
      taxRateId: rate.value.id,
      treatment: 'domestic',
    })
  }
  if (line.group !== null) {
    const rate = mappedRate(line.group, administration)
    if (!rate.ok) return rate
    const treatment = treatmentOfTaxed(rateCountry(rate.value), order)
    return ok({
      kind,
      description,
      quantity,
      gross,
      percentage: line.group.percentage,
      taxRateId: rate.value.id,
      treatment,
    })
  }
  const treatment = debts.has(kind) ? 'no_vat' : zero
  const rate = zeroRate(treatment, settings, administration)
  if (!rate.ok) return rate
  return ok({
    kind,
    description,
    quantity,
    gross,
    percentage: decimal(0),
    taxRateId: rate.value.id,
    treatment,
  })
}
