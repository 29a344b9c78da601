import { z } from 'zod'

/**
 * Kinds of fields in settings. Every message completes "expected ...": who reads them puts the place before it.
 */

/** Text of a certain form. */
export function form(pattern: RegExp, expected: string) {
  return z.string({ error: expected }).regex(pattern, { error: expected })
}

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `one of: ${words.join(', ')}` })
}

export const yesOrNo = z.boolean({ error: 'true or false' })

/** An id of Moneybird or OpenCart: digits, as text, since Moneybird's ids are too long for a number. */
export const id = form(/^\d{1,20}$/, 'an id: digits between quotes')

export const idOrNone = z.union([id, z.null()], { error: 'an id (digits between quotes) or null' })

/** Ids of order statuses, each once. */
export const statuses = z
  .array(id, { error: 'a list of ids of order statuses, as ["2", "5"]' })
  .refine((list) => new Set(list).size === list.length, { error: 'a list in which no id stands twice' })

/** A day that exists. */
export const date = form(/^\d{4}-\d{2}-\d{2}$/, 'a date: YYYY-MM-DD').refine(isDay, {
  error: 'a date that exists',
})

/** A date, or `''` for none. */
export const dateOrNone = form(/^(?:\d{4}-\d{2}-\d{2})?$/, 'a date: YYYY-MM-DD, or nothing').refine(
  (text) => text === '' || isDay(text),
  { error: 'a date that exists' },
)

/** A percentage from 0 to 100, as decimal text. */
export const percentage = form(
  /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,4})?)$/,
  'a percentage from 0 to 100 between quotes, as "21" or "25.5"',
)

/** A name or title that is not empty. */
export const name = form(/^(?=.*\S).{1,200}$/su, 'text, not empty')

/** A zone of the IANA list. */
export const timeZone = z
  .string({ error: 'a time zone, as Europe/Amsterdam' })
  .refine(isZone, { error: 'a time zone, as Europe/Amsterdam' })

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function isZone(text: string): boolean {
  try {
    return (
      /^[A-Z]/.test(text) &&
      new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
    )
  } catch {
    return false
  }
}
