import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freshFolder } from '../support/folders.ts'
import { until } from '../support/until.ts'
import { root } from './project-copy.ts'

/** Makes a Node call itself 20: then the launcher starts the one that came along with the dependencies. */
const older =
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})'

/** `serve` as a user of an older Node starts it: the launcher, and the engine that it started. */
async function launched() {
  const folder = join(await freshFolder(), 'data')
  const launcher = join(root, 'bin/factuurbrug.mjs')
  const args = ['--import', older, launcher, '--data-dir', folder, 'watch']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()))
  await until('it runs', () => out.includes('Ctrl+C') || child.exitCode !== null)
  const engine = Number(await readFile(join(folder, 'process.pid'), 'utf8'))
  onTestFinished(() => {
    for (const pid of [child.pid ?? 0, engine]) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  })
  return { child, engine }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test.runIf(process.platform === 'linux').each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
  'a launcher on an older Node that gets %s leaves no engine running',
  async (signal) => {
    const { child, engine } = await launched()
    expect(engine).not.toBe(child.pid)
    expect(isAlive(engine)).toBe(true)
    process.kill(child.pid ?? 0, signal)
    await until('the engine is gone', () => !isAlive(engine))
    await until('the launcher is gone', () => child.exitCode !== null || child.signalCode !== null)
  },
)
