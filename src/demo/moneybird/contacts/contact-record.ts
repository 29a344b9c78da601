import type { PayloadFields } from '../invoices/payload.ts'
import { flagField, idField, isObject, itemsOf, textField } from '../invoices/payload.ts'
import type { ContactRecord, ContactFields, ContactPerson, CustomFieldValue } from '../records.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'
import { publicCode, timestamp, versionAt } from '../world.ts'

/** A contact with nothing filled in, made at a moment (ISO). */
export function emptyContact(
  administration: AdministrationBooks,
  id: string,
  createdAt: string,
  customerId: string,
): ContactFields {
  const administrationId = administration.record.id
  return {
    id,
    administration_id: administrationId,
    ...emptyTexts,
    country: administration.record.country,
    delivery_method: 'Email',
    customer_id: customerId,
    is_trusted: false,
    max_transfer_amount: null,
    email_ubl: true,
    direct_debit: false,
    sepa_active: false,
    sepa_mandate_date: null,
    sepa_sequence_type: 'RCUR',
    credit_card_type: null,
    tax_number_validated_at: null,
    tax_number_valid: null,
    invoice_workflow_id: null,
    estimate_workflow_id: null,
    si_identifier_type: null,
    moneybird_payments_mandate: false,
    created_at: createdAt,
    updated_at: createdAt,
    version: versionAt(createdAt),
    sales_invoices_url: `https://moneybird.example/${administrationId}/sales_invoices/${publicCode(id)}/all`,
    notes: [],
    custom_fields: [],
    contact_people: [],
    archived: false,
  }
}

const emptyTexts = {
  company_name: '',
  firstname: '',
  lastname: '',
  address1: '',
  address2: '',
  zipcode: '',
  city: '',
  phone: '',
  tax_number: '',
  chamber_of_commerce: '',
  bank_account: '',
  attention: '',
  email: '',
  send_invoices_to_attention: '',
  send_invoices_to_email: '',
  send_estimates_to_attention: '',
  send_estimates_to_email: '',
  sepa_iban: '',
  sepa_iban_account_name: '',
  sepa_bic: '',
  sepa_mandate_id: '',
  credit_card_number: '',
  credit_card_reference: '',
  si_identifier: '',
}

/** A contact's fields after a request's fields are laid over them. `email` and `attention` follow the invoice ones. */
export function withChanges(
  administration: AdministrationBooks,
  contact: ContactFields,
  given: PayloadFields,
): ContactFields {
  const texts = Object.fromEntries(
    Object.keys(given).flatMap((name) => {
      const value = textField(given, name)
      return value === undefined || !(name in contact) ? [] : [[name, value]]
    }),
  )
  const changed: ContactFields = {
    ...contact,
    ...texts,
    ...flagsOf(contact, given),
    ...idsOf(contact, given),
  }
  const custom = itemsOf(given.custom_fields_attributes)
  return {
    ...changed,
    country: changed.country === '' ? administration.record.country : changed.country,
    delivery_method: changed.delivery_method === '' ? 'Email' : changed.delivery_method,
    email: changed.send_invoices_to_email,
    attention: changed.send_invoices_to_attention,
    custom_fields: custom === null ? contact.custom_fields : customValues(administration, custom),
  }
}

function flagsOf(contact: ContactFields, given: PayloadFields): Partial<ContactFields> {
  return {
    sepa_active: flagField(given, 'sepa_active') ?? contact.sepa_active,
    email_ubl: flagField(given, 'email_ubl') ?? contact.email_ubl,
    direct_debit: flagField(given, 'direct_debit') ?? contact.direct_debit,
  }
}

function idsOf(contact: ContactFields, given: PayloadFields): Partial<ContactFields> {
  return {
    invoice_workflow_id: idField(given, 'invoice_workflow_id') ?? contact.invoice_workflow_id,
    estimate_workflow_id: idField(given, 'estimate_workflow_id') ?? contact.estimate_workflow_id,
  }
}

/** Values of custom fields as replies show them. */
export function customValues(
  administration: AdministrationBooks,
  items: readonly unknown[],
): CustomFieldValue[] {
  return items.filter(isObject).map((item) => {
    const id = idField(item, 'id') ?? ''
    return {
      id,
      name: administration.customFields.get(id)?.name ?? '',
      value: textField(item, 'value') ?? '',
    }
  })
}

/** The contact person that a creation may bring along. */
export function firstPerson(world: MoneybirdWorld, contact: ContactFields, given: unknown): ContactPerson[] {
  if (!isObject(given)) return []
  const at = timestamp(world)
  return [
    {
      id: world.newId(),
      contact_id: contact.id,
      administration_id: contact.administration_id,
      firstname: textField(given, 'firstname') ?? '',
      lastname: textField(given, 'lastname') ?? '',
      phone: null,
      email: null,
      department: null,
      created_at: at,
      updated_at: at,
      version: versionAt(at),
    },
  ]
}

/** Puts a contact's present texts into the search index, found from a moment (ms) on. */
export function addToIndex(contact: ContactRecord, from: number): void {
  contact.index.push({ text: searchText(contact.fields), from })
}

function searchText(fields: ContactFields): string {
  return [
    fields.company_name,
    fields.attention,
    fields.firstname,
    fields.lastname,
    fields.address1,
    fields.address2,
    fields.zipcode,
    fields.city,
    fields.country,
    fields.email,
    fields.phone,
    fields.customer_id,
    fields.tax_number,
    fields.chamber_of_commerce,
    fields.bank_account,
  ]
    .join('\n')
    .toLowerCase()
}

/** A contact as Moneybird answers it. */
export function contactReply(contact: ContactRecord): Record<string, unknown> {
  return { ...contact.fields, events: [...contact.events] }
}
