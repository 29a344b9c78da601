import type { OrderList, OrderRow } from '../../../shared/contract/views.ts'

/** What of a list is known so far. */
export interface ListedOrders {
  readonly rows: readonly OrderRow[]
  /** Rows in all; `null` = more than a search counts. */
  readonly total: number | null
  readonly hasMore: boolean
  /** Where each page begins: the number of rows before it, and the place as the list knows it (`null` = the very first). */
  readonly pages: readonly PageStart[]
  /** Where the next page begins; `null` = there is none. */
  readonly next: string | null
}

export interface PageStart {
  readonly offset: number
  readonly after: string | null
}

/**
 * The list with a page put in its place. What stood behind it stays while the page ends where the next one began; else it is asked
 * again.
 */
export function withPage(before: ListedOrders, page: OrderList, { offset, after }: PageStart): ListedOrders {
  const end = offset + page.rows.length
  const goesOn = before.pages.some((start) => start.offset === end && start.after === page.next)
  const behind = goesOn && page.next !== null ? before.rows.slice(end) : []
  const isWhole = behind.length === 0
  const next = isWhole ? page.next : before.next
  return {
    rows: [...before.rows.slice(0, offset), ...page.rows, ...behind],
    total: page.total,
    hasMore: next !== null,
    pages: [
      ...before.pages.filter((start) => start.offset < offset),
      { offset, after },
      ...(isWhole ? [] : before.pages.filter((start) => start.offset >= end)),
    ],
    next,
  }
}

/** What is done with many orders at once. */
const deeds = ['retry', 'allow', 'ignore', 'unignore'] as const
type Deed = (typeof deeds)[number]

export function mayTick({ may }: OrderRow): boolean {
  return deeds.some((deed) => may.includes(deed))
}

/** Numbers of those with which it may be done. */
export function idsFor(rows: readonly OrderRow[], deed: Deed): readonly string[] {
  return rows.filter(({ may }) => may.includes(deed)).map(({ orderId }) => orderId)
}

/** As many as the contract takes at once. */
export const MOST_SELECTED = 1000
