const day = 86_400_000

/** Whether a text is a real calendar date `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The calendar date of a moment (ms) in a time zone, `YYYY-MM-DD`. */
export function dateIn(timeZone: string, ms: number): string {
  let format = formats.get(timeZone)
  format ??= new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(timeZone, format)
  return format.format(ms)
}

/** By zone: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** A date some days later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** First and last day of the month that lies `offset` months from a date's own. */
export function monthRange(date: string, offset: number, months: number): { from: string; until: string } {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7)) - 1 + offset
  return { from: iso(Date.UTC(year, month, 1)), until: iso(Date.UTC(year, month + months, 0)) }
}

/** Monday to Sunday of the week that lies `offset` weeks from a date's own. */
export function weekRange(date: string, offset: number): { from: string; until: string } {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  const from = addDays(date, offset * 7 - weekday)
  return { from, until: addDays(from, 6) }
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
