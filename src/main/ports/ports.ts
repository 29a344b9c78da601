import type { Bookkeeping } from './bookkeeping.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Shop } from './shop.ts'
import type { Store } from './store.ts'
import type { VatCheck } from './vat-check.ts'

/** Everything that the engine of one connection needs from outside. */
export interface Ports {
  readonly shop: Shop
  readonly bookkeeping: Bookkeeping
  readonly vatCheck: VatCheck
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** One-way digest of a text, for recognising without storing. */
  readonly digest: (text: string) => string
}
