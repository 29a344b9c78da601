import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { StoreError } from '../../ports/store.ts'
import { realDisk } from '../disk/disk.ts'
import { orWriteFailed, removeLeftovers } from '../disk/durable-file.ts'

/** Held until released or until the process ends, in whatever way. */
export interface ProcessLock {
  release(): Promise<void>
}

/** The locks of this process. One that nobody refers to would be closed by the garbage collector. */
const held = new Set<DatabaseSync>()

/** SQLite: another holds the lock. */
const busy = 5

/**
 * Makes this process the only one that works in a data folder. Problems: DATA_LOCKED with the process that does
 * (`pid` `?` when it does not say), DISK_WRITE_FAILED.
 *
 * Node has no file locks of its own; SQLite has, and they are the system's: taken in one step, gone with the process
 * whether it ends well or is killed, and unknown to process numbers, so none can be mistaken for another. The database
 * stays empty. Nothing else in this process may open that file: closing it would give the lock away.
 */
export async function lockFolder(folder: string): Promise<Result<ProcessLock, Problem>> {
  const pidFile = join(folder, 'process.pid')
  try {
    await orWriteFailed('process.lock', realDisk.makeFolder(folder))
    const database = takeLock(join(folder, 'process.lock'))
    if (database === null) return fail(problem('DATA_LOCKED', { pid: await holder(pidFile), folder }))
    held.add(database)
    // With the lock in hand these are niceties: on a full disk one still wants to look at the orders.
    await Promise.allSettled([
      chmod(join(folder, 'process.lock'), 0o600),
      writeFile(pidFile, String(process.pid), { mode: 0o600 }),
      removeLeftovers(folder),
    ])
    return ok({
      async release() {
        if (!held.delete(database)) return
        // A number that stays behind on a disk that cannot be written says nothing without the lock.
        await Promise.allSettled([rm(pidFile, { force: true })])
        database.close()
      },
    })
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    throw error
  }
}

function takeLock(path: string): DatabaseSync | null {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : null
    if (code !== null && (code & 0xff) === busy) return null
    if (code === null) throw error
    throw new StoreError(problem('DISK_WRITE_FAILED', { file: 'process.lock', reason: `SQLITE_${code}` }))
  }
}

/** Who holds the lock. It may be about to write its number, hence the few looks. */
async function holder(pidFile: string): Promise<string> {
  for (let look = 0; look < 20; look++) {
    const pid = await readFile(pidFile, 'utf8').catch(() => '')
    if (/^\d+$/.test(pid) && isAlive(Number(pid))) return pid
    await pause(10)
  }
  return '?'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
