import { join } from 'node:path'
import { realDisk, type Disk } from './disk.ts'
import { orWriteFailed } from './durable-file.ts'

/**
 * Puts all that a connection's folder holds in `backup-YYYYMMDD-HHMMSS` (UTC) inside it. Nothing of it may be open. Works on damaged
 * files too, and needs no room. Cut short, orders are all still there or all put aside: their file goes in one step, and the files that
 * go before it are found again by themselves.
 *
 * @returns the name of the backup folder. Rejects with a `StoreError` (DISK_WRITE_FAILED)
 */
export async function putAside(folder: string, now: number, disk: Disk = realDisk): Promise<string> {
  const names = (await orWriteFailed('records.db', disk.list(folder))).map((entry) => entry.name)
  const backup = freeName(names, now)
  await orWriteFailed(backup, disk.makeFolder(join(folder, backup)))
  const old = names.filter((name) => !isBackup(name))
  const isRecords = (name: string) => name === 'records.db'
  for (const name of [...old.filter((one) => !isRecords(one)), ...old.filter(isRecords)])
    await orWriteFailed(name, disk.rename(join(folder, name), join(folder, backup, name)))
  await orWriteFailed(backup, disk.syncFolder(join(folder, backup)))
  await orWriteFailed(backup, disk.syncFolder(folder))
  return backup
}

function isBackup(name: string): boolean {
  return /^backup-\d{8}-\d{6}(-\d+)?$/.test(name)
}

function freeName(taken: readonly string[], now: number): string {
  const moment = new Date(now).toISOString().replace(/[-:]/g, '')
  const name = `backup-${moment.slice(0, 8)}-${moment.slice(9, 15)}`
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`
    if (!taken.includes(free)) return free
  }
}
