import type { FieldCheck, PayloadFields } from '../invoices/payload.ts'
import { date, fields, flag, id, idField, oneOf, several, text, textField } from '../invoices/payload.ts'
import type { FieldError, ServerReply } from '../server/replies.ts'
import { fieldError, symbolic, unknownRecord } from '../server/replies.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'
import { today } from '../world.ts'

const changeable = {
  company_name: text,
  address1: text,
  address2: text,
  zipcode: text,
  city: text,
  country: text,
  phone: text,
  delivery_method: text,
  customer_id: text,
  tax_number: text,
  firstname: text,
  lastname: text,
  chamber_of_commerce: text,
  bank_account: text,
  send_invoices_to_attention: text,
  send_invoices_to_email: text,
  send_estimates_to_attention: text,
  send_estimates_to_email: text,
  sepa_active: flag,
  sepa_iban: text,
  sepa_iban_account_name: text,
  sepa_bic: text,
  sepa_mandate_id: text,
  sepa_mandate_date: date,
  sepa_sequence_type: oneOf(['RCUR', 'FRST', 'OOFF', 'FNAL']),
  si_identifier_type: text,
  si_identifier: text,
  invoice_workflow_id: id,
  estimate_workflow_id: id,
  email_ubl: flag,
  direct_debit: flag,
  custom_fields_attributes: several(fields({ id, value: text })),
} satisfies Record<string, FieldCheck>

/** Fields of `PATCH contacts/:id`. */
export const contactChange: FieldCheck = fields(changeable)
/** Fields of `POST contacts`. */
export const contactCreation: FieldCheck = fields({
  ...changeable,
  contact_person: fields({ firstname: text, lastname: text }),
})

const deliveryMethods = ['Email', 'Simplerinvoicing', 'Peppol', 'Manual', 'Post']
const mandateFields = [
  'sepa_iban',
  'sepa_iban_account_name',
  'sepa_bic',
  'sepa_mandate_id',
  'sepa_mandate_date',
  'sepa_sequence_type',
]
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const europe = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/**
 * What Moneybird demands of the contact as a whole. `values` are the fields it would have afterwards, `ownId` the
 * contact itself when it exists.
 */
export function contactErrors(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  values: PayloadFields,
  ownId: string | null,
): readonly FieldError[] {
  return [
    ...nameErrors(values),
    ...listErrors(values),
    ...emailErrors(world, values, 'send_invoices_to_email'),
    ...emailErrors(world, values, 'send_estimates_to_email'),
    ...taxNumberErrors(values),
    ...customerIdErrors(administration, values, ownId),
    ...workflowErrors(administration, values),
    ...mandateErrors(world, administration, values),
  ]
}

/** A custom field that does not exist or is not for contacts. */
export function customFieldRefusal(
  administration: AdministrationBooks,
  items: readonly unknown[] | null,
  source: string,
): ServerReply | null {
  for (const item of items ?? []) {
    const fieldId = String((item as { id?: unknown }).id)
    if (administration.customFields.get(fieldId)?.source === source) continue
    const error = `Custom field with id ${fieldId} not found for administration`
    return symbolic(404, error, { custom_fields_attributes: 'not_found' })
  }
  return null
}

function nameErrors(values: PayloadFields): FieldError[] {
  const names = ['firstname', 'lastname', 'company_name']
  if (names.some((name) => (textField(values, name) ?? '').trim() !== '')) return []
  return names.map((name) => fieldError(name, 'is required', 'is required'))
}

function listErrors(values: PayloadFields): FieldError[] {
  const country = textField(values, 'country') ?? ''
  const known = /^[A-Z]{2}$/.test(country) && country !== 'UK' && regions.of(country) !== undefined
  const method = textField(values, 'delivery_method') ?? ''
  return [
    ...(known ? [] : [fieldError('country', 'is not included in the list', 'inclusion')]),
    ...(deliveryMethods.includes(method)
      ? []
      : [fieldError('delivery_method', 'is not included in the list', 'inclusion')]),
  ]
}

/** One or more addresses separated by commas; their domains must be able to receive mail. */
function emailErrors(world: MoneybirdWorld, values: PayloadFields, field: string): FieldError[] {
  const value = textField(values, field) ?? ''
  if (value === '') return []
  const addresses = value.split(',').map((address) => address.trim())
  if (!addresses.every((address) => /^[^\s@<>()",;:]+@[^\s@.,]+(\.[^\s@.,]+)+$/.test(address))) {
    return [fieldError(field, 'is invalid', 'invalid')]
  }
  const domains = addresses.map((address) => address.slice(address.indexOf('@') + 1).toLowerCase())
  return domains.some((domain) => domain.endsWith('.invalid') || world.refusedMailDomains.has(domain))
    ? [fieldError(field, 'includes a domain which cannot receive emails', 'invalid_domain')]
    : []
}

function taxNumberErrors(values: PayloadFields): FieldError[] {
  const written = (textField(values, 'tax_number') ?? '').replace(/[\s.-]/g, '').toUpperCase()
  const european = europe.has(textField(values, 'country') ?? '')
  if (written === '' || !european || /^[A-Z]{2}(?=.*\d)[A-Z0-9+*]{2,13}$/.test(written)) return []
  return [fieldError('tax_number', 'is invalid', 'invalid')]
}

/** The description says "should be unique"; whether it is enforced is not known, so it is here. */
function customerIdErrors(
  administration: AdministrationBooks,
  values: PayloadFields,
  ownId: string | null,
): FieldError[] {
  const wanted = textField(values, 'customer_id') ?? ''
  const others = [...administration.contacts.values()].filter((contact) => contact.fields.id !== ownId)
  return wanted !== '' && others.some((contact) => contact.fields.customer_id === wanted)
    ? [fieldError('customer_id', 'has already been taken', 'taken')]
    : []
}

function workflowErrors(administration: AdministrationBooks, values: PayloadFields): FieldError[] {
  const types = { invoice_workflow_id: 'InvoiceWorkflow', estimate_workflow_id: 'EstimateWorkflow' }
  return Object.entries(types).flatMap(([field, type]) => {
    const workflowId = idField(values, field) ?? ''
    const workflow = administration.workflows.get(workflowId)
    return workflowId === '' || workflow?.type === type ? [] : [unknownRecord(field)]
  })
}

function mandateErrors(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  values: PayloadFields,
): FieldError[] {
  const active = values.sepa_active === true || values.sepa_active === 'true'
  const missing = mandateFields.filter((field) => active && (textField(values, field) ?? '') === '')
  const future = (textField(values, 'sepa_mandate_date') ?? '') > today(world, administration)
  return [
    ...missing.map((field) => fieldError(field, "can't be blank", 'blank')),
    ...(future ? [fieldError('sepa_mandate_date', 'cannot be in the future', 'not_in_future')] : []),
  ]
}
