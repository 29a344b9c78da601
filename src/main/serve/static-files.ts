import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fileTypes } from '../../shared/contract/page.ts'

/** A file of the screens. */
export interface StaticFile {
  readonly type: string
  readonly content: Buffer
  /** Its name changes with its content. */
  readonly isForever: boolean
}

/**
 * The file that a path of an address means, out of one folder; `null` for everything else: what is not there, kinds of files
 * that the screens do not have, and ways out of the folder, links included.
 */
export async function staticFile(folder: string, path: string): Promise<StaticFile | null> {
  const name = nameOf(path)
  const type = name === null ? undefined : fileTypes[extname(name)]
  if (name === null || type === undefined) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, name))
    if (!file.startsWith(root + sep)) return null
    return { type, content: await readFile(file), isForever: name.startsWith('/assets/') }
  } catch {
    return null
  }
}

/** Only plain names: a backslash is a separator on Windows, a colon names a drive or stream, two points go up. */
function nameOf(path: string): string | null {
  if (path === '/') return '/index.html'
  try {
    const name = decodeURIComponent(path)
    return /^(?:\/(?!\.)[\w.-]+)+$/.test(name) ? name : null
  } catch {
    return null
  }
}
