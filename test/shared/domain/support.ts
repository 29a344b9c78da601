import type { Administration, TaxRate } from '../../../src/shared/domain/administration.ts'
import { decimal, type Decimal } from '../../../src/shared/domain/decimal.ts'
import type { InvoiceDraft } from '../../../src/shared/domain/invoice.ts'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import { mapOrder, type MapResult } from '../../../src/shared/domain/map-order.ts'
import type { Address, Order, ProductLine, ShopTaxRate, TotalRow } from '../../../src/shared/domain/order.ts'
import {
  noOverrides,
  type BookingSettings,
  type OrderOverrides,
} from '../../../src/shared/domain/settings.ts'

/** A decimal for tests: `d('1.21')`. */
export const d = (text: string | number): Decimal => decimal(text)

/** A Moneybird rate; its name is its id. */
export function moneybirdRate(id: string, percentage: string, over: Partial<TaxRate> = {}): TaxRate {
  return { id, name: id, percentage, country: '', active: true, ...over }
}

const taxRates: readonly TaxRate[] = [
  moneybirdRate('nl21', '21'),
  moneybirdRate('nl9', '9'),
  moneybirdRate('icp', '0'),
  moneybirdRate('export', '0'),
  moneybirdRate('none', '0'),
  moneybirdRate('kor', '0'),
  moneybirdRate('be21', '21', { country: 'BE' }),
  moneybirdRate('be6', '6', { country: 'BE' }),
  moneybirdRate('fi255', '25.5', { country: 'FI' }),
]

export const administration: Administration = {
  id: '1',
  name: 'Test',
  currency: 'EUR',
  country: 'NL',
  periodLockedUntil: null,
  suspended: false,
  taxRates,
  ledgerAccounts: ['gifts', 'credit', 'sales'].map((id) => ({
    id,
    name: id,
    type: 'revenue',
    active: true,
    allowsSalesInvoice: true,
  })),
  workflows: [],
  documentStyles: [],
}

/** The shop's own rates; a test shop charges no others. */
export const shopRates: readonly ShopTaxRate[] = [
  { name: 'BTW 21%', rate: '21', kind: 'percentage', countries: ['NL'] },
  { name: 'BTW 9%', rate: '9', kind: 'percentage', countries: ['NL'] },
  { name: 'TVA 21%', rate: '21', kind: 'percentage', countries: ['BE'] },
  { name: 'TVA 6%', rate: '6', kind: 'percentage', countries: ['BE'] },
  { name: 'ALV 25,5%', rate: '25.5', kind: 'percentage', countries: ['FI'] },
]

export const settings: BookingSettings = {
  startDate: '2026-01-01',
  timeZone: 'Europe/Amsterdam',
  pushStatuses: ['5'],
  paidStatuses: ['5'],
  cancelledStatuses: ['7'],
  refundedStatuses: ['11'],
  referenceFormat: '{order_id}',
  taxMap: [
    { name: 'BTW 21%', percentage: '21', taxRateId: 'nl21' },
    { name: 'BTW 9%', percentage: '9', taxRateId: 'nl9' },
    { name: 'TVA 21%', percentage: '21', taxRateId: 'be21' },
    { name: 'TVA 6%', percentage: '6', taxRateId: 'be6' },
    { name: 'ALV 25,5%', percentage: '25.5', taxRateId: 'fi255' },
  ],
  levies: {},
  zeroRates: { reverseCharge: 'icp', export: 'export', noVat: 'none', kor: 'kor' },
  oss: false,
  kor: false,
  korFrom: '',
  korUntil: '',
  pickupCodes: ['pickup'],
  vatNumberField: 'custom_field.1',
  toleranceCents: 3,
  roundingLine: true,
  zeroOrders: 'skip',
  shippingWithoutVat: 'fail',
  untaxedLines: 'fail',
  exemptClasses: [],
  foreignCurrency: 'block',
  fees: { '*': 'line' },
  ledgers: {
    product: null,
    shipping: null,
    fee: null,
    discount: null,
    voucher: 'gifts',
    credit: 'credit',
    perTreatment: {},
  },
  invoiceDate: 'order',
  vatPeriod: 'quarter',
  sending: 'Manual',
  alwaysPaid: false,
  registerPayment: true,
  paymentMethods: {},
  afterInvoiceChange: 'flag',
  refundSending: 'draft',
  defaultContactId: null,
  contactMatch: 'company',
  workflowId: null,
  documentStyleId: null,
}

