/**
 * The replies of docs/module-api.md as types, written from that page and not from the client: every value is text.
 */
export const addressParts = [
  ...(['firstname', 'lastname', 'company', 'address_1', 'address_2'] as const),
  ...(['postcode', 'city', 'iso_code_2'] as const),
] as const

type AddressKey = `${'payment' | 'shipping'}_${(typeof addressParts)[number]}`

type TextKey =
  | 'order_id'
  | 'store_id'
  | 'invoice_no'
  | 'invoice_prefix'
  | 'order_status_id'
  | 'order_status'
  | 'date_added'
  | 'date_modified'
  | 'date_added_utc'
  | 'firstname'
  | 'lastname'
  | 'email'
  | 'payment_method'
  | 'payment_code'
  | 'payment_reference'
  | 'shipping_code'
  | 'currency_code'
  | 'currency_value'
  | 'total'

/** The order object. */
export interface ContractOrder extends Readonly<Record<TextKey | AddressKey, string>> {
  readonly custom_field: Readonly<Record<string, string>>
  readonly payment_custom_field: Readonly<Record<string, string>>
  readonly products: readonly ContractProduct[]
  readonly vouchers: readonly Texts<'description' | 'amount'>[]
  readonly totals: readonly Texts<'code' | 'title' | 'value'>[]
  readonly returns: readonly Texts<
    'return_id' | 'product' | 'line' | 'quantity' | 'action_id' | 'action' | 'date_added_utc'
  >[]
  readonly credits: readonly Texts<'customer_transaction_id' | 'amount' | 'date_added_utc'>[]
  readonly history: readonly Texts<'order_status_id' | 'date_added' | 'date_added_utc'>[]
}

export interface ContractProduct extends Texts<
  'name' | 'quantity' | 'price' | 'total' | 'tax' | 'shipping' | 'tax_class_id'
> {
  readonly options: readonly Texts<'name' | 'value'>[]
}

type Texts<Key extends string> = Readonly<Record<Key, string>>

export interface ContractInfo {
  readonly module_version: string
  readonly opencart_version: string
  readonly php_version: string
  readonly time_zone: string
  readonly base_currency: string
  readonly admin_url: string
  readonly stores: readonly { store_id: string; name: string; url: string }[]
  readonly order_statuses: readonly {
    order_status_id: string
    names: Record<string, string>
    hint: '' | 'paid' | 'complete'
  }[]
  readonly tax_rates: readonly {
    tax_rate_id: string
    name: string
    rate: string
    type: 'P' | 'F'
    countries: string[]
  }[]
  readonly tax_classes: readonly {
    tax_class_id: string
    title: string
    rules: { tax_rate_id: string; based: string; priority: string }[]
  }[]
  readonly payment_methods: readonly { code: string; title: string }[]
  readonly shipping_methods: readonly { code: string; title: string }[]
  readonly total_codes: readonly { code: string; title: string }[]
  readonly custom_fields: readonly {
    custom_field_id: string
    location: string
    names: Record<string, string>
  }[]
}

/** An order as people write it down: numbers allowed, keys that do not matter left out (e.g. the acceptance cases). */
export type RawOrder = Readonly<Record<string, unknown>>
