import type { Clock } from '../../src/main/ports/clock.ts'

/** Time in a simulated world: it passes only when something takes time. */
export interface SimulatedTime {
  /** As it really is, and as Moneybird and the shop have it; ms since 1970, UTC. */
  readonly now: () => number
  /** As the computer of the merchant has it. */
  readonly computer: () => number
  pass(ms: number): void
  /** The clock of the computer is put forward or back. */
  jump(ms: number): void
  /** When the clock of the computer last jumped; `null` = never. */
  readonly jumpedAt: () => number | null
  /** Does something when so much time has passed. */
  later(ms: number, work: () => void): void
  /** The clock of one life of the program: sleeping takes time, and a dead program never wakes. */
  clockFor(pass: (what: string) => Promise<void>): Clock
}

/** @param start ms since 1970, UTC */
export function simulatedTime(start: number): SimulatedTime {
  let now = start
  let offset = 0
  let jumpedAt: number | null = null
  let waiting: { at: number; work: () => void }[] = []

  const time: SimulatedTime = {
    now: () => now,
    computer: () => now + offset,
    jumpedAt: () => jumpedAt,
    pass(ms) {
      const end = now + ms
      for (;;) {
        const [first] = waiting
        if (first === undefined || first.at > end) break
        waiting = waiting.slice(1)
        now = Math.max(now, first.at)
        first.work()
      }
      now = end
    },
    jump(ms) {
      offset += ms
      jumpedAt = now
    },
    later(ms, work) {
      waiting = [...waiting, { at: now + ms, work }].sort((a, b) => a.at - b.at)
    },
    clockFor: (pass) => ({
      now: () => now + offset,
      uptime: () => now,
      async sleep(ms) {
        await pass('falling asleep')
        time.pass(Math.max(0, ms))
        await pass('waking up')
      },
    }),
  }
  return time
}
