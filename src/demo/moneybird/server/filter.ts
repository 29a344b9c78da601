import type { ServerReply } from './replies.ts'
import { symbolic } from './replies.ts'

export type Filter = ReadonlyMap<string, string>

export type FilterResult = { readonly filter: Filter } | { readonly reply: ServerReply }

/**
 * Reads `key:value,key:value`. A comma always ends a term, so that a value cannot hold one; a colon only ends the key.
 * Unknown keys and terms without a colon are refused.
 */
export function readFilter(text: string | null, known: readonly string[]): FilterResult {
  const filter = new Map<string, string>()
  for (const term of (text ?? '').split(',').filter((part) => part !== '')) {
    const colon = term.indexOf(':')
    const key = term.slice(0, Math.max(colon, 0)).trim()
    if (!known.includes(key)) return { reply: badFilter('Filter is not included in the list') }
    filter.set(key, term.slice(colon + 1))
  }
  return { filter }
}

export function badFilter(error: string): ServerReply {
  return symbolic(400, error, { filter: 'invalid' })
}

/** `created_after` and `updated_after`: exclusive, UTC. `null` when a value is no moment. */
export function sinceFilter(
  filter: Filter,
): ((record: { created: string; updated: string }) => boolean) | null {
  const created = moment(filter.get('created_after'))
  const updated = moment(filter.get('updated_after'))
  if (created === null || updated === null) return null
  return (record) => Date.parse(record.created) > created && Date.parse(record.updated) > updated
}

function moment(text: string | undefined): number | null {
  if (text === undefined) return -Infinity
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text)
  const time = Date.parse(text.includes('T') && !hasZone ? `${text}Z` : text)
  return Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}/.test(text) ? null : time
}
