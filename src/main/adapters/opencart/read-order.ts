import { z } from 'zod'
import type { Address, Order, StatusChange } from '../../../shared/domain/order.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { ReadOrder } from '../../ports/shop.ts'
import { fingerprint } from './fingerprint.ts'
import { amount, id, optionalList, pathText, rawText, text, textMap, title } from './schema.ts'
import { orderMoment } from './shop-time.ts'

/** What the invoice needs of docs/module-api.md's order object. Lists of lines and totals must be there. */
const orderRow = z.object({
  order_id: id,
  store_id: rawText,
  invoice_no: rawText,
  invoice_prefix: text,
  order_status_id: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{1,10}$/)),
  order_status: text,
  date_added: rawText,
  date_added_utc: rawText,
  date_modified: rawText,
  email: text,
  firstname: text,
  lastname: text,
  custom_field: textMap,
  payment_custom_field: textMap,
  payment_firstname: text,
  payment_lastname: text,
  payment_company: text,
  payment_address_1: text,
  payment_address_2: text,
  payment_postcode: text,
  payment_city: text,
  payment_iso_code_2: rawText,
  shipping_firstname: text,
  shipping_lastname: text,
  shipping_company: text,
  shipping_address_1: text,
  shipping_address_2: text,
  shipping_postcode: text,
  shipping_city: text,
  shipping_iso_code_2: rawText,
  payment_method: title,
  payment_code: rawText,
  payment_reference: rawText,
  history: z
    .array(z.object({ order_status_id: rawText, date_added: rawText, date_added_utc: rawText }))
    .nullish(),
  shipping_code: rawText,
  currency_code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/),
  currency_value: amount,
  products: z.array(
    z.object({
      name: text,
      quantity: amount,
      price: amount,
      total: amount,
      tax: amount,
      shipping: rawText,
      tax_class_id: rawText,
      options: optionalList(z.object({ name: text, value: text })),
    }),
  ),
  vouchers: optionalList(z.object({ description: text, amount })),
  returns: optionalList(
    z.object({ return_id: rawText, product: title, quantity: rawText, line: rawText, action: title }),
  ),
  credits: optionalList(z.object({ customer_transaction_id: rawText, amount, date_added_utc: rawText })),
  totals: z.array(z.object({ code: rawText, title, value: amount })),
  total: amount,
})

type StoredOrder = z.infer<typeof orderRow>

/**
 * Reads one order object. `null` when not even its id can be read: then it is not known which order is damaged,
 * and the whole page is of no use. Otherwise the order, or its id and the first field that is malformed.
 * `timeZone`: the zone of the shop's calendar.
 */
export function readOrder(value: unknown, timeZone: string): ReadOrder | null {
  const known = z.object({ order_id: id }).safeParse(value)
  if (!known.success) return null
  const orderId = known.data.order_id
  const row = orderRow.safeParse(value)
  if (!row.success) return { ok: false, orderId, field: pathText(row.error.issues[0]?.path ?? []) }
  const order = toOrder(row.data, timeZone)
  return order.ok ? { ok: true, order: order.value } : { ok: false, orderId, field: order.problem }
}

