import type { ConnectionStatus } from '../../shared/contract/terminal-calls.ts'
import type { EntryState } from '../../shared/domain/entry.ts'
import { kindOf } from '../../shared/problems/about.ts'
import type { Store } from '../ports/store.ts'

/** How a connection stands, for the first screen and the tray. Cost does not grow with history. */
export function statusOf(store: Store): ConnectionStatus {
  const open: Partial<Record<EntryState, number>> = {}
  let needsAttention = 0
  for (const entry of Object.values(store.state.entries)) {
    open[entry.state] = (open[entry.state] ?? 0) + 1
    const kind = entry.problem === null ? null : kindOf(entry.problem.code)
    if (kind === 'failed' || kind === 'attention') needsAttention += 1
  }
  const { lastRuns, pause } = store.state
  return { open, closed: store.closedCount(), needsAttention, lastRuns, pause }
}
