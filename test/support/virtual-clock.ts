import type { Clock } from '../../src/main/ports/clock.ts'

/** A clock on which time passes only when somebody waits: sleeping moves it on at once. */
export interface VirtualClock extends Clock {
  advance(ms: number): void
}

/** @param start ms since 1970, UTC */
export function virtualClock(start: number): VirtualClock {
  let time = start
  return {
    now: () => time,
    uptime: () => time,
    advance(ms) {
      time += ms
    },
    sleep(ms) {
      time += Math.max(0, ms)
      return Promise.resolve()
    },
  }
}
