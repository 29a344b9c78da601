import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getAt, setAt } from '../../../src/shared/settings/settings-path.ts'
import { settings } from './support.ts'

const start = settings(
  {
    taxMap: [{ name: 'BTW 21%', percentage: '21', taxRateId: '1' }],
    fees: { 'xfee.pro': 'line', '*': 'line' },
  },
  { moneybird: { administrationId: '123456789012345678' } },
)

/** Sets a value and gives what then stands there, or why not. */
function set(path: string, text: string): unknown {
  const result = setAt(start, path, text, 'settings.json')
  return result.ok ? getAt(result.value, path) : result.problem
}

describe('a value by its path', () => {
  test('is found under the id of the connection', () => {
    expect(getAt(start, 'connections.winkel.booking.toleranceCents')).toBe(3)
    expect(getAt(start, 'connections.winkel.booking.taxMap.0.name')).toBe('BTW 21%')
    expect(getAt(start, 'connections.winkel.booking.fees.xfee.pro')).toBe('line')
    expect(getAt(start, 'language')).toBe('nl')
  })

  test.each([
    '',
    'connections.other',
    'connections.0',
    'connections.winkel.booking.nothing',
    'language.x',
    'toString',
    'connections.length',
  ])('is not there at %j', (path) => {
    expect(getAt(start, path)).toBeUndefined()
  })

  test.each<[string, string, unknown]>([
    ['toleranceCents', '2', 2],
    ['startDate', '2026-03-01', '2026-03-01'],
    ['pushStatuses', '2,5', ['2', '5']],
    ['pushStatuses', '5', ['5']],
    ['pushStatuses', '["2", "5"]', ['2', '5']],
    ['pushStatuses', '', []],
    ['oss', 'true', true],
    ['workflowId', '434534873498573498', '434534873498573498'],
    ['workflowId', 'null', null],
    ['taxMap.0.percentage', '9.0', '9.0'],
    [
      'taxMap.1',
      '{"name":"BTW 9%","percentage":"9","taxRateId":"2"}',
      { name: 'BTW 9%', percentage: '9', taxRateId: '2' },
    ],
    ['fees.xfee.pro', '{"taxRateId":"7"}', { taxRateId: '7' }],
    ['fees.other.code', 'line', 'line'],
    ['levies.Statiegeld 0.15', '9', '9'],
    ['ledgers.perTreatment.export.product', '12', '12'],
    ['referenceFormat', 'W{order_id}', 'W{order_id}'],
  ])('booking.%s = %s', (key, text, expected) => {
    expect(set(`connections.winkel.booking.${key}`, text)).toEqual(expected)
  })

  test('does not change the settings that were there', () => {
    const before = structuredClone(start)
    setAt(start, 'connections.winkel.booking.taxMap.0.percentage', '9', 'settings.json')
    expect(start).toEqual(before)
  })

  test.each<[string, string, string]>([
    ['connections.winkel.booking.toleranceCents', '11', 'expected a whole number from 0 to 10'],
    ['connections.winkel.booking.tolerancecents', '1', 'unknown key'],
    ['connections.winkel.booking.taxMap.5.name', 'x', 'unknown place in a list'],
    ['connections.winkel.booking.taxMap.x', 'x', 'unknown place in a list'],
    ['connections.winkel.booking.__proto__.x', '1', 'unknown key'],
    ['__proto__', '{"x":1}', 'unknown key'],
    ['', 'x', 'unknown key'],
    ['endpoints.moneybird', 'http://moneybird.com', 'expected an address with https://'],
  ])('%j = %j is refused', (path, text, reason) => {
    expect(set(path, text)).toMatchObject({
      code: 'SETTINGS_INVALID',
      data: { file: 'settings.json', reason: expect.stringContaining(reason) as unknown },
    })
  })

  test('of an unknown connection names that connection', () => {
    expect(set('connections.other.name', 'x')).toEqual({ code: 'CONNECTION_UNKNOWN', data: { id: 'other' } })
  })

  test('is refused or stored, whatever the path and the text', () => {
    const part = fc.constantFrom(
      'connections',
      'winkel',
      'booking',
      'taxMap',
      '0',
      'fees',
      '*',
      'ledgers',
      '__proto__',
      'constructor',
      '',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.oneof(fc.string(), fc.json()), (parts, text) => {
        const result = setAt(start, parts.join('.'), text, 'x')
        if (!result.ok)
          expect(result.problem.code).toMatch(/^(SETTINGS_INVALID|CONNECTION_UNKNOWN|DATA_NEWER)$/)
      }),
      { numRuns: 200 },
    )
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})
