import { constants } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What writing files needs of a disk. A port of this adapter alone: tests hand over a disk that fails.
 * Every method rejects with Node's error, whose `code` says why (`ENOSPC`, `EACCES`, ...).
 */
export interface Disk {
  /** The text of a file, `null` when there is none. */
  read(path: string): Promise<string | null>
  /** Makes a file that only the user can read; it is on the disk, not just on its way, when this resolves. */
  writeNew(path: string, text: string): Promise<void>
  /** Makes a copy that is on the disk when this resolves. The target must not exist. */
  copy(from: string, to: string): Promise<void>
  /** Puts a file in the place of another in one step. */
  rename(from: string, to: string): Promise<void>
  /** Removes a file or a whole folder; what is not there is fine. */
  remove(path: string): Promise<void>
  /** Makes a folder that only the user can enter, and those above it; one that is there is fine. */
  makeFolder(folder: string): Promise<void>
  /** Makes that the names in a folder (new, renamed, removed) are on the disk. */
  syncFolder(folder: string): Promise<void>
  /** What a folder holds, `[]` when there is no such folder. */
  list(folder: string): Promise<readonly { readonly name: string; readonly folder: boolean }[]>
}

/** The computer's own disk. */
export const realDisk: Disk = {
  read: (path) => orAbsent(readFile(path, 'utf8'), null),
  async writeNew(path, text) {
    await synced(path, 'wx', (file) => file.writeFile(text))
  },
  async copy(from, to) {
    await copyFile(from, to, constants.COPYFILE_EXCL)
    await chmod(to, 0o600)
    await synced(to, 'r+', () => Promise.resolve())
  },
  rename: (from, to) => renamePatiently(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (first !== undefined) await realDisk.syncFolder(dirname(first))
  },
  async syncFolder(folder) {
    // Windows cannot open folders; NTFS keeps the order of renames in its own journal.
    if (process.platform !== 'win32') await synced(folder, 'r', () => Promise.resolve())
  },
  async list(folder) {
    const found = await orAbsent(readdir(folder, { withFileTypes: true }), [])
    return found.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
  },
}

/** The code of an error of the disk (`ENOSPC`); `null` when the error is something else, and so a bug. */
export function diskErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

async function synced(
  path: string,
  flags: string,
  work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function orAbsent<T>(reading: Promise<T>, absent: T): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return absent
    throw error
  }
}

/** On Windows a virus scanner or indexer may hold a new file for a moment; then the rename is refused. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? [10, 30, 100, 300, 1000] : []
  for (const wait of waits) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(diskErrorCode(error) ?? '')) throw error
      await pause(wait)
    }
  }
  await rename(from, to)
}
