import { isDate, monthRange, weekRange } from '../dates.ts'

export interface Period {
  readonly from: string
  readonly until: string
}

const tenYears = 3_660 * 86_400_000

/**
 * Reads a period filter: a name (`this_month`, `prev_quarter`, …) or a range `YYYYMM..YYYYMM` or
 * `YYYYMMDD..YYYYMMDD` of at most ten years. The complaint as text when it is none (`all` is none).
 */
export function readPeriod(text: string, today: string): Period | string {
  const named = /^(this|prev|next)_(week|month|quarter|year)$/.exec(text)
  if (named !== null) return namedPeriod(named[1] ?? '', named[2] ?? '', today)
  const range = /^(\d{6}|\d{8})\.\.(\d{6}|\d{8})$/.exec(text)
  if (range === null) return 'Period must have both a start and end date'
  const from = boundary(range[1] ?? '', 'from')
  const until = boundary(range[2] ?? '', 'until')
  if (!isDate(from) || !isDate(until) || until < from) return 'Period is invalid'
  return Date.parse(until) - Date.parse(from) > tenYears ? 'Period can be at most ten years' : { from, until }
}

function namedPeriod(which: string, unit: string, today: string): Period {
  const offset = which === 'this' ? 0 : which === 'prev' ? -1 : 1
  const month = Number(today.slice(5, 7)) - 1
  if (unit === 'week') return weekRange(today, offset)
  if (unit === 'month') return monthRange(today, offset, 1)
  if (unit === 'quarter') return monthRange(today, offset * 3 - (month % 3), 3)
  return monthRange(today, offset * 12 - month, 12)
}

function boundary(digits: string, side: 'from' | 'until'): string {
  const month = `${digits.slice(0, 4)}-${digits.slice(4, 6)}`
  if (digits.length === 8) return `${month}-${digits.slice(6)}`
  if (!isDate(`${month}-01`)) return ''
  return monthRange(`${month}-01`, 0, 1)[side]
}
