import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SETTLE_MS } from '../../src/main/sync/doubts.ts'
import type { StandIns } from '../support/stand-ins.ts'

const root = resolve(import.meta.dirname, '../..')

/** When a process is killed. Real processes are never the same twice: the seed decides what is aimed at. */
export type Moment =
  /** So many milliseconds after it was started. */
  | { readonly kind: 'time'; readonly ms: number }
  /** After so many writes at Moneybird, when the answer has not left yet. */
  | { readonly kind: 'write'; readonly count: number }
  /** So many milliseconds after its first request to Moneybird. */
  | { readonly kind: 'request'; readonly ms: number }
  /** At so many-th change of a file. */
  | { readonly kind: 'file'; readonly count: number }
  /** So many requests after it had waited the settle time, while it finds out what became of its writes. */
  | { readonly kind: 'asking'; readonly count: number }

/** Who does not come to its moment in so long is killed in what it does: mostly waiting until it may ask. */
const longest = (moment: Moment): number => (moment.kind === 'asking' ? SETTLE_MS + 15_000 : 3_000)

/** The real program in a process of its own, until it ends by itself or is killed. */
export interface Victim {
  /** How it ended: `null` = killed. */
  readonly ended: Promise<number | null>
  kill(): void
}

/** Starts `sync`, `watch` or `serve`. */
export function startVictim(folder: string, command: readonly string[]): Victim {
  const main = join(root, 'src/main/headless.ts')
  const child = spawn(process.execPath, [main, '--data-dir', folder, ...command], { stdio: 'ignore' })
  return {
    ended: new Promise((done) => child.once('close', done)),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Kills a process at its moment. @returns its exit code when it ended before, else `null` */
export async function killAt(
  world: StandIns,
  folder: string,
  victim: Victim,
  moment: Moment,
): Promise<number | null> {
  const over = new AbortController()
  const kill = (): void => {
    victim.kill()
  }
  lieInWait(world, folder, moment, over.signal, kill).catch(() => undefined)
  const tooLong = setTimeout(kill, longest(moment))
  const code = await victim.ended
  clearTimeout(tooLong)
  over.abort()
  world.moneybird.hooks.onApplied = null
  return code
}

async function lieInWait(
  { moneybird }: StandIns,
  folder: string,
  moment: Moment,
  signal: AbortSignal,
  kill: () => void,
): Promise<void> {
  const requested = async (count: number): Promise<void> => {
    while (moneybird.requests.length < count) await pause(1, undefined, { signal })
  }
  if (moment.kind === 'time') await pause(moment.ms, undefined, { signal })
  else if (moment.kind === 'request') {
    await requested(moneybird.requests.length + 1)
    await pause(moment.ms, undefined, { signal })
  } else if (moment.kind === 'asking') {
    await pause(SETTLE_MS - 3_000, undefined, { signal })
    await requested(moneybird.requests.length + moment.count)
  } else await counted(moneybird, folder, moment, signal)
  kill()
}

function counted(
  { hooks }: StandIns['moneybird'],
  folder: string,
  { kind, count }: Extract<Moment, { kind: 'write' | 'file' }>,
  signal: AbortSignal,
): Promise<void> {
  let seen = 0
  return new Promise((resolve) => {
    const one = (): void => {
      seen += 1
      if (seen === count) resolve()
    }
    if (kind === 'write') hooks.onApplied = one
    else watch(folder, { recursive: true, signal, persistent: false }, one).on('error', () => undefined)
  })
}
