import type Conf from 'conf'
import type { Options } from 'conf'
import { realDisk } from '../disk/disk.ts'
import { orWriteFailed } from '../disk/durable-file.ts'

/** Opens a file of its own: conf in a terminal, electron-store (a conf of Electron) in the desktop program. */
export type OpenStore = <T extends Record<string, unknown>>(options: Options<T>) => Conf<T>

/** A file of the data folder (`name` without `.json`): for the user alone; a key may have a dot in it. */
export function inFolder(folder: string, name: string) {
  return {
    cwd: folder,
    configName: name,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  } as const
}

/** What a store holds, as last read or written by this program: what becomes of the file meanwhile counts after a restart. */
export function currentOf<T extends Record<string, unknown>>(store: Conf<T>): () => T {
  let current = store.store
  store.onDidAnyChange((changed) => {
    current = changed
  })
  return () => current
}

/** Does what conf throws at; errors of the disk become a `StoreError`, DISK_WRITE_FAILED in the name of `file`. */
export function orRefused<T>(file: string, work: () => T): Promise<T> {
  return orWriteFailed(file, Promise.resolve().then(work))
}

/**
 * Writes by means of conf, which flushes the file but not its name in the folder; both are on the disk when this resolves.
 * Rejects like `orRefused`.
 */
export async function durably(folder: string, file: string, write: () => void): Promise<void> {
  await orRefused(file, write)
  await orWriteFailed(file, realDisk.syncFolder(folder))
}

/** The text as JSON; `null` when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
