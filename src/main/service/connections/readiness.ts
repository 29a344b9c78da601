import type { SetupStep } from '../../../shared/contract/verdict.ts'
import { memoryOf, type AppStateData } from '../../../shared/settings/app-state.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import type { LastRuns } from '../../ports/store.ts'

/**
 * What a connection still misses before it runs by itself, in the order in which it is set up. One that has run before (it was
 * set up in the terminal, or by an earlier version) needs only what a run cannot do without.
 */
export function missingOf(
  { id, shop, moneybird, booking }: ConnectionSettings,
  { hourly }: LastRuns,
  state: AppStateData,
): readonly SetupStep[] {
  const missing: SetupStep[] = []
  if (shop.address === '') missing.push('shop')
  if (moneybird.administrationId === '') missing.push('moneybird')
  if (booking.pushStatuses.length === 0) missing.push('statuses')
  if (hourly !== null) return missing
  // Under the KOR no VAT is charged, so there is nothing to map.
  if (booking.taxMap.length === 0 && !booking.kor) missing.push('taxRates')
  if (booking.ledgers.product === null) missing.push('ledgers')
  if (memoryOf(state, id).previewedAt === null) missing.push('preview')
  return missing
}
