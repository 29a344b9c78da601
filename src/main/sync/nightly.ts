import type { Entry } from '../../shared/domain/entry.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { patiently } from './calls.ts'
import { withProblem } from './entries.ts'
import { isKnownGone, revisit } from './fetch.ts'
import { moment, type Run } from './run.ts'
import { saveAll } from './save.ts'

/** How far back invoiced orders are checked for having been deleted on either side. */
const CHECK_DAYS = 90
const DAY_MS = 86_400_000

/** When more invoices than this are gone at once, it is not the merchant deleting invoices. */
const MOST_GONE = 50

/**
 * The nightly look: everything that is not done, however old, with what the shop says of it now; then whether orders or
 * invoices of the last months were deleted.
 */
export async function nightlyLook(run: Run): Promise<Problem | null> {
  const open = Object.values(run.ports.store.state.entries).filter((entry) => entry.state !== 'sending')
  const unread = await revisit(
    run,
    open.map((entry) => entry.orderId),
    { again: true },
  )
  if (unread !== null) return unread
  const invoiced = await recentlyInvoiced(run)
  if (run.halt === null) await findGoneInvoices(run, invoiced)
  return findDeletedOrders(run, invoiced)
}

/** Orders with an invoice of the last months, open and closed. */
async function recentlyInvoiced(run: Run): Promise<Entry[]> {
  const from = firstDay(run)
  const { store } = run.ports
  const entries = new Map<string, Entry>()
  for (const month of store.months().filter((month) => month >= from.slice(0, 7))) {
    for (const [id, entry] of await store.month(month)) entries.set(id, entry)
  }
  for (const entry of Object.values(store.state.entries)) entries.set(entry.orderId, entry)
  return [...entries.values()].filter(
    (entry) => entry.invoice !== null && entry.intent === null && entry.date >= from,
  )
}

function firstDay(run: Run): string {
  return new Date(run.ports.clock.now() - CHECK_DAYS * DAY_MS).toISOString().slice(0, 10)
}

/** One request lists the invoices of the period; only what is not in it is asked for by id. */
async function findGoneInvoices(run: Run, entries: readonly Entry[]): Promise<void> {
  const dates = entries.map((entry) => entry.date).sort()
  const [from] = dates
  const until = dates.at(-1)
  if (from === undefined || until === undefined) return
  const listed = await patiently(run, () => run.ports.bookkeeping.invoiceIds(from, until))
  if (listed.kind !== 'done') return
  const missing = entries.filter(
    ({ invoice, problem: known }) =>
      invoice !== null && !listed.value.has(invoice.id) && known?.code !== 'INVOICE_GONE',
  )
  if (missing.length > MOST_GONE) {
    run.ports.log.warn('many-invoices-gone', { count: missing.length })
    return
  }
  for (const entry of missing) {
    const { id, number } = entry.invoice ?? { id: '', number: null }
    const found = await patiently(run, () => run.ports.bookkeeping.getInvoice(id))
    if (found.kind !== 'done') return
    if (found.value === null) {
      await saveAll(run, [withProblem(entry, problem('INVOICE_GONE', { number: number ?? '' }), moment(run))])
    }
  }
}

/** Orders that were invoiced and have since been deleted from the shop: the rows leave no trace there. */
async function findDeletedOrders(run: Run, entries: readonly Entry[]): Promise<Problem | null> {
  const wanted = new Map(
    entries.filter(({ orderId }) => !run.seen.has(orderId)).map((entry) => [orderId(entry), entry]),
  )
  const lowest = [...wanted.keys()].reduce<bigint | null>(
    (low, id) => (low === null || id < low ? id : low),
    null,
  )
  if (lowest === null) return null
  let afterId: string | null = (lowest - 1n).toString()
  while (afterId !== null) {
    const page = await run.ports.shop.existingIds(afterId)
    if (!page.ok) return page.problem
    for (const id of page.value.ids) wanted.delete(BigInt(id))
    afterId = page.value.nextAfterId
  }
  const gone = [...wanted.values()].filter((entry) => !isKnownGone(entry))
  await saveAll(
    run,
    gone.map((entry) =>
      withProblem(entry, problem('ORDER_DISAPPEARED', { number: entry.invoice?.number ?? '' }), moment(run)),
    ),
  )
  return null
}

const orderId = (entry: Entry): bigint => BigInt(entry.orderId)
