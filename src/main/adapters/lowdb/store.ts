import { join } from 'node:path'
import type { Entry } from '../../../shared/domain/entry.ts'
import { problem } from '../../../shared/domain/problem.ts'
import {
  StoreError,
  type ConnectionState,
  type ContactList,
  type Facts,
  type Store,
} from '../../ports/store.ts'
import { openDataFile, type DataFile, type FileKind } from './data-file.ts'
import { realDisk, type Disk } from '../disk/disk.ts'
import { orWriteFailed, queue, removeLeftovers } from '../disk/durable-file.ts'
import { contactsKind, factsKind, openKind, type MonthInfo, type OpenFile } from './file-kinds.ts'
import { isListed, mayHold, monthOf, Months, neighbours, type Entries } from './months.ts'
import { resetFolder } from './reset.ts'
import { assertStorable } from './storable.ts'

export interface StoreOptions {
  /** Folder of the connection; made when it is not there. */
  readonly folder: string
  /** Milliseconds since 1970, for the name of a backup. */
  readonly now: () => number
  /**
   * A file (its name below the folder) was damaged and its previous copy was taken: what was stored last may be
   * forgotten, so look in Moneybird before writing anything.
   */
  readonly onDamage: (file: string) => void
  readonly disk?: Disk
}

/**
 * Opens the storage of one connection. One store per folder, with the process lock held.
 * Rejects with a `StoreError`: DATA_DAMAGED, DATA_NEWER or DISK_WRITE_FAILED.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { folder, now, onDamage, disk = realDisk } = options
  await orWriteFailed('closed', disk.makeFolder(join(folder, 'closed')))
  await orWriteFailed('closed', removeLeftovers(join(folder, 'closed'), disk))
  await orWriteFailed('open.json', removeLeftovers(folder, disk))
  const place = { folder, now, onDamage, disk }
  return new LowdbStore(place, await openOpen(place))
}

type Place = Required<StoreOptions>

async function openOpen(place: Place): Promise<DataFile<OpenFile>> {
  const open = await openFile(place, 'open.json', openKind)
  // Closed orders without the file that lists them: it went missing, this is no new connection.
  const closed = await orWriteFailed('closed', place.disk.list(join(place.folder, 'closed')))
  if (!open.exists && closed.length > 0) throw new StoreError(problem('DATA_DAMAGED', { file: 'open.json' }))
  return open
}

function openFile<T extends object>(place: Place, name: string, kind: FileKind<T>): Promise<DataFile<T>> {
  const { folder, disk, onDamage } = place
  return openDataFile({ path: join(folder, name), name, kind, disk, onDamage })
}

class LowdbStore implements Store {
  readonly #place: Place
  readonly #inOrder = queue()
  #open: DataFile<OpenFile>
  #months: Months
  /** Counts every change of a closed month; `#revisions` has the count of a month's last change since the last reset. */
  #revision = 0
  #revisions = new Map<string, number>()
  #resetAt = 0
  #facts: DataFile<{ readonly facts: Facts | null }> | null = null
  #contacts: DataFile<ContactList> | null = null

  constructor(place: Place, open: DataFile<OpenFile>) {
    this.#place = place
    this.#open = open
    this.#months = this.#newMonths()
  }

  #newMonths(): Months {
    this.#revisions = new Map()
    this.#resetAt = ++this.#revision
    return new Months({ ...this.#place, onSave: (month) => this.#revisions.set(month, ++this.#revision) })
  }

  get state(): ConnectionState {
    return this.#open.data.state
  }

  months(): readonly string[] {
    return this.#open.data.months.map((info) => info.month)
  }

  monthRevision(month: string): number {
    return this.#revisions.get(month) ?? this.#resetAt
  }

  /** One that was opened again counts until it is closed again: to leave it out, its month would have to be read. */
  closedCount(): number {
    return this.#open.data.months.reduce((all, info) => all + info.count, 0)
  }

  commit(change: (state: ConnectionState) => ConnectionState): Promise<void> {
    return this.#inOrder(async () => {
      const state = change(this.state)
      if (state === this.state) return
      assertStorable(this.state, state)
      await this.#open.save({ ...this.#open.data, state })
    })
  }

  close(orderIds: readonly string[]): Promise<void> {
    return this.#inOrder(async () => {
      const { state } = this.#open.data
      const closing = [...new Set(orderIds)].flatMap((id) => own(state.entries, id) ?? [])
      if (closing.length === 0) return
      let { months } = this.#open.data
      for (const [month, entries] of Map.groupBy(closing, monthOf)) {
        months = await this.#months.put(months, month, entries)
        months = await this.#dropOldCopies(months, month, entries)
      }
      const gone = new Set(closing.map((entry) => entry.orderId))
      const entries = Object.fromEntries(Object.entries(state.entries).filter(([id]) => !gone.has(id)))
      await this.#open.save({ state: { ...state, entries }, months })
    })
  }

  find(orderId: string, month?: string): Promise<Entry | null> {
    return this.#inOrder(async () => {
      const open = own(this.state.entries, orderId)
      if (open !== null) return open
      const list = this.#open.data.months
      const likely = month !== undefined && isListed(list, month) ? [month] : []
      const possible = list.filter((info) => info.month !== month && mayHold(info, orderId))
      for (const name of [...likely, ...possible.map((info) => info.month).reverse()]) {
        const entry = own(await this.#months.read(name), orderId)
        if (entry !== null) return entry
      }
      return null
    })
  }

  month(month: string): Promise<ReadonlyMap<string, Entry>> {
    return this.#inOrder(async () => {
      if (!isListed(this.#open.data.months, month)) return new Map()
      const entries = Object.entries(await this.#months.read(month))
      return new Map(entries.filter(([id]) => own(this.state.entries, id) === null))
    })
  }

  loadFacts(): Promise<Facts | null> {
    return this.#inOrder(async () => (await this.#factsFile()).data.facts)
  }

  saveFacts(facts: Facts): Promise<void> {
    return this.#inOrder(async () => (await this.#factsFile()).save({ facts }))
  }

  loadContacts(): Promise<ContactList> {
    return this.#inOrder(async () => (await this.#contactsFile()).data)
  }

  saveContacts(list: ContactList): Promise<void> {
    return this.#inOrder(async () => (await this.#contactsFile()).save(list))
  }

  reset(): Promise<string> {
    return this.#inOrder(async () => {
      const backup = await resetFolder(this.#place.folder, this.#place.now(), this.#place.disk)
      await orWriteFailed('closed', this.#place.disk.makeFolder(join(this.#place.folder, 'closed')))
      this.#open = await openOpen(this.#place)
      this.#months = this.#newMonths()
      this.#facts = null
      this.#contacts = null
      return backup
    })
  }

  async #dropOldCopies(
    list: readonly MonthInfo[],
    month: string,
    entries: readonly Entry[],
  ): Promise<readonly MonthInfo[]> {
    const ids = new Set(entries.map((entry) => entry.orderId))
    const beside = new Set([...ids].flatMap((id) => neighbours(list, month, id)))
    let months = list
    for (const other of beside) months = await this.#months.drop(months, other, ids)
    return months
  }

  async #factsFile() {
    return (this.#facts ??= await openFile(this.#place, 'facts.json', factsKind))
  }

  async #contactsFile() {
    return (this.#contacts ??= await openFile(this.#place, 'contacts.json', contactsKind))
  }
}

/** An entry that was really stored under this id, not something that every object has. */
function own(entries: Entries, id: string): Entry | null {
  return Object.hasOwn(entries, id) ? (entries[id] ?? null) : null
}