function toOrder(row: StoredOrder, timeZone: string): Result<Order, string> {
  const moment = orderMoment(row.date_added_utc, row.date_added, timeZone)
  if (!moment.ok) return fail(moment.problem)
  const shipping = addressOf(row, 'shipping')
  const payment = addressOf(row, 'payment')
  const order = {
    id: row.order_id,
    storeId: row.store_id === '' ? '0' : row.store_id,
    invoiceNo: /^0*$/.test(row.invoice_no) ? '' : row.invoice_prefix + row.invoice_no,
    statusId: row.order_status_id,
    statusName: row.order_status,
    date: moment.value.date,
    placedAt: moment.value.placedAt,
    modified: row.date_modified,
    email: row.email,
    firstName: row.firstname,
    lastName: row.lastname,
    payment: isEmpty(payment) ? { ...shipping, ...namesOf(row, 'payment') } : payment,
    shipping: isEmpty(shipping) ? null : shipping,
    customFields: customFieldsOf(row),
    paymentMethod: row.payment_method === '' ? row.payment_code : row.payment_method,
    paymentCode: row.payment_code,
    paymentReference: /^[\w.-]{1,64}$/.test(row.payment_reference) ? row.payment_reference : '',
    ...(Array.isArray(row.history) ? { history: row.history.flatMap((one) => changeOf(one, timeZone)) } : {}),
    shippingCode: row.shipping_code,
    needsShipping: needsShipping(row.products),
    currency: row.currency_code,
    currencyValue: row.currency_value,
    products: row.products.map(({ name, options, quantity, price, total, tax, tax_class_id: taxClassId }) => {
      return { name, options, quantity, price, total, tax, taxClassId }
    }),
    vouchersSold: row.vouchers,
    returns: row.returns.map(({ return_id: id, product, quantity, line, action }) => ({
      id,
      product,
      quantity,
      line,
      action,
    })),
    credits: row.credits.map((one) => ({
      id: one.customer_transaction_id,
      amount: one.amount,
      at: creditMoment(one.date_added_utc),
    })),
    totals: row.totals,
    total: row.total,
  }
  return ok({ ...order, fingerprint: fingerprint(order) })
}

/** `YYYY-MM-DD HH:MM:SS` in UTC, as the module tells it. */
function creditMoment(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}.000Z` : ''
}

/** OpenCart 4 leaves the invoice address empty by default; the order's own names then stand for the customer. */
function addressOf(row: StoredOrder, kind: 'payment' | 'shipping'): Address {
  return {
    ...namesOf(row, kind),
    company: row[`${kind}_company`],
    address1: row[`${kind}_address_1`],
    address2: row[`${kind}_address_2`],
    postcode: row[`${kind}_postcode`],
    city: row[`${kind}_city`],
    country: countryOf(row[`${kind}_iso_code_2`]),
  }
}

/** A change of status; one without a moment, or of no status, tells nothing. */
function changeOf(row: NonNullable<StoredOrder['history']>[number], timeZone: string): StatusChange[] {
  const moment = orderMoment(row.date_added_utc, row.date_added, timeZone)
  if (!moment.ok || !/^\d{1,10}$/.test(row.order_status_id)) return []
  return [{ statusId: row.order_status_id, at: moment.value.placedAt, date: moment.value.date }]
}

/** Whether any product is shipped, by how they are set up now; `null` when all are gone, or an old module does not tell. */
function needsShipping(products: StoredOrder['products']): boolean | null {
  if (products.some(({ shipping }) => shipping === '1')) return true
  return products.some(({ shipping }) => shipping === '0') ? false : null
}

function namesOf(row: StoredOrder, kind: 'payment' | 'shipping'): { firstName: string; lastName: string } {
  const firstName = row[`${kind}_firstname`]
  const lastName = row[`${kind}_lastname`]
  if (`${firstName}${lastName}`.trim() !== '') return { firstName, lastName }
  return { firstName: row.firstname, lastName: row.lastname }
}

function isEmpty(address: Address): boolean {
  const { company, address1, address2, postcode, city, country } = address
  return [company, address1, address2, postcode, city, country].every((part) => part.trim() === '')
}

/** ISO 3166-1 alpha-2, `''` when it is none. OpenCart still has "FX" for the mainland of France. */
function countryOf(isoCode: string): string {
  const code = isoCode.toUpperCase()
  if (code === 'FX') return 'FR'
  return /^[A-Z]{2}$/.test(code) ? code : ''
}

/** Account and invoice address together; the field that is filled wins, the address before the account. */
function customFieldsOf(row: StoredOrder): Record<string, string> {
  const filled = [...row.payment_custom_field].filter(([, value]) => value !== '')
  return Object.fromEntries([...row.custom_field, ...filled])
}
