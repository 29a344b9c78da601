import { decimal, type Decimal } from '../../shared/domain/decimal.ts'
import type { ProblemCode } from '../../shared/domain/problem.ts'
import type { RawOrder } from './contract.ts'
import type { Product, TaxClass } from './demo-catalogue.ts'
import type { DemoCustomer } from './demo-customers.ts'
import {
  totalsRows,
  unitTax,
  type ShopCharge,
  type PricedLine,
  type TotalsRow,
  type TotalsSpec,
} from './order-totals.ts'

export interface OrderLine {
  readonly product: Product
  readonly quantity: number
  readonly options?: Readonly<Record<string, string>>
  /** Another price than that of the catalogue, without VAT. */
  readonly net?: string
}

/** An order of the demo shop as someone would tell it. */
export interface OrderStory extends Omit<TotalsSpec, 'lines' | 'taxCountry' | 'vouchersSold'> {
  /** One sentence: what makes this order worth showing. */
  readonly story: string
  readonly customer: DemoCustomer
  readonly lines: readonly OrderLine[]
  /** Status id, see `demoShopInfo`; `'5'` when absent. */
  readonly status?: string
  /** Code of the payment method; iDEAL when absent. */
  readonly payment?: string
  /** Delivery to someone else, or nothing delivered. */
  readonly deliverTo?: DemoCustomer | null
  /** No VAT at all: reverse charge, export, or a mistake. */
  readonly untaxed?: boolean
  /** The shop charged the rates of another country than that of the delivery. */
  readonly taxCountry?: string
  readonly currency?: readonly [code: string, value: string]
  readonly vouchersSold?: readonly { readonly description: string; readonly amount: string }[]
  /** Euros by which rows differ from what OpenCart computed, by code: what careless modules leave behind. */
  readonly shifts?: Readonly<Record<string, string>>
  /** Another title on the tax row: the shop renamed its rate since. */
  readonly taxTitle?: string
  /** The code with which any sensible setting refuses it; absent = can be invoiced, or waits, or is left alone. */
  readonly refused?: ProblemCode
}

/** A line of a story. */
export function line(product: Product, quantity = 1, options?: Readonly<Record<string, string>>): OrderLine {
  return { product, quantity, ...(options === undefined ? {} : { options }) }
}

/** Shipping in the demo shop; high rate unless told otherwise. */
export function post(
  net = '4.9174',
  taxClass: TaxClass = 'high',
  title = 'Verzendkosten PostNL',
): ShopCharge {
  return { code: 'shipping', title, net, taxClass }
}

/** Computes the order as OpenCart would have stored it. `dates` are shop time. */
export function buildOrder(
  story: OrderStory,
  orderId: number,
  dates: { readonly added: string; readonly modified: string },
): RawOrder {
  const { customer } = story
  const delivery = story.deliverTo === undefined ? customer : story.deliverTo
  const taxCountry = story.untaxed === true ? '' : (story.taxCountry ?? isoCode(delivery ?? customer))
  const lines = story.lines.map((each) => ({ ...each, priced: priced(each) }))
  const rows = totalsRows({ ...story, taxCountry, lines: lines.map((each) => each.priced) })
  const totals = rows.map((row) => ({
    ...row,
    title: titleOf(row, story),
    value: shifted(row, story).toFixed(4),
  }))
  return {
    order_id: String(orderId),
    order_status_id: story.status ?? '5',
    date_added: dates.added,
    date_modified: dates.modified,
    ...customerFields(customer),
    ...addressFields('payment', customer),
    ...(delivery === null ? {} : addressFields('shipping', delivery)),
    ...paymentFields(story),
    products: lines.map((each, index) => productRow(each, index, taxCountry)),
    vouchers: (story.vouchersSold ?? []).map((sold) => ({
      ...sold,
      amount: decimal(sold.amount).toFixed(4),
    })),
    totals,
    total: totals.at(-1)?.value ?? '0.0000',
  }
}

function customerFields({ firstname, lastname, email, vatNumber, kvk }: DemoCustomer): RawOrder {
  const fields = { custom_field: { 1: vatNumber ?? '' }, payment_custom_field: { 2: kvk ?? '' } }
  return { firstname, lastname, email, ...fields }
}

function paymentFields({ payment, currency }: OrderStory): RawOrder {
  const [code, value] = currency ?? ['EUR', '1']
  const paid = { currency_code: code, currency_value: decimal(value).toFixed(8) }
  return { payment_code: payment ?? 'mollie_ideal', ...paid }
}

function priced({ product, quantity, net }: OrderLine): PricedLine {
  return { net: net === undefined ? product.net : decimal(net), quantity, taxClass: product.taxClass }
}

function productRow(each: OrderLine & { priced: PricedLine }, index: number, taxCountry: string): RawOrder {
  return {
    order_product_id: index + 1,
    name: each.product.name,
    quantity: each.quantity,
    price: each.priced.net.toFixed(4),
    total: each.priced.net.times(each.quantity).toFixed(4),
    tax: unitTax(each.priced, taxCountry).toFixed(4),
    options: Object.entries(each.options ?? {}).map(([name, value]) => ({ name, value })),
  }
}

function addressFields(kind: 'payment' | 'shipping', customer: DemoCustomer): RawOrder {
  return {
    [`${kind}_firstname`]: customer.firstname,
    [`${kind}_lastname`]: customer.lastname,
    [`${kind}_company`]: customer.company ?? '',
    [`${kind}_address_1`]: customer.street,
    [`${kind}_postcode`]: customer.postcode,
    [`${kind}_city`]: customer.city,
    [`${kind}_iso_code_2`]: customer.country,
  }
}

function isoCode(customer: DemoCustomer): string {
  return customer.country === 'FX' ? 'FR' : customer.country
}

function shifted(row: TotalsRow, { shifts }: OrderStory): Decimal {
  return row.value.plus(shifts?.[row.code] ?? 0)
}

function titleOf(row: TotalsRow, { taxTitle }: OrderStory): string {
  return row.code === 'tax' && taxTitle !== undefined ? taxTitle : row.title
}
