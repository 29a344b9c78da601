import { describe, expect, test } from 'vitest'
import type { TaxRate } from '../../../src/shared/domain/administration.ts'
import type { ShopTaxRate } from '../../../src/shared/domain/order.ts'
import { suggestion } from './suggest-facts.ts'
import { moneybirdRate } from './support.ts'

const shopRate = (
  name: string,
  rate: string,
  countries: string[] = [],
  kind: ShopTaxRate['kind'] = 'percentage',
) => {
  return { name, rate, countries, kind }
}
const named = (name: string, percentage = '0', over: Partial<TaxRate> = {}) =>
  moneybirdRate(name, percentage, over)

describe('the proposed mapping', () => {
  const moneybird = [
    named('21% hoog tarief', '21'),
    named('21%', '21'),
    named('9%', '9.0'),
    named('oud', '6', { active: false }),
    named('21% België', '21', { country: 'BE' }),
    named('NL 6%', '6', { country: 'NL' }),
  ]
  const mapping = (...shop: ShopTaxRate[]) => {
    const { booking, unmapped } = suggestion({ shop, moneybird })
    return {
      map: booking.taxMap.map(({ name, percentage, taxRateId }) => `${name} ${percentage} > ${taxRateId}`),
      unmapped: unmapped.map(({ name, percentage }) => `${name} ${percentage}`),
      oss: booking.oss,
    }
  }

  test('takes the active home rate of the same percentage, the plainest name first', () => {
    expect(mapping(shopRate('BTW 21%', '21.0000'), shopRate('Laag', '9', ['NL', 'BE']))).toEqual({
      map: ['BTW 21% 21 > 21%', 'Laag 9 > 9%'],
      unmapped: [],
      oss: false,
    })
  })

  test('takes the rate of the country for a foreign one, and then OSS is on', () => {
    expect(mapping(shopRate('TVA', '21', ['BE', 'LU']))).toEqual({
      map: ['TVA 21 > 21% België'],
      unmapped: [],
      oss: true,
    })
  })

  test('counts a Moneybird rate with country NL as home; then OSS is no proof', () => {
    expect(mapping(shopRate('Oud', '6', ['NL']))).toEqual({
      map: ['Oud 6 > NL 6%'],
      unmapped: [],
      oss: false,
    })
  })

  test('leaves open what has no counterpart', () => {
    expect(mapping(shopRate('MwSt', '19.0000', ['DE']), shopRate('TVA', '9', ['BE']))).toEqual({
      map: [],
      unmapped: ['MwSt 19', 'TVA 9'],
      oss: false,
    })
  })

  test('is not about levies and rates of 0 %', () => {
    expect(mapping(shopRate('Bijdrage', '21', [], 'fixed'), shopRate('Vrij', '0.0000'))).toEqual({
      map: [],
      unmapped: [],
      oss: false,
    })
  })
})

