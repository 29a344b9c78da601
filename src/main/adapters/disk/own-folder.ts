import { chmod, lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { diskErrorCode } from './disk.ts'

/** What Chromium keeps there for itself: links to say who runs, and a folder of its own. */
const chromium = /^(?:Singleton\w+|browser)$/

/** Was it readable for others, its keys may be known: whoever reads it refuses it and says so. */
const keys = 'secrets.json'

/**
 * Makes an existing data folder one that only the user can get into, before anything in it is used: the folder first, so that
 * nothing can be added meanwhile, then what is in it. Rights are mended; what cannot be, and a link inside by which another place
 * would be read or written, is refused (DATA_FOLDER_UNSAFE). On Windows rights are those of `%APPDATA%` and stay as they are.
 *
 * @returns how many files and folders others could get at
 */
export async function ownFolder(
  folder: string,
  platform = process.platform,
): Promise<Result<number, Problem>> {
  try {
    const root = await stat(folder)
    if (platform !== 'win32' && !isOurs(root.uid)) return unsafe(folder, 'owner')
    const mended = await mendRights(folder, root, platform)
    const inside = await within(folder, '', platform)
    return inside.ok ? ok(inside.value + mended) : inside
  } catch (error) {
    const code = diskErrorCode(error)
    if (code === null) throw error
    return code === 'ENOENT' ? ok(0) : unsafe(folder, code)
  }
}

async function within(
  root: string,
  below: string,
  platform: NodeJS.Platform,
): Promise<Result<number, Problem>> {
  let mended = 0
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const name = join(below, entry.name)
    if (below === '' && chromium.test(entry.name)) continue
    if (entry.isSymbolicLink()) return unsafe(name, 'link')
    if (name !== keys) mended += await mendRights(join(root, name), await lstat(join(root, name)), platform)
    if (!entry.isDirectory()) continue
    const inside = await within(root, name, platform)
    if (!inside.ok) return inside
    mended += inside.value
  }
  return ok(mended)
}

/** Takes the rights of others away; 1 when they had any. */
async function mendRights(
  path: string,
  { mode }: { readonly mode: number },
  platform: NodeJS.Platform,
): Promise<number> {
  if (platform === 'win32' || (mode & 0o077) === 0) return 0
  await chmod(path, mode & 0o700)
  return 1
}

/** An administrator may work in the folder of another. */
function isOurs(owner: number): boolean {
  const own = process.getuid?.() ?? owner
  return own === owner || own === 0
}

function unsafe(file: string, reason: string): Result<never, Problem> {
  return fail(problem('DATA_FOLDER_UNSAFE', { file, reason }))
}
