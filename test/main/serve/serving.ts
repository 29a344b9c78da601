import { onTestFinished } from 'vitest'
import type { Installation, Running } from '../../support/cli.ts'
import { until } from '../service/bench.ts'

interface Serving extends Running {
  readonly origin: string
  readonly code: string
  /** What it has said so far. */
  readonly said: () => string
}

/** What a person at the terminal reads. */
const entry = /(http:\/\/127\.0\.0\.1:\d+) .*: ([\dA-Z]{5}-[\dA-Z]{5})$/m

/** Starts `serve` or `demo` in a process of its own and waits for the address that it prints; fails when it ends before. */
export async function serving(installation: Installation, args: readonly string[]): Promise<Serving> {
  const running = installation.start([...args, '--no-open'])
  onTestFinished(async () => {
    running.process.kill('SIGKILL')
    await running.ended
  })
  let out = ''
  running.process.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await until(() => entry.test(out) || running.process.exitCode !== null)
  const [, origin, code] = entry.exec(out) ?? []
  if (origin === undefined || code === undefined) throw new Error(out)
  return { ...running, origin, code, said: () => out }
}
