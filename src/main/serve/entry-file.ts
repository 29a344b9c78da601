import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The entry address that is good now, in the data folder and readable by the user alone: with it, asking for the screens of a
 * program that runs already opens them. Who can read the folder has the keys of the shop, too.
 */
export interface EntryFile {
  put(address: string): Promise<void>
  read(): Promise<string | null>
  remove(): Promise<void>
}

export function entryFile(folder: string): EntryFile {
  const path = join(folder, 'serve-address.txt')
  return {
    // Without it everything works but the second start.
    put: (address) => writeFile(path, `${address}\n`, { mode: 0o600 }).catch(() => undefined),
    async read() {
      const text = await readFile(path, 'utf8').catch(() => '')
      return /^http:\/\/127\.0\.0\.1:\d+\/enter\?key=[\w-]+$/.exec(text.trim())?.[0] ?? null
    },
    // On a disk that became read-only it stays; its key ended with the program.
    remove: () => rm(path, { force: true }).catch(() => undefined),
  }
}
