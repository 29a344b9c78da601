import { setTimeout as pause } from 'node:timers/promises'
import { PATIENCE_MS } from './patience.ts'

/** Waits until something holds, or a check no longer throws. Fails when it never does, saying what or the last failure. */
export async function until(what: string, holds: () => unknown): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const failure = await attempt(holds)
    if (failure === null) return
    if (performance.now() > end) throw new Error(`It never came to be that ${what}`, { cause: failure })
    await pause(20)
  }
}

/** `null` when it holds; a check that gives nothing holds when it does not throw. */
async function attempt(holds: () => unknown): Promise<unknown> {
  try {
    const value = await holds()
    return value === false || value === null ? new Error('it does not hold') : null
  } catch (error) {
    return error
  }
}
