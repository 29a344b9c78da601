import type { Invoice } from '../../../shared/domain/invoice.ts'
import { decimal, money, parseDecimal } from '../../../shared/domain/decimal.ts'
import { fail, ok } from '../../../shared/domain/result.ts'
import type { Contact } from '../../ports/bookkeeping.ts'
import {
  amountOf,
  dateOf,
  flagOf,
  idOf,
  isObject,
  listOf,
  neededTextOf,
  numberOf,
  objectOf,
  optionalIdOf,
  readList,
  readOne,
  textOf,
  type Read,
  type JsonRow,
} from './fields.ts'

/** The items of a page that are of use, and its size before anything was left out. */
export interface ReplyPage<T> {
  readonly items: readonly T[]
  readonly size: number
}

/** One invoice, or the path of the field that could not be read. */
export function parseInvoice(json: unknown): Read<Invoice> {
  return readOne(json, 'sales_invoice', invoice)
}

/**
 * A page of invoices: those with one of these references, to the letter, and how many were on the page in all.
 * What was not asked for is not read, so that it cannot do harm.
 */
export function parseInvoicePage(json: unknown, references: ReadonlySet<string>): Read<ReplyPage<Invoice>> {
  if (!Array.isArray(json)) return fail('sales_invoices')
  const asked = json.filter(
    (item) => isObject(item) && typeof item.reference === 'string' && references.has(item.reference),
  )
  const invoices = readList(asked, 'sales_invoices', invoice)
  return invoices.ok ? ok({ items: invoices.value, size: json.length }) : invoices
}

/** One contact. */
export function parseContact(json: unknown): Read<Contact> {
  return readOne(json, 'contact', contact)
}

/** A list of contacts. */
export function parseContacts(json: unknown): Read<readonly Contact[]> {
  return readList(json, 'contacts', contact)
}

/** Ids and versions, as the synchronisation calls give them. */
export function parseVersions(json: unknown): Read<readonly (readonly [id: string, version: string])[]> {
  return readList(json, 'synchronization', (row) => [idOf(row, 'id'), neededTextOf(row, 'version')] as const)
}

/** Only that an object came back: of a payment nothing more is used. */
export function parsePayment(json: unknown): Read<string> {
  return readOne(json, 'payment', (row) => idOf(row, 'id'))
}

/** E-mail addresses of a field that may hold several: lower case, trimmed, each once. */
function emailsIn(...texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap((text) => text.split(','))
  return [...new Set(parts.map((part) => part.trim().toLowerCase()))].filter((part) => part !== '')
}

function invoice(row: JsonRow): Invoice {
  const person = objectOf(row, 'contact')
  const name = [textOf(person, 'firstname'), textOf(person, 'lastname')]
    .filter((part) => part !== '')
    .join(' ')
  return {
    id: idOf(row, 'id'),
    reference: textOf(row, 'reference'),
    number: textOf(row, 'invoice_id') || null,
    state: neededTextOf(row, 'state'),
    date: dateOf(row, 'invoice_date'),
    currency: neededTextOf(row, 'currency'),
    total: amountOf(row, 'total_price_incl_tax'),
    unpaid: amountOf(row, 'total_unpaid'),
    contactId: idOf(row, 'contact_id'),
    contactEmail: emailsIn(textOf(person, 'send_invoices_to_email'), textOf(person, 'email')).join(','),
    contactName: textOf(person, 'company_name') || name,
    vat: listOf(row, 'tax_totals', (tax) => ({
      taxRateId: idOf(tax, 'tax_rate_id'),
      amount: amountOf(tax, 'tax_amount'),
      ...inBase(tax),
    })),
    ledgerLines: listOf(row, 'details', ledgerLine).filter(({ base }) => base !== ''),
    country: textOf(person, 'country'),
    creditOf: optionalIdOf(row, 'original_sales_invoice_id'),
    payments: listOf(row, 'payments', (payment) => ({
      ...idIn(payment),
      price: amountOf(payment, 'price'),
      action: textOf(payment, 'manual_payment_action') || null,
    })),
    ...linesIn(row),
    createdAt: textOf(row, 'created_at'),
  }
}

/** Only for reports: what cannot be read is not told, and nothing fails on it. */
function inBase({ fields }: JsonRow): { readonly inBase?: { readonly base: string; readonly vat: string } } {
  const [base, vat] = [amountIn(fields.taxable_amount_base), amountIn(fields.tax_amount_base)]
  return base === '' || vat === '' ? {} : { inBase: { base, vat } }
}

function ledgerLine({ fields }: JsonRow) {
  const id = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    taxRateId: id(fields.tax_rate_id),
    ledgerAccountId: id(fields.ledger_account_id),
    base: amountIn(fields.total_price_excl_tax_with_discount_base),
  }
}

function amountIn(value: unknown): string {
  const amount = typeof value === 'string' ? parseDecimal(value) : null
  return amount === null ? '' : money(amount)
}

/** Only taking a payment back needs it. */
function idIn(row: JsonRow): { readonly id?: string } {
  const { id } = row.fields
  return typeof id === 'string' && /^\d{1,20}$/.test(id) ? { id } : {}
}

/**
 * The lines, which only a refund needs: where one of them cannot be read, or prices are without VAT, they are as good as not told, and
 * the invoice itself is read all the same.
 */
function linesIn(row: JsonRow): Pick<Invoice, 'lines'> {
  const { details, prices_are_incl_tax: isInclusive } = row.fields
  if (isInclusive !== true && isInclusive !== 'true') return {}
  const lines = readList(details, 'details', (line) => ({
    id: idOf(line, 'id'),
    description: textOf(line, 'description'),
    quantity: quantityOf(line),
    gross: money(decimal(quantityOf(line)).times(numberOf(line, 'price'))),
    taxRateId: idOf(line, 'tax_rate_id'),
    ledgerAccountId: optionalIdOf(line, 'ledger_account_id'),
  }))
  return lines.ok ? { lines: lines.value } : {}
}

/** `amount` may hold a unit; without one the line stands there once. */
function quantityOf(row: JsonRow): string {
  return (row.fields.amount_decimal ?? null) === null ? '1' : numberOf(row, 'amount_decimal')
}

function contact(row: JsonRow): Contact {
  return {
    id: idOf(row, 'id'),
    version: textOf(row, 'version'),
    emails: emailsIn(textOf(row, 'email'), textOf(row, 'send_invoices_to_email')),
    companyName: textOf(row, 'company_name'),
    firstName: textOf(row, 'firstname'),
    lastName: textOf(row, 'lastname'),
    address1: textOf(row, 'address1'),
    postcode: textOf(row, 'zipcode'),
    city: textOf(row, 'city'),
    country: textOf(row, 'country'),
    customerId: textOf(row, 'customer_id'),
    taxNumber: textOf(row, 'tax_number'),
    archived: flagOf(row, 'archived', false),
    createdAt: textOf(row, 'created_at'),
  }
}
