import type { Administration } from './administration.ts'
import { decimal, toCents, type Decimal } from './decimal.ts'
import type { Order, ShopTaxRate } from './order.ts'
import type { BookingSettings, OrderOverrides } from './settings.ts'
import type { VatStanding } from './treatment.ts'

/** Everything an order is mapped with. */
export interface MapContext {
  readonly settings: BookingSettings
  readonly administration: Administration
  readonly shopRates: readonly ShopTaxRate[]
  readonly baseCurrency: string
  readonly overrides: OrderOverrides
  /** The order's reference (`reference.ts`). */
  readonly reference: string
  readonly standing: VatStanding
}

/** By what the shop's amounts are multiplied: 1, or the rate when the order is booked in the customer's currency. */
export function currencyFactor(order: Order, settings: BookingSettings, baseCurrency: string): Decimal {
  const isForeign = order.currency !== baseCurrency && settings.foreignCurrency === 'order'
  return isForeign ? order.currencyValue : decimal(1)
}

/** What the customer paid or owes, in the currency that the order is booked in, whole cents. */
export function shopTotal(order: Order, settings: BookingSettings, baseCurrency: string): Decimal {
  return toCents(order.total.times(currencyFactor(order, settings, baseCurrency)))
}
