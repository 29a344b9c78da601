/**
 * How one connection books its orders. Percentages and amounts are decimal text, ids are text.
 * Read from the settings file through `settings-schema.ts`, which also holds the defaults.
 */
export interface BookingSettings {
  /** First order date that is taken, `YYYY-MM-DD`. */
  readonly startDate: string
  /** Zone of the shop's calendar where the shop itself does not tell (OpenCart before 3.0.3.8). */
  readonly timeZone: string
  readonly pushStatuses: readonly string[]
  readonly paidStatuses: readonly string[]
  readonly cancelledStatuses: readonly string[]
  readonly refundedStatuses: readonly string[]
  /** Text with `{order_id}`, and if wanted `{store_id}` and `{invoice_no}`. */
  readonly referenceFormat: string
  readonly taxMap: readonly TaxMapping[]
  /** Fixed levies that the shop charges as a tax: own line with this Moneybird rate, the levy being the gross amount. */
  readonly levies: Readonly<Record<string, string>>
  readonly zeroRates: ZeroRates
  readonly oss: boolean
  /** Small-business scheme, for orders from `korFrom` until `korUntil` (`YYYY-MM-DD`, both inclusive; `''` = no bound). */
  readonly kor: boolean
  readonly korFrom: string
  readonly korUntil: string
  /** Shipping codes, or their part before the dot, with which the customer collects the goods at the shop. */
  readonly pickupCodes: readonly string[]
  /** `custom_field.N`: where customers fill in their VAT number; `''` = nowhere. */
  readonly vatNumberField: string
  /** Largest difference in cents that a rounding line may close, 0-10, inclusive. */
  readonly toleranceCents: number
  readonly roundingLine: boolean
  readonly zeroOrders: 'skip' | 'invoice'
  readonly shippingWithoutVat: 'fail' | 'book'
  readonly untaxedLines: 'fail' | 'book'
  readonly foreignCurrency: 'block' | 'order' | 'base'
  /** Per total code (or `*`): `line` = find its VAT in the tax rows; a rate = own line at that Moneybird rate. */
  readonly fees: Readonly<Record<string, FeeRule>>
  readonly ledgers: Ledgers
  readonly sending: 'Manual' | 'Email'
  readonly alwaysPaid: boolean
  readonly registerPayment: boolean
  readonly afterInvoiceChange: 'flag' | 'credit_draft'
  /** Moneybird contact for customers without e-mail address. */
  readonly defaultContactId: string | null
  /** What must agree before an order with a company goes on a contact: its e-mail address and company, or the first alone. */
  readonly contactMatch: 'company' | 'email'
  readonly workflowId: string | null
  readonly documentStyleId: string | null
}

export interface TaxMapping {
  /** Name of the rate in OpenCart, as the tax rows of orders show it. */
  readonly name: string
  readonly percentage: string
  readonly taxRateId: string
}

/** Moneybird rates for lines without VAT, one per reason: they end up in different boxes of the VAT return. */
export interface ZeroRates {
  readonly reverseCharge: string | null
  readonly export: string | null
  readonly noVat: string | null
  readonly kor: string | null
}

export type FeeRule = 'line' | { readonly taxRateId: string }

/** Kinds of invoice lines; each can have its own ledger account. */
export type LineKind =
  | 'product'
  | 'shipping'
  | 'fee'
  | 'discount'
  | 'gift_voucher_sold'
  | 'gift_voucher_used'
  | 'store_credit'
  | 'rounding'

/** Why a line has the VAT that it has; decides the Moneybird rate of lines without VAT. */
export type Treatment = 'domestic' | 'eu_consumer' | 'oss' | 'reverse_charge' | 'export' | 'kor' | 'no_vat'

export interface Ledgers {
  readonly product: string | null
  readonly shipping: string | null
  readonly fee: string | null
  readonly discount: string | null
  /** Liability account for gift vouchers, sold and used. */
  readonly voucher: string | null
  /** Liability account for store credit. */
  readonly credit: string | null
  /** Other account for product, shipping, fee and discount lines of one treatment, e.g. export turnover. */
  readonly perTreatment: Readonly<Partial<Record<Treatment, Readonly<Partial<Record<LineKind, string>>>>>>
}

/** What the merchant allowed for one order, beyond the settings. */
export interface OrderOverrides {
  /** Problem codes that this order may have; see `allowable` in `problem.ts`. */
  readonly allow: readonly string[]
  readonly contactId: string | null
  /** Added to the reference when an earlier invoice holds it for another order. */
  readonly referenceSuffix: string
}

export const noOverrides: OrderOverrides = { allow: [], contactId: null, referenceSuffix: '' }
