import { join } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { realDisk } from '../disk/disk.ts'
import { orWriteFailed } from '../disk/durable-file.ts'
import { StoreError } from '../../ports/store.ts'
import { isWhole } from './check.ts'
import { FILE, sqliteCode, writeFailed } from './database.ts'

/** Copies that are kept, one of each day on which the program ran. */
const KEPT = 7
const copyName = /^records-\d{4}-\d{2}-\d{2}\.db$/

/** Makes the copy of a day, unless it is there, while work goes on; it has its name only when it is whole. */
export async function copyFor(raw: DatabaseSync, folder: string, now: number): Promise<void> {
  const copies = join(folder, 'copies')
  const name = `records-${new Date(now).toISOString().slice(0, 10)}.db`
  const names = await copyNames(copies)
  if (names.includes(name)) return
  const temporary = join(copies, 'making.db')
  await orWriteFailed('copies', realDisk.makeFolder(copies))
  await orWriteFailed('copies', realDisk.remove(temporary))
  try {
    await realDisk.writeNew(temporary, '')
    await backup(raw, temporary, { rate: 500 })
    await realDisk.rename(temporary, join(copies, name))
    await realDisk.syncFolder(copies)
  } catch (error) {
    await realDisk.remove(temporary).catch(() => undefined)
    const code = sqliteCode(error)
    if (code === null) return orWriteFailed('copies', Promise.reject(error as Error))
    throw new StoreError(writeFailed(code, `copies/${name}`))
  }
  for (const old of names.slice(KEPT - 1)) await orWriteFailed('copies', realDisk.remove(join(copies, old)))
}

/** Puts the newest copy that is whole in the place of records that are not; those are put aside. @returns its day (`YYYY-MM-DD`); `null` = there was none */
export async function newestGoodCopy(folder: string): Promise<string | null> {
  const path = join(folder, FILE)
  const copies = join(folder, 'copies')
  for (const name of await copyNames(copies)) {
    const candidate = `${path}.returning`
    await orWriteFailed(FILE, realDisk.remove(candidate))
    await orWriteFailed(FILE, realDisk.copy(join(copies, name), candidate))
    if (!(await isWhole(candidate))) continue
    for (const end of ['-wal', '-shm']) await orWriteFailed(FILE, realDisk.remove(path + end))
    await realDisk.rename(path, `${path}.damaged`).catch(() => undefined)
    await orWriteFailed(FILE, realDisk.rename(candidate, path))
    await orWriteFailed(FILE, realDisk.syncFolder(folder))
    return dayIn(name)
  }
  return null
}

function dayIn(name: string): string {
  return name.slice('records-'.length, -'.db'.length)
}

/** Newest first. */
async function copyNames(copies: string): Promise<string[]> {
  const found = await orWriteFailed('copies', realDisk.list(copies))
  return found
    .map(({ name }) => name)
    .filter((name) => copyName.test(name))
    .sort()
    .reverse()
}
