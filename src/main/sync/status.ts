import type { ConnectionStatus } from '../../shared/contract/terminal-calls.ts'
import type { EntryState } from '../../shared/domain/entry.ts'
import { isOpenState, kindNeeds } from '../ports/standing.ts'
import type { Store } from '../ports/store.ts'
import { refundCodes } from './refund-end.ts'

/** How many orders ask what is to be done after their invoice. */
export function refundsWaiting(store: Store): number {
  const waiting = store.tallies().filter(({ state, code }) => state === 'attention' && codes.has(code))
  return waiting.reduce((all, { count }) => all + count, 0)
}

const codes: ReadonlySet<string> = new Set(refundCodes)

/** How a connection stands, for the first screen and the tray. Cost does not grow with history. */
export function statusOf(store: Store): ConnectionStatus {
  const open: Partial<Record<EntryState, number>> = {}
  let closed = 0
  let needsAttention = 0
  for (const { state, code, count } of store.tallies()) {
    if (!isOpenState(state)) {
      closed += count
      continue
    }
    open[state] = (open[state] ?? 0) + count
    if (kindNeeds(code) !== null) needsAttention += count
  }
  return { open, closed, needsAttention, ...store.runState() }
}
