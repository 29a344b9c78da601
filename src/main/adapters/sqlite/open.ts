import { accessSync, closeSync, constants, existsSync, openSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { problem } from '../../../shared/domain/problem.ts'
import { orWriteFailed } from '../disk/durable-file.ts'
import type { Records } from '../../ports/records.ts'
import { StoreError } from '../../ports/store.ts'
import { isWhole } from './check.ts'
import { copyFor, newestGoodCopy } from './copies.ts'
import { FILE, orStoreError, setUp, type Database } from './database.ts'
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
  /** And it is the copy of this day (`YYYY-MM-DD`) that took their place. */
  readonly onReturn?: (day: string) => void
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
  let opened = await openWhole(options)
  const database: Database = {
    all: (...asked) => markDamage(() => opened.database.all(...asked)),
    get: (...asked) => markDamage(() => opened.database.get(...asked)),
    run: (...asked) => {
      markDamage(() => {
        opened.database.run(...asked)
      })
    },
    named: (...asked) => markDamage(() => opened.database.named(...asked)),
    transaction: (work) => {
      opened = writableAgain(opened, options.folder)
      return opened.database.transaction(work)
    },
  }
  const close = (): void => {
    if (opened.raw.isOpen) opened.raw.close()
  }
  return {
    records: recordsIn(database),
    copyToday: () => copyFor(opened.raw, options.folder, options.now()),
    async without(work) {
      close()
      try {
        return await work()
      } finally {
        opened = await openWhole(options)
      }
    },
    close,
  }
}

interface Opened {
  readonly raw: DatabaseSync
  readonly database: Database
  readonly mayWrite: boolean
}

/** A file that was cut short meanwhile shows only when it is read; then it is looked through after all. */
async function openWhole(options: RecordFileOptions, isSecond = false): Promise<Opened> {
  await makeReady(options)
  const path = join(options.folder, FILE)
  const mayWrite = await canWrite(path)
  try {
    return openAt(path, mayWrite)
  } catch (error) {
    if (isSecond || !isDamage(error)) throw error
    suspect(options.folder)
    return openWhole(options, true)
  }
}

function openAt(path: string, mayWrite: boolean): Opened {
  const raw = orStoreError(
    // On what cannot be written, SQLite reads only when it is told that nobody else writes there either.
    () => new DatabaseSync(mayWrite ? path : unchanging(path), { timeout: 0, readOnly: !mayWrite }),
  )
  try {
    return { raw, database: setUp(raw, mayWrite), mayWrite }
  } catch (error) {
    raw.close()
    throw error
  }
}

/** A folder that could only be read may be written since. */
function writableAgain(opened: Opened, folder: string): Opened {
  const path = join(folder, FILE)
  if (opened.mayWrite) return opened
  try {
    accessSync(path, constants.W_OK)
  } catch {
    return opened
  }
  const next = openAt(path, true)
  opened.raw.close()
  return next
}

function isDamage(error: unknown): boolean {
  return error instanceof StoreError && error.problem.code === 'DATA_DAMAGED'
}

/** Puts records there that are whole, or rejects. */
async function makeReady({ folder, onDamage, onReturn }: RecordFileOptions): Promise<void> {
  const state = stateOf(folder)
  const isGood = state === 'clean' || (state === 'unclean' && (await isWhole(join(folder, FILE))))
  if (!isGood) {
    const day = await newestGoodCopy(folder)
    if (day === null) throw new StoreError(problem('DATA_DAMAGED', { file: FILE }))
    onDamage(FILE)
    onReturn?.(day)
  }
  await orWriteFailed(FILE, rm(suspectIn(folder), { force: true }))
}

/** Made here, because SQLite would let everybody read it; what it puts beside it gets the same rights. */
async function canWrite(path: string): Promise<boolean> {
  try {
    await orWriteFailed(FILE, writeFile(path, '', { flag: 'a', mode: 0o600 }))
    return true
  } catch (error) {
    if (!existsSync(path)) throw error
    return false
  }
}

function unchanging(path: string): URL {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return url
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
