import type { Treatment } from './settings.ts'

/** What a month's report is made of: its own shape, which any store of records can fill. Amounts: two decimals, base currency. */
export interface MonthInput {
  /** `YYYY-MM`. */
  readonly month: string
  /** Invoices and credit invoices that bear a date in the month. */
  readonly invoices: readonly ReportedInvoice[]
  /** Orders of the month without an invoice. */
  readonly leftOut: readonly LeftOutOrder[]
  readonly payments: readonly ReportedPayment[]
  /** What stood open before the month. */
  readonly opening: {
    /** What each provider still owed, by its name; one that has no balance, such as the bank, is not named. */
    readonly providers: Readonly<Record<string, string>>
    readonly vouchers: string
    readonly credits: string
    /** Sold to consumers in other EU countries since the year began, without VAT. */
    readonly euConsumers: string
  }
}

/** An invoice; a credit invoice has negative amounts. */
export interface ReportedInvoice {
  readonly orderId: string
  /** `10246`, or `10246-R1` of a credit invoice. */
  readonly reference: string
  readonly number: string
  readonly orderDate: string
  readonly invoiceDate: string
  /** Dates that may be unknown are `''`. */
  readonly supplied: string
  readonly paidOn: string
  readonly customer: string
  readonly vatNumber: string
  /** Proof of the check at VIES. */
  readonly viesDate: string
  readonly viesReference: string
  /** Country of destination, ISO code. */
  readonly destination: string
  /** Currency of the invoice, and what one of it was worth in the base currency. */
  readonly currency: string
  readonly exchangeRate: string
  /** Payment method, and the provider's own reference. */
  readonly method: string
  readonly providerReference: string
  /** Reference of the invoice that is credited, and its date; `''` = it is no credit invoice. */
  readonly creditOf: string
  readonly creditOfDate: string
  readonly remark: string
  /** What the shop says the order comes to, used vouchers and credit taken off; what it says went back is negative. */
  readonly shopTotal: string
  readonly rows: readonly ReportedRow[]
}

/**
 * A rate of an invoice. A voucher that is sold is no turnover but a debt to the customer. One that is used, and store credit that is
 * used, is a payment and no part of the invoice: below zero, and above when the order is credited.
 */
export interface ReportedRow {
  readonly kind: 'turnover' | 'voucher_sold' | 'voucher_used' | 'credit_used'
  readonly treatment: Treatment
  /** Whose VAT it is, ISO code; that of the rate. */
  readonly country: string
  /** Decimal text. */
  readonly percentage: string
  readonly ledger: string
  readonly base: string
  readonly vat: string
}

export interface LeftOutOrder {
  readonly orderId: string
  readonly date: string
  readonly customer: string
  readonly total: string
  /** Why it has no invoice: a code of `shared/problems`, `''` = it just waits. */
  readonly reason: string
  /** The merchant or a rule wants it so; nothing is to be done. */
  readonly isExplained: boolean
}

export interface ReportedPayment {
  readonly orderId: string
  readonly reference: string
  readonly date: string
  readonly provider: string
  /** `received` above zero; the others below. `credited`: given as store credit instead of money. */
  readonly kind: 'received' | 'back' | 'cost' | 'payout' | 'credited'
  readonly amount: string
  readonly providerReference: string
}
