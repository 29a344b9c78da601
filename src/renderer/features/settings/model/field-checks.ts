import type { BookingSettings } from '../../../../shared/domain/settings.ts'
import type { Schedule } from '../../../../shared/settings/schema.ts'

/** Fields that the merchant types into, and so can be wrong; everything else is chosen from what there is. */
export type TypedField =
  'startDate' | 'korFrom' | 'korUntil' | 'referenceFormat' | 'defaultContactId' | 'nightlyAt'

/**
 * Which typed fields do not fit, by the rules of the settings file (`domain/settings.ts`; a test holds the two
 * against each other). Written out here because the schema's library would be the largest part of this screen.
 */
export function wrongFields(booking: BookingSettings, schedule: Schedule): readonly TypedField[] {
  const wrong: TypedField[] = []
  if (!isDay(booking.startDate)) wrong.push('startDate')
  for (const field of ['korFrom', 'korUntil'] as const)
    if (booking[field] !== '' && !isDay(booking[field])) wrong.push(field)
  if (!isReferenceFormat(booking.referenceFormat)) wrong.push('referenceFormat')
  if (booking.defaultContactId !== null && !/^\d{1,20}$/.test(booking.defaultContactId))
    wrong.push('defaultContactId')
  if (!isNightlyTime(schedule.nightlyAt)) wrong.push('nightlyAt')
  return wrong
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export function isReferenceFormat(text: string): boolean {
  if (!text.includes('{order_id}') || text.startsWith(' ') || text.endsWith(' ')) return false
  return /^(?:[^,|:{}\p{Cc}]|\{(?:order_id|store_id|invoice_no)\}){1,60}$/u.test(text)
}

/** Not in the hour that the clock changes skip or repeat. */
function isNightlyTime(text: string): boolean {
  return /^(?!02:)(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/**
 * The id of a Moneybird contact out of what was pasted: the id itself, or the address of the contact's page. `null` for
 * nothing, the text itself when there is no id in it.
 */
export function contactIdFrom(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  return /\/contacts\/(\d{1,20})/.exec(text)?.[1] ?? text
}

/** What was typed as a name in a list, when it can be one and is not there yet. */
export function newName(typed: string, taken: readonly string[]): string | null {
  const name = typed.trim()
  return name === '' || name.length > 200 || taken.includes(name) ? null : name
}
