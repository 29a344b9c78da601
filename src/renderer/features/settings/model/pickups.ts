import type { Choices } from '../../../../shared/contract/views.ts'
import { isPickupCode } from '../../../../shared/domain/pickup-codes.ts'
import type { BookingSettings } from '../../../../shared/domain/settings.ts'

/** A shipping method of the shop, and whether customers collect their goods with it. */
export interface PickupRow {
  readonly code: string
  readonly title: string
  readonly isPickup: boolean
}

/** A code that the settings can hold. */
const storable = /^[^\s.]{1,60}(?:\.\S{1,60})?$/u

/** The shipping methods of recent orders. */
export function pickupRows(
  { shippingMethods }: Pick<Choices, 'shippingMethods'>,
  codes: BookingSettings['pickupCodes'],
): readonly PickupRow[] {
  return shippingMethods
    .filter(({ code }) => storable.test(code))
    .map(({ code, title }) => ({ code, title, isPickup: isPickupCode(code, codes) }))
}

/** The codes with one method chosen or not. Not chosen takes its whole module out too, if that is what was set. */
export function withPickup(
  codes: BookingSettings['pickupCodes'],
  code: string,
  isPickup: boolean,
): readonly string[] {
  return isPickup ? [...codes, code] : codes.filter((known) => !isPickupCode(code, [known]))
}
