import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sayTwice } from './say.ts'

const folder = dirname(fileURLToPath(import.meta.resolve('electron/package.json')))

/**
 * Whether Electron's own files are on this computer, or come now: the npm package holds none of them, and fetches them from
 * GitHub when they are first needed. When that fails the reason is printed in a line.
 */
export function haveElectron(): boolean {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? ''
  if (own !== '') return existsSync(own)
  if (!existsSync(join(folder, 'path.txt'))) sayTwice('electronComes')
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'install.js')], { encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`${stderr.split('\n')[0] ?? ''}\n`)
  return status === 0
}

/** Version that package.json names. */
export function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return version
}
