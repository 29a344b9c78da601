import { isDate } from '../dates.ts'
import { readAmount, readNumber } from './numbers.ts'
import type { FieldError, ServerReply } from '../server/replies.ts'
import { fieldError, symbolic, unprocessable } from '../server/replies.ts'

/**
 * Checks of request bodies: declared fields only, each of its declared type. What Moneybird does with an unknown
 * field is not known (dropped or refused), so the stand-in refuses it: who passes here passes there.
 */
export type FieldCheck = (value: unknown, path: string) => readonly FieldError[]

export type PayloadFields = Readonly<Record<string, unknown>>

const single = (ok: (value: unknown) => boolean, message: string, code: string): FieldCheck => {
  return (value, path) => (ok(value) ? [] : [fieldError(path, message, code)])
}

/** One line of text, as long as a database column takes. */
export const text: FieldCheck = (value, path) => {
  if (typeof value !== 'string') return [fieldError(path, 'is not a string', 'not_a_string')]
  return Array.from(value).length > 255
    ? [fieldError(path, 'is too long (maximum is 255 characters)', 'too_long')]
    : []
}

export const longText: FieldCheck = single(
  (value) => typeof value === 'string',
  'is not a string',
  'not_a_string',
)

export const id: FieldCheck = single(
  (value) => /^\d+$/.test(typeof value === 'number' ? String(value) : textOf(value)),
  'is invalid',
  'invalid',
)

export const flag: FieldCheck = single(
  (value) => typeof value === 'boolean' || ['true', 'false'].includes(textOf(value)),
  'is not a boolean',
  'not_a_boolean',
)

export const date: FieldCheck = single(
  (value) => isDate(textOf(value)),
  'is not a valid date',
  'is not a valid date',
)

export const whole: FieldCheck = single(Number.isSafeInteger, 'is not an integer', 'not_an_integer')

export const wholeOrText: FieldCheck = single(
  (value) => Number.isSafeInteger(value) || /^\d{1,9}$/.test(textOf(value)),
  'is not an integer',
  'not_an_integer',
)

export const number: FieldCheck = single(
  (value) => readNumber(value) !== null,
  'is not a number',
  'not_a_number',
)

export const amount: FieldCheck = single(
  (value) => (Number.isSafeInteger(value) || typeof value === 'string') && readAmount(String(value)) !== null,
  'is not a number',
  'not_a_number',
)

export function oneOf(values: readonly string[]): FieldCheck {
  return single((value) => values.includes(textOf(value)), 'is not included in the list', 'inclusion')
}

/** An object with these fields and no others. */
export function fields(declared: Readonly<Record<string, FieldCheck>>): FieldCheck {
  return (value, path) => {
    if (!isObject(value)) return [fieldError(path === '' ? 'base' : path, 'is invalid', 'invalid')]
    const prefix = path === '' ? '' : `${path}.`
    return Object.entries(value).flatMap(([name, content]) => {
      const check = Object.hasOwn(declared, name) ? declared[name] : undefined
      const at = `${prefix}${name}`
      return check === undefined ? [fieldError(at, 'is not allowed', 'unknown_field')] : check(content, at)
    })
  }
}

/** Several of the same: an array, or an object whose keys only count (`{"0": …, "1": …}`). */
export function several(each: FieldCheck): FieldCheck {
  return (value, path) => {
    const items = itemsOf(value)
    return items === null
      ? [fieldError(path, 'is invalid', 'invalid')]
      : items.flatMap((item) => each(item, path))
  }
}

export function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as unknown[]
  return isObject(value) ? Object.values(value) : null
}

export type Envelope = { readonly fields: PayloadFields } | { readonly reply: ServerReply }

/**
 * Takes `{"contact": {…}}` out of its wrapper and checks it. A missing wrapper is answered with `missingStatus`
 * (`null`: allowed, an empty object then), wrong or unknown fields with 422.
 */
export function readEnvelope(
  body: unknown,
  name: string,
  declared: FieldCheck,
  missingStatus: number | null,
): Envelope {
  const others = isObject(body) ? Object.keys(body).filter((key) => key !== name) : []
  if (others.length > 0) {
    return { reply: unprocessable(others.map((key) => fieldError(key, 'is not allowed', 'unknown_field'))) }
  }
  const content = isObject(body) ? body[name] : undefined
  if (content === undefined && missingStatus === null && isObject(body)) return { fields: {} }
  if (!isObject(content)) {
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`
    return { reply: symbolic(missingStatus ?? 400, `${label} is required`, { [name]: 'required' }) }
  }
  const errors = declared(content, '')
  return errors.length > 0 ? { reply: unprocessable(errors) } : { fields: content }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of a field; `undefined` when it was not given. */
export function textField(content: PayloadFields, name: string): string | undefined {
  const value = content[name]
  return typeof value === 'string' ? value : undefined
}

/** An id of a field, given as text or number; `undefined` when it was not given. */
export function idField(content: PayloadFields, name: string): string | undefined {
  const value = content[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** A boolean field, given as such or as text; `undefined` when it was not given. */
export function flagField(content: PayloadFields, name: string): boolean | undefined {
  const value = content[name]
  return value === undefined ? undefined : value === true || value === 'true'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