describe('the proposed rates without VAT', () => {
  const zero = (...names: string[]) =>
    suggestion({ moneybird: names.map((name) => named(name)) }).booking.zeroRates

  test('are recognised by their names', () => {
    expect(
      zero('Btw verlegd', 'Verkoop binnen EU, verlegd', 'Export buiten de EU', 'Geen btw', 'KOR'),
    ).toEqual({
      reverseCharge: 'Verkoop binnen EU, verlegd',
      export: 'Export buiten de EU',
      noVat: 'Geen btw',
      kor: 'KOR',
    })
    expect(
      zero(
        'Leveringen EU (ICP)',
        'Leveringen buiten Europa',
        'Vrijgesteld van btw',
        'Kleineondernemersregeling',
      ),
    ).toEqual({
      reverseCharge: 'Leveringen EU (ICP)',
      export: 'Leveringen buiten Europa',
      noVat: 'Vrijgesteld van btw',
      kor: 'Kleineondernemersregeling',
    })
    expect(zero('Intracommunautair', 'Outside scope', 'No VAT')).toEqual({
      reverseCharge: 'Intracommunautair',
      export: 'Outside scope',
      noVat: 'No VAT',
      kor: null,
    })
  })

  test('fall back on plainer names', () => {
    expect(zero('Btw verlegd', '0% btw')).toEqual({
      reverseCharge: 'Btw verlegd',
      export: null,
      noVat: '0% btw',
      kor: null,
    })
    expect(zero('Verlegd naar EU-land').reverseCharge).toBe('Verlegd naar EU-land')
    expect(zero('Reverse charge', 'Exempt', 'Zonder btw').reverseCharge).toBe('Reverse charge')
    expect(zero('Verlegd binnen Europa', 'Verlegd').reverseCharge).toBe('Verlegd binnen Europa')
    expect(zero('EU-levering verlegd', 'Verlegd').reverseCharge).toBe('EU-levering verlegd')
    expect(zero('Verlegd', 'Binnen de unie, btw verlegd').reverseCharge).toBe('Binnen de unie, btw verlegd')
    expect(zero('Export').export).toBe('Export')
    expect(zero('Levering buiten de grenzen van Europa').export).toBe('Levering buiten de grenzen van Europa')
    expect(zero('0  % tarief').noVat).toBe('0  % tarief')
    expect(zero('x 0%').noVat).toBeNull()
    expect(zero('Kantoor', 'Akkoord', 'Onder de KOR').kor).toBe('Onder de KOR')
    expect(zero('Akkor').kor).toBeNull()
    expect(zero('Exempt').noVat).toBe('Exempt')
    expect(zero('Zonder btw').noVat).toBe('Zonder btw')
  })

  test('are none without such names, when inactive, or with a percentage', () => {
    const none = { reverseCharge: null, export: null, noVat: null, kor: null }
    expect(zero('Nul', 'Korting', '10 0%')).toEqual(none)
    const names = ['ICP', 'Export', 'Geen btw', 'KOR']
    expect(
      suggestion({ moneybird: names.map((name) => named(name, '0', { active: false })) }).booking.zeroRates,
    ).toEqual(none)
    expect(suggestion({ moneybird: names.map((name) => named(name, '21')) }).booking.zeroRates).toEqual(none)
  })
})

describe('the proposed field for VAT numbers', () => {
  test.each(['BTW-nummer', 'Uw btwnummer', 'VAT number', 'KvK / BTW', 'N° TVA', 'USt-IdNr.', 'Tax ID'])(
    'is %s',
    (name) => {
      expect(suggestion({ fields: ['KvK-nummer', name] }).booking.vatNumberField).toBe('custom_field.2')
    },
  )

  test.each(['Customer reference', 'Private or business', 'Cadeautekst', 'Taxi'])('is not %s', (name) => {
    expect(suggestion({ fields: [name] }).booking.vatNumberField).toBe('')
  })
})

describe('rates of one name for several countries', () => {
  const moneybird = [named('nl21', '21'), named('be21', '21', { country: 'BE' })]
  const propose = (shop: readonly ShopTaxRate[]) =>
    suggestion({ shop, moneybird }).booking.taxMap.map(
      ({ name, percentage, taxRateId }) => `${name} ${percentage} > ${taxRateId}`,
    )

  test('are proposed once per Moneybird rate, so that the settings can hold them', () => {
    const same = [['NL'], ['NL', 'DE'], ['BE']].map((countries) => shopRate('BTW 21%', '21.0000', countries))
    expect(propose(same)).toEqual(['BTW 21% 21 > nl21', 'BTW 21% 21 > be21'])
  })

  test('are one per country of a zone without the Netherlands', () => {
    expect(propose([shopRate('EU', '21', ['BE', 'ES'])])).toEqual(['EU 21 > be21'])
  })

  test('of which the settings can hold no name are left out', () => {
    expect(propose([shopRate(' ', '21', ['NL']), shopRate('x'.repeat(201), '21', ['NL'])])).toEqual([])
  })
})
