/**
 * What the stand-in keeps. Records that Moneybird shows unchanged have the field names of its replies, so that a
 * reply is a copy; an invoice is kept in its own form because most of its reply is computed.
 */
export interface AdministrationRecord {
  readonly id: string
  name: string
  language: 'nl' | 'nl-be' | 'en'
  currency: string
  country: string
  time_zone: string
  access: 'user' | 'accountant_company'
  suspended: boolean
  period_locked_until: string | null
  period_start_date: string
}

interface Stamped {
  readonly id: string
  readonly administration_id: string
  readonly created_at: string
  updated_at: string
}

export interface TaxRateRecord extends Stamped {
  name: string
  percentage: string | null
  tax_rate_type: 'sales_invoice' | 'purchase_invoice' | 'general_journal_document'
  show_tax: boolean
  active: boolean
  /** Only set on foreign rates (one-stop-shop). */
  country: string | null
}

export interface LedgerAccountRecord extends Stamped {
  name: string
  account_type: string
  account_id: string | null
  parent_id: string | null
  active: boolean
  allowed_document_types: string[]
  taxonomy_item: Readonly<Record<string, string | null>>
  financial_account_id: string | null
}

export interface DocumentStyle extends Stamped {
  name: string
  identity_id: string
  default: boolean
  readonly [field: string]: unknown
}

export interface Workflow extends Stamped {
  type: 'InvoiceWorkflow' | 'EstimateWorkflow'
  name: string
  default: boolean
  currency: string
  language: string
  active: boolean
  prices_are_incl_tax: boolean
  steps: readonly Readonly<Record<string, unknown>>[]
  readonly [field: string]: unknown
}

export interface CustomField {
  readonly id: string
  readonly administration_id: string
  name: string
  source: 'sales_invoice' | 'estimate' | 'contact' | 'identity'
}

export interface CustomFieldValue {
  readonly id: string
  readonly name: string
  readonly value: string
}

export interface Note extends Stamped {
  readonly entity_id: string
  readonly entity_type: string
  readonly user_id: string
  readonly assignee_id: string | null
  readonly todo: boolean
  readonly note: string
  readonly completed_at: null
  readonly completed_by_id: null
  readonly todo_type: null
  readonly data: null
}

export interface Event {
  readonly administration_id: string
  readonly user_id: string
  readonly action: string
  readonly link_entity_id: null
  readonly link_entity_type: null
  readonly data: Readonly<Record<string, string>>
  readonly created_at: string
  readonly updated_at: string
}

/** A contact as Moneybird shows it inside an invoice: everything but its events. */
export interface ContactFields extends Stamped {
  company_name: string
  firstname: string
  lastname: string
  address1: string
  address2: string
  zipcode: string
  city: string
  country: string
  phone: string
  delivery_method: string
  customer_id: string
  tax_number: string
  chamber_of_commerce: string
  bank_account: string
  is_trusted: boolean
  max_transfer_amount: null
  attention: string
  email: string
  email_ubl: boolean
  send_invoices_to_attention: string
  send_invoices_to_email: string
  send_estimates_to_attention: string
  send_estimates_to_email: string
  direct_debit: boolean
  sepa_active: boolean
  sepa_iban: string
  sepa_iban_account_name: string
  sepa_bic: string
  sepa_mandate_id: string
  sepa_mandate_date: string | null
  sepa_sequence_type: string
  credit_card_number: string
  credit_card_reference: string
  credit_card_type: null
  tax_number_validated_at: string | null
  tax_number_valid: boolean | null
  invoice_workflow_id: string | null
  estimate_workflow_id: string | null
  si_identifier: string
  si_identifier_type: string | null
  moneybird_payments_mandate: boolean
  /** Epoch seconds of the last change: two changes within one second share a version, as in Moneybird. */
  version: number
  sales_invoices_url: string
  notes: readonly Note[]
  custom_fields: readonly CustomFieldValue[]
  contact_people: readonly ContactPerson[]
  archived: boolean
}

export interface ContactPerson extends Stamped {
  readonly contact_id: string
  readonly firstname: string
  readonly lastname: string
  readonly phone: null
  readonly email: null
  readonly department: null
  readonly version: number
}

export interface ContactRecord {
  readonly fields: ContactFields
  readonly events: Event[]
  /** Texts the search knows, each from a moment (ms) on: the index lags behind the contact. */
  readonly index: { readonly text: string; readonly from: number }[]
}
