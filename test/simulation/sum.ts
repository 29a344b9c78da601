import { play, type PlayOptions } from './play.ts'

/** What came of many worlds. */
export interface Sum {
  readonly worlds: number
  readonly crashes: number
  readonly faults: number
  readonly invoices: number
  readonly requests: number
  readonly broken: readonly { readonly seed: number; readonly reason: string }[]
  readonly seconds: number
}

/**
 * Plays worlds one after the other, until there are enough of them or enough crashes.
 *
 * @param step from one seed to the next
 */
export async function playMany(
  first: number,
  enough: { readonly seeds: number; readonly crashes: number },
  step = 1,
  options: PlayOptions = {},
): Promise<Sum> {
  const started = performance.now()
  const broken: { seed: number; reason: string }[] = []
  const sum = { worlds: 0, crashes: 0, faults: 0, invoices: 0, requests: 0 }
  while (sum.worlds < enough.seeds && sum.crashes < enough.crashes) {
    const played = await play(first + sum.worlds * step, options)
    sum.worlds += 1
    sum.crashes += played.crashes
    sum.faults += played.faults
    sum.invoices += played.invoices
    sum.requests += played.requests
    if (played.broken !== null) broken.push({ seed: played.seed, reason: played.broken })
  }
  return { ...sum, broken, seconds: (performance.now() - started) / 1000 }
}
