/** Wall clock time `YYYY-MM-DD HH:MM:SS` of a moment (ms UTC) in a zone, as MySQL's NOW() gives it to OpenCart. */
export function wallClock(time: number, timeZone: string): string {
  return formatter(timeZone).format(time)
}

/** The moment of a wall clock time, `YYYY-MM-DDTHH:MM:SSZ`; `''` when the text is no time. */
export function utcOf(wall: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${wall.replace(' ', 'T')}Z`)
  if (Number.isNaN(asIfUtc)) return ''
  const guess = asIfUtc - offset(asIfUtc, timeZone)
  // Once more with the offset of the moment found: near a clock change the first one may be off by an hour.
  return isoSeconds(asIfUtc - offset(guess, timeZone))
}

/** A moment (ms UTC) as `YYYY-MM-DDTHH:MM:SSZ`. */
export function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** Offset from UTC of a zone at a moment: `"+01:00"`. */
export function offsetText(time: number, timeZone: string): string {
  const minutes = Math.round(offset(time, timeZone) / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function offset(time: number, timeZone: string): number {
  return Date.parse(`${wallClock(time, timeZone).replace(' ', 'T')}Z`) - time
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Swedish writes dates the way MySQL does. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const
  const made = formatters.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options)
  formatters.set(timeZone, made)
  return made
}
