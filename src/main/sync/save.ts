import type { Entry, Intent, IntentStep } from '../../shared/domain/entry.ts'
import type { FetchState } from '../ports/records.ts'
import { moment, type Run } from './run.ts'

/** The merchant decided something about an order while the run was at it: his word counts, the next run goes by it. */
class Overtaken extends Error {}

/**
 * Stores entries durably, with contacts that were just made and whatever else must be stored in the same breath. Entries that the
 * merchant changed since the run read them stay as he left them.
 * @returns ids of those
 */
export async function saveAll(
  run: Run,
  entries: readonly Entry[],
  fetch?: FetchState,
): Promise<ReadonlySet<string>> {
  const contacts = run.contacts.unstored()
  const overtaken = await run.ports.store.commit({
    entries: entries.map((entry) => {
      const over = run.known.get(entry.orderId)
      return over === undefined ? { entry } : { entry, over }
    }),
    ...(fetch === undefined ? {} : { fetch }),
    ...(contacts.length === 0 ? {} : { contacts: { put: contacts } }),
  })
  run.contacts.stored(contacts)
  for (const entry of entries) {
    if (overtaken.has(entry.orderId)) continue
    run.known.set(entry.orderId, entry)
    run.left.set(entry.orderId, entry.state)
  }
  return overtaken
}

/** Stores one entry durably and gives it back; ends the work on the order (`unlessOvertaken`) when the merchant changed it. */
export async function save(run: Run, entry: Entry): Promise<Entry> {
  const overtaken = await saveAll(run, [entry])
  if (overtaken.size > 0) throw new Overtaken()
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
