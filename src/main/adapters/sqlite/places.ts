import type { OrderQuery } from '../../ports/records.ts'
import type { Values } from './database.ts'

/** A row as far as its place in a list goes. `key`: what is sorted by. */
export interface Place {
  readonly id: string
  readonly key: string | number
}

/** Several lists as one, in the order that is asked for and that SQLite keeps too. */
export function merged(places: readonly Place[], { sort, descending }: OrderQuery): Place[] {
  const sign = descending ? -1 : 1
  const compare = (a: Place, b: Place): number =>
    (sort === 'order' ? 0 : compareKeys(a.key, b.key)) || compareIds(a.id, b.id)
  return places.toSorted((a, b) => sign * compare(a, b))
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
}

/** By value, however long. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** Where a page ends, for whoever asks for the next. */
export function tokenOf({ id, key }: Place): string {
  return JSON.stringify([key, id])
}

/** The place in a token; one that was not made here means the end of the list. */
export function afterOf({ after, descending }: Pick<OrderQuery, 'after' | 'descending'>): Values {
  if (after === null) return {}
  const [key, id] = readToken(after) ?? (descending ? ['', '0'] : [LAST, '9'.repeat(18)])
  return { after: key, afterId: BigInt(id) }
}

/** No text comes after it. */
const LAST = String.fromCodePoint(0x10ffff)

function readToken(token: string): readonly [key: string | number, id: string] | null {
  try {
    const read: unknown = JSON.parse(token)
    if (!Array.isArray(read)) return null
    const [key, id] = read as readonly unknown[]
    const isKey = typeof key === 'string' || (typeof key === 'number' && Number.isSafeInteger(key))
    return isKey && typeof id === 'string' && /^\d{1,18}$/.test(id) ? [key, id] : null
  } catch {
    return null
  }
}
