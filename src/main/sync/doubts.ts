import type { Entry } from '../../shared/domain/entry.ts'
import type { Clock } from '../ports/clock.ts'
import type { Records } from '../ports/records.ts'

/**
 * How long an unclear write is left alone before Moneybird is asked whether it arrived: a lost reply may belong to a request
 * that is still being worked on. Must be longer than Moneybird's lists lag behind.
 */
export const SETTLE_MS = 60_000

/**
 * Since when this process knows of writes without a known outcome. The moment in the intent does not tell when the request left:
 * the computer may have slept in between, or its clock been set. What counts is how long this very process has left the write
 * alone, measured by what nobody can set.
 */
export interface Doubts {
  /** Notes which writes are in doubt now; to be called whenever no request is under way. */
  note(): void
  /** How long (ms) an entry's write must still be left alone before Moneybird can be asked about it; 0 = ask. */
  remaining(entry: Entry): number
}

/** What stands in doubt now was left by a process that ended before this one began. */
export function watchDoubts(clock: Pick<Clock, 'uptime'>, store: Pick<Records, 'inDoubt'>): Doubts {
  let since = new Map<string, number>()
  const note = (): void => {
    const names = store.inDoubt().map(nameOf)
    since = new Map(names.map((name) => [name, since.get(name) ?? clock.uptime()]))
  }
  note()
  return {
    note,
    remaining: (entry) =>
      Math.max(0, (since.get(nameOf(entry)) ?? clock.uptime()) + SETTLE_MS - clock.uptime()),
  }
}

function nameOf({ orderId, intent }: Entry): string {
  return `${orderId} ${intent?.step ?? ''} ${intent?.at ?? ''}`
}
