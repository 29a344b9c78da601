import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answers, call, shop } from './support/call.ts'
import type { Answer, Call, ShopOfTest } from './support/call.ts'
import {
  databaseOf,
  FIXTURE_VERSIONS,
  haveFixtures,
  loadFixtures,
  orderOf,
  rowsOf,
} from './support/fixtures.ts'
import type { FixtureVersion } from './support/fixtures.ts'
import { startMaria } from '../../scripts/module/maria.ts'
import type { Maria } from '../../scripts/module/maria.ts'
import { PHP_VERSIONS_WITH_MYSQL, startPhp } from './support/php.ts'

interface Order extends Record<string, unknown> {
  readonly order_id: string
  readonly custom_field: Record<string, string>
  readonly payment_custom_field: Record<string, string>
  readonly products: readonly {
    readonly name: string
    readonly shipping: string
    readonly tax_class_id: string
    readonly options: unknown
  }[]
  readonly vouchers: readonly unknown[]
  readonly returns: readonly unknown[]
  readonly payment_reference: string
  readonly history: readonly { readonly order_status_id: string; readonly date_added_utc: string }[]
  readonly totals: readonly { readonly code: string; readonly value: string }[]
}

const maria = haveFixtures() ? await startMaria() : null
afterAll(() => maria?.stop())
if (maria !== null) for (const version of FIXTURE_VERSIONS) loadFixtures(maria, version)
maria?.sql(`USE ${databaseOf('3.0.5.1')};
  CREATE TABLE oc_mollie_payments (order_id INT, transaction_id VARCHAR(32), bank_status VARCHAR(20));
  INSERT INTO oc_mollie_payments VALUES (1, 'tr_paid22', 'paid'), (1, 'tr_failed1', 'failed'), (5, 'not a reference', 'paid');
  CREATE TABLE oc_paypal_checkout_integration_order (order_id INT, transaction_id VARCHAR(20), transaction_status VARCHAR(20));
  INSERT INTO oc_paypal_checkout_integration_order VALUES (2, '8AB12345CD678901E', 'completed');
  UPDATE oc_order_history SET comment = 'Betaald, transactie id: &lt;b&gt;T-99887&lt;/b&gt;' WHERE order_id = 1;
  UPDATE oc_order_history SET comment = 'Payment reference: none. Call mrs. Smit on 0612345678' WHERE order_id = 3;
  UPDATE oc_order_history SET comment = 'Mollie &amp; iDEAL: (tr_WDqYK6vllg)' WHERE order_id = 4;`)

function shopOf(version: FixtureVersion, server: Maria): ShopOfTest {
  const zone = version === '2.3.0.2' ? '+00:00' : '+01:00'
  return shop({
    version,
    database: { port: server.port, name: databaseOf(version) },
    before: `$db->query("SET time_zone = '${zone}'");`,
  })
}

/** The keys of docs/module-api.md. */
const PARTS = ['firstname', 'lastname', 'company', 'address_1', 'address_2', 'postcode', 'city', 'iso_code_2']
const KEYS = [
  'order_id',
  'store_id',
  'invoice_no',
  'invoice_prefix',
  'order_status_id',
  'order_status',
  'date_added',
  'date_modified',
  'date_added_utc',
  'firstname',
  'lastname',
  'email',
  'custom_field',
  'payment_custom_field',
  'payment_method',
  'payment_code',
  'payment_reference',
  'shipping_code',
  'currency_code',
  'currency_value',
  'total',
  'products',
  'vouchers',
  'returns',
  'credits',
  'totals',
  'history',
  ...PARTS.flatMap((part) => [`payment_${part}`, `shipping_${part}`]),
]

