import type { ConnectionSettings } from '../../../shared/settings/schema.ts'

/**
 * A form of the reference that tells this shop's invoices from those of another shop in the same administration: two shops number
 * their orders alike. `null` = none is needed. The name of a connection is its own, so this is.
 *
 * @param own the connection it is for
 * @param all those that there are
 */
export function ownReference(own: ConnectionSettings, all: readonly ConnectionSettings[]): string | null {
  const isShared = all.some(
    ({ id, moneybird, booking }) =>
      id !== own.id &&
      moneybird.administrationId === own.moneybird.administrationId &&
      booking.referenceFormat === own.booking.referenceFormat,
  )
  return isShared ? `${own.id}-${own.booking.referenceFormat}` : null
}
