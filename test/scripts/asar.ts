import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Folder {
  readonly files: Readonly<Record<string, Folder | File>>
}
interface File {
  readonly offset: string
  readonly size: number
}

/** The files of an archive of Electron, by path. Four numbers, a header in JSON, and then the files one after another. */
export function readAsar(path: string): ReadonlyMap<string, Buffer> {
  const archive = readFileSync(path)
  const begin = 8 + archive.readUInt32LE(4)
  const header = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8')
  const found = new Map<string, Buffer>()
  const walk = (folder: Folder, at: string) => {
    for (const [name, entry] of Object.entries(folder.files)) {
      if ('files' in entry) walk(entry, `${at}${name}/`)
      else {
        const from = begin + Number(entry.offset)
        found.set(`${at}${name}`, archive.subarray(from, from + entry.size))
      }
    }
  }
  walk(JSON.parse(header) as Folder, '')
  return found
}

/** Writes the files to a folder. */
export function unpackAsar(files: ReadonlyMap<string, Buffer>, folder: string): void {
  for (const [path, data] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
}
