import { mkdir } from 'node:fs/promises'
import { unreadable } from '../../../src/main/sync/entries.ts'
import type { Store } from '../../../src/main/ports/store.ts'
import { openStore } from '../../../src/main/wiring/store.ts'
import type { Entry } from '../../../src/shared/domain/entry.ts'
import { freshFolder } from '../../support/folders.ts'

/** An order that was pushed, unless told otherwise. */
export function entry(orderId: number | string, date: string, changes: Partial<Entry> = {}): Entry {
  const bare = unreadable(String(orderId), `${date}T12:00:00.000Z`)
  return {
    ...bare,
    customer: `Klant ${orderId}`,
    total: '20.00',
    baseTotal: '20.00',
    state: 'done',
    ...changes,
  }
}

export function invoice(number: string | null, total = '20.00', changes: object = {}): Partial<Entry> {
  const state = number === null ? ('draft' as const) : ('sent' as const)
  const bare = {
    id: '7',
    number,
    state,
    total,
    contactId: '1',
    adopted: false,
    fingerprint: '',
    creditId: null,
  }
  return { invoice: { ...bare, ...changes } }
}

/** A store on real files that holds these entries. */
export async function storeWith(entries: readonly Entry[]): Promise<Store> {
  const store = await openStore({
    folder: await freshFolder(),
    now: () => Date.now(),
    onDamage: () => undefined,
  })
  await put(store, entries)
  return store
}

/** Puts entries in the store of a folder that no program has open. */
export async function writeStore(folder: string, entries: readonly Entry[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const store = await openStore({ folder, now: () => Date.now(), onDamage: () => undefined })
  await put(store, entries)
  await store.close()
}

/** In commits of a thousand, so that any number goes quickly. */
export async function put(store: Store, entries: readonly Entry[]): Promise<void> {
  for (let i = 0; i < entries.length; i += 1000)
    await store.commit({ entries: entries.slice(i, i + 1000).map((one) => ({ entry: one })) })
}
