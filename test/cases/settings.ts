import { bookingSchema, type BookingSettings } from '../../src/shared/domain/settings.ts'
import type { ConnectionSettings } from '../../src/shared/settings/schema.ts'
import { settingsSchema, settingsVersion } from '../../src/shared/settings/schema.ts'
import { idOf, type Bench } from './bench.ts'
import type { CaseSettings } from './format.ts'
import { isFixedAmount } from './tables.ts'

export const connectionId = 'winkel'

/** The settings of a case as those of a connection to the stand-ins. */
export function connectionOf(settings: CaseSettings, bench: Bench): ConnectionSettings {
  const parsed = settingsSchema.parse({
    version: settingsVersion,
    connections: [
      {
        id: connectionId,
        name: 'Winkel',
        shop: { address: bench.shop.address },
        moneybird: { administrationId: bench.administration.record.id },
        booking: bookingOf(settings, bench),
      },
    ],
  })
  const [connection] = parsed.connections
  if (connection === undefined) throw new Error('The settings hold no connection')
  return connection
}

function bookingOf(settings: CaseSettings, bench: Bench): BookingSettings {
  const id = (key: string | null | undefined) => (key === null || key === undefined ? null : idOf(bench, key))
  const percentages = settings.tax_map.filter((row) => !isFixedAmount(row.opencart_name))
  const levies = settings.tax_map.filter((row) => isFixedAmount(row.opencart_name))
  return bookingSchema.parse({
    startDate: settings.start_date,
    pushStatuses: settings.push_statuses,
    paidStatuses: settings.paid_statuses,
    referenceFormat: settings.reference_format,
    taxMap: percentages.map((row) => ({
      name: row.opencart_name,
      percentage: row.rate,
      taxRateId: id(row.moneybird),
    })),
    levies: Object.fromEntries(levies.map((row) => [row.opencart_name, id(row.moneybird)])),
    zeroRates: {
      reverseCharge: id(settings.zero_rate_map.icp),
      export: id(settings.zero_rate_map.export),
      noVat: id(settings.zero_rate_map.no_vat),
      kor: id('mb_kor'),
    },
    oss: settings.oss,
    kor: settings.kor,
    vatNumberField: settings.vat_number_field ?? '',
    toleranceCents: settings.tolerance_cents,
    roundingLine: settings.rounding_line,
    zeroOrders: settings.zero_orders,
    shippingWithoutVat: settings.shipping_without_vat,
    untaxedLines: settings.untaxed_lines,
    foreignCurrency: settings.foreign_currency,
    fees: Object.fromEntries(
      Object.entries(settings.fees).map(([code, rule]) => [
        code,
        typeof rule === 'string' ? rule : { taxRateId: id(rule.tax) },
      ]),
    ),
    ledgers: {
      product: id('ledger_omzet'),
      voucher: id(settings.voucher_ledger),
      credit: id(settings.credit_ledger),
    },
    sending: 'Manual',
    registerPayment: settings.register_payment,
    afterInvoiceChange: settings.after_invoice_change,
    defaultContactId: id(settings.default_contact),
  })
}
