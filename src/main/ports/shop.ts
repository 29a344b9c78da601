import { z } from 'zod'
import type { Immutable } from '../../shared/domain/immutable.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { ShopInfo } from '../../shared/domain/shop-info.ts'

/** The shop, read-only (docs/module-api.md). */
export interface Shop {
  info(): Promise<Result<ShopInfo, Problem>>
  /** One page of the orders changed since the cursor, sorted by id, after `afterId` (`'0'` for the first page). */
  changedOrders(cursor: ShopCursor, afterId: string): Promise<Result<OrderPage, Problem>>
  /** Given orders, at most 100 ids a call. */
  ordersById(ids: readonly string[]): Promise<Result<OrdersById, Problem>>
  /** Ids of the orders that exist, sorted, after `afterId`. */
  existingIds(afterId: string): Promise<Result<IdPage, Problem>>
}

/**
 * Where the reading of changes has come to; all parts as the shop gave them, `''` = not yet known. `scanned`: moment of the last
 * look at all orders, and not only at where changes leave a trace; absent or `''` = never.
 */
export const cursorSchema = z.object({
  modified: z.string(),
  historyId: z.string(),
  scanned: z.string().optional(),
})
export type ShopCursor = Immutable<z.output<typeof cursorSchema>>

export interface OrderPage {
  readonly orders: readonly ReadOrder[]
  /** Cursor from before this page was read; that of the first page holds for the whole fetch. */
  readonly cursor: ShopCursor
  /** Matching orders in all, known on a first page only. */
  readonly total: number | null
  /** `null` on the last page. */
  readonly nextAfterId: string | null
}

/** An order, or what little could be read of one that is malformed: it becomes a failure of that order alone. */
export type ReadOrder =
  | { readonly ok: true; readonly order: Order }
  | { readonly ok: false; readonly orderId: string; readonly field: string }

export interface OrdersById {
  readonly orders: readonly ReadOrder[]
  readonly missing: readonly string[]
}

export interface IdPage {
  readonly ids: readonly string[]
  readonly nextAfterId: string | null
}
