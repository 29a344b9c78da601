import type { LastRuns } from '../ports/store.ts'

/** What may be due. `nightly` includes everything of an hourly run. */
export type DueRun = 'nightly' | 'hourly' | null

const HOUR_MS = 3_600_000

/** The day on which summer time ends. */
const LONGEST_DAY_MS = 25 * HOUR_MS

/**
 * What is due, given when runs last ended. A pure function of its arguments: the alarm clock only says "look now", so a
 * sleeping or switched-off computer, a missed alarm and both clock changes make no difference.
 *
 * @param nightlyAt wall clock time `HH:MM` in `timeZone`, from which on the nightly look is due once a day
 */
export function due(last: LastRuns, now: number, nightlyAt: string, timeZone: string): DueRun {
  if (isNightlyDue(last.nightly, now, nightlyAt, timeZone)) return 'nightly'
  const lastHourly = last.hourly === null ? null : Date.parse(last.hourly)
  // A clock that was set back must not stop the runs: a last run in the future counts as none.
  if (lastHourly === null || lastHourly > now) return 'hourly'
  return Math.floor(now / HOUR_MS) > Math.floor(lastHourly / HOUR_MS) ? 'hourly' : null
}

/** Once a day from the given time on; earlier in the day only when that of the day before was missed. */
function isNightlyDue(last: string | null, now: number, nightlyAt: string, timeZone: string): boolean {
  if (last === null) return true
  const ended = Date.parse(last)
  if (ended > now) return true
  if (timeOf(now, timeZone) < nightlyAt) return now - ended > LONGEST_DAY_MS
  return dayOf(ended, timeZone) < dayOf(now, timeZone) || timeOf(ended, timeZone) < nightlyAt
}

/** The next moment at which something is due, for the screen. Milliseconds, UTC, within the coming hour. */
export function nextDue(now: number): number {
  return (Math.floor(now / HOUR_MS) + 1) * HOUR_MS
}

function dayOf(moment: number, timeZone: string): string {
  return parts(moment, timeZone).slice(0, 10)
}

function timeOf(moment: number, timeZone: string): string {
  return parts(moment, timeZone).slice(11, 16)
}

/** `YYYY-MM-DD HH:MM` in a zone; the Swedish format happens to be ISO's. */
function parts(moment: number, timeZone: string): string {
  let format = formats.get(timeZone)
  format ??= new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  formats.set(timeZone, format)
  return format.format(new Date(moment))
}

/** By zone: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()
