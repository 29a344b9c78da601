import type { Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { ShopInfo } from '../../../shared/domain/shop-info.ts'
import type { Shop, ShopCursor } from '../../ports/shop.ts'
import type { Http } from '../http.ts'
import { checkedAddress, withParameters } from './address.ts'
import { createPageGuard } from './paging.ts'
import { readInfo } from './read-info.ts'
import { orderId } from './schema.ts'
import { badAnswer, readIdPage, readOrderPage, readOrdersById } from './read-pages.ts'
import { readModule, type ShopAccess } from './request.ts'
import { hoursBefore, isTimeZone } from './shop-time.ts'

/** Orders changed this long before the cursor are read again: clocks differ and summer time ends (docs/module-api.md). */
const OVERLAP_HOURS = 2

/**
 * How long the module's recent look is enough: it goes by keys and costs the shop next to nothing, but does not see an older
 * order that something else than OpenCart itself changed. Then the whole look reads the order table.
 */
const WHOLE_LOOK_HOURS = 6

const PAGE_SIZE = '100'
const IDS_PAGE_SIZE = '5000'

/** OpenCart's ids are MySQL's INT; the module refuses higher ones. */
const LARGEST_ID = 2_147_483_647

const DEFAULT_TIMEOUT_MS = 60_000
/** Many times what a hundred orders take. */
const DEFAULT_MAX_BYTES = 12 * 1024 * 1024

/** How one shop is reached. */
export interface OpenCartOptions {
  readonly http: Http
  /** The whole connection address, as the module's settings page shows it. */
  readonly address: string
  readonly apiKey: string
  /** `''` when none is in use. */
  readonly licenceKey: string
  /** Zone of the shop's calendar when the shop does not tell; must be one that `Intl` knows. */
  readonly timeZone: string
  readonly timeoutMs?: number
  readonly maxBytes?: number
}

/**
 * A shop behind the OpenCart module (docs/module-api.md). One object per shop; its pages are read one after the
 * other, a fetch starting with `afterId` `'0'`. Never throws for what a shop does: every failure is a typed problem.
 */
export function createOpenCartShop(options: OpenCartOptions): Shop {
  const access = accessOf(options)
  const guard = createPageGuard()
  let zone: string | null = null

  async function ask(parameters: Readonly<Record<string, string>>): Promise<Result<unknown, Problem>> {
    const address = checkedAddress(options.address)
    return address.ok ? readModule(access, withParameters(address.value, parameters)) : address
  }

  const info: Shop['info'] = async () => {
    const reply = await ask({ do: 'info' })
    if (!reply.ok) return reply
    const read = readInfo(reply.value)
    if (!read.ok) return fail(badAnswer('wrong_shape', read.problem))
    zone = zoneOf(read.value)
    return ok(read.value)
  }

  const zoneOf = ({ timeZone }: ShopInfo): string => (isTimeZone(timeZone) ? timeZone : options.timeZone)

  /** The zone decides on which date an invoice falls, so no order is read before the shop was asked for it. */
  async function calendarZone(): Promise<Result<string, Problem>> {
    if (zone !== null) return ok(zone)
    const read = await info()
    return read.ok ? ok(zoneOf(read.value)) : read
  }

  return {
    info,

    async changedOrders(cursor, afterId) {
      const timeZone = await calendarZone()
      if (!timeZone.ok) return timeZone
      const reply = await ask({ ...changedSince(cursor), after_id: afterId, limit: PAGE_SIZE })
      if (!reply.ok) return reply
      const page = readOrderPage(reply.value, afterId, timeZone.value)
      if (!page.ok) return page
      const { orders, total, nextAfterId } = page.value
      const fetch = `${cursor.modified} ${cursor.historyId}`
      const endless = guard.check({ fetch, afterId, rows: orders.length, total, last: nextAfterId === null })
      if (endless !== null) return fail(endless)
      const scanned = mayLookBriefly(cursor) ? (cursor.scanned ?? '') : page.value.cursor.modified
      return ok({ ...page.value, cursor: { ...page.value.cursor, scanned } })
    },

    async ordersById(ids) {
      const [asked, impossible] = sortedOut(ids)
      if (asked.length === 0) return ok({ orders: [], missing: impossible })
      const timeZone = await calendarZone()
      if (!timeZone.ok) return timeZone
      const reply = await ask({ do: 'orders', ids: asked.join(',') })
      if (!reply.ok) return reply
      const read = readOrdersById(reply.value, asked, timeZone.value)
      return read.ok ? ok({ ...read.value, missing: [...read.value.missing, ...impossible] }) : read
    },

    async existingIds(afterId) {
      const reply = await ask({ do: 'ids', after_id: afterId, limit: IDS_PAGE_SIZE })
      if (!reply.ok) return reply
      const page = readIdPage(reply.value, afterId)
      if (!page.ok) return page
      const { ids, nextAfterId } = page.value
      const last = nextAfterId === null
      const endless = guard.check({ fetch: 'ids', afterId, rows: ids.length, total: null, last })
      return endless === null ? page : fail(endless)
    },
  }
}

/** Each id once: those that an order can have, and those that none can have, which need not be asked for. */
function sortedOut(ids: readonly string[]): [possible: string[], impossible: string[]] {
  const unique = [...new Set(ids)]
  const possible = (id: string): boolean => orderId.test(id) && Number(id) <= LARGEST_ID
  return [unique.filter(possible), unique.filter((id) => !possible(id))]
}

function accessOf(options: OpenCartOptions): ShopAccess {
  return {
    http: options.http,
    apiKey: options.apiKey.trim(),
    licenceKey: options.licenceKey.trim(),
    pass: '',
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
  }
}

/** A cursor without a time stands for the very beginning. The whole look goes back to where the last one was. */
function changedSince(cursor: ShopCursor): Record<string, string> {
  const isBrief = mayLookBriefly(cursor)
  const from = isBrief ? cursor.modified : (cursor.scanned ?? '') || cursor.modified
  const since = hoursBefore(from, OVERLAP_HOURS) ?? '1970-01-01 00:00:00'
  return {
    do: 'orders',
    modified_since: since,
    ...(isBrief ? { look: 'recent' } : {}),
    ...(cursor.historyId === '' ? {} : { history_after: cursor.historyId }),
  }
}

/** Whether the last whole look was recent enough, by the cursor alone: all pages of a fetch are then looked at alike. */
function mayLookBriefly({ modified, historyId, scanned = '' }: ShopCursor): boolean {
  const limit = hoursBefore(modified, WHOLE_LOOK_HOURS)
  return historyId !== '' && scanned !== '' && limit !== null && scanned > limit
}
