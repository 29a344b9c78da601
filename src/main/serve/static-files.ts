import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fileTypes, keepFor } from '../../shared/contract/page.ts'

/** A file of the screens. */
export interface StaticFile {
  /** What belongs to it, as it is. */
  readonly headers: Readonly<Record<string, string>>
  readonly content: Buffer
}

/** How the build leaves files compressed beside them, by the end of the name; the smallest first. */
const compressed = { br: '.br', gzip: '.gz' } as const

/**
 * The file that a path of an address means, out of one folder; `null` for everything else: what is not there, kinds of files
 * that the screens do not have, and ways out of the folder, links included.
 *
 * @param accepts what the browser says that it can unpack (`accept-encoding`)
 */
export async function staticFile(
  folder: string,
  path: string,
  accepts: string | readonly string[] = '',
): Promise<StaticFile | null> {
  const name = nameOf(path)
  const type = name === null ? undefined : fileTypes[extname(name)]
  if (name === null || type === undefined) return null
  const headers = { 'content-type': type, 'cache-control': keepFor(name), vary: 'accept-encoding' }
  for (const [encoding, end] of Object.entries(compressed)) {
    const content = isAccepted(accepts, encoding) ? await contentOf(folder, name + end) : null
    if (content !== null) return { headers: { ...headers, 'content-encoding': encoding }, content }
  }
  const content = await contentOf(folder, name)
  return content === null ? null : { headers, content }
}

async function contentOf(folder: string, name: string): Promise<Buffer | null> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, name))
    return file.startsWith(root + sep) ? await readFile(file) : null
  } catch {
    return null
  }
}

/** Named, and not with the weight of nothing. */
function isAccepted(accepts: string | readonly string[], encoding: string): boolean {
  const offers = String(accepts)
    .split(',')
    .map((offer) =>
      offer
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
  return offers.some(([name, weight = '']) => name === encoding && !/^q=0(?:\.0*)?$/.test(weight))
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
