import type { Entry } from '../../shared/domain/entry.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { isOutside, isWaiting } from '../../shared/domain/selection.ts'
import { noOverrides, type BookingSettings } from '../../shared/domain/settings.ts'
import type { Shop } from '../ports/shop.ts'
import type { Pause, Store } from '../ports/store.ts'

/**
 * The answer to "why is order N not there?"; there always is one.
 * `known`: the entry tells. `not_yet`: in the shop, taken at the next run. `left_out`: in the shop, and this is why it is not
 * taken. `not_in_shop`: no such order (abandoned checkouts and deleted orders leave gaps). `shop_silent`: not known here, and
 * the shop cannot be asked now.
 */
export type WhyAnswer =
  | {
      readonly kind: 'known'
      readonly entry: Entry
      readonly pause: Pause | null
      readonly runProblem: Problem | null
    }
  | {
      readonly kind: 'not_yet'
      readonly status: string
      readonly pause: Pause | null
      readonly runProblem: Problem | null
    }
  | { readonly kind: 'left_out'; readonly problem: Problem }
  | { readonly kind: 'not_in_shop' }
  | { readonly kind: 'shop_silent'; readonly problem: Problem }

export interface WhyPorts {
  readonly store: Store
  readonly shop: Shop
}

/** Answers for one order number, asking the shop when we never saw it. */
export async function why(ports: WhyPorts, settings: BookingSettings, orderId: string): Promise<WhyAnswer> {
  const { pause, lastRuns } = ports.store.state
  const entry = await ports.store.find(orderId)
  if (entry !== null) return { kind: 'known', entry, pause, runProblem: lastRuns.problem }
  const reply = await ports.shop.ordersById([orderId])
  if (!reply.ok) return { kind: 'shop_silent', problem: reply.problem }
  const [read] = reply.value.orders
  if (read === undefined) return { kind: 'not_in_shop' }
  if (!read.ok) return { kind: 'not_yet', status: '', pause, runProblem: lastRuns.problem }
  const { order } = read
  const reason = isOutside(order, settings, noOverrides) ?? isWaiting(order, settings, noOverrides)
  if (reason !== null) return { kind: 'left_out', problem: reason }
  return { kind: 'not_yet', status: order.statusName, pause, runProblem: lastRuns.problem }
}
