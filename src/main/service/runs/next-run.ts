import type { Schedule } from '../../../shared/settings/schema.ts'
import { nextDue } from '../../sync/schedule.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

/**
 * When the next of these connections runs by itself, ms UTC; `null` when none does.
 *
 * @param timeZone zone in which the nightly time is told
 */
export function nextRun(now: number, schedules: readonly Schedule[], timeZone: string): number | null {
  const moments = schedules.flatMap(({ nightlyAt, hourly }) => [
    nextTime(now, nightlyAt, timeZone),
    ...(hourly ? [nextDue(now)] : []),
  ])
  return moments.length === 0 ? null : Math.min(...moments)
}

/** The next moment at which clocks in the zone show this time. The night's time is never in an hour that a change skips. */
function nextTime(now: number, time: string, timeZone: string): number {
  const minute = Math.floor(now / MINUTE_MS)
  const wanted = minutesOf(time)
  const until = modulo(wanted - minutesAt(minute, timeZone)) || DAY_MINUTES
  // Between now and then the clocks may change.
  const shift = modulo(wanted - minutesAt(minute + until, timeZone) + DAY_MINUTES / 2) - DAY_MINUTES / 2
  return (minute + until + shift) * MINUTE_MS
}

function modulo(minutes: number): number {
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
}

function minutesAt(minute: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' })
  return minutesOf(format.format(minute * MINUTE_MS))
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
