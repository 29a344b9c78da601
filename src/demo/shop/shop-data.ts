import type { ContractInfo, ContractOrder, RawOrder } from './contract.ts'
import { orderObject } from './order-form.ts'
import { setPath } from './path.ts'
import { wallClock } from './zone.ts'

/** The shop's tables in memory, and what staff and customers do to them. Times are taken from `now` (ms UTC). */
export interface ShopData {
  readonly info: ContractInfo
  readonly now: () => number
  /** Zone of the stored times. */
  readonly timeZone: string
  /** Orders as the contract has them, sorted by id. */
  orders(): ContractOrder[]
  /** Highest history row of an order. */
  historyOf(orderId: string): number
  /** Where the reading of changes may start next time: the shop's clock and the highest history row. */
  cursor(): { modified: string; history_id: string }
  /** A new order; without `date_added` it is placed now. An order with this id is replaced. */
  addOrder(raw: RawOrder): void
  /** Another status with its history row. OpenCart 4.1 leaves `date_modified` alone: `touchModified: false`. */
  setStatus(orderId: string | number, statusId: string | number, options?: { touchModified?: boolean }): void
  /** Writes values by path (`products[0].quantity`) and a new `date_modified`, as an edit by staff does. */
  edit(orderId: string | number, changes: Readonly<Record<string, unknown>>): void
  /** Removes the order without a trace, as OpenCart does. */
  remove(orderId: string | number): void
}

interface ShopRecord {
  readonly raw: RawOrder
  readonly order: ContractOrder
  /** Highest history row of the order. */
  readonly historyId: number
}

function historyOf(raw: RawOrder): readonly unknown[] {
  return Array.isArray(raw.history) ? raw.history : []
}

/** Makes the data of a shop without orders. */
export function createShopData(info: ContractInfo, timeZone: string, now: () => number): ShopData {
  const stored = new Map<string, ShopRecord>()
  let lastHistoryId = 0
  const stamp = (): string => wallClock(now(), timeZone)
  const statusName = (statusId: string): string =>
    info.order_statuses.find((status) => status.order_status_id === statusId)?.names['nl-nl'] ?? ''

  function put(raw: RawOrder, historyId: number): void {
    const order = orderObject(raw, timeZone)
    stored.set(order.order_id, { raw, order, historyId })
  }

  function get(orderId: string | number): ShopRecord {
    const found = stored.get(String(orderId))
    if (found === undefined) throw new Error(`The shop has no order ${orderId}`)
    return found
  }

  const orders = (): ContractOrder[] =>
    [...stored.values()].map(({ order }) => order).sort((a, b) => Number(a.order_id) - Number(b.order_id))

  return {
    info,
    now,
    timeZone,
    orders,
    historyOf: (orderId) => get(orderId).historyId,
    cursor: () => ({ modified: stamp(), history_id: String(lastHistoryId) }),
    addOrder: (raw) => {
      const added = raw.date_added ?? stamp()
      const history = raw.history ?? [{ order_status_id: raw.order_status_id ?? '0', date_added: added }]
      const dates = { date_added: added, date_modified: raw.date_modified ?? added }
      const row = { ...structuredClone(raw), ...dates, history }
      put(row, (lastHistoryId += 1))
    },
    setStatus: (orderId, statusId, { touchModified = true } = {}) => {
      const id = String(statusId)
      const touched = touchModified ? { date_modified: stamp() } : {}
      const { raw } = get(orderId)
      const history = [...historyOf(raw), { order_status_id: id, date_added: stamp() }]
      const status = { order_status_id: id, order_status: statusName(id), history }
      put({ ...raw, ...status, ...touched }, (lastHistoryId += 1))
    },
    edit: (orderId, changes) => {
      const { raw, historyId } = get(orderId)
      const edited = { ...structuredClone(raw), date_modified: stamp() }
      for (const [path, value] of Object.entries(changes)) setPath(edited, path, value)
      put(edited, historyId)
    },
    remove: (orderId) => {
      stored.delete(String(orderId))
    },
  }
}