describe.runIf(maria !== null).each(PHP_VERSIONS_WITH_MYSQL)('orders on PHP %s', (phpVersion) => {
  let read: (version: FixtureVersion, calls: readonly Call[]) => Promise<readonly Answer[]>
  const orders = new Map<FixtureVersion, readonly Order[]>()

  beforeAll(async () => {
    const php = await startPhp(phpVersion)
    read = (version, calls) => answers(php, shopOf(version, maria!), calls)
    for (const version of FIXTURE_VERSIONS) {
      const [answer] = await read(version, [call({ do: 'orders', modified_since: '2020-01-01 00:00:00' })])
      expect([answer?.problem, answer?.status]).toEqual(['', 200])
      orders.set(version, answer?.body.orders as Order[])
    }
  })

  function order(version: FixtureVersion, scenario: string): Order {
    return orders.get(version)!.find((one) => one.order_id === orderOf(version, scenario))!
  }

  test.each(FIXTURE_VERSIONS)(
    '%s: every order, with every key of the contract, and every value a text',
    (version) => {
      const all = orders.get(version)!
      expect(all.map((one) => one.order_id)).toEqual(
        rowsOf(version, 'order')
          .map((row) => row.order_id!)
          .sort((a, b) => Number(a) - Number(b)),
      )
      for (const one of all) {
        expect(Object.keys(one).sort()).toEqual([...KEYS].sort())
        const values = JSON.stringify(one, (_, value: unknown) =>
          typeof value === 'number' || value === null ? 'NOT A TEXT' : value,
        )
        expect(values).not.toContain('NOT A TEXT')
      }
    },
  )

  test.each(FIXTURE_VERSIONS)('%s: amounts come as they are stored, and rows in order', (version) => {
    for (const one of orders.get(version)!) {
      const stored = rowsOf(version, 'order_total').filter((row) => row.order_id === one.order_id)
      expect(one.totals.map((row) => [row.code, row.value]).sort()).toEqual(
        stored.map((row) => [row.code, row.value]).sort(),
      )
      expect(one.totals.at(-1)?.code).toBe('total')
      const lines = rowsOf(version, 'order_product').filter((row) => row.order_id === one.order_id)
      for (const [at, line] of one.products.entries()) {
        const row = lines.toSorted((a, b) => Number(a.order_product_id) - Number(b.order_product_id))[at]
        const product = rowsOf(version, 'product').find((each) => each.product_id === row?.product_id)
        expect([line.shipping, line.tax_class_id]).toEqual([
          product?.shipping ?? '',
          product?.tax_class_id ?? '',
        ])
      }
      expect(one.products.map((line) => line.name).sort()).toEqual(lines.map((row) => row.name).sort())
    }
  })

  test.each(FIXTURE_VERSIONS)(
    '%s: the business customer, the guest company and the options are read alike',
    (version) => {
      const business = order(version, 'business-vat-two-addresses')
      expect(business.custom_field).toEqual({ 1: 'NL123456789B01' })
      expect(business.payment_custom_field).toEqual({ 2: '12345678' })
      expect(business).toMatchObject({
        payment_iso_code_2: 'NL',
        shipping_city: 'Haarlem',
      })
      expect(business.products.flatMap((line) => line.options)).toEqual([{ name: 'Size', value: 'Medium' }])
      expect(order(version, 'business-guest-vat-kvk')).toMatchObject({
        custom_field: { 1: 'NL001234567B01' },
        payment_custom_field: { 2: '87654321' },
      })
    },
  )

  test.each(FIXTURE_VERSIONS)('%s: methods have title and code, a deleted status has no name', (version) => {
    const code = version === '4.1.0.4' ? 'cod.cod' : 'cod'
    expect(order(version, 'rounding-coupon-percent')).toMatchObject({
      payment_code: code,
      payment_method: 'Cash On Delivery',
      shipping_code: 'flat.flat',
    })
    expect(order(version, 'outside-tax-zone-us')).toMatchObject({
      order_status_id: '99',
      order_status: '',
      payment_iso_code_2: 'US',
    })
    expect(order(version, 'abandoned-status-0')).toMatchObject({
      order_status_id: '0',
      order_status: '',
      invoice_no: '0',
    })
  })

  test.each(FIXTURE_VERSIONS)('%s: what comes back is told with its order', (version) => {
    const [stored] = rowsOf(version, 'return')
    const one = orders.get(version)!.find(({ order_id }) => order_id === stored?.order_id)
    expect(one?.returns).toEqual([
      {
        return_id: stored?.return_id,
        product: stored?.product,
        quantity: stored?.quantity,
        line: '0',
        date_added_utc: expect.stringMatching(/^2026-11-24T0\d:\d\d:\d\dZ$/) as unknown,
        action_id: stored?.return_action_id,
        action: rowsOf(version, 'return_action').find(
          (row) => row.return_action_id === stored?.return_action_id && row.language_id === '1',
        )?.name,
      },
    ])
    expect(orders.get(version)!.filter(({ returns }) => returns.length > 0)).toHaveLength(1)
  })

  test.each(FIXTURE_VERSIONS)('%s: every status that an order had is told, with its moment', (version) => {
    for (const { order_id: id, history } of orders.get(version)!) {
      const stored = rowsOf(version, 'order_history').filter(({ order_id: owner }) => owner === id)
      expect(history.map((change) => change.order_status_id)).toEqual(
        stored.map((row) => row.order_status_id),
      )
    }
    const moments = orders
      .get(version)!
      .flatMap(({ history }) => history.map((change) => change.date_added_utc))
    expect(moments.length).toBeGreaterThan(10)
    expect(moments.filter((moment) => !/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(moment))).toEqual([])
  })

  test('the provider’s reference comes from its own table, that of the payment that came in, or else from a comment', () => {
    const references = orders.get('3.0.5.1')!.map((one) => [one.order_id, one.payment_reference])
    expect(references.filter(([, reference]) => reference !== '')).toEqual([
      ['1', 'tr_paid22'],
      ['2', '8AB12345CD678901E'],
      ['4', 'tr_WDqYK6vllg'],
    ])
  })

  test('gift vouchers, entities and emoji come as stored', () => {
    expect(order('3.0.5.1', 'buys-gift-voucher').vouchers).toMatchObject([{ amount: '25.0000' }])
    expect(order('4.1.0.4', 'buys-gift-voucher').vouchers).toEqual([])
    expect(order('4.1.0.4', 'emoji-and-entities-guest')).toMatchObject({
      firstname: 'Zoë 😀',
      payment_company: 'Müller &amp; Söhne &quot;GmbH&quot;',
    })
  })

  test('a shop of 4.x that asks no invoice address gives an empty one', () => {
    expect(order('4.1.0.4', 'no-payment-address-4x')).toMatchObject({
      payment_firstname: '',
      payment_iso_code_2: '',
      shipping_city: 'Amsterdam',
      shipping_iso_code_2: 'NL',
    })
  })

  test('times are right: MySQL counts before 3.0.3.8, the zone of the shop after, in winter and in summer', async () => {
    const placed = order('2.3.0.2', 'rounding-coupon-percent')
    expect(placed.date_added_utc).toBe(`${String(placed.date_added).replace(' ', 'T')}Z`)
    maria!.sql(
      `USE ${databaseOf('3.0.5.1')}; UPDATE oc_order SET date_added='2026-07-01 00:30:00' WHERE order_id=16; USE ${databaseOf('2.3.0.2')}; UPDATE oc_order SET date_added='2026-07-01 00:30:00', date_modified='0000-00-00 00:00:00' WHERE order_id=16;`,
    )
    const asked = [call({ do: 'orders', ids: '16' })]
    const [recent] = await read('3.0.5.1', asked)
    const [old] = await read('2.3.0.2', asked)
    maria!.sql(
      `USE ${databaseOf('2.3.0.2')}; UPDATE oc_order SET date_modified=date_added WHERE order_id=16;`,
    )
    expect((recent?.body.orders as Order[])[0]).toMatchObject({
      date_added: '2026-07-01 00:30:00',
      date_added_utc: '2026-06-30T22:30:00Z',
    })
    expect((old?.body.orders as Order[])[0]).toMatchObject({
      date_added_utc: '2026-07-01T00:30:00Z',
    })
  })

  test('choices and files in fields are readable, and so are the shapes of 4.0.2', async () => {
    const code = 'a'.repeat(40)
    maria!.sql(`USE ${databaseOf('3.0.5.1')};
      DELETE FROM oc_custom_field WHERE custom_field_id IN (50, 51); DELETE FROM oc_upload; DELETE FROM oc_custom_field_value_description;
      INSERT INTO oc_custom_field (custom_field_id, type) VALUES (50, 'checkbox'), (51, 'file');
      INSERT INTO oc_custom_field_value_description VALUES (7, 1, 50, 'Kantoor'), (8, 1, 50, 'Winkel &amp; magazijn'), (8, 1, 99, 'van een ander veld');
      INSERT INTO oc_upload VALUES (1, '${code}', 'logo.png');
      INSERT INTO oc_order_option (order_option_id, order_id, order_product_id, name, value, type) SELECT 900, order_id, order_product_id, 'Ontwerp', '${code}', 'file' FROM oc_order_product WHERE order_id = 13 LIMIT 1 ON DUPLICATE KEY UPDATE value = VALUES(value);
      UPDATE oc_order SET custom_field = '{"50":["7","8"],"51":"${code}"}', payment_custom_field = '{"50":"9"}' WHERE order_id = 13;
      UPDATE oc_order SET custom_field = '{"account":{"1":"NL1"},"address":{"2":"123"}}', payment_custom_field = '"{\\\\"2\\\\":\\\\"456\\\\"}"' WHERE order_id = 14;`)
    const [answer] = await read('3.0.5.1', [call({ do: 'orders', ids: '13,14' })])
    const [chosen, nested] = answer!.body.orders as Order[]
    expect(chosen?.custom_field).toEqual({ 50: 'Kantoor, Winkel &amp; magazijn', 51: 'logo.png' })
    expect(chosen?.payment_custom_field).toEqual({ 50: '9' })
    expect(chosen?.products[0]?.options).toContainEqual({ name: 'Ontwerp', value: 'logo.png' })
    expect(nested).toMatchObject({ custom_field: { 1: 'NL1', 2: '123' }, payment_custom_field: { 2: '456' } })
  })

  test.each(FIXTURE_VERSIONS)('%s: only reads, and asks nothing twice', async (version) => {
    const given = await read(version, [
      call({ do: 'info' }),
      call({ do: 'orders', modified_since: '2020-01-01 00:00:00', history_after: '0' }),
      call({ do: 'orders', ids: '1,2' }),
      call({ do: 'ids' }),
    ])
    for (const answer of given) {
      expect(answer.status).toBe(200)
      expect(answer.asked.filter((sql) => !/^(SELECT|SHOW COLUMNS FROM) /.test(sql))).toEqual([])
      expect(new Set(answer.asked).size).toBe(answer.asked.length)
      expect(answer.asked.join(' ')).not.toMatch(/oc_customer\b|oc_customer`|password|oc_user/)
    }
  })
})
