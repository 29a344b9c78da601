import type { ContractOrder } from './contract.ts'
import type { ShopData } from './shop-data.ts'
import { isoSeconds, offsetText } from './zone.ts'

/** OpenCart's ids are MySQL's INT. */
const LARGEST_ID = 2_147_483_647

/** A reply of the module: HTTP status and JSON body. */
export interface ApiReply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Answers a read of docs/module-api.md whose headers were in order. */
export function answerQuery(data: ShopData, query: URLSearchParams): ApiReply {
  switch (query.get('do')) {
    case 'info':
      return success(infoReply(data))
    case 'orders':
      return query.has('ids') ? ordersById(data, query) : changedOrders(data, query)
    case 'ids':
      return existingIds(data, query)
    case null:
    default:
      return failure(400, 'bad_request', 'do')
  }
}

/** An error in the form of the contract. */
export function failure(status: number, code: string, message: string): ApiReply {
  return { status, body: { api: 1, error: { code, message } } }
}

function success(body: Readonly<Record<string, unknown>>): ApiReply {
  return { status: 200, body: { api: 1, ...body } }
}

function infoReply(data: ShopData): Record<string, unknown> {
  const orders = data.orders()
  const ids = orders.map((order) => order.order_id)
  return {
    ...data.info,
    now_utc: isoSeconds(data.now()),
    stored_zone: offsetText(data.now(), data.timeZone),
    orders: { count: String(orders.length), first_id: ids.at(0) ?? '0', last_id: ids.at(-1) ?? '0' },
    cursor: data.cursor(),
  }
}

function changedOrders(data: ShopData, query: URLSearchParams): ApiReply {
  const since = query.get('modified_since') ?? ''
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(since))
    return failure(400, 'bad_request', 'modified_since')
  const history = number(query.get('history_after') ?? '')
  if (query.has('history_after') && history === null) return failure(400, 'bad_request', 'history_after')
  if (!['', 'recent'].includes(query.get('look') ?? '')) return failure(400, 'bad_request', 'look')
  const page = pageOf(query, 100, 100)
  if (typeof page === 'string') return failure(400, 'bad_request', page)
  const isNew = (order: ContractOrder): boolean =>
    order.date_modified >= since || (history !== null && data.historyOf(order.order_id) > history)
  const matching = data.orders().filter(isNew)
  const { rows, next } = take(matching, page)
  const total = page.afterId === 0 ? String(matching.length) : ''
  return success({ cursor: data.cursor(), total, orders: rows, next_after_id: next })
}

function ordersById(data: ShopData, query: URLSearchParams): ApiReply {
  const ids = (query.get('ids') ?? '').split(',')
  const valid = ids.length <= 100 && ids.every((id) => (number(id) ?? 0) > 0)
  if (!valid) return failure(400, 'bad_request', 'ids')
  const orders = data.orders().filter((order) => ids.includes(order.order_id))
  const found = new Set(orders.map((order) => order.order_id))
  return success({ orders, missing: ids.filter((id) => !found.has(id)) })
}

function existingIds(data: ShopData, query: URLSearchParams): ApiReply {
  const page = pageOf(query, 5000, 5000)
  if (typeof page === 'string') return failure(400, 'bad_request', page)
  const { rows, next } = take(data.orders(), page)
  return success({ rows: rows.map((order) => [order.order_id, order.order_status_id]), next_after_id: next })
}

interface PageRequest {
  readonly afterId: number
  readonly limit: number
}

/** The paging parameters, or the name of the one that is out of bounds. */
function pageOf(query: URLSearchParams, most: number, usual: number): PageRequest | string {
  const afterId = number(query.get('after_id') ?? '0')
  const limit = number(query.get('limit') ?? String(usual))
  if (afterId === null) return 'after_id'
  if (limit === null || limit < 1 || limit > most) return 'limit'
  return { afterId, limit }
}

function take(orders: readonly ContractOrder[], page: PageRequest): { rows: ContractOrder[]; next: string } {
  const after = orders.filter((order) => Number(order.order_id) > page.afterId)
  const rows = after.slice(0, page.limit)
  return { rows, next: after.length > rows.length ? (rows.at(-1)?.order_id ?? '') : '' }
}

function number(text: string): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) <= LARGEST_ID ? Number(text) : null
}
