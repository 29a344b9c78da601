import { readCase, type Case } from './format.ts'

type Raw = Record<string, unknown>

const order: Raw = {
  order_id: 800001,
  store_id: 0,
  order_status_id: 5,
  order_status: 'Voltooid',
  date_added: '2026-11-20 09:15:00',
  date_modified: '2026-11-20 09:15:00',
  firstname: 'Anna',
  lastname: 'de Vries',
  email: 'anna@example.nl',
  custom_field: {},
  payment_company: '',
  payment_address_1: 'Singel 4',
  payment_postcode: '1012 AA',
  payment_city: 'Amsterdam',
  payment_country: 'Nederland',
  payment_iso_code_2: 'NL',
  shipping_address_1: 'Singel 4',
  shipping_postcode: '1012 AA',
  shipping_city: 'Amsterdam',
  shipping_country: 'Nederland',
  shipping_iso_code_2: 'NL',
  payment_method: 'iDEAL',
  payment_code: 'ideal',
  currency_code: 'EUR',
  currency_value: '1.00000000',
  products: [
    {
      order_product_id: 1,
      name: 'Theepot',
      model: 'TP-9',
      quantity: 1,
      price: '33.0579',
      total: '33.0579',
      tax: '6.9422',
      options: [{ name: 'Kleur', value: 'Groen' }],
    },
  ],
  vouchers: [],
  totals: [
    { code: 'sub_total', title: 'Subtotaal', value: '33.0579', sort_order: 1 },
    { code: 'shipping', title: 'Bezorgen', value: '5.7851', sort_order: 3 },
    { code: 'coupon', title: 'Korting', value: '-1.6529', sort_order: 4 },
    { code: 'tax', title: 'BTW 21%', value: '7.8099', sort_order: 5 },
    { code: 'voucher', title: 'Bon', value: '-5.0000', sort_order: 8 },
    { code: 'total', title: 'Totaal', value: '40.0000', sort_order: 9 },
  ],
  total: '40.0000',
}

const settings: Raw = {
  start_date: '2026-11-01',
  push_statuses: [2, 3, 5],
  paid_statuses: [2, 3, 5],
  reference_format: '{order_id}',
  tax_map: [
    { opencart_name: 'BTW 21%', rate: '21', moneybird: 'mb_nl21' },
    { opencart_name: 'BTW 9%', rate: '9', moneybird: 'mb_nl9' },
  ],
  zero_rate_map: { icp: 'mb_icp', export: 'mb_export', no_vat: 'mb_none' },
  oss: false,
  kor: false,
  vat_number_field: 'custom_field.1',
  tolerance_cents: 3,
  rounding_line: true,
  zero_orders: 'skip',
  shipping_without_vat: 'fail',
  untaxed_lines: 'fail',
  foreign_currency: 'block',
  voucher_ledger: 'ledger_cadeaubonnen',
  credit_ledger: 'ledger_klanttegoed',
  fees: { '*': 'line' },
  send: 'manual',
  register_payment: true,
  after_invoice_change: 'flag',
  default_contact: null,
}

/** Goods of 40.00, shipping of 7.00 and a discount of 2.00, all with 21 %; 5.00 of the 45.00 is paid with a voucher. */
const expect: Raw = {
  outcome: 'pushed',
  shop_total: '40.00',
  invoice: {
    reference: '800001',
    invoice_date: '2026-11-20',
    currency: 'EUR',
    lines: [
      {
        kind: 'product',
        description: 'Theepot\nKleur: Groen',
        amount: '1',
        price: '33.0579',
        tax: 'mb_nl21',
      },
      { kind: 'shipping', description: 'Bezorgen', amount: '1', price: '5.7851', tax: 'mb_nl21' },
      { kind: 'discount', description: 'Korting', amount: '1', price: '-1.6529', tax: 'mb_nl21' },
      {
        kind: 'gift_voucher_used',
        description: 'Bon',
        amount: '1',
        price: '-5.0000',
        tax: 'mb_none',
        ledger: 'ledger_cadeaubonnen',
      },
    ],
    vat: [{ tax: 'mb_nl21', rate: '21', base: '37.19', amount: '7.81' }],
    total_incl: '40.00',
  },
  writes: { contacts_created: 1, contacts_updated: 0, invoices_created: 1, send_requests: 1, payments: 1 },
  warnings: [],
  payment: { amount: '40.00', date: '2026-11-20' },
  send: { delivery_method: 'Manual' },
  contact: { new: true, firstname: 'Anna', lastname: 'de Vries', email: 'anna@example.nl', country: 'NL' },
}

/** Changes by dotted path: `{ 'expect.payment.amount': '1.00' }`. `undefined` takes away. */
export type Changes = Readonly<Record<string, unknown>>

/** A small made-up case that passes, with changes. Throws when it is no case any more. */
export function sample(changes: Changes = {}): Case {
  const raw = structuredClone<Raw>({ id: 'X01', title: 'Voorbeeld', order, settings, expect })
  for (const [path, value] of Object.entries(changes)) put(raw, path.split('.'), value)
  const read = readCase(JSON.parse(JSON.stringify(raw)))
  if (!read.ok) throw new Error(read.reason)
  return read.case
}

function put(target: Raw, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[key] = value
    return
  }
  const inner = target[key] ?? {}
  target[key] = inner
  put(inner as Raw, rest, value)
}
