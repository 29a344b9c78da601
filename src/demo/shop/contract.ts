/**
 * The replies of docs/module-api.md as types, written from that page and not from the client: every value is text.
 */
export interface ContractOrder extends Readonly<
  Record<string, string | Readonly<Record<string, string>> | readonly ContractRow[]>
> {
  readonly order_id: string
  readonly order_status_id: string
  readonly history_id: string
  readonly date_modified: string
  readonly products: readonly ContractRow[]
  readonly vouchers: readonly ContractRow[]
  readonly totals: readonly ContractRow[]
}

/** A line, voucher or total row; only `options` of a product line is a list. */
export type ContractRow = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

export interface ContractInfo {
  readonly module_version: string
  readonly opencart_version: string
  readonly php_version: string
  readonly time_zone: string
  readonly base_currency: string
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
  readonly custom_fields: readonly {
    custom_field_id: string
    location: string
    names: Record<string, string>
  }[]
}

/** An order as people write it down: numbers allowed, keys that do not matter left out (e.g. the acceptance cases). */
export type RawOrder = Readonly<Record<string, unknown>>
