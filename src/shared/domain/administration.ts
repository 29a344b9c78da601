/** What we know of the Moneybird administration when mapping. */
export interface Administration {
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly country: string
  /** Invoices on or before this date are refused by Moneybird, `YYYY-MM-DD` or `null`. */
  readonly periodLockedUntil: string | null
  readonly suspended: boolean
  readonly taxRates: readonly TaxRate[]
  readonly ledgerAccounts: readonly LedgerAccount[]
  readonly workflows: readonly NamedThing[]
  readonly documentStyles: readonly NamedThing[]
}

/** A Moneybird sales tax rate. `country` is empty for domestic rates, else the OSS country. */
export interface TaxRate {
  readonly id: string
  readonly name: string
  /** Decimal text, `"25.5"`. */
  readonly percentage: string
  readonly country: string
  readonly active: boolean
}

export interface LedgerAccount {
  readonly id: string
  readonly name: string
  /** Moneybird `account_type`: `revenue`, `current_liabilities`, ... */
  readonly type: string
  readonly active: boolean
  readonly allowsSalesInvoice: boolean
}

export interface NamedThing {
  readonly id: string
  readonly name: string
  readonly isDefault: boolean
}
