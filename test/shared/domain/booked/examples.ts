import type { MapContext } from '../../../../src/shared/domain/map-context.ts'
import type { Order } from '../../../../src/shared/domain/order.ts'
import type { BookingSettings } from '../../../../src/shared/domain/settings.ts'
import { orderOf, type Cart } from '../cart.ts'
import { abroad, allowing, d, lineOf, orderWith, rowOf, settingsWith, shopRates } from '../support.ts'

/** A kind of order: what is special about it, an example, and how the merchant set the program up where that matters. */
export interface Example {
  readonly kind: string
  readonly order: Order
  readonly set?: Partial<BookingSettings>
  readonly context?: Partial<MapContext>
  /** The setting or the merchant's choice, in words. */
  readonly setting?: string
}

const mug = { price: '10.0000', quantity: 1, rate: 'BTW 21%', name: 'Mug' }
const book = { price: '20.0000', quantity: 1, rate: 'BTW 9%', name: 'Book' }
const free = { ...mug, rate: null }
const shipping = { code: 'shipping', title: 'Shipping', value: '5.0000', rate: 'BTW 21%' }
const sold = (goods: Cart['goods'], more: Partial<Cart> = {}, over: Partial<Order> = {}) =>
  orderOf({ goods, ...more }, over)

/** The order with one more row, after the tax. */
function then(order: Order, code: string, title: string, value: string): Order {
  const totals = order.totals.filter((row) => row.code !== 'total')
  const total = order.total.plus(value)
  return { ...order, totals: [...totals, rowOf(code, value, title), rowOf('total', total.toFixed(4))], total }
}

function to(country: string, order: Order, number = '', postcode = '1000'): Order {
  const address = abroad(country, postcode)
  const customFields: Record<string, string> = number === '' ? {} : { 1: number }
  return { ...order, payment: address, shipping: address, customFields }
}

const untaxedFee = { code: 'cod_fee', title: 'Cash on delivery', value: '5.9500', rate: null }
const sameNames = shopRates.slice(0, 2).map((rate) => ({ ...rate, name: 'BTW' }))
const sameMap = settingsWith({}).taxMap.slice(0, 2)

const rows: readonly Example[] = [
  { kind: 'One rate', order: sold([mug]) },
  { kind: 'Two rates and shipping', order: sold([mug, book], { charges: [shipping] }) },
  { kind: 'Coupon before the tax', order: sold([mug, book], { coupon: { percent: '10' } }) },
  {
    kind: 'Coupon before the tax that gives the shipping too',
    order: sold([mug], { charges: [shipping], coupon: { percent: '10', freeShipping: true } }),
  },
  {
    kind: 'Coupon after the tax',
    order: then(sold([mug], { charges: [shipping] }), 'coupon', 'Coupon', '-2.0000'),
  },
  {
    kind: 'Coupon after the tax',
    order: then(sold([mug], { charges: [shipping] }), 'coupon', 'Coupon', '-2.0000'),
    setting: 'coupon: without VAT',
    set: { fees: { coupon: { taxRateId: 'none' } } },
  },
  {
    kind: 'More discount than the product costs',
    order: sold([mug, { ...book, coupon: false }], { coupon: { percent: '50' }, reward: '25.0000' }),
  },
  { kind: 'Gift voucher sold', order: sold([mug], { sold: ['25.0000'] }) },
  { kind: 'Gift voucher used', order: sold([mug], { voucherUsed: '5.0000' }) },
  { kind: 'Store credit used', order: sold([mug], { credit: '3.0000' }) },
  { kind: 'Gift card of a module', order: then(sold([mug]), 'giftcard', 'Gift card', '-5.0000') },
  {
    kind: 'Gift card of a module',
    order: then(sold([mug]), 'giftcard', 'Gift card', '-5.0000'),
    setting: 'giftcard: means of payment',
    set: { fees: { giftcard: 'payment' } },
  },
  {
    kind: 'Information row',
    order: { ...sold([mug]), totals: [...sold([mug]).totals, rowOf('you_save', '3.0000', 'You save')] },
    setting: 'you_save: left out',
    set: { fees: { you_save: 'ignore' } },
  },
  {
    kind: 'Fee of a module with VAT',
    order: sold([mug], {
      charges: [{ ...shipping, code: 'payment_fee', title: 'Payment fee', value: '1.2397' }],
    }),
  },
  { kind: 'Fee of a module without VAT', order: sold([mug], { charges: [untaxedFee] }) },
  {
    kind: 'Fee of a module without VAT',
    order: sold([mug], { charges: [untaxedFee] }),
    setting: 'cod_fee: 21 %',
    set: { fees: { cod_fee: { taxRateId: 'nl21' } } },
  },
  { kind: 'Shipping without VAT', order: sold([mug], { charges: [{ ...shipping, rate: null }] }) },
  {
    kind: 'Shipping without VAT',
    order: sold([mug], { charges: [{ ...shipping, rate: null }] }),
    setting: 'allowed for this order: the price includes VAT',
    context: { overrides: allowing('SHIPPING_WITHOUT_VAT') },
  },
  {
    kind: 'Row that rounds the total',
    order: then(sold([{ ...mug, price: '10.0083' }]), 'rounding', 'Rounding', '-0.0100'),
  },
  { kind: 'Goods without VAT', order: sold([free, book]) },
  {
    kind: 'Goods without VAT of an exempt tax class',
    order: withClass(sold([free, book])),
    setting: 'tax class 9 is exempt',
    set: { exemptClasses: ['9'] },
  },
  { kind: 'Total and rows differ by 2 cents', order: shifted('0.02') },
  { kind: 'Total and rows differ by more', order: shifted('1.00') },
  { kind: 'VAT that is not that of the lines', order: wrongVat() },
  {
    kind: 'Two rates of one name',
    order: renamed(sold([mug, book])),
    set: { taxMap: sameMap.map((entry) => ({ ...entry, name: 'BTW' })) },
    context: { shopRates: sameNames },
  },
  { kind: 'VAT rounded to cents per piece', order: perPiece() },
  { kind: 'Rate that is not mapped', order: sold([mug]), set: { taxMap: [] } },
  {
    kind: 'Levy of a fixed amount',
    order: levied(),
    context: { shopRates: [...shopRates, { name: 'Levy', rate: '0.50', kind: 'fixed', countries: ['NL'] }] },
  },
  {
    kind: 'Levy of a fixed amount',
    order: levied(),
    setting: 'Levy: 21 %',
    set: { levies: { Levy: 'nl21' } },
    context: { shopRates: [...shopRates, { name: 'Levy', rate: '0.50', kind: 'fixed', countries: ['NL'] }] },
  },
  { kind: 'Base currency with a factor', order: sold([mug], {}, { currencyValue: d('1.1') }) },
  { kind: 'Foreign currency', order: sold([mug], {}, { currency: 'USD', currencyValue: d('1.0865') }) },
  {
    kind: 'Foreign currency',
    order: sold([mug], {}, { currency: 'USD', currencyValue: d('1.0865') }),
    setting: 'booked in the currency of the order',
    set: { foreignCurrency: 'order' },
  },
]

