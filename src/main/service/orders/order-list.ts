import type { Input } from '../../../shared/contract/calls.ts'
import type { OrderMarks } from '../../../shared/contract/order-marks.ts'
import type { OrderCauses, OrderList, OrderTab } from '../../../shared/contract/views.ts'
import type { EntryState } from '../../../shared/domain/entry.ts'
import type { Store } from '../../ports/store.ts'
import type { ProblemCode } from '../../../shared/domain/problem.ts'
import { rowOf } from './rows.ts'

/** Which states a tab shows. What has an invoice but needs the merchant is among the failures until it is seen to. */
const tabs: Readonly<Record<OrderTab, readonly EntryState[] | null>> = {
  open: ['open', 'planned', 'sending'],
  pushed: ['done', 'draft'],
  failed: ['failed', 'attention'],
  ignored: ['ignored', 'skipped'],
  all: null,
}

/** Which orders are meant, without the page of them. */
export type MeantOrders = Omit<Input<'orders.file'>, 'connection'>

/** One page of orders, in the order that is asked for. */
export async function orderPage(
  store: Store,
  query: Omit<Input<'orders.list'>, 'connection'>,
): Promise<OrderList> {
  const {
    tab,
    state,
    search,
    code = '',
    country = '',
    method = '',
    from = '',
    until = '',
    sort = 'date',
    descending = true,
  } = query
  const states = statesOf(tab, state)
  const { after, limit } = query
  const page = await store.list({
    states,
    code,
    country,
    method,
    from,
    until,
    search,
    sort,
    descending,
    after,
    limit,
  })
  return { rows: page.entries.map(rowOf), total: page.total, next: page.next }
}

/** Of which problems orders of a tab can be picked out; the problem of most orders first. */
export function causesOf(store: Store, tab: OrderTab): OrderCauses {
  const states = tabs[tab]
  const counts = new Map<string, number>()
  for (const { state, code, count } of store.tallies())
    if (code !== '' && (states === null || states.includes(state)))
      counts.set(code, (counts.get(code) ?? 0) + count)
  const causes = [...counts].map(([code, count]) => ({ code: code as ProblemCode, count }))
  return { causes: causes.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)) }
}

/** Which countries and payment methods orders have; a method is called as the shop calls it now. */
export function marksOf(store: Store): OrderMarks {
  const { countries, methods } = store.marks()
  const known = store.loadFacts()?.shop.paymentMethods ?? []
  const titles = new Map(known.map(({ code, title }) => [code, title]))
  return { countries, methods: methods.map((code) => ({ code, title: titleOf(titles.get(code), code) })) }
}

/** A title that is empty says less than the code. */
function titleOf(title: string | undefined, code: string): string {
  return title === undefined || title === '' ? code : title
}

function statesOf(tab: OrderTab, state: EntryState | undefined): readonly EntryState[] | null {
  if (state === undefined) return tabs[tab]
  return tabs[tab]?.includes(state) === false ? [] : [state]
}