/** The settings with some of them changed. */
export function settingsWith(over: Partial<BookingSettings>): BookingSettings {
  return { ...settings, ...over }
}

export const context: MapContext = {
  settings,
  administration,
  shopRates,
  baseCurrency: 'EUR',
  overrides: noOverrides,
  reference: 'W-1',
  viesAnswer: 'unasked',
}

/** What the merchant allowed for one order. */
export function allowing(...codes: readonly string[]): OrderOverrides {
  return { ...noOverrides, allow: codes }
}

export const home: Address = {
  firstName: 'Jan',
  lastName: 'Jansen',
  company: '',
  address1: 'Dorpsstraat 12',
  address2: '',
  postcode: '3511 AB',
  city: 'Utrecht',
  country: 'NL',
}

export const nowhere: Address = {
  firstName: '',
  lastName: '',
  company: '',
  address1: '',
  address2: '',
  postcode: '',
  city: '',
  country: '',
}

/** An address in another country. */
export function abroad(country: string, postcode = '1000'): Address {
  return { ...home, country, postcode }
}

/** An order as it comes from the shop; nothing is computed (see `cart.ts` for that). */
export function orderWith(over: Partial<Order> = {}): Order {
  return {
    id: '1001',
    storeId: '0',
    invoiceNo: '',
    statusId: '5',
    statusName: 'Voltooid',
    date: '2026-11-23',
    placedAt: '2026-11-23T13:05:10Z',
    modified: '2026-11-23 14:05:10',
    email: 'jan@example.nl',
    firstName: 'Jan',
    lastName: 'Jansen',
    payment: home,
    shipping: home,
    customFields: {},
    paymentMethod: 'iDEAL',
    paymentCode: 'ideal',
    shippingCode: 'flat.flat',
    needsShipping: true,
    currency: 'EUR',
    currencyValue: d(1),
    products: [],
    vouchersSold: [],
    totals: [],
    total: d(0),
    fingerprint: '',
    ...over,
  }
}

/** A product line with a given VAT per unit. */
export function lineOf(price: string, quantity: string, tax: string, name = 'Boek'): ProductLine {
  const total = d(price).times(quantity)
  return { name, options: [], quantity: d(quantity), price: d(price), total, tax: d(tax) }
}

/** A row at the foot of an order. */
export function rowOf(code: string, value: string, title = code): TotalRow {
  return { code, title, value: d(value) }
}

/** An order of which the rows are as given; nothing else stands on it. */
export function bareOrder(total: string, over: Partial<Order> = {}, ...rows: [string, string][]): Order {
  return orderWith({
    totals: [...rows.map(([code, value]) => rowOf(code, value)), rowOf('total', total)],
    total: d(total),
    ...over,
  })
}

/** Maps an order and returns the code of its problem, or `'draft'` or `'check'`. */
export function codeOf(order: Order, over: Partial<MapContext> = {}): string {
  const result = mapOrder(order, { ...context, ...over })
  return result.kind === 'problem' ? result.problem.code : result.kind
}

/** Maps an order that must succeed. */
export function drafted(order: Order, over: Partial<MapContext> = {}): Extract<MapResult, { kind: 'draft' }> {
  const result = mapOrder(order, { ...context, ...over })
  if (result.kind !== 'draft') throw new Error(`no draft: ${JSON.stringify(result)}`)
  return result
}

/** Lines in one glance: `kind description amount × price @ rate`. */
export function glance(draft: InvoiceDraft): string[] {
  return draft.lines.map(
    ({ kind, description, amount, price, taxRateId }) =>
      `${kind} ${description} ${amount} × ${price} @ ${taxRateId}`,
  )
}
