import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something holds, or a check no longer throws. Fails after ten seconds, saying what or the last failure. */
export async function until(what: string, holds: () => unknown, ms = 10_000): Promise<void> {
  const end = Date.now() + ms
  for (;;) {
    const failure = await attempt(holds)
    if (failure === null) return
    if (Date.now() > end) throw new Error(`It never came to be that ${what}`, { cause: failure })
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
