import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { makeInstallation } from './installation.ts'
import type { OutsideProcess } from './outside-process.ts'
import { startProgram } from './program-process.ts'

export interface IdleFigures {
  readonly seconds: number
  /** Timers of ours (or of a library of ours) that went off. */
  readonly idleTimers: number
  /** Who set those of ours: file, and how often. */
  readonly owners: Readonly<Record<string, number>>
  /** Those that Node sets for itself, such as for connections that are kept open. */
  readonly nodeTimers: number
}

const probe = fileURLToPath(new URL('./timer-probe.ts', import.meta.url))

/**
 * What goes off in the real program while nothing is to be done: it serves, no browser looks, and nothing is due before the whole
 * hour. Counted inside the process with `async_hooks`; the timer that is set for the whole hour does not go off.
 */
export async function measureIdle(outside: OutsideProcess, seconds: number): Promise<IdleFigures> {
  await untilWellBeforeTheHour(seconds)
  const installation = await makeInstallation(outside.at, { orders: 1000, months: 12 })
  try {
    const program = await startProgram(installation.folder, [probe])
    // What the start itself set has gone off by then.
    await pause(2000)
    const atStart = Object.keys((await program.tell('timers')) as object)
    if (atStart.length === 0) throw new Error('The probe sees no timers at all')
    await pause(seconds * 1000)
    const fired = Object.entries((await program.tell('timers')) as Record<string, number>)
    await program.close()
    const isOurs = ([who]: readonly [string, number]) => !who.startsWith('node:')
    const sum = (some: readonly [string, number][]) => some.reduce((all, [, count]) => all + count, 0)
    const ours = fired.filter(isOurs)
    return {
      seconds,
      idleTimers: sum(ours),
      owners: Object.fromEntries(ours),
      nodeTimers: sum(fired.filter((one) => !isOurs(one))),
    }
  } finally {
    await installation.remove()
  }
}

/** At the whole hour a run is due, which is no idleness. */
async function untilWellBeforeTheHour(seconds: number): Promise<void> {
  const left = 3_600_000 - (Date.now() % 3_600_000)
  if (left < (seconds + 15) * 1000) await pause(left + 1000)
}
