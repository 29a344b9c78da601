import type { Entry } from '../../shared/domain/entry.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { patiently } from './calls.ts'
import { withProblem } from './entries.ts'
import { isKnownGone, revisit } from './fetch.ts'
import { isOpenState } from '../ports/standing.ts'
import type { Invoiced } from '../ports/records.ts'
import { moment, type Run } from './run.ts'
import { saveAll } from './save.ts'

/** How far back invoiced orders are checked for having been deleted on either side. */
const CHECK_DAYS = 90
const DAY_MS = 86_400_000

/** So long what happened is kept. */
const JOURNAL_MONTHS = 24

/** When more invoices than this are gone at once, it is not the merchant deleting invoices. */
const MOST_GONE = 50

/**
 * The nightly look: everything that is not done, however old, with what the shop says of it now; then whether orders or
 * invoices of the last months were deleted.
 */
export async function nightlyLook(run: Run): Promise<Problem | null> {
  await run.ports.store.forgetJournal(monthsBefore(run.ports.clock.now(), JOURNAL_MONTHS))
  const open = run.ports.store.tallies().filter(({ state }) => isOpenState(state) && state !== 'sending')
  const total = open.reduce((all, { count }) => all + count, 0)
  const unread = await revisit(run, run.ports.store.openWork(), { again: true }, total)
  if (unread !== null) return unread
  const lowest = await findGoneInvoices(run)
  return lowest === null ? null : findDeletedOrders(run, lowest)
}

/** The moment so many months before, ISO UTC. */
function monthsBefore(now: number, months: number): string {
  const moment = new Date(now)
  moment.setUTCMonth(moment.getUTCMonth() - months)
  return moment.toISOString()
}

function firstDay(run: Run): string {
  return new Date(run.ports.clock.now() - CHECK_DAYS * DAY_MS).toISOString().slice(0, 10)
}

/**
 * One request lists the invoices of the period; only what is not in it is asked for by id.
 * @returns the lowest number of an order with an invoice in the period, `null` when there is none
 */
async function findGoneInvoices(run: Run): Promise<bigint | null> {
  const { lowest, until } = await span(run)
  if (lowest === null || run.halt !== null) return lowest
  const listed = await patiently(run, () => run.ports.bookkeeping.invoiceIds(firstDay(run), until))
  if (listed.kind !== 'done') return lowest
  const missing: Invoiced[] = []
  for (const page of run.ports.store.invoicedSince(firstDay(run))) {
    missing.push(
      ...page.filter(({ invoiceId, code }) => !listed.value.has(invoiceId) && code !== 'INVOICE_GONE'),
    )
    await run.ports.store.giveWay()
  }
  if (missing.length > MOST_GONE) run.ports.log.warn('many-invoices-gone', { count: missing.length })
  else await tellGone(run, missing)
  return lowest
}

/** From which order to which day there are invoices in the period. */
async function span(run: Run): Promise<{ readonly lowest: bigint | null; readonly until: string }> {
  let lowest: bigint | null = null
  let until = ''
  for (const page of run.ports.store.invoicedSince(firstDay(run))) {
    for (const { orderId } of page) if (lowest === null || BigInt(orderId) < lowest) lowest = BigInt(orderId)
    until = page.at(-1)?.date ?? until
    await run.ports.store.giveWay()
  }
  return { lowest, until }
}

async function tellGone(run: Run, missing: readonly Invoiced[]): Promise<void> {
  for (const { orderId, invoiceId } of missing) {
    const found = await patiently(run, () => run.ports.bookkeeping.getInvoice(invoiceId))
    if (found.kind !== 'done') return
    if (found.value !== null) continue
    await tell(run, orderId, (entry) => problem('INVOICE_GONE', { number: entry.invoice?.number ?? '' }))
  }
}

/** Orders that were invoiced and have since been deleted from the shop: the rows leave no trace there. */
async function findDeletedOrders(run: Run, lowest: bigint): Promise<Problem | null> {
  const { shop, store } = run.ports
  let afterId: string | null = (lowest - 1n).toString()
  while (afterId !== null) {
    const page = await shop.existingIds(afterId)
    if (!page.ok) return page.problem
    const there = new Set(page.value.ids)
    const first = (BigInt(afterId) + 1n).toString()
    const last = page.value.nextAfterId ?? HIGHEST_ID
    for (const invoiced of store.invoicedAmong(firstDay(run), first, last)) {
      const gone = invoiced.filter(({ orderId }) => !there.has(orderId) && !run.seen.has(orderId))
      for (const { orderId } of gone)
        await tell(run, orderId, (entry) =>
          isKnownGone(entry) ? null : problem('ORDER_DISAPPEARED', { number: entry.invoice?.number ?? '' }),
        )
      await run.ports.store.giveWay()
    }
    afterId = page.value.nextAfterId
  }
  return null
}

/** The highest number that an order can have here. */
const HIGHEST_ID = '9'.repeat(18)

/** Tells a problem of an order as it stands now. */
async function tell(run: Run, orderId: string, reasonOf: (entry: Entry) => Problem | null): Promise<void> {
  const entry = run.ports.store.entry(orderId)
  if (entry?.intent !== null) return
  const reason = reasonOf(entry)
  if (reason === null) return
  run.known.set(orderId, entry)
  await saveAll(run, [withProblem(entry, reason, moment(run))])
}
