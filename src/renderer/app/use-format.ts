import { useMemo, useSyncExternalStore } from 'react'
import * as format from '../../shared/text/format.ts'
import { dutch } from '../../shared/text/template.ts'
import { useApp } from './app-context.tsx'

/** How amounts, dates and numbers are written, in the merchant's language. */
export interface Formats {
  /** Decimal text and an ISO currency code. */
  readonly money: (amount: string, currency: string) => string
  readonly number: (value: string | number) => string
  readonly percentage: (value: string) => string
  /** `YYYY-MM-DD` as `23 nov 2026`. */
  readonly date: (date: string) => string
  /** `YYYY-MM-DD` near now: `gisteren`, `ma 23 nov`. */
  readonly day: (date: string) => string
  /** ISO 8601 UTC: `vandaag 14:05`. */
  readonly moment: (moment: string) => string
  /** ISO 8601 UTC: `2026-11-23 14:05`. */
  readonly stamp: (moment: string) => string
  /** ISO 8601 UTC: `14:05`. */
  readonly time: (moment: string) => string
}

/** Writes anew when the day turns: what was today is then yesterday. */
export function useFormat(): Formats {
  const { language } = useApp()
  const now = useSyncExternalStore(subscribe, minute)
  return useMemo(
    () => ({
      money: (amount, currency) => format.formatMoney(amount, currency, language),
      number: (value) => format.formatNumber(String(value), language),
      percentage: (value) => format.formatPercentage(value, language),
      date: (date) => format.formatDate(date, language),
      day: (date) => format.formatDay(date, now, dutch.timeZone, language),
      moment: (moment) => format.formatMoment(moment, now, dutch.timeZone, language),
      stamp: (moment) => format.formatStamp(moment, dutch.timeZone),
      time: (moment) => format.formatTime(moment, dutch.timeZone),
    }),
    [language, now],
  )
}

const MINUTE_MS = 60_000

function minute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS / 4)
  return () => {
    clearInterval(timer)
  }
}
