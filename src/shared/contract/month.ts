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
