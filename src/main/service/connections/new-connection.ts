import { bookingSchema } from '../../../shared/domain/settings.ts'
import { connectionId } from '../../../shared/settings/fields.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import { HOME_ZONE } from '../../sync/scheduler.ts'

const LONGEST = 24

/** A short name for a new connection, made of what the merchant calls it, that no other connection has. */
export function newConnectionId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const base = connectionId.safeParse(plain).success ? plain : 'winkel'
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}

/**
 * A connection of which neither side is connected.
 *
 * @param now ms; orders are taken from this day on
 */
export function newConnection(id: string, name: string, now: number): ConnectionSettings {
  const startDate = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE, dateStyle: 'short' }).format(now)
  return {
    id,
    name,
    shop: { address: '' },
    moneybird: { administrationId: '' },
    booking: bookingSchema.parse({ startDate }),
    schedule: { nightlyAt: '03:30', hourly: true },
  }
}
