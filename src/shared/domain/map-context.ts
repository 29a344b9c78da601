import type { Administration } from './administration.ts'
import { decimal, toCents, type Decimal } from './decimal.ts'
import type { Order, ShopTaxRate } from './order.ts'
import { toldTotal } from './order-parts.ts'
import type { BookingSettings, OrderOverrides } from './settings.ts'
import type { ViesAnswer } from './treatment.ts'

/** Everything an order is mapped with. */
export interface MapContext {
  readonly settings: BookingSettings
  readonly administration: Administration
  readonly shopRates: readonly ShopTaxRate[]
  readonly baseCurrency: string
  readonly overrides: OrderOverrides
  /** The order's reference (`reference.ts`). */
  readonly reference: string
  readonly viesAnswer: ViesAnswer
  /** The day of booking in the shop's zone, `YYYY-MM-DD`; absent = not known. */
  readonly today?: string
  /** Months that were handed over, `YYYY-MM`; absent = none. */
  readonly closedMonths?: readonly string[]
}

/**
 * By what the shop's amounts are multiplied: OpenCart stores them before its currency factor, and what the customer paid is
 * amount × factor, also in the shop's own currency. 1 when an order in a foreign currency is booked in the shop's.
 */
export function currencyFactor(order: Order, settings: BookingSettings, baseCurrency: string): Decimal {
  const isInShopsOwn = order.currency !== baseCurrency && settings.foreignCurrency !== 'order'
  return isInShopsOwn ? decimal(1) : order.currencyValue
}

/** What the customer paid or owes, in the currency that the order is booked in, whole cents. */
export function shopTotal(order: Order, settings: BookingSettings, baseCurrency: string): Decimal {
  return toCents(toldTotal(order).times(currencyFactor(order, settings, baseCurrency)))
}
