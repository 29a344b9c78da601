import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { StoreError } from '../../ports/store.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { diskErrorCode, realDisk, type Disk } from './disk.ts'

/** How data become the text of a file and back. */
export interface Codec<T> {
  encode(data: T): string
  decode(text: string): Decoded<T>
}

type Decoded<T> =
  | { readonly kind: 'data'; readonly data: T }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number }

export interface DurableFileOptions<T> {
  readonly path: string
  /** How problems name the file; never more than the path below the data folder. */
  readonly name: string
  readonly codec: Codec<T>
  readonly disk?: Disk
  /** The file was damaged and its previous copy is used: what was stored last may be lost. */
  readonly onDamage?: (name: string) => void
}

/**
 * A file that survives crashes, power cuts and a full disk, as lowdb adapter. At every moment either the file or its
 * previous copy `.bak` is whole. Only one of these may exist for a path, and one process.
 *
 * Rejects with a `StoreError`: DISK_WRITE_FAILED (the file is as it was), DATA_DAMAGED (file and copy; both are left
 * where they are), DATA_NEWER (written by a later version of this program; not touched).
 */
export function durableFile<T>(options: DurableFileOptions<T>): Adapter<T> {
  const disk = options.disk ?? realDisk
  const inOrder = queue()
  return {
    read: () => inOrder(() => readOrRecover(options, disk)),
    write(data) {
      const text = options.codec.encode(data)
      return inOrder(() =>
        replaceFile({ disk, path: options.path, name: options.name, text, keepAs: '.bak' }),
      )
    },
  }
}

export interface Replacement {
  readonly disk: Disk
  readonly path: string
  readonly name: string
  readonly text: string
  /** Suffix under which the file that was there stays; `null` = it goes (for copies, where either text is good). */
  readonly keepAs: string | null
}

/**
 * Puts a text in the place of a file: written beside it, flushed, then renamed. When it rejects (a `StoreError`,
 * DISK_WRITE_FAILED), the file is as it was.
 */
export async function replaceFile({ disk, path, name, text, keepAs }: Replacement): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await disk.writeNew(temporary, text)
    const kept = keepAs !== null && (await moveIfThere(disk, path, path + keepAs))
    try {
      await disk.rename(temporary, path)
      await disk.syncFolder(dirname(path))
    } catch (error) {
      // Without a kept file there is no way back, and none is needed: either text is good.
      if (keepAs !== null) await quietly(kept ? disk.rename(path + keepAs, path) : disk.remove(path))
      throw error
    }
  } catch (error) {
    await quietly(disk.remove(temporary))
    throw writeFailed(name, error)
  }
}

/** Of our own writes, and of those of conf. */
const leftover = /\.(?:[0-9a-f]{12}\.tmp|tmp-\d{10}[0-9a-f]{6})$/

/** Removes what writes that were cut short left behind. Only for who may write in the folder. */
export async function removeLeftovers(folder: string, disk: Disk = realDisk): Promise<void> {
  for (const { name } of await disk.list(folder)) {
    if (leftover.test(name)) await disk.remove(join(folder, name))
  }
}

/** An error of the disk as a typed one; what is no error of the disk is a bug and comes back as it is. */
function writeFailed(name: string, error: unknown): unknown {
  const reason = diskErrorCode(error)
  return reason === null ? error : new StoreError(problem('DISK_WRITE_FAILED', { file: name, reason }))
}

/** Runs tasks one after the other, in the order in which they came; a failed one does not stop the next. */
export function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
}

async function readOrRecover<T>(options: DurableFileOptions<T>, disk: Disk): Promise<T | null> {
  const { path, name } = options
  const main = await readDecoded(options, disk, path)
  if (main !== null && main !== 'damaged') return main.data
  const copy = await readDecoded(options, disk, `${path}.bak`)
  if (main === null && copy === null) return null
  if (copy === null || copy === 'damaged') throw damaged(name)
  if (main === 'damaged') {
    // Out of the way, or the next write would make it the previous copy. No file at all is the trace of a crash
    // between two renames: then the copy is what was last stored.
    await orWriteFailed(name, disk.rename(path, `${path}.damaged`))
    options.onDamage?.(name)
  }
  return copy.data
}

interface FoundFile<T> {
  readonly data: T
}

async function readDecoded<T>(
  { codec, name }: DurableFileOptions<T>,
  disk: Disk,
  path: string,
): Promise<FoundFile<T> | 'damaged' | null> {
  const text = await readText(disk, path, name)
  if (text === null) return null
  const decoded = codec.decode(text)
  if (decoded.kind === 'damaged') return 'damaged'
  if (decoded.kind === 'data') return decoded
  throw new StoreError(problem('DATA_NEWER', { file: name, version: String(decoded.version) }))
}

/** A file with bad sectors is a damaged file; one that may not be read (rights, a lock) must not be replaced by its copy. */
async function readText(disk: Disk, path: string, name: string): Promise<string | null> {
  try {
    return await disk.read(path)
  } catch (error) {
    const code = diskErrorCode(error)
    if (code === 'EIO') return ''
    throw code === null ? error : damaged(`${name} (${code})`)
  }
}

function damaged(file: string): StoreError {
  return new StoreError(problem('DATA_DAMAGED', { file }))
}

async function moveIfThere(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await disk.rename(from, to)
    return true
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** Waits for work on the disk; its errors become typed ones, in the name of the file that it is about. */
export async function orWriteFailed<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw writeFailed(name, error)
  }
}

async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined)
}
