import { entrySchema } from '../../../shared/domain/entry.ts'
import { runStateSchema, type ConnectionState } from '../../ports/store.ts'

/**
 * Sees to it that what is about to be stored can be read again; anything else would turn a bug of today into a damaged
 * file tomorrow. Only what changed is looked at. Throws an `Error` naming the order and the field, never its value.
 */
export function assertStorable(before: ConnectionState, next: ConnectionState): void {
  for (const [id, entry] of Object.entries(next.entries)) {
    if (before.entries[id] === entry) continue
    if (entry.orderId !== id) throw new Error(`Order under another id: ${id}`)
    refuse(`order ${id}`, entrySchema.safeParse(entry).error)
  }
  refuse('state', runStateSchema.safeParse(next).error)
}

function refuse(
  what: string,
  error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } | undefined,
): void {
  const path = error?.issues[0]?.path
  if (path !== undefined) throw new Error(`Not storable: ${what}, ${path.map(String).join('.')}`)
}
