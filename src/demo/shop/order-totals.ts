import { decimal, percentOf, sum, ZERO, type Decimal } from '../../shared/domain/decimal.ts'
import { ratesFor, type TaxClass } from './demo-catalogue.ts'

/** A product line before it is a row: net price per piece. */
export interface PricedLine {
  readonly net: Decimal
  readonly quantity: number
  readonly taxClass: TaxClass
}

export interface ShopCharge {
  readonly code: string
  readonly title: string
  readonly net: string
  readonly taxClass: TaxClass
}

interface Coupon {
  readonly title: string
  readonly percent?: string
  /** Euros without VAT, over the lines in proportion. */
  readonly amount?: string
  readonly freeShipping?: boolean
}

/** Everything below the lines of an order, as the customer chose it. */
export interface TotalsSpec {
  readonly lines: readonly PricedLine[]
  readonly taxCountry: string
  readonly shipping?: ShopCharge
  readonly fees?: readonly ShopCharge[]
  readonly coupon?: Coupon
  /** Points spent: the part of the goods that they pay for, before VAT. */
  readonly reward?: { readonly title: string; readonly part: string }
  readonly vouchersSold?: readonly { readonly amount: string }[]
  /** Euros of store credit and of a gift voucher that are used up to the total. */
  readonly credit?: string
  readonly voucher?: string
}

export interface TotalsRow {
  readonly code: string
  readonly title: string
  readonly value: Decimal
  readonly sort_order: string
}

/** VAT per rate name, in the order in which the rates came up. */
type Taxes = Map<string, Decimal>

/**
 * The rows at the foot of an order, computed in the order and with the rounding of OpenCart: none at all. Coupon and
 * points lower the tax rows and not the lines; credit and vouchers come after tax.
 */
export function totalsRows(spec: TotalsSpec): TotalsRow[] {
  const taxes: Taxes = new Map()
  for (const line of spec.lines) addTax(taxes, spec, lineTotal(line), line.taxClass, line.quantity)
  const sold = (spec.vouchersSold ?? []).map((voucher) => decimal(voucher.amount))
  const goods = sum(spec.lines.map(lineTotal))
  const rows = [row('sub_total', 'Subtotaal', goods.plus(sum(sold)), 1)]
  if (spec.reward !== undefined)
    rows.push(row('reward', spec.reward.title, rewardOf(taxes, spec, spec.reward.part), 2))
  for (const charge of spec.shipping === undefined ? [] : [spec.shipping])
    rows.push(chargeOf(taxes, spec, charge, 3))
  for (const charge of spec.fees ?? []) rows.push(chargeOf(taxes, spec, charge, 4))
  if (spec.coupon !== undefined)
    rows.push(row('coupon', spec.coupon.title, couponOf(taxes, spec, spec.coupon, goods), 4))
  for (const [name, value] of taxes) if (value.gt(ZERO)) rows.push(row('tax', name, value, 5))
  return withPaymentsAndTotal(rows, spec)
}

/** Tax per piece of a product, of all its rates together and before any discount. */
export function unitTax(line: PricedLine, country: string): Decimal {
  const taxes: Taxes = new Map()
  addTax(taxes, { taxCountry: country }, line.net, line.taxClass, 1)
  return sum(taxes.values())
}

function withPaymentsAndTotal(rows: readonly TotalsRow[], spec: TotalsSpec): TotalsRow[] {
  const payments: TotalsRow[] = []
  let total = sum(rows.map((each) => each.value))
  const pay = (code: string, title: string, amount: string | undefined, sortOrder: number): void => {
    if (amount === undefined) return
    const used = total.lt(amount) ? total : decimal(amount)
    payments.push(row(code, title, used.neg(), sortOrder))
    total = total.minus(used)
  }
  pay('credit', 'Tegoed', spec.credit, 7)
  pay('voucher', 'Cadeaubon (KADO-7Q2X)', spec.voucher, 8)
  return [...rows, ...payments, row('total', 'Totaal', total, 9)]
}

function chargeOf(taxes: Taxes, spec: TotalsSpec, charge: ShopCharge, sortOrder: number): TotalsRow {
  const net = decimal(charge.net)
  addTax(taxes, spec, net, charge.taxClass, 0)
  return row(charge.code, charge.title, net, sortOrder)
}

function couponOf(taxes: Taxes, spec: TotalsSpec, coupon: Coupon, goods: Decimal): Decimal {
  const discounts = spec.lines.map((line) => {
    if (coupon.percent !== undefined) return percentOf(lineTotal(line), decimal(coupon.percent))
    return goods.eq(ZERO)
      ? ZERO
      : decimal(coupon.amount ?? 0)
          .times(lineTotal(line))
          .div(goods)
  })
  spec.lines.forEach((line, index) => {
    addTax(taxes, spec, (discounts[index] ?? ZERO).neg(), line.taxClass, 0)
  })
  const { shipping } = spec
  if (coupon.freeShipping !== true || shipping === undefined) return sum(discounts).neg()
  addTax(taxes, spec, decimal(shipping.net).neg(), shipping.taxClass, 0)
  return sum(discounts).plus(shipping.net).neg()
}

function rewardOf(taxes: Taxes, spec: TotalsSpec, part: string): Decimal {
  for (const line of spec.lines) addTax(taxes, spec, lineTotal(line).times(part).neg(), line.taxClass, 0)
  return sum(spec.lines.map(lineTotal)).times(part).neg()
}

/** Adds the tax of an amount; a fixed amount counts `pieces` times, so never for a charge or a discount. */
function addTax(
  taxes: Taxes,
  { taxCountry }: Pick<TotalsSpec, 'taxCountry'>,
  net: Decimal,
  taxClass: TaxClass,
  pieces: number,
): void {
  for (const rate of ratesFor(taxClass, taxCountry)) {
    const tax = percentOf(net, decimal(rate.percentage ?? 0)).plus(decimal(rate.perPiece ?? 0).times(pieces))
    taxes.set(rate.name, (taxes.get(rate.name) ?? ZERO).plus(tax))
  }
}

function lineTotal(line: PricedLine): Decimal {
  return line.net.times(line.quantity)
}

function row(code: string, title: string, value: Decimal, sortOrder: number): TotalsRow {
  return { code, title, value, sort_order: String(sortOrder) }
}
