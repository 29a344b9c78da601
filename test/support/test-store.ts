import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Entry } from '../../src/shared/domain/entry.ts'
import type { Disk } from '../../src/main/adapters/disk/disk.ts'
import { orWriteFailed } from '../../src/main/adapters/disk/durable-file.ts'
import type { FetchState } from '../../src/main/ports/records.ts'
import type { RunState, Store } from '../../src/main/ports/store.ts'
import { openStore, type StoreOptions } from '../../src/main/wiring/store.ts'

/**
 * The real store on a disk of the test's. SQLite reaches the disk by itself, so that a commit passes the test's disk as the writing of
 * one file before it and its removal after it: what the disk does with those happens to the commit.
 */
export async function openTestStore(options: StoreOptions & { readonly disk: Disk }): Promise<Store> {
  const { folder, disk } = options
  const store = await openStore(options)
  return {
    ...store,
    async commit(change) {
      const trace = join(folder, `records.db.${randomBytes(6).toString('hex')}.tmp`)
      await orWriteFailed('records.db', disk.writeNew(trace, ''))
      const overtaken = await store.commit(change)
      await orWriteFailed('records.db', disk.remove(trace))
      return overtaken
    },
  }
}

/** All that is open, and how reading and the runs stand. */
export interface StateNow extends RunState {
  readonly entries: Readonly<Record<string, Entry>>
  readonly fetch: FetchState
}

export function stateOf(store: Store): StateNow {
  return { ...store.runState(), fetch: store.fetchState(), entries: openEntries(store) }
}

/** Open work by order number. */
export function openEntries(store: Store): Readonly<Record<string, Entry>> {
  const ids = [...store.openWork()].flat()
  const all = [...store.inDoubt(), ...ids.flatMap((id) => store.entry(id) ?? [])]
  const inOrder = all.sort((a, b) => Number(a.orderId) - Number(b.orderId))
  return Object.fromEntries(inOrder.map((entry) => [entry.orderId, entry]))
}
