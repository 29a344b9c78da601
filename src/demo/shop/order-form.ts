import { addressParts, type ContractOrder, type ContractProduct, type RawOrder } from './contract.ts'
import { utcOf } from './zone.ts'

/** Keys of the order object that hold one text, with what OpenCart stores when nobody fills them in. */
const defaults = {
  store_id: '0',
  invoice_no: '0',
  invoice_prefix: 'INV-',
  order_status_id: '0',
  order_status: '',
  date_added: '',
  date_modified: '',
  firstname: '',
  lastname: '',
  email: '',
  ...emptyAddress('payment'),
  ...emptyAddress('shipping'),
  payment_method: '',
  payment_code: '',
  payment_reference: '',
  shipping_code: '',
  currency_code: 'EUR',
  currency_value: '1.00000000',
  total: '0.0000',
}

const productDefaults = {
  name: '',
  quantity: '1',
  shipping: '',
  tax_class_id: '',
}
const returnDefaults = {
  return_id: '1',
  product: '',
  line: '',
  quantity: '1',
  action_id: '0',
  action: '',
  date_added_utc: '',
}
const creditDefaults = { customer_transaction_id: '1', amount: '0.0000', date_added_utc: '' }
const amountDefaults = { price: '0.0000', total: '0.0000', tax: '0.0000' }

/**
 * Makes the full order object of docs/module-api.md out of a loosely written order: every key present, every value
 * text, totals in the order of the shop. `timeZone` is the zone of the written times.
 */
export function orderObject(raw: RawOrder, timeZone: string): ContractOrder {
  const fields = filled(raw, defaults)
  return {
    ...fields,
    order_id: textOf(raw.order_id),
    date_added_utc: textOf(raw.date_added_utc) || utcOf(fields.date_added, timeZone),
    custom_field: mapOf(raw.custom_field),
    payment_custom_field: mapOf(raw.payment_custom_field),
    products: rowsOf(raw.products).map(productRow),
    vouchers: rowsOf(raw.vouchers).map((row) => filled(row, { description: '', amount: '0.0000' })),
    returns: rowsOf(raw.returns).map((row) => filled(row, returnDefaults)),
    credits: rowsOf(raw.credits).map((row) => filled(row, creditDefaults)),
    history: rowsOf(raw.history).map((row) => {
      const change = filled(row, { order_status_id: '0', date_added: '', date_added_utc: '' })
      return { ...change, date_added_utc: change.date_added_utc || utcOf(change.date_added, timeZone) }
    }),
    totals: rowsOf(raw.totals)
      .toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
      .map((row) => filled(row, { code: '', title: '', value: '0.0000' })),
  }
}

function emptyAddress<Kind extends string>(kind: Kind) {
  type AddressKey = `${Kind}_${(typeof addressParts)[number]}`
  return Object.fromEntries(addressParts.map((part) => [`${kind}_${part}`, ''])) as Record<AddressKey, string>
}

function productRow(raw: RawOrder): ContractProduct {
  const options = rowsOf(raw.options).map((option) => filled(option, { name: '', value: '' }))
  return { ...filled(raw, { ...productDefaults, ...amountDefaults }), options }
}

/** The keys of `known` as text, from `raw` where it has them. What is not in the contract is left out. */
function filled<Key extends string>(
  raw: RawOrder,
  known: Readonly<Record<Key, string>>,
): Record<Key, string> {
  const entries = Object.entries<string>(known).map(([key, otherwise]) => {
    const value = raw[key]
    return [key, value === undefined ? otherwise : textOf(value)]
  })
  return Object.fromEntries(entries) as Record<Key, string>
}

function rowsOf(value: unknown): RawOrder[] {
  return Array.isArray(value) ? (value as RawOrder[]) : []
}

function mapOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, textOf(field)]))
}

/** Text of a scalar; NULL is `''`, as in the contract. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
