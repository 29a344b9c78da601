import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { entryFile } from '../../src/main/serve/entry-file.ts'
import type { CallName, Input, Outputs } from '../../src/shared/contract/calls.ts'
import type { Problem } from '../../src/shared/domain/problem.ts'
import type { Result } from '../../src/shared/domain/result.ts'

const root = resolve(import.meta.dirname, '../..')

/** The real program in a process of its own, serving its screens. */
export interface ProgramProcess {
  readonly pid: number
  /** Lets one browser in, once. */
  readonly entry: string
  /** From starting the process to the answer to `app.view`, ms. */
  readonly startMs: number
  /** Makes a call as a screen does; throws when it is a problem. */
  call<C extends CallName>(name: C, input: Input<C>): Promise<Outputs[C]>
  /** Memory of the process as the system counts it (resident set), MB of 1,000,000 bytes. */
  memoryMb(): Promise<number>
  /** Sends the process a message that a module loaded with `with` listens to, and gives its answer. */
  tell(message: string): Promise<unknown>
  close(): Promise<void>
}

/**
 * Starts `serve` on an installation. The screens must have been built (`npm run build`).
 *
 * @param preload modules that are loaded first
 */
export async function startProgram(folder: string, preload: readonly string[] = []): Promise<ProgramProcess> {
  const started = performance.now()
  const args = [
    ...preload.flatMap((path) => ['--import', path]),
    join(root, 'bin/factuurbrug.mjs'),
    ...['--json', '--data-dir', folder, 'serve', '--no-open'],
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const [first] = (await once(child.stdout!, 'data')) as [Buffer]
  const { address: origin, code } = JSON.parse(first.toString()) as { address: string; code: string }
  const session = await enter(origin, code)
  const call: ProgramProcess['call'] = async (name, input) => {
    const response = await fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: { origin, authorization: `Bearer ${session}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    const result = (await response.json()) as Result<Outputs[typeof name], Problem>
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`)
    return result.value
  }
  await call('app.view', {})
  const startMs = performance.now() - started
  const entry = await nextEntry(folder, code)
  return {
    pid: child.pid ?? 0,
    entry,
    startMs,
    call,
    memoryMb: () => memoryMb(child.pid ?? 0),
    async tell(message) {
      const answer = once(child, 'message')
      child.send(message)
      return ((await answer) as [unknown])[0]
    },
    async close() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function enter(origin: string, code: string): Promise<string> {
  const response = await fetch(`${origin}/api/enter`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const { session } = (await response.json()) as { session?: string }
  if (session === undefined) throw new Error('The program let nobody in')
  return session
}

/** The program writes the next way in to a file once the first was used. */
async function nextEntry(folder: string, used: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const place = await entryFile(folder).read()
    if (place !== null && place.code !== used) return `${place.origin}/enter#${place.key}`
    await pause(20)
  }
  throw new Error('The program gave no second way in')
}

async function memoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024) / 1_000_000
}

/** How long `status --json` takes from start to end, ms: the shortest way to a first answer. */
export async function statusMs(folder: string): Promise<number> {
  const started = performance.now()
  const args = [join(root, 'bin/factuurbrug.mjs'), '--json', '--data-dir', folder, 'status']
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`status ended with ${code}`)
  return performance.now() - started
}
