import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answers, call, shop } from './support/call.ts'
import { databaseOf, FIXTURE_VERSIONS, haveFixtures, loadFixtures, rowsOf } from './support/fixtures.ts'
import type { FixtureVersion } from './support/fixtures.ts'
import { startMaria } from '../../scripts/module/maria.ts'
import { startPhp } from './support/php.ts'

type Info = Readonly<Record<string, unknown>>

const maria = haveFixtures() ? await startMaria() : null
/** A second language and a second shop, which the fixtures do not have. */
const MORE = `INSERT INTO oc_language (language_id, code) VALUES (2, 'nl-nl');
  INSERT INTO oc_order_status (order_status_id, language_id, name) VALUES (5, 2, 'Voltooid');
  INSERT INTO oc_store (store_id, name, url) VALUES (1, 'Tweede &amp; winkel', 'https://twee.example/');`

afterAll(() => maria?.stop())

describe.runIf(maria !== null).each(['5.6', '8.2'] as const)('do=info on PHP %s', (phpVersion) => {
  let read: (version: FixtureVersion, before?: string, openCart?: string) => Promise<Info>

  beforeAll(async () => {
    for (const version of FIXTURE_VERSIONS) {
      loadFixtures(maria!, version)
      maria!.sql(`USE ${databaseOf(version)}; ${MORE}`)
    }
    const php = await startPhp(phpVersion)
    read = async (version, before = '', openCart = version) => {
      const at = shop({
        version: openCart,
        database: { port: maria!.port, name: databaseOf(version) },
        before,
      })
      const [answer] = await answers(php, at, [call({ do: 'info' })])
      expect([answer?.problem, answer?.status]).toEqual(['', 200])
      return answer!.body
    }
  })

  test.each(FIXTURE_VERSIONS)(
    '%s: statuses in every language, rates with countries, classes with rules',
    async (version) => {
      const info = await read(version)
      const complete = (info.order_statuses as { order_status_id: string }[]).find(
        (one) => one.order_status_id === '5',
      )
      expect(complete).toEqual({
        order_status_id: '5',
        names: { 'en-gb': 'Complete', 'nl-nl': 'Voltooid' },
        hint: 'complete',
      })
      expect(info.tax_rates).toEqual(
        rowsOf(version, 'tax_rate').map((row) => ({
          tax_rate_id: row.tax_rate_id,
          name: row.name,
          rate: row.rate,
          type: row.type,
          countries: ['BE', 'DE', 'NL'],
        })),
      )
      expect(info.tax_classes).toContainEqual({
        tax_class_id: '24',
        title: 'Hoog + bijdrage',
        rules: [
          { tax_rate_id: '91', based: 'shipping', priority: '1' },
          { tax_rate_id: '94', based: 'shipping', priority: '2' },
        ],
      })
      expect(info.stores).toMatchObject([
        { store_id: '0', name: 'Web Winkel & Zn', url: 'https://winkel.example/' },
        { store_id: '1', name: 'Tweede &amp; winkel', url: 'https://twee.example/' },
      ])
    },
  )

  test.each(FIXTURE_VERSIONS)(
    '%s: fields with labels, payment methods with codes, counts and currency',
    async (version) => {
      const info = await read(version)
      expect(info.custom_fields).toContainEqual({
        custom_field_id: '1',
        location: 'account',
        names: { 'en-gb': 'BTW-nummer' },
      })
      const cod = version === '4.1.0.4' ? 'cod.cod' : 'cod'
      expect(info.payment_methods).toContainEqual({ code: cod, title: 'Cash On Delivery' })
      expect(info.shipping_methods).toContainEqual({ code: 'flat.flat', title: 'Flat Shipping Rate' })
      const codes = [...new Set(rowsOf(version, 'order_total').map((row) => row.code))].sort()
      expect((info.total_codes as { code: string }[]).map(({ code }) => code)).toEqual(codes)
      expect(info.total_codes).toContainEqual({ code: 'coupon', title: 'Coupon' })
      const ids = rowsOf(version, 'order').map((row) => Number(row.order_id))
      expect(info.orders).toEqual({
        count: String(ids.length),
        first_id: '1',
        last_id: String(Math.max(...ids)),
      })
      expect(info).toMatchObject({ api: 1, base_currency: 'EUR', opencart_version: version })
    },
  )

  test('the zone is the shop’s own from 3.0.3.8 on, and MySQL’s before', async () => {
    expect(await read('3.0.5.1', `$db->query("SET time_zone = '+01:00'");`)).toMatchObject({
      time_zone: 'Europe/Amsterdam',
      stored_zone: '+01:00',
    })
    expect(await read('2.3.0.2')).toMatchObject({ time_zone: '', stored_zone: '+00:00' })
    expect(
      await read(
        '2.3.0.2',
        `$db->query("SET GLOBAL time_zone = '-03:30'"); $db->query("SET time_zone = '-03:30'");`,
      ),
    ).toMatchObject({ time_zone: '', stored_zone: '-03:30' })
    await read('2.3.0.2', `$db->query("SET GLOBAL time_zone = '+00:00'");`)
  })

  test('an old shop that was altered to set MySQL’s zone is converted by PHP’s zone', async () => {
    const before = `date_default_timezone_set('Asia/Tokyo'); $db->query("SET time_zone = '+09:00'");`
    expect(await read('2.3.0.2', before)).toMatchObject({ time_zone: 'Asia/Tokyo', stored_zone: '+09:00' })
  })

  test('settings are those of the first shop, whatever store the address belongs to', async () => {
    maria!.sql(
      `USE ${databaseOf('3.0.5.1')}; INSERT INTO oc_setting (setting_id, store_id, code, \`key\`, value, serialized) VALUES (99001, 1, 'config', 'config_currency', 'USD', 0) ON DUPLICATE KEY UPDATE value='USD';`,
    )
    expect(await read('3.0.5.1')).toMatchObject({ base_currency: 'EUR' })
  })

  test('1.5 has its company and tax numbers as fields, and one complete status', async () => {
    maria!
      .sql(`USE ${databaseOf('2.3.0.2')}; ALTER TABLE oc_order ADD COLUMN IF NOT EXISTS payment_tax_id TEXT, ADD COLUMN IF NOT EXISTS payment_company_id TEXT;
      UPDATE oc_order SET payment_tax_id='NL1', payment_company_id='123' WHERE order_id=3;
      UPDATE oc_setting SET \`key\`='config_complete_status_id', value='3' WHERE \`key\` = 'config_complete_status';`)
    const info = await read('2.3.0.2', '', '1.5.6.4')
    expect(info.custom_fields).toContainEqual({
      custom_field_id: 'tax_id',
      location: 'address',
      names: { en: 'Tax ID' },
    })
    expect(info.order_statuses).toContainEqual({
      order_status_id: '3',
      names: { 'en-gb': 'Shipped' },
      hint: 'complete',
    })
  })
})
