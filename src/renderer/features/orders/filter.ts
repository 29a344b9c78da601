import type { Input } from '../../../shared/contract/calls.ts'
import { orderSorts, orderTabs, type OrderTab } from '../../../shared/contract/views.ts'
import { entryState, type EntryState } from '../../../shared/domain/entry.ts'
import { isDay } from './periods.ts'

export type OrderSort = (typeof orderSorts)[number]

/** Which orders the list shows and in what order, all of which stands in its address. `''` = any. */
export interface OrderFilter {
  readonly tab: OrderTab
  readonly search: string
  readonly state: EntryState | ''
  readonly code: string
  /** ISO code. */
  readonly country: string
  /** Code of a payment method. */
  readonly method: string
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string
  readonly until: string
  readonly sort: OrderSort
  readonly descending: boolean
}

/** What a part of the screen needs that narrows the list. */
export interface FilterProps {
  readonly filter: OrderFilter
  readonly onFilter: (filter: OrderFilter) => void
}

export const noFilter: OrderFilter = {
  tab: 'all',
  search: '',
  state: '',
  code: '',
  country: '',
  method: '',
  from: '',
  until: '',
  sort: 'date',
  descending: true,
}

/** The states of a tab that can be asked apart; `sending` is listed as `planned`. */
export const statesOf: Readonly<Record<OrderTab, readonly EntryState[]>> = {
  open: ['open', 'planned'],
  pushed: ['done', 'draft'],
  failed: ['failed', 'attention'],
  ignored: ['ignored', 'skipped'],
  all: ['open', 'planned', 'draft', 'done', 'failed', 'attention', 'skipped', 'ignored'],
}

/** What an address means; somebody may type anything, and what cannot be asked is left out. */
export function filterIn(query: URLSearchParams): OrderFilter {
  const tab = orderTabs.find((one) => one === query.get('tab')) ?? 'all'
  const state = entryState.options.find((one) => one === query.get('state')) ?? ''
  const sort = orderSorts.find((one) => one === query.get('sort')) ?? noFilter.sort
  return {
    tab,
    search: (query.get('q') ?? '').slice(0, 200),
    state: state !== '' && statesOf[tab].includes(state) ? state : '',
    code: fitting(query.get('code'), /^[A-Z][A-Z_]{1,60}$/),
    country: fitting(query.get('country'), /^[A-Z]{2}$/),
    method: (query.get('method') ?? '').slice(0, 100),
    from: dayIn(query.get('from')),
    until: dayIn(query.get('until')),
    sort,
    descending: query.has('order') ? query.get('order') === 'down' : isDownFirst(sort),
  }
}

function fitting(text: string | null, form: RegExp): string {
  return text !== null && form.test(text) ? text : ''
}

function dayIn(text: string | null): string {
  return text !== null && isDay(text) ? text : ''
}

/** The newest and the most come first, names from A. */
export function isDownFirst(sort: OrderSort): boolean {
  return sort !== 'customer'
}

/** The query of the list's address, without what is as usual. */
export function queryOf(filter: OrderFilter): Record<string, string> {
  const { tab, search, state, code, country, method, from, until, sort, descending } = filter
  const order = descending === isDownFirst(sort) ? '' : descending ? 'down' : 'up'
  const parts = { q: search, state, code, country, method, from, until, order }
  return {
    ...(tab === 'all' ? {} : { tab }),
    ...(sort === 'date' ? {} : { sort }),
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')),
  }
}

/** The same orders as the engine is asked for them. */
export function meantBy(filter: OrderFilter): Omit<Input<'orders.file'>, 'connection'> {
  const { tab, search, state, code, country, method, from, until, sort, descending } = filter
  return {
    tab,
    search,
    ...(state === '' ? {} : { state }),
    ...(code === '' ? {} : { code }),
    ...(country === '' ? {} : { country }),
    ...(method === '' ? {} : { method }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    sort,
    descending,
  }
}

/** In another tab other states and problems are to be found; the rest of the filter stays. */
export function inTab(filter: OrderFilter, tab: OrderTab): OrderFilter {
  return tab === filter.tab ? filter : { ...filter, tab, state: '', code: '' }
}

/** The filter of a tab with nothing chosen, in the same order. */
export function cleared({ tab, sort, descending }: OrderFilter): OrderFilter {
  return { ...noFilter, tab, sort, descending }
}

/** Whether anything is left out beside what the tab and the search leave out. */
export function isNarrowed({ state, code, country, method, from, until }: OrderFilter): boolean {
  return [state, code, country, method, from, until].some((part) => part !== '')
}

/** A click on a head sorts by it, a second one the other way round. */
export function sortedBy(filter: OrderFilter, sort: OrderSort): OrderFilter {
  return { ...filter, sort, descending: sort === filter.sort ? !filter.descending : isDownFirst(sort) }
}
