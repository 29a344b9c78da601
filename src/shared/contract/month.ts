import type { RateComparison } from '../domain/month-rates.ts'
import type { MonthReport } from '../domain/month-report.ts'
import type { MonthMismatch, MonthSum } from '../domain/month-balance.ts'

/** The orders of a month, held against what Moneybird has under their references. */
export interface MonthCheck {
  /** `YYYY-MM`, by the date of the orders in the shop's zone. */
  readonly month: string
  readonly sums: readonly MonthSum[]
  readonly mismatches: readonly MonthMismatch[]
  /** How many references Moneybird was asked about. */
  readonly asked: number
}

/** A month for the accountant, by invoice date. */
export interface MonthView {
  readonly report: MonthReport
  /** Differences that are not in the report's list here, because there are too many to show; the files have them all. */
  readonly hidden: number
  /** Invoices of which it is not known what they came to; Moneybird tells. */
  readonly unknown: number
  /** Only then it can be handed over. */
  readonly isOver: boolean
  /** Moment at which it was handed over, ISO UTC; `null` = it was not. */
  readonly closedAt: string | null
  /** Files of the month, with how many rows are in each. */
  readonly files: readonly { readonly name: string; readonly rows: number }[]
  readonly currency: string
}

/** The VAT of a month at Moneybird. */
export interface MonthComparison {
  /** `null` = this way in to Moneybird may not read its reports. */
  readonly rates: readonly RateComparison[] | null
  /** When it was asked, ISO UTC. */
  readonly at: string
}

export interface SavedFile {
  readonly name: string
  /** Base64. */
  readonly content: string
}
