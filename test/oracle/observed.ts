/** What became of an order: plain facts, as Moneybird holds them and the merchant is told. Amounts are decimal text. */
export interface Observed {
  readonly orderId: string
  /** State of the order in the program; `absent` when it knows none. */
  readonly state: string
  readonly problem: { readonly code: string; readonly data: Readonly<Record<string, string>> } | null
  readonly warnings: readonly string[]
  /** Every invoice in Moneybird with the order's reference. */
  readonly invoices: readonly ObservedInvoice[]
}

export interface ObservedInvoice {
  readonly currency: string
  readonly state: string
  /** As Moneybird says it. */
  readonly total: string
  readonly inclusive: boolean
  readonly lines: readonly ObservedLine[]
  readonly payments: readonly ObservedPayment[]
  readonly contact: { readonly company: string; readonly taxNumber: string; readonly country: string }
}

export interface ObservedLine {
  readonly description: string
  readonly amount: string
  readonly price: string
  /** `NL 21`, or `none`, `icp` or `export` for a rate of 0 %. */
  readonly rate: string
  readonly ledger: string
}

interface ObservedPayment {
  readonly price: string
  /** `null` = an ordinary payment. */
  readonly action: string | null
  readonly ledger: string | null
}
