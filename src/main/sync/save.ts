import type { Entry, Intent, IntentStep } from '../../shared/domain/entry.ts'
import type { ConnectionState } from '../ports/store.ts'
import { withEntries } from './entries.ts'
import { moment, type Run } from './run.ts'

/** Stores entries durably, with whatever else must change in the same breath. */
export async function save(
  run: Run,
  entries: readonly Entry[],
  also: (state: ConnectionState) => ConnectionState = (state) => state,
): Promise<void> {
  await run.ports.store.commit((state) => also(withEntries(state, entries)))
}

/**
 * Stores that a write is about to leave, and gives the entry back as stored. Nothing is ever written to Moneybird without this
 * having been made durable first: that is what makes "exactly once" possible without an idempotency key.
 */
export async function intend(
  run: Run,
  entry: Entry,
  step: IntentStep,
  facts: Partial<Pick<Intent, 'contactId' | 'contactKey' | 'expected'>> = {},
): Promise<Entry> {
  const intent: Intent = { step, at: moment(run), contactId: '', contactKey: '', expected: null, ...facts }
  const next: Entry = { ...entry, state: 'sending', intent }
  await save(run, [next])
  return next
}
