import type { Administration, TaxRate } from '../../src/shared/domain/administration.ts'
import { mapOrder, type MapResult } from '../../src/shared/domain/map-order.ts'
import type { Order } from '../../src/shared/domain/order.ts'
import { isOutside, isWaiting } from '../../src/shared/domain/selection.ts'
import { bookingSchema, noOverrides, type BookingSettings } from '../../src/shared/domain/settings.ts'
import type { ShopInfo } from '../../src/shared/domain/shop-info.ts'

const rate = (id: string, name: string, percentage: string): TaxRate => {
  return { id, name, percentage, country: '', active: true }
}

export const rateIds = { high: '21', low: '9', noVat: '10', icp: '11', export: '12', kor: '13' } as const

const ledger = (id: string, name: string, type: string) => {
  return { id, name, type, active: true, allowsSalesInvoice: true }
}

const administration: Administration = {
  id: '1',
  name: 'Administratie',
  currency: 'EUR',
  country: 'NL',
  periodLockedUntil: null,
  suspended: false,
  taxRates: [
    rate(rateIds.high, '21% btw', '21.0'),
    rate(rateIds.low, '9% btw', '9.0'),
    rate(rateIds.noVat, 'Geen btw', '0.0'),
    rate(rateIds.icp, 'Verlegd', '0.0'),
    rate(rateIds.export, 'Export', '0.0'),
    rate(rateIds.kor, 'KOR', '0.0'),
  ],
  ledgerAccounts: [
    ledger('80', 'Omzet', 'revenue'),
    ledger('16', 'Cadeaubonnen', 'current_liabilities'),
    ledger('17', 'Klanttegoed', 'current_liabilities'),
  ],
  workflows: [],
  documentStyles: [],
}

/** What every merchant must choose, and nothing more. */
const chosen = {
  startDate: '2026-01-01',
  pushStatuses: ['1', '2', '3', '5', '7', '11', '99'],
  taxMap: [
    { name: 'BTW 21%', percentage: '21', taxRateId: rateIds.high },
    { name: 'BTW 9%', percentage: '9', taxRateId: rateIds.low },
  ],
  zeroRates: {
    reverseCharge: rateIds.icp,
    export: rateIds.export,
    noVat: rateIds.noVat,
    kor: rateIds.kor,
  },
}

/** The defaults, that ask about everything unusual. */
export const strictSettings: BookingSettings = bookingSchema.parse({ ...chosen, ledgers: { product: '80' } })

/** The settings of a merchant who has answered. */
export const settledSettings: BookingSettings = bookingSchema.parse({
  ...chosen,
  levies: { Verwijderingsbijdrage: rateIds.noVat },
  vatNumberField: 'custom_field.1',
  untaxedLines: 'book',
  foreignCurrency: 'base',
  ledgers: { product: '80', voucher: '16', credit: '17' },
})

/** Maps an order as the engine does: first whether it is one to be invoiced at all. */
export function mapFixture(
  order: Order,
  info: ShopInfo,
  settings: BookingSettings,
): Exclude<MapResult, { kind: 'check' }> {
  const reason = isOutside(order, settings, noOverrides) ?? isWaiting(order, settings, noOverrides)
  if (reason !== null) return { kind: 'problem', problem: reason }
  const context = {
    settings,
    administration,
    shopRates: info.taxRates,
    baseCurrency: info.baseCurrency,
    overrides: noOverrides,
    reference: order.id,
    viesAnswer: 'valid' as const,
  }
  const result = mapOrder(order, context)
  if (result.kind === 'check') throw new Error(`order ${order.id} is asked for again`)
  return result
}
