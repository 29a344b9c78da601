import type { Administration } from './administration.ts'
import { bookedOf, type Booked } from './booked.ts'
import { buildDraft } from './build-draft.ts'
import type { ChargedLine } from './compare-invoice.ts'
import { contactDraft } from './contact-draft.ts'
import { decimal, money, toCents, ZERO, type Decimal } from './decimal.ts'
import type { ContactDraft, InvoiceDraft } from './invoice.ts'
import { withVatInside } from './included-vat.ts'
import { invoiceDay } from './invoice-date.ts'
import type { MapContext } from './map-context.ts'
import { fixedRate, mappedRate } from './mapping.ts'
import type { Order } from './order.ts'
import { checkRows, checkTotalRow, hasLines, partsOf, type OrderParts } from './order-parts.ts'
import { settingsForMethod } from './payment-method.ts'
import { problem, type Problem, type Warning } from './problem.ts'
import { remarksOn } from './remarks.ts'
import { asSupplied, destinationOf, HOME, rateCountry, vatCountry } from './territory.ts'
import { decideTreatment, isUnderKor } from './treatment.ts'
import { valueOrder, type LineWithVat, type ValuedOrder } from './value-order.ts'
import { vatNumberOf } from './vat-number.ts'

export type MapResult =
  | {
      readonly kind: 'draft'
      readonly draft: InvoiceDraft
      /** What the shop charged for each line of the draft. */
      readonly charged: readonly ChargedLine[]
      readonly booked: Booked
      readonly contact: ContactDraft
      /** Reverse charge: the VAT number that VIES confirmed; `''` = no reverse charge. */
      readonly checkedNumber: string
      readonly warnings: readonly Warning[]
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** VIES must be asked first; map again with its answer as `viesAnswer`. */
  | { readonly kind: 'check'; readonly number: string }

/**
 * Maps an order to the invoice that Moneybird is asked to make. Pure: the same order and context give the same result.
 * The first check that fails names the problem: zero or negative total, currency, totals and tax rows, mapping, reasons for
 * 0 %, ledger accounts, closed period.
 */
export function mapOrder(placed: Order, given: MapContext): MapResult {
  const order = asSupplied(placed, given.settings)
  const settings = settingsForMethod(given.settings, order.paymentCode)
  const context = { ...given, settings: { ...settings, kor: isUnderKor(order, settings) } }
  const parts = partsOf(order, context.settings)
  const early =
    checkTotal(order, parts, context) ??
    checkCurrency(order, context) ??
    checkTotalRow(order, context.settings) ??
    checkRows(order, parts, context.settings)
  if (early !== null) return { kind: 'problem', problem: early }
  const countryOf = (id: string) =>
    rateCountry(context.administration.taxRates.find((rate) => rate.id === id))
  const solved = valueOrder(order, parts, {
    settings: context.settings,
    shopRates: context.shopRates,
    percentageOf: (id) => percentageOf(id, context.administration),
    countryOf: (id) => countryOf(id) || HOME,
    destination: destinationOf(order),
    invoiceCountry: vatCountry(order.payment),
  })
  if (!solved.ok) return { kind: 'problem', problem: solved.problem }
  const lines = withVatInside(solved.value.lines, {
    settings: context.settings,
    overrides: context.overrides,
    destination: destinationOf(order),
    countryOf: (id) => countryOf(id) || HOME,
  })
  const unmapped = checkMapping(lines, context.administration)
  if (unmapped !== null) return { kind: 'problem', problem: unmapped }
  const vatNumber = vatNumberOf(order, context.settings.vatNumberField)
  const verdict = decideTreatment(order, lines, {
    settings: context.settings,
    overrides: context.overrides,
    vatNumber,
    viesAnswer: context.viesAnswer,
    rateCountry: countryOf,
  })
  if (verdict.kind !== 'decided') return verdict
  const booked = verdict.zero === 'kor' ? withoutDutchVat(lines, countryOf) : lines
  const built = buildDraft(order, { ...solved.value, lines: booked }, verdict.zero, context)
  if (!built.ok) return { kind: 'problem', problem: built.problem }
  const handedOver = checkMonth(order, context)
  if (handedOver !== null) return { kind: 'problem', problem: handedOver }
  const checkedNumber = verdict.zero === 'reverse_charge' ? vatNumber : ''
  return {
    kind: 'draft',
    ...built.value,
    booked: bookedOf(
      built.value.draft,
      { destination: destinationOf(order).country, vatNumber: checkedNumber },
      inBase(order, built.value.draft, context),
      countryOf,
    ),
    contact: contactDraft(placed, vatNumber, context.reference, context.overrides),
    checkedNumber,
    warnings: [...ownWarnings(order, solved.value, context), ...verdict.warnings],
  }
}

/** What would still fall into a month that was handed over is shown first; then it bears the day of booking. */
function checkMonth(order: Order, context: MapContext): Problem | null {
  const { settings, today = '', closedMonths, overrides } = context
  const { handedOver: date } = invoiceDay(order, settings, today, closedMonths)
  return date === undefined || overrides.allow.includes('MONTH_CLOSED')
    ? null
    : problem('MONTH_CLOSED', { date })
}

/** What one of the invoice's currency is worth in the shop's; a shop without a rate of exchange counts them alike. */
function inBase(order: Order, { currency }: InvoiceDraft, { baseCurrency }: MapContext): Decimal {
  const isAlike = currency === baseCurrency || order.currencyValue.eq(0)
  return isAlike ? decimal(1) : decimal(1).div(order.currencyValue)
}

/** Dutch VAT that was charged under the KOR is part of the price (the merchant allowed it, or there is none). */
function withoutDutchVat(
  lines: readonly LineWithVat[],
  countryOf: (taxRateId: string) => string,
): LineWithVat[] {
  const isDutch = ({ group }: LineWithVat) => group !== null && countryOf(group.taxRateId ?? '') === ''
  return lines.map((line) => (isDutch(line) ? { ...line, group: null, vat: ZERO } : line))
}

function percentageOf(id: string, administration: Administration): Decimal | null {
  const rate = administration.taxRates.find((candidate) => candidate.id === id)
  return rate === undefined ? null : decimal(rate.percentage)
}

/** Nothing to invoice, or something that belongs on a credit invoice. A total paid by voucher or credit is no zero order. */
function checkTotal(order: Order, parts: OrderParts, context: MapContext): Problem | null {
  const total = toCents(order.total)
  // More store credit than was due is no money that goes back.
  if (total.lt(0))
    return checkTotalRow(order, context.settings) ?? problem('NEGATIVE_TOTAL', { total: money(total) })
  if (!total.eq(0)) return null
  if (!hasLines(order, parts)) return problem('NO_LINES', {})
  const isDue = parts.taxRows.length > 0 || parts.vatFree.length > 0
  const wanted = context.settings.zeroOrders === 'invoice' || context.overrides.allow.includes('ZERO_TOTAL')
  return isDue || wanted ? null : problem('ZERO_TOTAL', {})
}

function checkCurrency(order: Order, context: MapContext): Problem | null {
  const { administration, baseCurrency, settings } = context
  if (baseCurrency !== administration.currency) {
    return problem('SHOP_CURRENCY', { shop: baseCurrency, administration: administration.currency })
  }
  if (order.currency === baseCurrency || settings.foreignCurrency !== 'block') return null
  return problem('FOREIGN_CURRENCY', { currency: order.currency, rate: order.currencyValue.toFixed() })
}

function checkMapping(lines: readonly LineWithVat[], administration: Administration): Problem | null {
  for (const line of lines) {
    const rate =
      line.fixedRateId !== null
        ? fixedRate(line.fixedRateId, line.description, administration)
        : line.group === null
          ? null
          : mappedRate(line.group, administration)
    if (rate?.ok === false) return rate.problem
  }
  return null
}

function ownWarnings(
  order: Order,
  solved: ValuedOrder,
  { settings, today = '', closedMonths }: MapContext,
): Warning[] {
  const warnings: Warning[] = [...remarksOn(order, solved.lines)]
  const cents = Math.abs(solved.differenceCents)
  if (cents > 0) warnings.push({ code: 'TOTAL_DIFFERS', cents })
  if (solved.droppedZeroQuantity) warnings.push({ code: 'ZERO_QUANTITY_LINE_DROPPED' })
  if (invoiceDay(order, settings, today, closedMonths).isMoved) warnings.push({ code: 'INVOICE_DATE_MOVED' })
  if (order.email.trim() === '') warnings.push({ code: 'NO_EMAIL' })
  return warnings
}
