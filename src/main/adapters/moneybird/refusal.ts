import type { Refusal } from '../../ports/bookkeeping.ts'
import { isObject } from './fields.ts'
import { parseJson } from './json.ts'

/** A refusal, and whether it has Moneybird's own form: a proxy, a firewall or a hotel network answers a web page. */
export interface ReadRefusal extends Refusal {
  readonly isMoneybirds: boolean
  /** What a field was refused for, by field: `{ administration_id: 'not_found' }`. */
  readonly symbols: Readonly<Record<string, string>>
}

const maxReason = 300
const maxFields = 20
const maxFieldName = 60

/**
 * Reads the body of a 4xx. Known shapes: a text; `{error: text, symbolic?}` with possibly nested symbols;
 * `{error: {field: [texts]}, details?}`. Anything else gives `HTTP <status>` as its reason.
 * @param hide takes secrets out of a text
 */
export function readRefusal(status: number, body: string, hide: (text: string) => string): ReadRefusal {
  const json = parseJson(body)
  const error = isObject(json) ? json.error : json
  const symbols = isObject(json) ? flatten(json.symbolic) : {}
  const complaints = isObject(error) ? error : {}
  const details = isObject(json) && isObject(json.details) ? json.details : {}
  const fields = [...Object.keys(complaints), ...Object.keys(details), ...Object.keys(symbols)]
  const reason = typeof error === 'string' ? error : sentence(complaints)
  return {
    status,
    reason: tidy(hide(reason), maxReason) || `HTTP ${status}`,
    fields: [...new Set(fields)].slice(0, maxFields).map((field) => tidy(hide(field), maxFieldName)),
    isMoneybirds: typeof error === 'string' ? isObject(json) && reason !== '' : isComplaints(error),
    symbols,
  }
}

/** Complaints by field, as texts in lists: what other servers put under `error` has another form. */
function isComplaints(error: unknown): boolean {
  const lists = isObject(error) ? Object.values(error) : []
  return (
    lists.length > 0 &&
    lists.every((list) => Array.isArray(list) && list.every((text) => typeof text === 'string'))
  )
}

/** Symbols by field; what is nested under the name of the record is told by the names of its fields. */
function flatten(symbolic: unknown): Record<string, string> {
  if (!isObject(symbolic)) return {}
  const pairs = Object.entries(symbolic).flatMap(([field, symbol]) =>
    isObject(symbol) ? Object.entries(symbol) : [[field, symbol] as const],
  )
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

/** `field: complaint, complaint; field: complaint`. */
function sentence(complaints: Readonly<Record<string, unknown>>): string {
  return Object.entries(complaints)
    .slice(0, maxFields)
    .map(([field, texts]) => {
      const list = (Array.isArray(texts) ? texts : [texts]).filter((text) => typeof text === 'string')
      return list.length === 0 ? field : `${field}: ${list.slice(0, maxFields).join(', ')}`
    })
    .join('; ')
}

/** One line of readable text, not longer than `length`. */
function tidy(text: string, length: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length <= length ? line : `${Array.from(line.slice(0, length)).slice(0, -1).join('')}…`
}
