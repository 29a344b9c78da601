import { loadavg } from 'node:os'
import { missed, type Figures } from './limits.ts'

/** One part of the benchmark: measures, prints what it measured, and gives the figures. */
export type Part = () => Promise<Figures & object>

/** Everything that was measured, with what was not. */
export interface Told {
  readonly figures: Figures & object
  /** Parts that could not be measured, and why. Nothing of the others is lost by it. */
  readonly failed: readonly { readonly part: string; readonly reason: string }[]
  /** What must be reached and was not. */
  readonly missed: readonly string[]
  /** Processes that wanted a processor, the average of a minute, when each part began and ended: figures of a busy computer say less. */
  readonly load: Readonly<Record<string, readonly [began: number, ended: number]>>
}

/** Plays the parts one after the other, each judged as soon as it is there. A part that fails ends itself alone. */
export async function playParts(
  parts: ReadonlyMap<string, Part>,
  say: (line: string) => void,
  load: () => number = () => loadavg()[0] ?? 0,
): Promise<Told> {
  const told = { figures: {} as Figures & object, failed: [] as { part: string; reason: string }[] }
  const loads: Record<string, readonly [number, number]> = {}
  for (const [part, measure] of parts) {
    const began = load()
    try {
      const figures = await measure()
      for (const fault of missed(figures)) say(`NOT REACHED: ${fault}`)
      told.figures = { ...told.figures, ...figures }
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      told.failed.push({ part, reason })
      say(`NOT MEASURED: ${part}: ${reason}`)
    }
    loads[part] = [began, load()]
    say(`  load while measuring ${part}: ${began.toFixed(1)} to ${loads[part][1].toFixed(1)}`)
  }
  return { ...told, missed: missed(told.figures), load: loads }
}
