import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownPickups } from '../../../src/shared/domain/pickup-codes.ts'
import { formatSettings, readSettings } from '../../../src/shared/settings/read-settings.ts'
import { noSettings } from '../../../src/shared/settings/schema.ts'
import { settings, settingsText } from './support.ts'

/** The reason for which settings are refused, without the place; `null` when they are taken. */
function refusal(booking: object = {}, connection: object = {}, rest: object = {}): string | null {
  const result = readSettings(settingsText(booking, connection, rest), 'settings.json')
  return result.ok ? null : (result.problem.data.reason ?? result.problem.code)
}

describe('a settings file', () => {
  test('needs little: everything but the start date has a safe default', () => {
    const [connection] = settings().connections
    expect(connection).toEqual({
      id: 'winkel',
      name: 'Winkel',
      shop: { address: '' },
      moneybird: { administrationId: '' },
      schedule: { nightlyAt: '03:30', hourly: true },
      booking: {
        startDate: '2026-01-01',
        timeZone: 'Europe/Amsterdam',
        pushStatuses: [],
        paidStatuses: [],
        cancelledStatuses: ['7', '8', '10', '14', '16'],
        refundedStatuses: ['11', '12', '13'],
        referenceFormat: '{order_id}',
        taxMap: [],
        levies: {},
        zeroRates: { reverseCharge: null, export: null, noVat: null, kor: null },
        oss: false,
        kor: false,
        korFrom: '',
        korUntil: '',
        pickupCodes: knownPickups,
        vatNumberField: '',
        toleranceCents: 3,
        roundingLine: true,
        zeroOrders: 'skip',
        shippingWithoutVat: 'fail',
        untaxedLines: 'fail',
        exemptClasses: [],
        foreignCurrency: 'block',
        fees: { '*': 'line' },
        ledgers: {
          product: null,
          shipping: null,
          fee: null,
          discount: null,
          voucher: null,
          credit: null,
          perTreatment: {},
        },
        invoiceDate: 'order',
        vatPeriod: 'quarter',
        sending: 'Manual',
        alwaysPaid: false,
        registerPayment: true,
        paymentMethods: {},
        afterInvoiceChange: 'flag',
        refundSending: 'draft',
        defaultContactId: null,
        contactMatch: 'company',
        workflowId: null,
        documentStyleId: null,
      },
    })
    expect(refusal({ startDate: undefined })).toBe(
      'connections.winkel.booking.startDate: missing, expected a date: YYYY-MM-DD',
    )
  })

  test('of a new installation speaks Dutch and to the real Moneybird and VIES', () => {
    expect(noSettings).toEqual({
      version: 1,
      language: 'nl',
      endpoints: {
        moneybird: 'https://moneybird.com/api/v2',
        vies: 'https://ec.europa.eu/taxation_customs/vies/rest-api',
      },
      signIn: { port: 28417, clientId: '' },
      connections: [],
    })
  })

  test('reads back as it was written', () => {
    const full = settings(
      {
        taxMap: [{ name: 'BTW "21%"', percentage: '25.5', taxRateId: '434534873498573498' }],
        fees: { 'xfee.pro': { taxRateId: '1' }, '*': 'line' },
        levies: { Statiegeld: '2' },
        ledgers: { product: '3', perTreatment: { export: { product: '4' } } },
        vatNumberField: 'custom_field.1',
      },
      { shop: { address: 'https://shop.example/index.php?route=module/factuurbrug' } },
    )
    expect(readSettings(formatSettings(full), 'x')).toEqual({ ok: true, value: full })
  })

  test('with a mistake says in which file, on which line, where and what was expected', () => {
    const text = settingsText({ oss: false, toleranceCents: 11 })
    const line = text.split('\n').findIndex((each) => each.includes('toleranceCents')) + 1
    expect(readSettings(text, 'settings.json')).toEqual({
      ok: false,
      problem: {
        code: 'SETTINGS_INVALID',
        data: {
          file: 'settings.json',
          line: String(line),
          reason: 'connections.winkel.booking.toleranceCents: expected a whole number from 0 to 10',
        },
      },
    })
  })

  test('with several mistakes names the first in the file', () => {
    const text = settingsText({}, { name: '', schedule: { hourly: 'yes' } }, { language: 'fr' })
    const result = readSettings(text, 'settings.json')
    expect(result.ok ? '' : result.problem.data.reason).toBe(
      'connections.winkel.name: expected text, not empty',
    )
  })

  test('that is no JSON says on which line', () => {
    const result = readSettings('{\n  "version": 1,\n  "language": nl\n}', 'settings.json')
    expect(result).toMatchObject({ problem: { data: { line: '3', reason: 'JSON: a value expected' } } })
  })

  test('of a later version is left alone', () => {
    expect(readSettings('{"version": 2, "anything": []}', 'settings.json')).toEqual({
      ok: false,
      problem: { code: 'DATA_NEWER', data: { file: 'settings.json', version: '2' } },
    })
  })

  test('from Notepad is read with its mark, and refused in another encoding', () => {
    expect(readSettings(`\ufeff${settingsText()}`, 'x').ok).toBe(true)
    const latin = new TextDecoder().decode(Buffer.from(settingsText({}, { name: 'Café' }), 'latin1'))
    expect(readSettings(latin, 'x')).toMatchObject({
      problem: { data: { line: '6', reason: 'not UTF-8 text' } },
    })
    const utf16 = new TextDecoder().decode(Buffer.from(`\ufeff${settingsText()}`, 'utf16le'))
    expect(readSettings(utf16, 'x')).toMatchObject({ problem: { data: { reason: 'not UTF-8 text' } } })
  })

  test('with anything else in it is refused and never a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.jsonValue({ maxDepth: 4 }), (value, part) => {
        for (const text of [
          JSON.stringify(value),
          JSON.stringify({ version: 1, connections: value }),
          JSON.stringify({ version: 1, connections: [{ id: 'a', name: 'a', booking: part }] }),
          settingsText({ taxMap: part, fees: value, ledgers: part }),
        ]) {
          const result = readSettings(text, 'x')
          if (!result.ok) expect(result.problem.code).toMatch(/^(SETTINGS_INVALID|DATA_NEWER)$/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the rules', () => {
  test.each<[string, object]>([
    ['a mistyped key', { tolerancecents: 3 }],
    ['a tolerance above ten cents', { toleranceCents: 11 }],
    ['a tolerance below zero', { toleranceCents: -1 }],
    ['half a cent', { toleranceCents: 0.5 }],
    ['a tolerance as text', { toleranceCents: '3' }],
    ['a day that does not exist', { startDate: '2026-02-30' }],
    ['a date the other way round', { startDate: '01-02-2026' }],
    ['a date with a time', { startDate: '2026-01-01T00:00' }],
    ['a reference without the order', { referenceFormat: 'W{store_id}' }],
    ['a reference with a comma', { referenceFormat: '{order_id},1' }],
    ['a reference with a pipe', { referenceFormat: '{order_id}|1' }],
    ['a reference with a colon', { referenceFormat: 'OC:{order_id}' }],
    ['a reference with an unknown placeholder', { referenceFormat: '{order_id}-{year}' }],
    ['a reference with a loose brace', { referenceFormat: '{order_id}}' }],
    ['a reference with a space at the end', { referenceFormat: '{order_id} ' }],
    ['a reference with a line end', { referenceFormat: 'A\n{order_id}' }],
    ['a status as a number', { pushStatuses: [5] }],
    ['a status twice', { paidStatuses: ['5', '5'] }],
    ['a percentage as a number', { taxMap: [{ name: 'a', percentage: 21, taxRateId: '1' }] }],
    ['a percentage with a comma', { taxMap: [{ name: 'a', percentage: '25,5', taxRateId: '1' }] }],
    ['a percentage above a hundred', { taxMap: [{ name: 'a', percentage: '100.5', taxRateId: '1' }] }],
    ['a negative percentage', { taxMap: [{ name: 'a', percentage: '-1', taxRateId: '1' }] }],
    ['an id that is no id', { taxMap: [{ name: 'a', percentage: '21', taxRateId: 'mb_nl21' }] }],
    [
      'the same rate twice',
      {
        taxMap: [
          { name: 'a', percentage: '21', taxRateId: '1' },
          { name: 'a', percentage: '21.0', taxRateId: '1' },
        ],
      },
    ],
    ['a ledger for no known treatment', { ledgers: { perTreatment: { mars: {} } } }],
    ['a ledger for no known kind of line', { ledgers: { perTreatment: { oss: { products: '1' } } } }],
    ['a fee rule that is none', { fees: { handling: 'lines' } }],
    ['a fee rule with a mistyped key', { fees: { handling: { taxrateId: '1' } } }],
    ['a sending method of Moneybird that we do not use', { sending: 'Post' }],
    ['a zone that does not exist', { timeZone: 'Europe/Rotterdam' }],
    ['a zone that is an offset', { timeZone: '+01:00' }],
    ['a field that is none', { vatNumberField: '1' }],
    ['null where nothing may be null', { oss: null }],
  ])('refuse %s', (_, booking) => {
    expect(refusal(booking)).toMatch(
      /^connections\.winkel\.booking\.\S+: (missing, )?(expected .+|unknown key)$/,
    )
  })

  test.each(['', 'A', 'een winkel', '-a', 'a-', 'a_b', '../x', 'con', 'com1', 'x'.repeat(33)])(
    'refuse %j as id of a connection',
    (id) => {
      expect(refusal({}, { id })).toMatch(/id: expected a short name/)
    },
  )

  test('refuse two connections with one id', () => {
    const [one] = (JSON.parse(settingsText()) as { connections: object[] }).connections
    expect(refusal({}, {}, { connections: [one, one] })).toBe(
      'connections.winkel.id: expected an id that no other connection has',
    )
  })

  test.each(['02:00', '02:30', '02:59', '24:00', '3:30', '03:60', ''])(
    'refuse %j as nightly time',
    (nightlyAt) => {
      expect(refusal({}, { schedule: { nightlyAt } })).toMatch(/nightlyAt: expected a time/)
    },
  )

  test.each(['00:00', '01:59', '03:00', '23:59'])('take %j as nightly time', (nightlyAt) => {
    expect(refusal({}, { schedule: { nightlyAt } })).toBeNull()
  })

  test.each([
    'http://shop.example/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'http://localhost:1@evil.example/',
    'http://127.0.0.1\\@evil.example/',
    'https://user:pass@shop.example/',
    'https://user@shop.example/',
    'ftp://shop.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//shop.example/',
    'shop.example',
    'https://',
    'https://shop.example/#x',
    'https://shop.example/a b',
  ])('refuse %j as address', (address) => {
    expect(refusal({}, { shop: { address } })).toMatch(/shop.address: expected an address/)
    expect(refusal({}, {}, { endpoints: { moneybird: address } })).toMatch(
      /endpoints.moneybird: expected an address/,
    )
  })

  test.each([
    'https://shop.example',
    'https://shop.example:8443/w/index.php',
    'http://127.0.0.1:8080/x',
    'http://[::1]:1/',
    'http://localhost',
  ])('take %j as address, for endpoints without the last slash', (address) => {
    expect(refusal({}, { shop: { address } })).toBeNull()
    expect(settings({}, {}, { endpoints: { vies: address } }).endpoints.vies).toBe(address.replace(/\/$/, ''))
  })
})
