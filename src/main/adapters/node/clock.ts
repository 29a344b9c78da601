import type { Clock } from '../../ports/clock.ts'

/** Node's timers count in 32 bits; beyond that they would go off at once. */
const longestTimer = 2 ** 31 - 1

/** The computer's clock, and a way to end all waiting. */
export interface RealClock extends Clock {
  /** Ends every sleep, now and from now on. For a clean stop. */
  stop(): void
}

export function realClock(): RealClock {
  const sleepers = new Set<() => void>()
  let stopped = false
  return {
    now: () => Date.now(),
    uptime: () => performance.now(),
    sleep(ms) {
      if (stopped) return Promise.resolve()
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          sleepers.delete(wake)
          resolve()
        }
        // A sleep of more than 24 days ends after 24: whoever waits that long looks again anyway.
        const timer = setTimeout(wake, Math.max(0, Math.min(ms, longestTimer)))
        sleepers.add(wake)
      })
    },
    stop() {
      stopped = true
      for (const wake of sleepers) wake()
    },
  }
}
