import type { OrderList, OrderRow, OrderTab } from '../../../shared/contract/views.ts'

export const tabs = ['open', 'pushed', 'failed', 'ignored', 'all'] as const satisfies readonly OrderTab[]

/** The tab of an address; somebody may type anything. */
export function tabIn(query: URLSearchParams): OrderTab {
  return tabs.find((tab) => tab === query.get('tab')) ?? 'all'
}

/** As much of what was typed as the engine takes. */
export function searchIn(query: URLSearchParams): string {
  return (query.get('q') ?? '').slice(0, 200)
}

/** The query of the list's address, without what is as usual. */
export function queryOf(tab: OrderTab, search: string): Record<string, string> {
  return { ...(tab === 'all' ? {} : { tab }), ...(search === '' ? {} : { q: search }) }
}

/** The order number in what was typed, as the contract takes it; `null` when there is none. */
export function orderNumberIn(typed: string): string | null {
  return /^\D*(\d{1,20})\D*$/.exec(typed.trim())?.[1] ?? null
}

/** What of a list is known so far. */
export interface Listed {
  readonly rows: readonly OrderRow[]
  /** Rows in all; `null` while not everything was looked at. */
  readonly total: number | null
  readonly hasMore: boolean
}

/**
 * The list with a page put in its place. A page shorter than asked is the end of what can be told now: what stood behind it
 * is asked again.
 *
 * @param offset place of the page's first row, at most the number of rows
 * @param limit rows that were asked for
 */
export function withPage(before: Listed, page: OrderList, offset: number, limit: number): Listed {
  const kept = before.rows.slice(0, offset)
  const behind = page.rows.length === limit ? before.rows.slice(offset + limit) : []
  const isWhole = behind.length === 0
  return {
    rows: [...kept, ...page.rows, ...behind],
    total: page.total,
    hasMore: isWhole ? page.hasMore : before.hasMore,
  }
}

/** Rows that are drawn: those in sight and some around them. `end` is not in it. */
export interface Span {
  readonly start: number
  readonly end: number
}

const AROUND = 12
/** The span moves in steps, so that scrolling draws anew once in so many rows. */
const STEP = 6

/**
 * Which rows to draw.
 *
 * @param top distance in pixels from the first row to the top of the window; negative while the list begins below it
 * @param height of the window, in pixels
 */
export function spanOf(top: number, height: number, rowHeight: number, count: number): Span {
  const first = Math.floor(top / rowHeight / STEP) * STEP - AROUND
  const last = Math.ceil((top + height) / rowHeight / STEP) * STEP + AROUND
  const start = Math.max(0, Math.min(first, count))
  return { start, end: Math.max(start, Math.min(last, count)) }
}

/** Whether an order can be ignored: it has no invoice, and is not left out already. */
export function canIgnore({ state }: OrderRow): boolean {
  return state === 'open' || state === 'planned' || state === 'failed'
}

/** As many as the contract takes at once. */
export const MOST_SELECTED = 1000
