import type { Clock } from '../../ports/clock.ts'

/** Passes values on at most once in so many milliseconds: the first at once, and always the last. */
export interface Pace<T> {
  push(value: T): void
  /** Forgets what still waits to be passed on. */
  drop(): void
}

export function createPace<T>(clock: Clock, everyMs: number, pass: (value: T) => void): Pace<T> {
  let freeAt = 0
  let waiting: { readonly value: T } | null = null
  let isTimed = false

  const passOn = (value: T): void => {
    freeAt = clock.now() + everyMs
    pass(value)
  }
  const later = async (): Promise<void> => {
    isTimed = true
    // Never longer than the pace, also when the clock was set back.
    await clock.sleep(Math.min(everyMs, freeAt - clock.now()))
    isTimed = false
    const due = waiting
    waiting = null
    if (due !== null) passOn(due.value)
  }

  return {
    push(value) {
      if (!isTimed && clock.now() >= freeAt) {
        passOn(value)
        return
      }
      waiting = { value }
      if (!isTimed) void later()
    },
    drop() {
      waiting = null
    },
  }
}
