import type { PreviewRow } from '../../../shared/contract/views.ts'

/** What is looked at: the orders of the last days, or one order. */
export type Asked =
  { readonly kind: 'days'; readonly days: number } | { readonly kind: 'order'; readonly orderId: string }

/** Periods to choose from, in days; the last is the most that the contract takes. */
export const periods = [7, 30, 90, 180, 366] as const

export const usualPeriod = 30

export const tabs = ['all', 'good', 'warning', 'failed', 'there', 'waiting', 'done'] as const

export type Tab = (typeof tabs)[number]

/** The tab of an address; somebody may type anything. */
export function tabIn(query: URLSearchParams): Tab {
  return tabs.find((tab) => tab === query.get('tab')) ?? 'all'
}

/** The query of an address, without what is as usual. */
export function queryOf(tab: Tab): Record<string, string> {
  return tab === 'all' ? {} : { tab }
}

/** The period that an address asks to begin with, in days; `null` = none that there is. */
export function periodIn(query: URLSearchParams): number | null {
  return periods.find((days) => String(days) === query.get('days')) ?? null
}

export type TabCounts = Readonly<Record<Tab, number>>

export function countsOf(rows: readonly PreviewRow[]): TabCounts {
  const counts = { all: rows.length, good: 0, warning: 0, failed: 0, waiting: 0, done: 0, there: 0 }
  for (const { verdict } of rows) counts[verdict]++
  return counts
}

/** What a real run would do with the rows; those from before the start date are no part of it. */
export interface Plan {
  readonly invoices: number
  readonly failed: number
  /** Have an invoice already that this connection did not make. */
  readonly there: number
  readonly before: number
}

export function planOf(rows: readonly PreviewRow[]): Plan {
  const plan = { invoices: 0, failed: 0, there: 0, before: 0 }
  for (const { verdict, leftOut } of rows) {
    if (leftOut !== null) plan.before++
    else if (verdict === 'failed') plan.failed++
    else if (verdict === 'there') plan.there++
    else if (verdict === 'good' || verdict === 'warning') plan.invoices++
  }
  return plan
}

/** Newest first; what cannot be read has no date and comes first, for it needs the merchant. */
export function newestFirst(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const key = ({ date }: PreviewRow) => (date === '' ? '9' : date)
  return rows.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)]
    if (one !== other) return one < other ? 1 : -1
    return Number(b.orderId) - Number(a.orderId)
  })
}

/** The rows with one order as it was looked at again; gone from the shop, it goes from the list. */
export function withAgain(
  rows: readonly PreviewRow[],
  orderId: string,
  again: readonly PreviewRow[],
): readonly PreviewRow[] {
  const fresh = again.find((row) => row.orderId === orderId)
  return rows.flatMap((row) => (row.orderId !== orderId ? [row] : fresh === undefined ? [] : [fresh]))
}
