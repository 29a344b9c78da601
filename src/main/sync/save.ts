import type { Entry, Intent, IntentStep } from '../../shared/domain/entry.ts'
import type { ConnectionState } from '../ports/store.ts'
import { isClosed, withEntries } from './entries.ts'
import { moment, type Run } from './run.ts'

/** The merchant decided something about an order while the run was at it: his word counts, the next run goes by it. */
class Overtaken extends Error {}

/**
 * Stores entries durably, with whatever else must change in the same breath. Those that the merchant changed since the run
 * read them stay as he left them.
 */
export async function saveAll(
  run: Run,
  entries: readonly Entry[],
  also: (state: ConnectionState) => ConnectionState = (state) => state,
): Promise<void> {
  await run.ports.store.commit((state) => {
    const stored = entries.filter((entry) => !isOvertaken(run, state, entry))
    for (const entry of stored) {
      run.known.set(entry.orderId, entry)
      run.left.set(entry.orderId, entry.state)
    }
    const next = also(withEntries(state, stored))
    const newContacts = run.contacts.unstored()
    return next.newContacts === newContacts ? next : { ...next, newContacts }
  })
}

/** Stores one entry durably and gives it back; ends the work on the order (`unlessOvertaken`) when the merchant changed it. */
export async function save(run: Run, entry: Entry): Promise<Entry> {
  await saveAll(run, [entry])
  if (run.ports.store.state.entries[entry.orderId] !== entry) throw new Overtaken()
  return entry
}

/** Works on one order, and leaves it when the merchant changed it meanwhile. */
export async function unlessOvertaken(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
  }
}

/** Whether an open entry is another than the run last read or stored. One that was filed is not: nobody changes those. */
function isOvertaken(run: Run, state: ConnectionState, { orderId }: Entry): boolean {
  const known = run.known.get(orderId)
  if (known === undefined) return false
  const current = state.entries[orderId] ?? null
  const isFiled = current === null && known !== null && isClosed(known)
  return current !== known && !isFiled
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
  return save(run, { ...entry, state: 'sending', intent })
}
