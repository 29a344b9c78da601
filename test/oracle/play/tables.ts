import { countriesOf, taxRules, type OracleWorld, type Row, type Rows } from '../world.ts'

/** Tables of a shop by name without prefix: the stored rows, and what the merchant had set up. */
export function tablesOf(world: OracleWorld): Record<string, readonly Row[]> {
  const { order_voucher: vouchers, ...rows } = world.rows
  const countries = countryIds(world)
  return {
    ...rows,
    // Gift vouchers are gone in 4.1, the table too.
    ...(world.version.startsWith('4.1') ? {} : { order_voucher: vouchers ?? [] }),
    order_history: [],
    order_status: [...statuses].map(([id, name]) => ({ order_status_id: id, language_id: '1', name })),
    language: [{ language_id: '1', code: 'en-gb' }],
    country: [...countries].map(([iso, id]) => ({ country_id: id, iso_code_2: iso })),
    setting: Object.entries(config).map(([key, value], at) => {
      return { setting_id: String(at + 1), store_id: '0', key, value }
    }),
    store: [],
    zone_to_geo_zone: zonesOf(world).flatMap((zone) =>
      countriesOf(zone).map((iso) => ({ geo_zone_id: String(zone), country_id: countries.get(iso) ?? '0' })),
    ),
    product: (world.world.products ?? []).map((one) => {
      return { product_id: String(one.id), shipping: String(one.ship), tax_class_id: String(one.class) }
    }),
    tax_rate: taxRates(world),
    tax_class: taxClasses(world).map((id) => ({ tax_class_id: id, title: `Klasse ${id}` })),
    tax_rule: taxRules(world.world).map(({ taxClass, rateId, based }, at) => {
      const id = String(at + 1)
      return { tax_rule_id: id, tax_class_id: taxClass, tax_rate_id: rateId, based, priority: id }
    }),
    upload: [],
    ...fieldTables(world),
  }
}

/** Names of the statuses by id. */
export const statuses: ReadonlyMap<string, string> = new Map([
  ['1', 'Pending'],
  ['2', 'Processing'],
  ['3', 'Shipped'],
  ['5', 'Complete'],
  ['7', 'Canceled'],
  ['11', 'Refunded'],
])

const config = {
  config_name: 'Winkel',
  config_currency: 'EUR',
  config_timezone: 'Europe/Amsterdam',
  config_processing_status: '["2"]',
  config_complete_status: '["5","3"]',
}

function fieldTables(world: OracleWorld): Record<string, readonly Row[]> {
  if (world.version.startsWith('1.5')) return {}
  return {
    custom_field: [{ custom_field_id: '1', type: 'text', location: 'account' }],
    custom_field_description: [{ custom_field_id: '1', language_id: '1', name: 'Btw-nummer' }],
    custom_field_value_description: [],
  }
}

function taxRates({ world }: OracleWorld): Row[] {
  return Object.entries(world.rates).map(([id, [name, value, type, zone]]) => ({
    tax_rate_id: id,
    name,
    rate: Number(value).toFixed(4),
    type,
    geo_zone_id: String(zone),
  }))
}

function taxClasses({ world }: OracleWorld): string[] {
  return [...new Set([...Object.keys(world.classes ?? {}), ...taxRules(world).map((rule) => rule.taxClass)])]
}

function zonesOf({ world }: OracleWorld): number[] {
  return [...new Set(Object.values(world.rates).map((rate) => rate[3]))]
}

/** Country ids as the orders have them; others get one of their own. */
function countryIds(world: OracleWorld): Map<string, string> {
  const ids = new Map<string, string>()
  for (const order of world.rows.order) {
    const { payFrom, shipTo } = world.truth[order.order_id ?? ''] ?? { payFrom: '', shipTo: '' }
    if (payFrom !== '' && Number(order.payment_country_id) > 0)
      ids.set(payFrom, order.payment_country_id ?? '')
    if (Number(order.shipping_country_id) > 0) ids.set(shipTo, order.shipping_country_id ?? '')
  }
  let next = 900
  for (const iso of zonesOf(world).flatMap(countriesOf)) if (!ids.has(iso)) ids.set(iso, String((next += 1)))
  return ids
}

/** Rows of one table that belong to an order. */
export function rowsOf(rows: Rows, table: keyof Rows, orderId: string): Row[] {
  return (rows[table] ?? []).filter((row) => row.order_id === orderId)
}
