import { closeSync, openSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { problem } from '../../../shared/domain/problem.ts'
import { orWriteFailed } from '../disk/durable-file.ts'
import type { Records } from '../../ports/records.ts'
import { StoreError } from '../../ports/store.ts'
import { isWhole } from './check.ts'
import { copyFor, newestGoodCopy } from './copies.ts'
import { FILE, setUp, type Database } from './database.ts'
import { recordsIn } from './records.ts'
import { PAGE_SIZE } from './schema.ts'

/** The records of one connection in `records.db`. */
export interface RecordFile {
  readonly records: Records
  readonly copyToday: () => Promise<void>
  /** Lets the file go while something is done with the folder, and opens what is there then. */
  readonly without: <T>(work: () => Promise<T>) => Promise<T>
  readonly close: () => void
}

export interface RecordFileOptions {
  /** Folder of the connection; there already. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The records were damaged and are those of a copy: what was stored since may be forgotten. */
  readonly onDamage: (file: string) => void
}

/**
 * Opens the records. After an end that was not clean the file is looked through first; when it is damaged, the newest copy that is whole
 * takes its place. Rejects with a `StoreError`: DATA_DAMAGED (and no copy), DATA_NEWER or DISK_WRITE_FAILED.
 */
export async function openRecords(options: RecordFileOptions): Promise<RecordFile> {
  const markDamage = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (isDamage(error)) suspect(options.folder)
      throw error
    }
  }
  let { raw, current } = await openWhole(options)
  const database: Database = {
    all: (...asked) => markDamage(() => current.all(...asked)),
    get: (...asked) => markDamage(() => current.get(...asked)),
    run: (...asked) => {
      markDamage(() => {
        current.run(...asked)
      })
    },
    named: (...asked) => markDamage(() => current.named(...asked)),
    transaction: (work) => current.transaction(work),
  }
  const close = (): void => {
    if (raw.isOpen) raw.close()
  }
  return {
    records: recordsIn(database),
    copyToday: () => copyFor(raw, options.folder, options.now()),
    async without(work) {
      close()
      try {
        return await work()
      } finally {
        ;({ raw, current } = await openWhole(options))
      }
    },
    close,
  }
}

/** A file that was cut short meanwhile shows only when it is read; then it is looked through after all. */
async function openWhole(
  options: RecordFileOptions,
  isSecond = false,
): Promise<{ raw: DatabaseSync; current: Database }> {
  const raw = await open(options)
  try {
    return { raw, current: setUp(raw) }
  } catch (error) {
    raw.close()
    if (isSecond || !isDamage(error)) throw error
    suspect(options.folder)
    return openWhole(options, true)
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof StoreError && error.problem.code === 'DATA_DAMAGED'
}

async function open({ folder, onDamage }: RecordFileOptions): Promise<DatabaseSync> {
  const path = join(folder, FILE)
  const state = stateOf(folder)
  const isGood = state === 'clean' || (state === 'unclean' && (await isWhole(path)))
  if (!isGood) {
    if (!(await newestGoodCopy(folder))) throw new StoreError(problem('DATA_DAMAGED', { file: FILE }))
    onDamage(FILE)
  }
  await orWriteFailed(FILE, rm(suspectIn(folder), { force: true }))
  // Made here, because SQLite would let everybody read it; what it puts beside it gets the same rights.
  await orWriteFailed(FILE, writeFile(path, '', { flag: 'a', mode: 0o600 }))
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? String(error.errcode) : null
    if (code === null) throw error
    throw new StoreError(problem('DISK_WRITE_FAILED', { file: FILE, reason: `SQLITE_${code}` }))
  }
}

/** An end that was not clean leaves what was not yet worked into the file; SQLite does that by itself. */
function stateOf(folder: string): 'clean' | 'unclean' | 'lost' {
  const size = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  const wasUsed =
    size('state.json') > 0 || statSync(join(folder, 'copies'), { throwIfNoEntry: false }) !== undefined
  // Of what is shorter SQLite makes an empty database.
  if (size(FILE) < PAGE_SIZE && wasUsed) return 'lost'
  const isSuspect = statSync(suspectIn(folder), { throwIfNoEntry: false }) !== undefined
  return isSuspect || size(`${FILE}-wal`) > 0 ? 'unclean' : 'clean'
}

/** A file that says that damage was met while working. */
function suspectIn(folder: string): string {
  return join(folder, `${FILE}.suspect`)
}

function suspect(folder: string): void {
  closeSync(openSync(suspectIn(folder), 'w', 0o600))
}
