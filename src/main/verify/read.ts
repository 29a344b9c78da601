import { money, parseDecimal } from '../../shared/domain/decimal.ts'
import type { RawAnswer } from '../ports/moneybird-raw.ts'

/** What is in a field of an answer, by the path to it (`contact.id`, `details.0.price`); `undefined` = nothing. */
export function at(json: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      json,
    )
}

/** The text in a field, `''` when there is none. */
export function textAt(json: unknown, path: string): string {
  const value = at(json, path)
  return typeof value === 'string' ? value : ''
}

/** The items of a list, of which there are none when it is no list. */
export function itemsOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : []
}

/** An amount with two decimals; as it is when it is none. */
export function amountAt(json: unknown, path: string): string {
  const text = textAt(json, path)
  const amount = parseDecimal(text)
  return amount === null ? text : money(amount)
}

/** `all`, or which of these fields an object has not got. */
export function fieldsIn(json: unknown, names: readonly string[]): string {
  const missing = names.filter((name) => at(json, name) === undefined)
  return missing.length === 0 ? 'all' : `- ${missing.join(', ')}`
}

/** `all`, or which of these fields came back otherwise than they were sent. */
export function keptIn(json: unknown, sent: Readonly<Record<string, unknown>>): string {
  const changed = Object.entries(sent).filter(([name, value]) => at(json, name) !== value)
  return changed.length === 0 ? 'all' : `- ${changed.map(([name]) => name).join(', ')}`
}

/** The form of an answer: its status, and of a refusal which fields or symbols it names, or that it is a text. */
export function said({ status, reason, json }: RawAnswer): string {
  if (status === 0) return `- ${reason}`
  if (status < 400) return String(status)
  const error = at(json, 'error')
  const fields = typeof error === 'object' && error !== null ? Object.keys(error).sort().join(', ') : ''
  const symbols = symbolsIn(at(json, 'symbolic'))
  const isText = typeof error === 'string' || typeof json === 'string'
  return [status, symbols || fields || (isText ? 'text' : '')].join(' ').trim()
}

function symbolsIn(symbolic: unknown): string {
  if (typeof symbolic !== 'object' || symbolic === null) return ''
  return Object.entries(symbolic)
    .map(([name, value]) => (typeof value === 'string' ? `${name}=${value}` : name))
    .join(', ')
}
