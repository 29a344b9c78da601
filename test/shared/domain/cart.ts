import {
  decimal,
  percentOf,
  sum,
  toTenThousandths,
  ZERO,
  type Decimal,
} from '../../../src/shared/domain/decimal.ts'
import type { Order, ProductLine, TotalRow } from '../../../src/shared/domain/order.ts'
import { orderWith } from './support.ts'

/** Percentage of the test shop's rates by name; `null` in a cart means no tax class. */
const percentages: Readonly<Record<string, string>> = {
  'BTW 21%': '21',
  'BTW 9%': '9',
  'TVA 21%': '21',
  'TVA 6%': '6',
  'ALV 25,5%': '25.5',
}

export interface CartGood {
  /** Net price per unit, four decimals. */
  readonly price: string
  readonly quantity: number
  readonly rate: string | null
  readonly name?: string
  /** `false`: the coupon, or the points, are not for this product. */
  readonly coupon?: boolean
  readonly points?: boolean
}

export interface CartCharge {
  readonly code: string
  readonly title?: string
  /** Net, of any precision: OpenCart rounds only when it stores. */
  readonly value: string
  readonly rate: string | null
}

export interface Cart {
  readonly goods: readonly CartGood[]
  readonly charges?: readonly CartCharge[]
  readonly coupon?: { readonly percent?: string; readonly fixed?: string; readonly freeShipping?: boolean }
  /** Net amount that the points are worth. */
  readonly reward?: string
  readonly sold?: readonly string[]
  readonly voucherUsed?: string
  readonly credit?: string
}

type Taxes = Map<string, Decimal>

/**
 * An order whose rows are computed the way OpenCart does it: tax per rate over unrounded amounts, lowered by coupon and
 * points, only rows above zero, every row stored with four decimals, the total the sum of the unrounded rows.
 */
export function orderOf(cart: Cart, over: Partial<Order> = {}): Order {
  const taxes: Taxes = new Map()
  const goods = cart.goods.map((good) => decimal(good.price).times(good.quantity))
  cart.goods.forEach((good, i) => {
    tax(taxes, good.rate, goods[i] ?? ZERO)
  })
  const sold = (cart.sold ?? []).map((amount) => decimal(amount))
  const rows: TotalRow[] = [row('sub_total', 'Subtotaal', sum([...goods, ...sold]))]
  if (cart.reward !== undefined) rows.push(row('reward', 'Punten', rewardOf(cart, goods, taxes)))
  for (const charge of cart.charges ?? []) {
    tax(taxes, charge.rate, decimal(charge.value))
    rows.push(row(charge.code, charge.title ?? charge.code, decimal(charge.value)))
  }
  if (cart.coupon !== undefined) rows.push(row('coupon', 'Bon', couponOf(cart, goods, taxes)))
  for (const [name, value] of taxes) if (value.gt(0)) rows.push(row('tax', name, value))
  const paid = [
    { code: 'credit', title: 'Tegoed', amount: cart.credit },
    { code: 'voucher', title: 'Cadeaubon', amount: cart.voucherUsed },
  ]
  for (const { code, title, amount } of paid) {
    const due = sum(rows.map(({ value }) => value))
    if (amount !== undefined) rows.push(row(code, title, least(decimal(amount), due).neg()))
  }
  const total = sum(rows.map(({ value }) => value))
  return orderWith({
    products: cart.goods.map(toLine),
    vouchersSold: sold.map((amount, i) => ({ description: `Cadeaubon ${i + 1}`, amount })),
    totals: [...rows, row('total', 'Totaal', total)].map(stored),
    total: toTenThousandths(total),
    ...over,
  })
}

/** VAT per rate as the order's rows say it. */
export function taxRowsOf(order: Order): Map<string, Decimal> {
  const rows = order.totals.filter(({ code }) => code === 'tax')
  const perName = Map.groupBy(rows, ({ title }) => title)
  return new Map([...perName].map(([title, own]) => [title, sum(own.map(({ value }) => value))]))
}

/** Percentage of a rate of the test shop. */
export function percentageOf(rate: string): Decimal {
  return decimal(percentages[rate] ?? '0')
}

function toLine(good: CartGood, index: number): ProductLine {
  const price = decimal(good.price)
  const vat = good.rate === null ? ZERO : percentOf(price, percentageOf(good.rate))
  return {
    name: good.name ?? `Artikel ${index + 1}`,
    options: [],
    quantity: decimal(good.quantity),
    price,
    total: price.times(good.quantity),
    tax: toTenThousandths(vat),
  }
}

function rewardOf(cart: Cart, goods: readonly Decimal[], taxes: Taxes): Decimal {
  const amount = decimal(cart.reward ?? '0')
  const eligible = goods.map((net, i) => (cart.goods[i]?.points === false ? ZERO : net))
  return spread(cart, eligible, least(amount, sum(eligible)), taxes)
}

function couponOf(cart: Cart, goods: readonly Decimal[], taxes: Taxes): Decimal {
  const eligible = goods.map((net, i) => (cart.goods[i]?.coupon === false ? ZERO : net))
  const base = sum(eligible)
  const { percent, fixed, freeShipping } = cart.coupon ?? {}
  const amount =
    percent === undefined ? least(decimal(fixed ?? '0'), base) : percentOf(base, decimal(percent))
  let row = spread(cart, eligible, amount, taxes)
  for (const charge of cart.charges ?? []) {
    if (freeShipping !== true || charge.code !== 'shipping') continue
    tax(taxes, charge.rate, decimal(charge.value).neg())
    row = row.minus(charge.value)
  }
  return row
}

/** Spreads a discount over the eligible lines by their totals and lowers the tax; gives the (negative) row. */
function spread(cart: Cart, eligible: readonly Decimal[], amount: Decimal, taxes: Taxes): Decimal {
  const base = sum(eligible)
  if (base.eq(0)) return ZERO
  eligible.forEach((net, i) => {
    tax(taxes, cart.goods[i]?.rate ?? null, amount.times(net).div(base).neg())
  })
  return amount.neg()
}

function tax(taxes: Taxes, rate: string | null, net: Decimal): void {
  if (rate === null) return
  taxes.set(rate, (taxes.get(rate) ?? ZERO).plus(percentOf(net, percentageOf(rate))))
}

function least(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b
}

function row(code: string, title: string, value: Decimal): TotalRow {
  return { code, title, value }
}

function stored(total: TotalRow): TotalRow {
  return { ...total, value: toTenThousandths(total.value) }
}
