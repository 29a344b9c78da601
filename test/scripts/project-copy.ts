import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

const needed = [
  'package.json',
  'CHANGELOG.md',
  'tsconfig.json',
  'forge.config.ts',
  'vite.main.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
  'assets',
  // The manual and its pictures are part of the screens.
  'docs',
  'opencart-module',
  'scripts',
  'src',
]

/** The project in a folder of its own: Forge empties `.vite`, which other tests use. */
export async function copyProject(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'factuurbrug-project-'))
  for (const name of needed) await cp(join(root, name), join(folder, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
