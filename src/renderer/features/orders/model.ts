import { orderTabs, type OrderList, type OrderRow, type OrderTab } from '../../../shared/contract/views.ts'

/** The tab of an address; somebody may type anything. */
export function tabIn(query: URLSearchParams): OrderTab {
  return orderTabs.find((tab) => tab === query.get('tab')) ?? 'all'
}

/** As much of what was typed as the engine takes. */
export function searchIn(query: URLSearchParams): string {
  return (query.get('q') ?? '').slice(0, 200)
}

/** The query of the list's address, without what is as usual. */
export function queryOf(tab: OrderTab, search: string): Record<string, string> {
  return { ...(tab === 'all' ? {} : { tab }), ...(search === '' ? {} : { q: search }) }
}

/** What of a list is known so far. */
export interface ListedOrders {
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
export function withPage(before: ListedOrders, page: OrderList, offset: number, limit: number): ListedOrders {
  const kept = before.rows.slice(0, offset)
  const behind = page.rows.length === limit ? before.rows.slice(offset + limit) : []
  const isWhole = behind.length === 0
  return {
    rows: [...kept, ...page.rows, ...behind],
    total: page.total,
    hasMore: isWhole ? page.hasMore : before.hasMore,
  }
}

export function mayIgnore({ may }: OrderRow): boolean {
  return may.includes('ignore')
}

/** As many as the contract takes at once. */
export const MOST_SELECTED = 1000
