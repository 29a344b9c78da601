import { z } from 'zod'
import type { Decimal } from './decimal.ts'
import type { Immutable } from './immutable.ts'

/**
 * A shop order as the shop adapter hands it over: entities decoded, amounts parsed. All amounts exclude VAT and
 * are in the shop's base currency (OpenCart `oc_order`, see docs/module-api.md).
 */
export interface Order {
  readonly id: string
  readonly storeId: string
  /** Full invoice number of the shop, prefix included; `''` until staff made one. */
  readonly invoiceNo: string
  readonly statusId: string
  readonly statusName: string
  /** Calendar date of the order in the shop's zone, `YYYY-MM-DD`. */
  readonly date: string
  /** Moment of the order, ISO 8601 in UTC. */
  readonly placedAt: string
  /** Moment of the shop's last change, as the shop stores it. */
  readonly modified: string
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  /** Invoice address. Empty parts are `''`; `country` is an ISO 3166-1 alpha-2 code. */
  readonly payment: Address
  /** Delivery address, `null` when nothing is shipped. */
  readonly shipping: Address | null
  /** Text of the custom fields by id, of the account and of the invoice address together. */
  readonly customFields: Readonly<Record<string, string>>
  readonly paymentMethod: string
  readonly paymentCode: string
  /** The payment provider's own reference (`tr_...` of Mollie); `''` or absent = the shop knows none. */
  readonly paymentReference?: string
  /** Every status that the order had, oldest first; absent: the shop does not tell. */
  readonly history?: readonly StatusChange[]
  /** Code of the shipping method, `MODULE.METHOD`; `''` = the shop asked for none. */
  readonly shippingCode: string
  /** Whether any product is one that the shop ships, as the products are set up today; `null` = the shop does not tell. */
  readonly needsShipping: boolean | null
  readonly currency: string
  /** What the customer paid in `currency` = base amount × this. */
  readonly currencyValue: Decimal
  readonly products: readonly ProductLine[]
  readonly vouchersSold: readonly VoucherSold[]
  /** What the customer sends back, in the order of the shop; absent: the shop does not tell. */
  readonly returns?: readonly ReturnedProduct[]
  /** Store credit that was given for the order; absent: the shop does not tell. */
  readonly credits?: readonly StoreCredit[]
  readonly totals: readonly TotalRow[]
  readonly total: Decimal
  /**
   * Hash of everything that matters for the invoice, the status left out. Equal = nothing to look at. Returns stand in a second
   * part, behind a dot (`returns.ts`).
   */
  readonly fingerprint: string
}

export interface Address {
  readonly firstName: string
  readonly lastName: string
  readonly company: string
  readonly address1: string
  readonly address2: string
  readonly postcode: string
  readonly city: string
  readonly country: string
}

/** A row of `oc_order_history`. */
export interface StatusChange {
  readonly statusId: string
  /** Moment, ISO 8601 in UTC. */
  readonly at: string
  /** The day of it in the shop's zone, `YYYY-MM-DD`. */
  readonly date: string
}

export interface ProductLine {
  readonly name: string
  readonly options: readonly { readonly name: string; readonly value: string }[]
  /** May be zero or negative (hand-made returns). */
  readonly quantity: Decimal
  /** Per unit, four decimals. */
  readonly price: Decimal
  /** Price × quantity before coupon, four decimals. */
  readonly total: Decimal
  /** VAT per unit, sum of all rates, before coupon. */
  readonly tax: Decimal
  /** Tax class of the product as it is today; `''` or absent when the product is gone or the shop does not tell. */
  readonly taxClassId?: string
}

/** A row of `oc_return`. There is no price, and the product is text, so no amount follows from it. */
interface ReturnedProduct {
  readonly id: string
  readonly product: string
  readonly quantity: string
  /** Which of the products it is, from `0`; `''` or absent = none or several. */
  readonly line?: string
  /** What staff decided, in words ("Refunded"); `''` = nothing yet. */
  readonly action: string
}

/** A row of `oc_customer_transaction`. */
interface StoreCredit {
  readonly id: string
  readonly amount: Decimal
  /** Moment, ISO 8601 in UTC; `''` = not told. */
  readonly at: string
}

interface VoucherSold {
  readonly description: string
  readonly amount: Decimal
}

/** A row of `oc_order_total`: `sub_total`, `shipping`, `coupon`, `tax`, `voucher`, `total` or any module's own code. */
export interface TotalRow {
  readonly code: string
  readonly title: string
  readonly value: Decimal
}

/** A tax rate as the shop has it set up today (`oc_tax_rate`). */
export const shopTaxRateSchema = z.object({
  name: z.string(),
  /** Percentage, or for `fixed` an amount per unit; decimal text. */
  rate: z.string(),
  kind: z.enum(['percentage', 'fixed']),
  /** ISO codes of the zone in which it applies; empty = unknown. */
  countries: z.array(z.string()),
  /** Which address decides whether it applies, in the tax classes that hold it; empty = unknown. */
  based: z.array(z.enum(['shipping', 'payment', 'store'])).optional(),
})
export type ShopTaxRate = Immutable<z.output<typeof shopTaxRateSchema>>
