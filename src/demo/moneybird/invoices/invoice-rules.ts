import { decimal } from '../../../shared/domain/decimal.ts'
import { readNumber } from './numbers.ts'
import { keptTexts } from './kept-texts.ts'
import type { FieldCheck, PayloadFields } from './payload.ts'
import {
  amount,
  date,
  fields,
  flag,
  id,
  idField,
  itemsOf,
  longText,
  number,
  several,
  text,
  textField,
  whole,
  wholeOrText,
} from './payload.ts'
import type { FieldError } from '../server/replies.ts'
import { blank, fieldError, unknownRecord } from '../server/replies.ts'
import type { AdministrationBooks } from '../world.ts'
import { isLocked } from '../world.ts'

const detail = fields({
  id,
  description: longText,
  period: text,
  price: number,
  amount,
  tax_rate_id: id,
  ledger_account_id: id,
  project_id: id,
  product_id: id,
  row_order: wholeOrText,
  is_optional: flag,
  is_selected: flag,
  _destroy: flag,
  automated_tax_enabled: flag,
})

const declared = {
  ...keptTexts,
  contact_id: id,
  contact_person_id: id,
  original_estimate_id: id,
  document_style_id: id,
  workflow_id: id,
  invoice_sequence_id: id,
  invoice_date: date,
  first_due_interval: whole,
  currency: text,
  prices_are_incl_tax: flag,
  discount: number,
  time_entry_ids: several(id),
  details_attributes: several((value, path) => detail(value, path.replace('_attributes', ''))),
  custom_fields_attributes: several(fields({ id, value: text })),
} satisfies Record<string, FieldCheck>

/** Fields of `POST sales_invoices`. */
export const invoiceCreation: FieldCheck = fields(declared)
/** Fields of `PATCH sales_invoices/:id`. */
export const invoiceChange: FieldCheck = fields({
  ...declared,
  update_contact: flag,
  remove_invoice_sequence_id: flag,
})

/** Records that the stand-in has none of: an id of one is unknown. */
const absent = ['original_estimate_id', 'invoice_sequence_id']
const absentInDetail = ['project_id', 'product_id']
const currencies = new Set(Intl.supportedValuesOf('currency'))

/** What Moneybird demands of a new or changed invoice, given its request fields; its lines are checked one by one. */
export function invoiceErrors(
  administration: AdministrationBooks,
  given: PayloadFields,
): readonly FieldError[] {
  return [...recordErrors(administration, given), ...valueErrors(administration, given)]
}

/** The contact of an invoice: must exist and not be archived. */
export function contactErrorsOf(
  administration: AdministrationBooks,
  contactId: string | undefined,
): FieldError[] {
  const contact = administration.contacts.get(contactId ?? '')
  if (contact === undefined) return [fieldError('contact', 'must exist', 'blank')]
  return contact.fields.archived ? [fieldError('contact', 'is archived', 'archived')] : []
}

/** What is demanded of a line, given its fields. */
export function detailErrors(administration: AdministrationBooks, item: PayloadFields): FieldError[] {
  return [
    ...((textField(item, 'description') ?? '').trim() === '' ? [blank('details.description')] : []),
    ...(item.price === undefined ? [blank('details.price')] : []),
    ...taxRateErrors(administration, idField(item, 'tax_rate_id')),
    ...ledgerErrors(administration, idField(item, 'ledger_account_id')),
    ...absentInDetail
      .filter((name) => item[name] !== undefined)
      .map((name) => unknownRecord(`details.${name}`)),
    ...['is_optional', 'automated_tax_enabled']
      .filter((name) => item[name] === true || item[name] === 'true')
      .map((name) => fieldError(`details.${name}`, 'is not allowed', 'invalid')),
    ...periodErrors(textField(item, 'period')),
  ]
}

function taxRateErrors(administration: AdministrationBooks, taxRateId: string | undefined): FieldError[] {
  if (taxRateId === undefined) return []
  const rate = administration.taxRates.get(taxRateId)
  if (rate?.tax_rate_type !== 'sales_invoice') return [unknownRecord('details.tax_rate_id')]
  return rate.active ? [] : [fieldError('details.tax_rate_id', 'is not active', 'inactive')]
}

function ledgerErrors(administration: AdministrationBooks, ledgerId: string | undefined): FieldError[] {
  if (ledgerId === undefined) return []
  const ledger = administration.ledgers.get(ledgerId)
  if (ledger === undefined) return [unknownRecord('details.ledger_account_id')]
  return ledger.active && ledger.allowed_document_types.includes('sales_invoice')
    ? []
    : [fieldError('details.ledger_account_id', 'is not allowed', 'not_allowed')]
}

function periodErrors(period: string | undefined): FieldError[] {
  const fine = period === undefined || /^(\d{8}\.\.\d{8}|(this|prev|next)_(month|quarter|year))$/.test(period)
  return fine ? [] : [fieldError('details.period', 'is invalid', 'invalid')]
}

function recordErrors(administration: AdministrationBooks, given: PayloadFields): FieldError[] {
  const style = idField(given, 'document_style_id')
  const workflow = idField(given, 'workflow_id')
  const person = idField(given, 'contact_person_id')
  const contact = administration.contacts.get(idField(given, 'contact_id') ?? '')
  const workflowFits =
    workflow === undefined || administration.workflows.get(workflow)?.type === 'InvoiceWorkflow'
  const personFits =
    person === undefined ||
    contact?.fields.contact_people.some((candidate) => candidate.id === person) === true
  return [
    ...(style === undefined || administration.documentStyles.has(style)
      ? []
      : [unknownRecord('document_style_id')]),
    ...(workflowFits ? [] : [unknownRecord('workflow_id')]),
    ...(personFits ? [] : [unknownRecord('contact_person_id')]),
    ...absent.filter((name) => given[name] !== undefined).map(unknownRecord),
    ...((itemsOf(given.time_entry_ids) ?? []).length === 0 ? [] : [unknownRecord('time_entry_ids')]),
  ]
}

function valueErrors(administration: AdministrationBooks, given: PayloadFields): FieldError[] {
  const currency = textField(given, 'currency')
  const discount = decimal(readNumber(given.discount ?? 0) ?? '0')
  const invoiceDate = textField(given, 'invoice_date')
  const interval = given.first_due_interval
  return [
    ...(currency === undefined || currencies.has(currency)
      ? []
      : [fieldError('currency', 'is not included in the list', 'inclusion')]),
    ...(discount.gte(0) && discount.lte(100)
      ? []
      : [fieldError('discount', 'must be less than or equal to 100', 'less_than_or_equal_to')]),
    ...(typeof interval === 'number' && interval < 0
      ? [fieldError('first_due_interval', 'must be greater than or equal to 0', 'greater_than_or_equal_to')]
      : []),
    ...(invoiceDate === undefined ? [] : lockedErrors(administration, 'invoice_date', invoiceDate)),
  ]
}

/** A date in the locked period. */
export function lockedErrors(administration: AdministrationBooks, field: string, date: string): FieldError[] {
  return isLocked(administration, date) ? [fieldError(field, 'is in a locked period', 'locked_period')] : []
}
