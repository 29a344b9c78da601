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
 * @param isPaused the demo has not booked anything yet, and does not begin by itself
 */
export async function startServed(command: 'demo' | 'serve', isPaused: boolean): Promise<Served> {
  // Hulp shows where the data are; a name of chance would be on its picture.
  const folder = join(tmpdir(), 'factuurbrug', command)
  await rm(folder, { recursive: true, force: true })
  if (isPaused) await pauseBefore(folder)
  return start(command, folder)
}

/** The demo begins to book as soon as it runs: one that is paused leaves its settings to the next, but not what it booked. */
async function pauseBefore(folder: string): Promise<void> {
  const first = await start('demo', folder)
  const { origin, hash } = new URL(first.address)
  const post = (name: string, input: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
      body: JSON.stringify(input),
    })
  const { session } = (await (await post('enter', { code: hash.slice(1) })).json()) as { session: string }
  const answer = await post('app.pause', { paused: true }, { Authorization: `Bearer ${session}` })
  if (!answer.ok) throw new Error(`The demo could not be paused: ${answer.status}`)
  await first.end()
  await rm(join(folder, 'connections'), { recursive: true, force: true })
}

async function start(
  command: 'demo' | 'serve',
  folder: string,
): Promise<Served & { end: () => Promise<void> }> {
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
      const [, origin, code] = /(http:\/\/127\.0\.0\.1:\d+) .*: ([\dA-Z]{5}-[\dA-Z]{5})$/m.exec(said) ?? []
      if (origin !== undefined && code !== undefined) found(`${origin}/enter#${code}`)
    })
    void ended.then(() => {
      fail(new Error(`The program ended: ${said}`))
    })
  })
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return {
    address,
    end,
    async close() {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
