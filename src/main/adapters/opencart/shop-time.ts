import { fail, ok, type Result } from '../../../shared/domain/result.ts'

const storedShape = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/
/** Where the year 9999 ends while it is not over in UTC, a day has a year of five digits: no calendar of ours. */
const dayShape = /^\d{4}-\d{2}-\d{2}$/
const utcShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** When an order was placed: `date` in the shop's calendar, `placedAt` in UTC. */
export interface OrderMoment {
  readonly date: string
  readonly placedAt: string
}

/**
 * Moment and calendar date of an order. The UTC time decides, because the stored one may be in the zone of the
 * database server (OpenCart before 3.0.3.8); only when it is missing the stored text is taken as shop time.
 * Fails with the name of the field that is no time.
 */
export function orderMoment(utc: string, stored: string, timeZone: string): Result<OrderMoment, string> {
  if (utc !== '') {
    const time = utcShape.test(utc) ? Date.parse(utc) : Number.NaN
    const date = Number.isNaN(time) ? '' : localDate(time, timeZone)
    return dayShape.test(date) ? ok({ date, placedAt: utc }) : fail('date_added_utc')
  }
  const [, date, clock] = storedShape.exec(stored) ?? []
  const wall = Date.parse(`${date ?? ''}T${clock ?? ''}Z`)
  if (date === undefined || Number.isNaN(wall)) return fail('date_added')
  const offset = Date.parse(`${localTime(wall, timeZone)}Z`) - wall
  if (Number.isNaN(offset)) return fail('date_added')
  return ok({ date, placedAt: `${new Date(wall - offset).toISOString().slice(0, 19)}Z` })
}

/** Whether JavaScript's `Intl` knows the zone; shops hold all kinds of text in that setting. */
export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && formatter(name).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A stored time moved back by `hours`, in the same form and without any zone; `null` when it is no time. */
export function hoursBefore(stored: string, hours: number): string | null {
  const time = Date.parse(`${stored.replace(' ', 'T')}Z`) - hours * 3_600_000
  if (!storedShape.test(stored) || Number.isNaN(time)) return null
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}

function localDate(time: number, timeZone: string): string {
  return localTime(time, timeZone).slice(0, 10)
}

/** Wall clock time `YYYY-MM-DDTHH:MM:SS` in a zone, whatever zone this process runs in. */
function localTime(time: number, timeZone: string): string {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(time)
      .map((part) => [part.type, part.value]),
  )
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '00'
  const date = `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}`
  return `${date}T${get('hour')}:${get('minute')}:${get('second')}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter is slow, and a page has a hundred orders in one zone. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
