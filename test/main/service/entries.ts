import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sealedCodec } from '../../../src/main/adapters/lowdb/data-file.ts'
import { monthKind, openKind, type MonthInfo } from '../../../src/main/adapters/lowdb/file-kinds.ts'
import { openStore } from '../../../src/main/adapters/lowdb/store.ts'
import { emptyState, type ConnectionState, type Store } from '../../../src/main/ports/store.ts'
import { unreadable } from '../../../src/main/sync/entries.ts'
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

/** A store that counts which months were read. */
export interface CountingStore {
  readonly store: Store
  readonly read: string[]
}

/** Real files with these closed and open entries, opened as the program opens them. */
export async function storeWith(
  closed: readonly Entry[],
  open: readonly Entry[] = [],
): Promise<CountingStore> {
  const folder = await freshFolder()
  await writeStore(folder, closed, open)
  const store = await openStore({ folder, now: () => Date.now(), onDamage: () => undefined })
  const read: string[] = []
  const month: Store['month'] = (name) => {
    read.push(name)
    return store.month(name)
  }
  return {
    read,
    store: new Proxy(store, {
      get(target, key) {
        if (key === 'month') return month
        const member: unknown = Reflect.get(target, key, target)
        if (typeof member !== 'function') return member
        return (...args: readonly unknown[]): unknown => Reflect.apply(member, target, args)
      },
    }),
  }
}

/** Writes the files of a store into a folder that no program has open. */
export async function writeStore(
  folder: string,
  closed: readonly Entry[],
  open: readonly Entry[] = [],
  state: Partial<ConnectionState> = {},
): Promise<void> {
  await mkdir(join(folder, 'closed'), { recursive: true })
  const months: MonthInfo[] = []
  for (const [month, entries] of Map.groupBy(closed, ({ date }) => date.slice(0, 7))) {
    const ids = entries.map(({ orderId }) => orderId).sort((a, b) => Number(a) - Number(b))
    months.push({ month, firstId: ids[0] ?? '', lastId: ids.at(-1) ?? '', count: ids.length })
    const text = sealedCodec(monthKind).encode({ entries: byId(entries) })
    await writeFile(join(folder, 'closed', `${month}.json`), text)
  }
  months.sort((a, b) => (a.month < b.month ? -1 : 1))
  const text = sealedCodec(openKind).encode({
    state: { ...emptyState, ...state, entries: byId(open) },
    months,
  })
  await writeFile(join(folder, 'open.json'), text)
}

function byId(entries: readonly Entry[]): Record<string, Entry> {
  return Object.fromEntries(entries.map((one) => [one.orderId, one]))
}
