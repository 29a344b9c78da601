import type { ActionOutcome } from '../../shared/contract/actions.ts'
import { isOutside } from '../../shared/domain/selection.ts'
import { noOverrides, type BookingSettings } from '../../shared/domain/settings.ts'
import type { Clock } from '../ports/clock.ts'
import type { Shop } from '../ports/shop.ts'
import type { Store } from '../ports/store.ts'
import { newEntry, planned, told } from './entries.ts'

export interface TakePorts {
  readonly store: Store
  readonly clock: Clock
  readonly shop: Shop
}

/**
 * Takes an order from before the start date, of which nothing is known here because runs never read it: from now on it stands
 * among the open work, allowed by the merchant, and the next run looks it up and books it like any other.
 *
 * @returns `unknown_order` also when the shop cannot be asked or does not have it
 */
export async function takeEarlier(
  { store, clock, shop }: TakePorts,
  settings: BookingSettings,
  orderId: string,
): Promise<ActionOutcome> {
  const [reply, facts] = [await shop.ordersById([orderId]), store.loadFacts()]
  const [read] = reply.ok ? reply.value.orders : []
  if (read?.ok !== true || facts === null) return 'unknown_order'
  if (isOutside(read.order, settings, noOverrides)?.code !== 'BEFORE_START_DATE') return 'not_allowed'
  const at = new Date(clock.now()).toISOString()
  const bare = newEntry(read.order, settings, facts.shop.baseCurrency, at)
  const overrides = { ...bare.overrides, allow: ['BEFORE_START_DATE'] }
  const entry = planned(told({ ...bare, overrides }, at, 'allowed', 'BEFORE_START_DATE'), at)
  await store.commit({ entries: [{ entry, over: null }] })
  return 'done'
}
