import type { OrderList, OrderRow, OrderTab } from '../../../shared/contract/views.ts'
import type { EntryState } from '../../../shared/domain/entry.ts'
import type { Store } from '../../ports/store.ts'
import { matcher, orderNumber, searched, type SearchedOrder } from './order-search.ts'
import { newestFirst, rowOf } from './rows.ts'

/** Which states a tab shows. What has an invoice but needs the merchant is among the failures until it is seen to. */
const tabs: Readonly<Record<Exclude<OrderTab, 'all'>, ReadonlySet<EntryState>>> = {
  open: new Set(['open', 'planned', 'sending']),
  pushed: new Set(['done', 'draft']),
  failed: new Set(['failed', 'attention']),
  ignored: new Set(['ignored', 'skipped']),
}

/** Orders of these tabs are never filed away, so their months need not be read. */
const onlyOpen: ReadonlySet<OrderTab> = new Set(['open', 'failed'])

/** So many months that were not read before are read for one page; who wants more asks for the next. */
export const MONTHS_PER_PAGE = 6

export interface ListQuery {
  readonly tab: OrderTab
  readonly search: string
  readonly offset: number
  readonly limit: number
}

interface Listed {
  readonly row: OrderRow
  readonly searched: SearchedOrder
}

interface Month {
  readonly revision: number
  readonly orders: readonly Listed[]
}

/** The lists of one connection; keeps what it has read of closed months as rows. */
export class OrderLists {
  readonly #store: Store
  readonly #months = new Map<string, Month>()

  constructor(store: Store) {
    this.#store = store
  }

  /**
   * One page, newest first. `total` is `null` as long as not every month was looked at. A page may be shorter than asked, even
   * empty, while `hasMore`: then older months remain, and the same question with the next offset goes on there.
   */
  async page({ tab, search, offset, limit }: ListQuery): Promise<OrderList> {
    const exact = await this.#exact(tab, search)
    const isMeant = this.#filter(tab, search, exact)
    const open = Map.groupBy(Object.values(this.#store.state.entries).map(listed), ({ row }) => monthOf(row))
    const found: OrderRow[] = exact === null ? [] : [exact]
    let budget = MONTHS_PER_PAGE
    for (const month of this.#monthsOf(tab, open)) {
      const isNew = !onlyOpen.has(tab) && !this.#isRead(month)
      if (isNew && budget === 0) return pageOf(found, offset, limit, null)
      if (isNew) budget -= 1
      const closed = onlyOpen.has(tab) ? [] : await this.#closed(month)
      const all = [...(open.get(month) ?? []), ...closed].filter(isMeant).map(({ row }) => row)
      for (const row of all.sort(newestFirst)) found.push(row)
      if (found.length > offset + limit) return pageOf(found, offset, limit, null)
    }
    return pageOf(found, offset, limit, found.length)
  }

  /** The order whose whole number was typed: found without reading month by month, however old it is. */
  async #exact(tab: OrderTab, search: string): Promise<OrderRow | null> {
    const id = orderNumber(search)
    const entry = id === null ? null : await this.#store.find(id)
    return entry !== null && isIn(tab, entry.state) ? rowOf(entry) : null
  }

  #filter(tab: OrderTab, search: string, exact: OrderRow | null): (order: Listed) => boolean {
    const isMeant = matcher(search)
    return ({ row, searched: text }) =>
      isIn(tab, row.state) && row.orderId !== exact?.orderId && (isMeant?.(text) ?? true)
  }

  /** Newest first. */
  #monthsOf(tab: OrderTab, open: ReadonlyMap<string, unknown>): string[] {
    const closed = onlyOpen.has(tab) ? [] : this.#store.months()
    return [...new Set([...open.keys(), ...closed])].sort().reverse()
  }

  #isRead(month: string): boolean {
    return !this.#store.months().includes(month) || this.#known(month) !== null
  }

  #known(month: string): Month | null {
    const known = this.#months.get(month)
    return known?.revision === this.#store.monthRevision(month) ? known : null
  }

  async #closed(month: string): Promise<readonly Listed[]> {
    if (!this.#store.months().includes(month)) return []
    const known = this.#known(month)
    const orders = known?.orders ?? (await this.#read(month))
    // One that was opened again is among the open ones, until it is filed anew.
    const { entries } = this.#store.state
    return orders.filter(({ row }) => !Object.hasOwn(entries, row.orderId))
  }

  async #read(month: string): Promise<readonly Listed[]> {
    const revision = this.#store.monthRevision(month)
    const orders = [...(await this.#store.month(month)).values()].map(listed)
    this.#months.set(month, { revision, orders })
    return orders
  }
}

function isIn(tab: OrderTab, state: EntryState): boolean {
  return tab === 'all' || tabs[tab].has(state)
}

function listed(entry: Parameters<typeof rowOf>[0]): Listed {
  const row = rowOf(entry)
  return { row, searched: searched(row) }
}

function monthOf({ date }: OrderRow): string {
  return date.slice(0, 7)
}

function pageOf(found: readonly OrderRow[], offset: number, limit: number, total: number | null): OrderList {
  const rows = found.slice(offset, offset + limit)
  return { rows, total, hasMore: total === null || offset + rows.length < total }
}
