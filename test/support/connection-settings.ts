import { bookingSchema, type BookingSettings } from '../../src/shared/domain/settings.ts'
import type { ConnectionSettings } from '../../src/shared/settings/schema.ts'
import { settingsSchema, settingsVersion } from '../../src/shared/settings/schema.ts'
import { DAY_MS, type StandIns } from './stand-ins.ts'

export const connectionId = 'winkel'

/** How the tests' connection books: Dutch rates, statuses 2 and 5 are taken, 5 is paid, from 23 days ago (1 November). */
export function bookingFor({ administration, clock }: StandIns): BookingSettings {
  const rate = (name: string) => {
    const found = [...administration.taxRates.values()].find((one) => one.name === name && one.active)
    if (found === undefined) throw new Error(`No rate is called ${name}`)
    return found.id
  }
  const ledger = (name: string) =>
    [...administration.ledgers.values()].find((one) => one.name === name)?.id ?? null
  return bookingSchema.parse({
    startDate: new Date(clock.now() - 23 * DAY_MS).toISOString().slice(0, 10),
    pushStatuses: ['2', '5'],
    paidStatuses: ['5'],
    taxMap: [
      { name: 'BTW 21%', percentage: '21', taxRateId: rate('21% btw') },
      { name: 'BTW 9%', percentage: '9', taxRateId: rate('9% btw') },
    ],
    zeroRates: {
      reverseCharge: rate('Btw verlegd binnen EU (ICP)'),
      export: rate('Export buiten EU 0%'),
      noVat: rate('Geen btw / vrijgesteld'),
      kor: null,
    },
    vatNumberField: 'custom_field.1',
    ledgers: { product: ledger('Omzet webshop'), voucher: ledger('Cadeaubonnen') },
  })
}

/** A whole connection to the stand-ins with this booking. */
export function connectionFor(world: StandIns, booking: BookingSettings): ConnectionSettings {
  const { connections } = settingsSchema.parse({
    version: settingsVersion,
    connections: [
      {
        id: connectionId,
        name: 'Winkel',
        shop: { address: world.shop.address },
        moneybird: { administrationId: world.administration.record.id },
        booking,
      },
    ],
  })
  const [connection] = connections
  if (connection === undefined) throw new Error('The settings hold no connection')
  return connection
}