const abroadRows: readonly Example[] = [
  {
    kind: 'Consumer in Belgium, Belgian VAT',
    order: to('BE', sold([{ ...mug, rate: 'TVA 21%' }])),
    setting: 'OSS',
    set: { oss: true },
  },
  { kind: 'Consumer in Belgium, Dutch VAT', order: to('BE', sold([mug])) },
  {
    kind: 'Consumer in Belgium, Dutch VAT',
    order: to('BE', sold([mug])),
    setting: 'OSS',
    set: { oss: true },
  },
  { kind: 'Consumer in Belgium, no VAT', order: to('BE', sold([free])) },
  {
    kind: 'Business in Belgium with a valid number, no VAT',
    order: to('BE', sold([free]), 'BE0123456789'),
    context: { viesAnswer: 'valid' },
  },
  {
    kind: 'Business in Belgium with an invalid number, no VAT',
    order: to('BE', sold([free]), 'BE0999999999'),
    context: { viesAnswer: 'invalid' },
  },
  {
    kind: 'Business in Belgium with a valid number, Belgian VAT',
    order: to('BE', sold([{ ...mug, rate: 'TVA 21%' }]), 'BE0123456789'),
    setting: 'OSS',
    set: { oss: true },
    context: { viesAnswer: 'valid' },
  },
  { kind: 'Switzerland, no VAT', order: to('CH', sold([free])) },
  {
    kind: 'Switzerland, a fee that is 21 % at home',
    order: to('CH', sold([free], { charges: [untaxedFee] })),
    setting: 'cod_fee: 21 %',
    set: { fees: { cod_fee: { taxRateId: 'nl21' } } },
  },
  { kind: 'Switzerland, Dutch VAT', order: to('CH', sold([mug])) },
  {
    kind: 'Customer from Switzerland fetches it at the shop, no VAT',
    order: { ...to('CH', sold([free])), shippingCode: 'pickup.pickup' },
  },
  {
    kind: 'Business in Belgium fetches it at the shop, no VAT',
    order: { ...to('BE', sold([free]), 'BE0123456789'), shippingCode: 'pickup.pickup' },
    context: { viesAnswer: 'valid' },
  },
  { kind: 'Canary Islands, no VAT', order: to('ES', sold([free]), '', '35001') },
  { kind: 'Small-business scheme', order: sold([free]), setting: 'KOR', set: { kor: true } },
  {
    kind: 'Small-business scheme, Dutch VAT charged',
    order: sold([mug]),
    setting: 'KOR',
    set: { kor: true },
  },
]

/** Kinds of orders, with one example each. */
export const examples: readonly { readonly title: string; readonly rows: readonly Example[] }[] = [
  { title: 'In the Netherlands', rows },
  { title: 'Abroad, and without VAT', rows: abroadRows },
]

function withClass(order: Order): Order {
  return {
    ...order,
    products: order.products.map((line) => (line.tax.eq(0) ? { ...line, taxClassId: '9' } : line)),
  }
}

function shifted(by: string): Order {
  const order = sold([mug])
  const total = order.total.plus(by)
  const totals = order.totals.map((row) => (row.code === 'total' ? { ...row, value: total } : row))
  return { ...order, totals, total }
}

function wrongVat(): Order {
  const order = sold([mug])
  const totals = [rowOf('sub_total', '10.0000', 'Subtotal'), rowOf('tax', '1.5000', 'BTW 21%')]
  return { ...order, totals, total: d('11.5000') }
}

function renamed(order: Order): Order {
  return {
    ...order,
    totals: order.totals.map((row) => (row.code === 'tax' ? { ...row, title: 'BTW' } : row)),
  }
}

function perPiece(): Order {
  return orderWith({
    products: [lineOf('2.4793', '3', '0.52', 'Mug')],
    totals: [rowOf('sub_total', '7.4379', 'Subtotal'), rowOf('tax', '1.5600', 'BTW 21%')],
    total: d('8.9979'),
  })
}

function levied(): Order {
  return orderWith({
    products: [lineOf('10.0000', '2', '2.6000', 'Mug')],
    totals: [
      rowOf('sub_total', '20.0000', 'Subtotal'),
      rowOf('tax', '4.2000', 'BTW 21%'),
      rowOf('tax', '1.0000', 'Levy'),
    ],
    total: d('25.2000'),
  })
}
