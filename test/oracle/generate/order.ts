import type { AppliedRate, Row, Truth } from '../world.ts'
import { cartTaxes, fillCart, unitTax, type CartLine } from './cart.ts'
import { generateBuyer, type Buyer } from './customers.ts'
import { generateCoupon, generateReward } from './discounts.ts'
import { orderRow, type Delivery } from './order-row.ts'
import type { Random } from './random.ts'
import type { GeneratedShop } from './shop.ts'
import { taxTable, type TaxTable } from './tax.ts'
import { computeTotals, type Till, type Totals } from './totals.ts'

/** The rows of one order, and the truth about it. */
export interface GeneratedOrder {
  readonly order: Row
  readonly products: readonly Row[]
  readonly options: readonly Row[]
  readonly totals: readonly Row[]
  readonly vouchers: readonly Row[]
  readonly truth: Truth
}

/** Ids of the rows of the whole shop, counting on. */
export interface RowIds {
  next(table: string): string
}

/** An order as OpenCart makes it: cart, tax per unit, totals in their order, and what of it is stored. */
export function generateOrder(
  shop: GeneratedShop,
  orderId: number,
  ids: RowIds,
  random: Random,
): GeneratedOrder {
  const lines = fillCart(shop, random)
  const buyer = generateBuyer(shop, orderId, random)
  const delivery = deliveryOf(shop, lines, random)
  const table = taxTable(shop, buyer, delivery !== null)
  const taxes = cartTaxes(shop, lines, table)
  const vouchersSold = random.chance(0.04) && !shop.version.startsWith('4.1') ? 25 : 0
  const till = tillOf(lines, delivery, vouchersSold, random)
  const totals = computeTotals(shop, lines, table, till, taxes)
  const rows = productRows(shop, lines, table, orderId, ids)
  return {
    order: orderRow(shop, orderId, { buyer, delivery, total: stored(totals.total) }, random),
    ...rows,
    totals: totals.rows.map((row) => ({
      order_total_id: ids.next('order_total'),
      order_id: String(orderId),
      code: row.code,
      title: row.title,
      value: stored(row.value),
      sort_order: String(row.sortOrder),
    })),
    vouchers: vouchersSold > 0 ? [voucherRow(orderId, vouchersSold, ids)] : [],
    truth: truthOf(lines, table, buyer, delivery, totals),
  }
}

/** As DECIMAL(15,4) keeps it. */
function stored(value: number): string {
  return (Math.round((value + Math.sign(value) * 1e-9) * 1e4) / 1e4).toFixed(4)
}

function deliveryOf(shop: GeneratedShop, lines: readonly CartLine[], random: Random): Delivery | null {
  if (!lines.some((line) => line.product.shipped)) return null
  const { shippingClass: taxClass } = shop
  return random.pick<Delivery>([
    { code: 'flat.flat', title: 'Flat Shipping Rate', cost: 4.0909, taxClass },
    { code: 'flat.flat', title: 'Flat Shipping Rate', cost: 5.7851, taxClass },
    { code: 'weight.weight_7', title: 'Zone 7  (Weight: 2.41kg)', cost: 16.4876, taxClass },
    { code: 'free.free', title: 'Free Shipping', cost: 0, taxClass: 0 },
    { code: 'pickup.pickup', title: 'Pickup From Store', cost: 0, taxClass: 0 },
  ])
}

function tillOf(
  lines: readonly CartLine[],
  delivery: Delivery | null,
  vouchersSold: number,
  random: Random,
): Till {
  return {
    shipping: delivery,
    coupon: random.chance(0.3) ? generateCoupon(random) : null,
    reward: random.chance(0.08) ? generateReward(lines, random) : null,
    voucher: random.chance(0.06) ? random.pick([10, 25, 500]) : 0,
    credit: random.chance(0.05) ? random.pick([3.33, 12.5, 100]) : 0,
    vouchersSold,
  }
}

function productRows(
  shop: GeneratedShop,
  lines: readonly CartLine[],
  table: TaxTable,
  orderId: number,
  ids: RowIds,
): Pick<GeneratedOrder, 'products' | 'options'> {
  const options: Row[] = []
  const products = lines.map((line) => {
    const id = ids.next('order_product')
    for (const [name, value] of line.options) {
      const key = ids.next('order_option')
      options.push({
        order_option_id: key,
        order_id: String(orderId),
        order_product_id: id,
        name,
        value,
        type: 'select',
      })
    }
    return {
      order_product_id: id,
      order_id: String(orderId),
      product_id: String(line.product.id),
      name: line.product.name,
      model: `M${line.product.id}`,
      quantity: String(line.quantity),
      price: stored(line.price),
      total: stored(line.total),
      tax: stored(unitTax(shop, line, table)),
    }
  })
  return { products, options }
}

function voucherRow(orderId: number, amount: number, ids: RowIds): Row {
  return {
    order_voucher_id: ids.next('order_voucher'),
    order_id: String(orderId),
    description: `&euro;${amount}.00 Gift Certificate for Oma`,
    amount: stored(amount),
  }
}

function truthOf(
  lines: readonly CartLine[],
  table: TaxTable,
  buyer: Buyer,
  delivery: Delivery | null,
  totals: Totals,
): Truth {
  const applied = (taxClass: number): AppliedRate[] =>
    table.parts(1, taxClass).map(({ id, rate }) => [rate[0], rate[1], rate[2], id])
  return {
    lines: lines.map((line) => [line.product.name, line.quantity, applied(line.product.taxClass)]),
    shipping: delivery === null ? null : [delivery.code, delivery.cost, applied(delivery.taxClass)],
    taxes: Object.fromEntries(totals.taxes),
    delta: totals.delta,
    vatNumber: buyer.number,
    shipTo: delivery === null ? buyer.payFrom : buyer.shipTo,
    payFrom: buyer.payFrom,
  }
}
