import type { WhyAnswer } from '../../shared/contract/why.ts'
import { isOutside, isWaiting } from '../../shared/domain/selection.ts'
import { noOverrides, type BookingSettings } from '../../shared/domain/settings.ts'
import type { Shop } from '../ports/shop.ts'
import type { Store } from '../ports/store.ts'
import { mayDo } from './may-do.ts'

export interface WhyPorts {
  readonly store: Store
  readonly shop: Shop
}

/** Answers for one order number, asking the shop when we never saw it. */
export async function why(ports: WhyPorts, settings: BookingSettings, orderId: string): Promise<WhyAnswer> {
  const { pause, lastRuns } = ports.store.runState()
  const entry = ports.store.entry(orderId)
  if (entry !== null) return { kind: 'known', entry, may: mayDo(entry), pause, runProblem: lastRuns.problem }
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
