import { rm, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SessionEntry } from './session.ts'

/** Where the screens are and what lets a browser in. */
export interface EntryPlace extends SessionEntry {
  readonly origin: string
}

/**
 * The way in that is good now, in the data folder and readable by the user alone. It is a page: a browser that opens it goes on to
 * the screens. So only the name of a file stands on a command line, where every user of the computer can read. The key goes behind
 * the `#`, which browsers send to nobody.
 */
export interface EntryFile {
  readonly path: string
  put(place: EntryPlace): Promise<void>
  read(): Promise<EntryPlace | null>
  remove(): Promise<void>
}

export function entryFile(folder: string): EntryFile {
  const path = join(folder, 'serve.html')
  let last: Promise<unknown> = Promise.resolve()
  const write = async (place: EntryPlace): Promise<void> => {
    await rm(path, { force: true })
    await writeFile(path, pageOf(place), { mode: 0o600, flag: 'wx' })
  }
  return {
    path,
    put(place) {
      // Without it everything works but opening by itself, and the second start.
      last = last.then(() => write(place)).catch(() => undefined)
      return last as Promise<void>
    },
    async read() {
      const text = await readFile(path, 'utf8').catch(() => '')
      const found = /replace\("(http:\/\/127\.0\.0\.1:\d+)\/enter#([\w-]+)"\).*<code>([\w-]+)<\/code>/s.exec(
        text,
      )
      const [, origin, key, code] = found ?? []
      return origin === undefined || key === undefined || code === undefined ? null : { origin, key, code }
    },
    // On a disk that became read-only it stays; what is in it ended with the program.
    remove: () => rm(path, { force: true }).catch(() => undefined),
  }
}

/** For who has scripts switched off, address and code to be typed. */
function pageOf({ origin, key, code }: EntryPlace): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Factuurbrug</title><script>location.replace("${origin}/enter#${key}")</script></head><body><p>${origin} <code>${code}</code></p></body></html>\n`
}
