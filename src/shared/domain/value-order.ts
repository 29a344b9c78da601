import { centsOf, decimal, sum, ZERO, type Decimal } from './decimal.ts'
import { describeProduct } from './description.ts'
import type { LineKind } from './line-kinds.ts'
import type { Order, ProductLine, TotalRow } from './order.ts'
import { exceeds, mismatch, type OrderParts } from './order-parts.ts'
import { fail, ok, type Result } from './result.ts'
import type { Problem } from './problem.ts'
import { readTaxes, type ExtraLine, type TaxContext, type TaxReading } from './read-taxes.ts'
import type { BookingSettings } from './settings.ts'
import type { RateGroup } from './tax-groups.ts'

/** A line whose rate is known, before it is decided which Moneybird rate a line without VAT gets. */
export interface LineWithVat {
  readonly kind: LineKind
  readonly description: string
  readonly quantity: Decimal
  /** Exact amount of the whole line, VAT included. */
  readonly gross: Decimal
  /** The shop's VAT in it; per rate these add up to the tax row. Zero with `fixedRateId`. */
  readonly vat: Decimal
  /** `null` = no VAT. */
  readonly group: RateGroup | null
  /** Moneybird rate that the merchant fixed for this line. */
  readonly fixedRateId: string | null
  /** A levy of the shop: the merchant's rate holds for it wherever the order goes. */
  readonly isLevy: boolean
}

export interface ValuedOrder {
  readonly lines: readonly LineWithVat[]
  /** Order total minus lines, whole cents: what the shop itself is off. */
  readonly differenceCents: number
  readonly droppedZeroQuantity: boolean
}

/**
 * Turns the rows of an order into lines with their VAT, in the shop's base currency.
 *
 * @returns the lines, or one of TAX_MISMATCH, TAX_AMBIGUOUS, TAX_ROW_UNMAPPED, TAX_MAPPING_MISSING, TOTAL_MISMATCH
 */
export function valueOrder(
  order: Order,
  parts: OrderParts,
  context: TaxContext,
): Result<ValuedOrder, Problem> {
  const products = order.products.filter((line) => !line.quantity.eq(0))
  const reading = readTaxes(products, parts, context)
  if (!reading.ok) return reading
  const lines = [
    ...productLines(products, reading.value, context),
    ...order.vouchersSold.map((sold) => untaxed('gift_voucher_sold', sold.description, sold.amount)),
    ...reading.value.extras.map(extraLine),
    ...parts.vatFree.map(({ row, kind }) => untaxed(kind, row.title, row.value)),
  ]
  const total = sum(lines.map((line) => line.gross))
  const difference = order.total.minus(total)
  if (exceeds(difference, context.settings)) return fail(mismatch(total, order.total))
  return ok({
    lines,
    differenceCents: centsOf(difference),
    droppedZeroQuantity: products.length < order.products.length,
  })
}

const one = decimal(1)

function untaxed(kind: LineKind, description: string, amount: Decimal): LineWithVat {
  return {
    kind,
    description,
    quantity: one,
    gross: amount,
    vat: ZERO,
    group: null,
    fixedRateId: null,
    isLevy: false,
  }
}

/** A free line takes the rate of the dearest line: with a base of 0 it changes nothing, and an odd rate would puzzle. */
function productLines(
  products: readonly ProductLine[],
  reading: TaxReading,
  { settings }: TaxContext,
): LineWithVat[] {
  const dearest = reading.products
    .map(({ group }, i) => ({ group, total: products[i]?.total ?? ZERO }))
    .sort((a, b) => b.total.cmp(a.total))[0]?.group
  return products.map((line, i) => {
    const { group = null, vat = ZERO } = reading.products[i] ?? {}
    return {
      kind: 'product',
      description: describeProduct(line),
      quantity: line.quantity,
      gross: line.total.plus(vat),
      vat,
      group: line.total.eq(0) ? (dearest ?? null) : group,
      fixedRateId: group === null && isExempt(line, settings) ? settings.zeroRates.noVat : null,
      isLevy: false,
    }
  })
}

/** Exempt is what the merchant says of a tax class; of a product that is gone nothing is known. */
function isExempt({ taxClassId = '', total }: ProductLine, settings: BookingSettings): boolean {
  return taxClassId !== '' && !total.eq(0) && settings.exemptClasses.includes(taxClassId)
}

function extraLine({ row, amount, vat, group, fixedRateId }: ExtraLine): LineWithVat {
  const gross = amount.plus(vat)
  const isLevy = row.code === 'tax'
  return {
    kind: kindOfRow(row),
    description: row.title,
    quantity: one,
    gross,
    vat,
    group,
    fixedRateId,
    isLevy,
  }
}

function kindOfRow(row: TotalRow): LineKind {
  if (row.value.lt(0)) return 'discount'
  return row.code === 'shipping' ? 'shipping' : 'fee'
}
