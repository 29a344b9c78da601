import type { Throttle } from '../ports/throttle.ts'
import { Stopped } from './limiter.ts'

/** A throttle whose requests can be called off while the program goes on. */
export interface Interruptible extends Throttle {
  /** From now on nothing new leaves: who waits for a turn, or asks for one, gets `Stopped`. What has left is finished. */
  hold(): void
  /** Ends the hold. */
  release(): void
}

/** The throttle of one connection, so that its run can be ended without ending those of others. */
export function interruptible(inner: Throttle): Interruptible {
  const waiting = new Set<() => void>()
  let isHeld = false
  return {
    take(endpoint) {
      return new Promise((resolve, reject) => {
        const end = (): void => {
          reject(new Stopped())
        }
        if (isHeld) {
          end()
          return
        }
        waiting.add(end)
        inner
          .take(endpoint)
          .then(resolve, reject)
          .finally(() => waiting.delete(end))
      })
    },
    learn: (remaining, resetAt) => {
      inner.learn(remaining, resetAt)
    },
    blockUntil: (moment) => {
      inner.blockUntil(moment)
    },
    hold() {
      isHeld = true
      for (const end of waiting) end()
    },
    release() {
      isHeld = false
    },
  }
}
