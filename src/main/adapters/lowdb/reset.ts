import { join } from 'node:path'
import { sealedCodec } from './data-file.ts'
import { realDisk, type Disk } from '../disk/disk.ts'
import { orWriteFailed, replaceFile } from '../disk/durable-file.ts'
import { openKind } from './file-kinds.ts'

/**
 * Copies all that a connection's folder holds to `backup-YYYYMMDD-HHMMSS` (UTC) inside it and starts empty. Works on
 * damaged files too. Returns the name of the backup folder. Rejects with a `StoreError` (DISK_WRITE_FAILED): then
 * the orders are as they were. From the moment that the empty `open.json` is in place, nothing old counts.
 */
export async function resetFolder(folder: string, now: number, disk: Disk = realDisk): Promise<string> {
  const names = (await disk.list(folder)).map((entry) => entry.name)
  const backup = freeName(names, now)
  try {
    await orWriteFailed(backup, copyAll(folder, join(folder, backup), disk))
  } catch (error) {
    await disk.remove(join(folder, backup)).catch(() => undefined)
    throw error
  }

  const old = names.filter((name) => !isBackup(name))
  const remove = (name: string) => orWriteFailed(name, disk.remove(join(folder, name)))
  for (const name of old) if (!name.startsWith('open.json') && name !== 'closed') await remove(name)
  await replaceFile({
    disk,
    path: join(folder, 'open.json'),
    name: 'open.json',
    text: sealedCodec(openKind).encode(openKind.empty),
    keepAs: null,
  })
  for (const name of old) {
    // Nothing depends on this any more, so a file that is held (virus scanner) stops nothing.
    if (name.startsWith('open.json.') || name === 'closed') await remove(name).catch(() => undefined)
  }
  return backup
}

async function copyAll(from: string, to: string, disk: Disk): Promise<void> {
  await disk.makeFolder(to)
  for (const { name, folder } of await disk.list(from)) {
    if (isBackup(name)) continue
    if (folder) await copyAll(join(from, name), join(to, name), disk)
    else await disk.copy(join(from, name), join(to, name))
  }
  await disk.syncFolder(to)
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
