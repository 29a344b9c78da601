import type { BookedCredit } from '../../shared/domain/booked.ts'
import { bookedFrom, type RateFacts } from '../../shared/domain/booked-from.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { Ports } from '../ports/ports.ts'
import { askOnce } from './ask-once.ts'
import { referenceCalls } from './reference-calls.ts'

/** Invoices that are asked for at once: one request. */
const AT_ONCE = 100

/** How far asking came. */
export interface AskedMonth {
  /** Number of the last order that was asked about; `null` = there are no more. */
  readonly next: string | null
  /** Invoices that are still not known. */
  readonly unknown: number
}

/**
 * Asks Moneybird what the next hundred invoices came to of which that was not kept, and keeps it. Between two calls others have their
 * turn, and who wants no more simply does not ask on. Writes nothing at Moneybird.
 *
 * @param after `next` of the call before; `'0'` = the first
 */
export async function askMonth(
  { store, bookkeeping }: Pick<Ports, 'store' | 'bookkeeping'>,
  month: string,
  after: string,
  facts: RateFacts,
): Promise<Result<AskedMonth, Problem>> {
  const entries = store.unknownIn(month, after, AT_ONCE).filter(({ reference }) => reference !== '')
  const [part = []] = [...referenceCalls(entries.map(({ reference }) => reference))]
  const asked = entries.slice(0, part.length)
  const last = asked.at(-1)
  if (last === undefined) return ok({ next: null, unknown: store.unknownCount(month) })
  const found = await askOnce(() => bookkeeping.findByReferences(part))
  if (!found.ok) return found
  const invoices = Map.groupBy(found.value, ({ reference }) => reference)
  await store.commit({
    entries: asked.map((entry) => ({
      entry: withTold(entry, invoices.get(entry.reference) ?? [], facts),
      over: entry,
    })),
  })
  return ok({ next: last.orderId, unknown: store.unknownCount(month) })
}

/** The entry with what Moneybird tells of its invoice and its credit invoices; drafts are not final yet. */
function withTold(entry: Entry, invoices: readonly Invoice[], facts: RateFacts): Entry {
  const own = invoices.find(({ id }) => id === entry.invoice?.id)
  const booked = entry.booked ?? (own === undefined ? undefined : (bookedFrom(own, facts) ?? undefined))
  const known = (entry.credits ?? []).map(({ id }) => id)
  const credits = invoices
    .filter(({ id, creditOf }) => creditOf !== null && creditOf === entry.invoice?.id && !known.includes(id))
    .flatMap((credit) => bookedCredit(credit, facts) ?? [])
  return {
    ...entry,
    ...(booked === undefined ? {} : { booked }),
    ...(credits.length === 0 ? {} : { credits: [...(entry.credits ?? []), ...credits] }),
  }
}

/** A credit invoice as the report keeps it; `null` while it is a draft, or when Moneybird does not tell enough. */
function bookedCredit(credit: Invoice, facts: RateFacts): BookedCredit | null {
  const booked = credit.number === null ? null : bookedFrom(credit, facts)
  if (booked === null) return null
  const { id, reference, number } = credit
  return { id, reference, number: number ?? '', money: credit.state === 'paid' ? 'back' : 'none', booked }
}
