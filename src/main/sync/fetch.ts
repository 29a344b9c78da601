import type { Problem } from '../../shared/domain/problem.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { ShopCursor } from '../ports/shop.ts'
import { notFetched, type FetchState } from '../ports/records.ts'
import { isClosed } from '../ports/standing.ts'
import { withProblem } from './entries.ts'
import { processOrders, type Look } from './process.ts'
import { moment, type Run } from './run.ts'
import { saveAll } from './save.ts'

/** Ids in one request to the shop (docs/module-api.md). */
export const IDS_PER_CALL = 100

/**
 * Reads what changed in the shop, page by page; each page is recorded with the place of the cursor in one commit, and then
 * written. A fetch that was broken off goes on where it was.
 *
 * @returns why the shop could not be read to the end
 */
export async function fetchChanges(run: Run): Promise<Problem | null> {
  const begun = beginning(run)
  const { since } = begun
  let { next, done, total } = begun
  let afterId: string | null = begun.afterId
  while (afterId !== null) {
    const page = await run.ports.shop.changedOrders(since, afterId)
    if (!page.ok) return page.problem
    next ??= page.value.cursor
    total ??= page.value.total
    run.job = { done, count: page.value.orders.length, total }
    done += page.value.orders.length
    const place = placeAfter(run, { since, next, done, total }, page.value.nextAfterId)
    await processOrders(run, page.value.orders, { again: run.kind === 'nightly', fetch: place })
    afterId = page.value.nextAfterId
    run.progress({ phase: 'fetch', done, total })
  }
  run.job = null
  return null
}

interface Beginning {
  readonly since: ShopCursor
  readonly next: ShopCursor | null
  readonly afterId: string
  readonly done: number
  readonly total: number | null
}

/** Where reading begins: where it was broken off, else at what was not read yet. */
function beginning(run: Run): Beginning {
  const { cursor, resume } = placeNow(run)
  if (resume !== null) return { done: 0, total: null, ...resume }
  const since = cursor ?? { modified: `${run.settings.startDate} 00:00:00`, historyId: '' }
  return { since, next: null, afterId: '0', done: 0, total: null }
}

/** Where the last fetch came to; nowhere when the merchant chose an earlier start date since. */
function placeNow(run: Run): FetchState {
  const fetch = run.ports.store.fetchState()
  return fetch.from === '' || run.settings.startDate >= fetch.from ? fetch : notFetched
}

function placeAfter(
  run: Run,
  reading: Omit<NonNullable<FetchState['resume']>, 'afterId'>,
  afterId: string | null,
): FetchState {
  const from = run.settings.startDate
  if (afterId === null) return { from, cursor: reading.next, resume: null }
  return { from, cursor: run.ports.store.fetchState().cursor, resume: { ...reading, afterId } }
}

/**
 * Looks again at known orders, with what the shop says of them now. Orders that are no longer in the shop get attention.
 *
 * @param total how many there are, where that is known
 * @returns why the shop could not be asked
 */
export async function revisit(
  run: Run,
  pages: Iterable<readonly string[]>,
  look: Look,
  total: number | null = null,
): Promise<Problem | null> {
  let done = 0
  for (const ids of pages) {
    const due = ids.filter((id) => !run.seen.has(id))
    for (let i = 0; i < due.length; i += IDS_PER_CALL) {
      const reply = await run.ports.shop.ordersById(due.slice(i, i + IDS_PER_CALL))
      if (!reply.ok) return reply.problem
      await saveAll(run, disappeared(run, reply.value.missing))
      await processOrders(run, reply.value.orders, look)
      run.progress({ phase: 'check', done: done + Math.min(i + IDS_PER_CALL, due.length), total })
    }
    done += due.length
  }
  return null
}

/** Told before, or seen to by the merchant. */
export function isKnownGone(entry: Entry): boolean {
  return entry.problem?.code === 'ORDER_DISAPPEARED' || entry.overrides.allow.includes('ORDER_DISAPPEARED')
}

function disappeared(run: Run, missing: readonly string[]): Entry[] {
  return missing.flatMap((id) => {
    const entry = run.ports.store.entry(id)
    if (entry === null || isClosed(entry) || entry.state === 'sending' || isKnownGone(entry)) return []
    const gone = problem('ORDER_DISAPPEARED', { number: entry.invoice?.number ?? '' })
    return withProblem(entry, gone, moment(run))
  })
}
