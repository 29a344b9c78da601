/** Stretches of days that are asked for by name; `own` = two days of the merchant's choice. */
export const periods = [
  'always',
  'month',
  'lastMonth',
  'quarter',
  'lastQuarter',
  'year',
  'lastYear',
  'own',
] as const
export type NamedPeriod = (typeof periods)[number]

export interface DayRange {
  /** `YYYY-MM-DD`, inclusive; `''` = no bound. */
  readonly from: string
  readonly until: string
}

/** @param today `YYYY-MM-DD` */
export function daysOf(period: Exclude<NamedPeriod, 'own'>, today: string): DayRange {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  switch (period) {
    case 'always':
      return { from: '', until: '' }
    case 'month':
      return months(year, month, 1)
    case 'lastMonth':
      return months(year, month - 1, 1)
    case 'quarter':
      return months(year, quarter, 3)
    case 'lastQuarter':
      return months(year, quarter - 3, 3)
    case 'year':
      return months(year, 1, 12)
    case 'lastYear':
      return months(year - 1, 1, 12)
  }
}

/** The period that these days are, `own` when they are none. */
export function periodOf({ from, until }: DayRange, today: string): NamedPeriod {
  const known = periods.filter((period) => period !== 'own')
  return (
    known.find((period) => {
      const days = daysOf(period, today)
      return days.from === from && days.until === until
    }) ?? 'own'
  )
}

/** Whether it is a day that exists and that can be asked for. */
export function isDay(text: string): boolean {
  const moment = /^20\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}

function months(year: number, month: number, count: number): DayRange {
  return { from: day(year, month - 1, 1), until: day(year, month - 1 + count, 0) }
}

function day(year: number, monthIndex: number, date: number): string {
  return new Date(Date.UTC(year, monthIndex, date)).toISOString().slice(0, 10)
}
