import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A program that serves its screens, on the day of the pictures. */
export interface Served {
  /** Lets one browser in. */
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Starts the program in a process and a folder of its own.
 *
 * @param command `demo`, or `serve` for an installation that was never used
 */
export async function startServed(command: 'demo' | 'serve'): Promise<Served> {
  // Hulp shows where the data are; a name of chance would be on its picture.
  const folder = join(tmpdir(), 'factuurbrug', command)
  await rm(folder, { recursive: true, force: true })
  const clock = join(import.meta.dirname, 'fixed-day.ts')
  const program = join(root, 'src', 'main', 'headless.ts')
  const child = spawn(
    process.execPath,
    ['--import', clock, program, '--data-dir', folder, command, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, FACTUURBRUG_PICTURES: '1' } },
  )
  const ended = once(child, 'exit')
  let said = ''
  const address = await new Promise<string>((found, fail) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+\/enter\?key=[\w-]+/.exec(said)
      if (match !== null) found(match[0])
    })
    void ended.then(() => {
      fail(new Error(`The program ended: ${said}`))
    })
  })
  return {
    address,
    async close() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
