import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { problem } from '../../../shared/domain/problem.ts'
import { StoreError } from '../../ports/store.ts'
import { diskErrorCode } from '../disk/disk.ts'

/** One file of electron-store, read and written as a whole. Throws a `StoreError` with DISK_WRITE_FAILED and why. */
export interface StoreFile {
  /** `null` = there is no such file. */
  read(): string | null
  /** Durable when it returns; the file is as it was when it throws. */
  write(text: string): void
}

/**
 * Opens a file of electron-store: written beside and renamed, flushed to the disk, for the user alone. What the text means is
 * for who calls, so that one judgement holds for every way of keeping it.
 *
 * @param folder the data folder
 * @param name without the part after the last dot, which is `extension`
 */
export function storeFile(folder: string, name: string, extension = 'json'): StoreFile {
  let found: string | null = null
  const open = () => {
    found = null
    const store = new ElectronStore<{ text: string }>({
      cwd: folder,
      name,
      fileExtension: extension,
      configFileMode: 0o600,
      clearInvalidConfig: false,
      serialize: ({ text }) => text,
      deserialize: (text) => {
        found = text
        return { text }
      },
    })
    // It would tell any page that asks where the data folder is, for stores inside pages. We have none.
    ipcMain.removeAllListeners('electron-store-get-data')
    return store
  }
  return {
    read: () =>
      orRefused(`${name}.${extension}`, () => {
        open()
        return found
      }),
    write(text) {
      orRefused(`${name}.${extension}`, () => {
        open().store = { text }
      })
    },
  }
}

function orRefused<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const reason = diskErrorCode(error)
    if (reason === null) throw error
    throw new StoreError(problem('DISK_WRITE_FAILED', { file, reason }))
  }
}

/** The text as JSON; `null` when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
