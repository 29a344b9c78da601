import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { StoreError } from '../../ports/store.ts'
import { migrations, PAGE_SIZE } from './schema.ts'

/** How problems name the file. */
export const FILE = 'records.db'

export type Row = Readonly<Record<string, string | number | null>>

export type Values = Readonly<Record<string, SQLInputValue>>

/** The database of one connection, with its statements prepared once. Every method may throw a `StoreError`. */
export interface Database {
  all(sql: string, ...values: readonly SQLInputValue[]): Row[]
  get(sql: string, ...values: readonly SQLInputValue[]): Row | null
  run(sql: string, ...values: readonly SQLInputValue[]): void
  /** With values by name; those that the statement does not know are let be. */
  named(sql: string, values: Values): Row[]
  /** Does it all, or nothing. Durable when it returns. */
  transaction<T>(work: () => T): T
}

/**
 * Sets an open database up and brings it up to date. In WAL mode a commit is one write and one fsync at the end of a file, and a crash
 * leaves either all or nothing of it; the lock is kept, so that no second process can work on it and no shared memory is needed (which
 * network drives lack).
 */
export function setUp(raw: DatabaseSync, mayWrite = true): Database {
  orStoreError(() => {
    if (!mayWrite) return void versionOf(raw)
    raw.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;
      PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 8000000`)
    migrate(raw)
  })
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = raw.prepare(sql)
    made.setAllowUnknownNamedParameters(true)
    statements.set(sql, made)
    return made
  }
  return {
    all: (sql, ...values) => orStoreError(() => prepared(sql).all(...values) as Row[]),
    get: (sql, ...values) => orStoreError(() => (prepared(sql).get(...values) as Row | undefined) ?? null),
    run: (sql, ...values) => {
      orStoreError(() => prepared(sql).run(...values))
    },
    named: (sql, values) => orStoreError(() => prepared(sql).all(values) as Row[]),
    transaction: (work) => orStoreError(() => inTransaction(raw, work)),
  }
}

function migrate(raw: DatabaseSync): void {
  const version = versionOf(raw)
  for (const [i, step] of migrations.entries()) {
    if (i < version) continue
    inTransaction(raw, () => {
      raw.exec(`${step}; PRAGMA user_version = ${i + 1}`)
    })
  }
  // A file without a page would be no database, whatever its log holds.
  if (version < migrations.length) raw.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

function versionOf(raw: DatabaseSync): number {
  const version = Number(raw.prepare('PRAGMA user_version').get()?.user_version)
  if (version > migrations.length)
    throw new StoreError(problem('DATA_NEWER', { file: FILE, version: String(version) }))
  return version
}

function inTransaction<T>(raw: DatabaseSync, work: () => T): T {
  raw.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    raw.exec('COMMIT')
    return result
  } catch (error) {
    if (raw.isTransaction) raw.exec('ROLLBACK')
    throw error
  }
}

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const damaged = new Set([11, 26])
/** BUSY, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL, NOLFS, AUTH: the disk or who else is at it. */
const refused = new Set([5, 8, 10, 13, 14, 15, 22, 23])

/** An error of SQLite about the file or the disk as a typed one; a mistake in a statement is a bug and stays as it is. */
export function orStoreError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = sqliteCode(error)
    if (code === null) throw error
    if (damaged.has(code & 0xff)) throw new StoreError(problem('DATA_DAMAGED', { file: FILE }))
    if (!refused.has(code & 0xff)) throw error
    throw new StoreError(writeFailed(code))
  }
}

/** As the disk itself names what merchants meet, else the code of SQLite. */
export function writeFailed(code: number, file = FILE): Problem {
  const names: Readonly<Record<number, string>> = { 8: 'EROFS', 13: 'ENOSPC' }
  return problem('DISK_WRITE_FAILED', { file, reason: names[code & 0xff] ?? `SQLITE_${code}` })
}

/** The extended result code of SQLite; `null` = something else. */
export function sqliteCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : null
}
