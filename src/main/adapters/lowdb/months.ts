import { join } from 'node:path'
import type { Entry } from '../../../shared/domain/entry.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { StoreError } from '../../ports/store.ts'
import { openDataFile, type DataFile } from './data-file.ts'
import type { Disk } from '../disk/disk.ts'
import { monthKind, type MonthFile, type MonthInfo } from './file-kinds.ts'
import { compareIds } from './order-ids.ts'

export type Entries = Readonly<Record<string, Entry>>

export interface MonthsOptions {
  readonly folder: string
  readonly disk: Disk
  readonly onDamage: (name: string) => void
  /** A month was stored. */
  readonly onSave: (month: string) => void
}

/** Where orders without a readable date go. */
const undated = '0000-00'

/** Months kept in memory: a run works in the newest two or three. */
const cached = 4

/**
 * The files of closed orders. Which of them count is said by the list of months in `open.json`: a file that is not in
 * the list is what a crash left behind and is written over. Not safe for overlapping calls; the store queues them.
 */
export class Months {
  readonly #options: MonthsOptions
  /** Least recently used first. Also holds to one lowdb object per file. */
  readonly #cache = new Map<string, DataFile<MonthFile>>()

  constructor(options: MonthsOptions) {
    this.#options = options
  }

  /** What a month of the list holds. Rejects with DATA_DAMAGED when the file is gone. */
  async read(month: string): Promise<Entries> {
    const file = await this.#file(month)
    if (!file.exists) throw new StoreError(problem('DATA_DAMAGED', { file: fileName(month) }))
    return file.data.entries
  }

  /** Adds entries or puts them in the place of older ones; gives the list of months as it must become. */
  async put(list: readonly MonthInfo[], month: string, entries: readonly Entry[]): Promise<MonthInfo[]> {
    const before = isListed(list, month) ? await this.read(month) : {}
    const added = Object.fromEntries(entries.map((entry) => [entry.orderId, entry]))
    return this.#save(list, month, { ...before, ...added })
  }

  /** Takes out what of these ids a month of the list holds. */
  async drop(list: readonly MonthInfo[], month: string, ids: ReadonlySet<string>): Promise<MonthInfo[]> {
    const before = Object.entries(await this.read(month))
    const kept = before.filter(([id]) => !ids.has(id))
    return kept.length === before.length ? [...list] : await this.#save(list, month, Object.fromEntries(kept))
  }

  async #save(list: readonly MonthInfo[], month: string, entries: Entries): Promise<MonthInfo[]> {
    const file = await this.#file(month)
    await file.save({ entries })
    this.#options.onSave(month)
    const ids = Object.keys(entries).sort(compareIds)
    const [firstId, lastId] = [ids[0], ids.at(-1)]
    const others = list.filter((info) => info.month !== month)
    if (firstId === undefined || lastId === undefined) return others
    return [...others, { month, firstId, lastId, count: ids.length }].sort((a, b) =>
      a.month < b.month ? -1 : 1,
    )
  }

  async #file(month: string): Promise<DataFile<MonthFile>> {
    const { folder, disk, onDamage } = this.#options
    const name = fileName(month)
    const file =
      this.#cache.get(month) ??
      (await openDataFile({ path: join(folder, name), name, kind: monthKind, disk, onDamage }))
    this.#cache.delete(month)
    this.#cache.set(month, file)
    for (const oldest of this.#cache.keys()) {
      if (this.#cache.size <= cached) break
      this.#cache.delete(oldest)
    }
    return file
  }
}

/** The month of an order; `0000-00` when its date could not be read. Never anything but a safe file name. */
export function monthOf(entry: Entry): string {
  return /^(\d{4}-\d{2})-\d{2}$/.exec(entry.date)?.[1] ?? undated
}

export function isListed(list: readonly MonthInfo[], month: string): boolean {
  return list.some((info) => info.month === month)
}

/** Whether a month can hold an order, to go by its lowest and highest id. */
export function mayHold({ firstId, lastId }: MonthInfo, orderId: string): boolean {
  return compareIds(orderId, firstId) >= 0 && compareIds(orderId, lastId) <= 0
}

/**
 * Other months that may hold an older copy of the order: a date moves over a month's border when the shop's time zone
 * is set otherwise, and one that could not be read may become readable.
 */
export function neighbours(list: readonly MonthInfo[], month: string, orderId: string): readonly string[] {
  const at = monthNumber(month)
  const near = (other: string) => other === undated || Math.abs(monthNumber(other) - at) === 1
  return list
    .filter((info) => info.month !== month && near(info.month) && mayHold(info, orderId))
    .map((info) => info.month)
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
}

function fileName(month: string): string {
  return `closed/${month}.json`
}
