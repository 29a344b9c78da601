import { onTestFinished } from 'vitest'
import type { Installation, Running } from '../../support/cli.ts'
import { until } from '../service/bench.ts'

interface Serving extends Running {
  readonly address: string
}

/** Starts `serve` or `demo` in a process of its own and waits for the address that it prints; fails when it ends before. */
export async function serving(installation: Installation, args: readonly string[]): Promise<Serving> {
  const running = installation.start([...args, '--no-open'])
  onTestFinished(async () => {
    running.process.kill('SIGKILL')
    await running.ended
  })
  let out = ''
  running.process.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await until(() => out.includes('/enter?key=') || running.process.exitCode !== null)
  const address = /http:\/\/127\.0\.0\.1:\d+\/enter\?key=[\w-]+/.exec(out)?.[0]
  if (address === undefined) throw new Error(out)
  return { ...running, address }
}
