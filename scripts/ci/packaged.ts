import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { getCurrentFuseWire } from '@electron/fuses'
import { must, mustInSession } from './run.ts'

/** What a merchant installs is tried: its fuses, its archive, one start to the next, and that nothing of it stays. */
export async function tryPackaged(): Promise<void> {
  const deb = globSync('out/make/deb/*/*.deb')[0]
  if (process.platform === 'linux') must('sudo', 'apt-get', 'install', '-y', resolve(deb ?? ''))
  const file = programFile()
  // All nine were set by the build, or it stopped; a wire that cannot be read is not one of ours.
  process.stdout.write(`${JSON.stringify(await getCurrentFuseWire(file))}\n`)
  mustInSession(process.execPath, 'test/packaged/main.ts', file)
  if (process.platform !== 'linux') return
  must('sudo', 'apt-get', 'remove', '-y', 'factuurbrug')
  for (const left of [file, join(homedir(), '.config/autostart/factuurbrug.desktop')])
    if (existsSync(left)) throw new Error(`${left} is still there`)
}

function programFile(): string {
  const pattern = {
    linux: '/usr/lib/factuurbrug/factuurbrug',
    darwin: 'out/Factuurbrug-darwin-*/Factuurbrug.app/Contents/MacOS/factuurbrug',
    win32: 'out/Factuurbrug-win32-*/factuurbrug.exe',
  }[process.platform as 'linux' | 'darwin' | 'win32']
  const [file] = globSync(pattern)
  if (file === undefined) throw new Error(`There is no ${pattern}`)
  return resolve(file)
}
