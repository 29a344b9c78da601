import { describe, expect, test } from 'vitest'
import { solvedLine, verdict, verdictOn } from './treatment-facts.ts'
import { abroad, d, home } from './support.ts'

const dutch = solvedLine('product', 'nl21')
const belgian = solvedLine('product', 'be21')
const untaxed = solvedLine('product', null, { description: 'Boek\nKleur: rood' })
const shipping = solvedLine('shipping', null, { description: 'PostNL\nx', gross: d('4.95') })
const fee = solvedLine('fee', null, { description: 'Inpakken\nx' })
const voucher = solvedLine('gift_voucher_sold', null)

const toBelgium = { payment: abroad('BE'), shipping: abroad('BE') }
const number = 'BE0123456789'

describe('an order to another member state with VAT', () => {
  test('is booked below the OSS threshold as the Dutch VAT that was paid', () => {
    expect(verdictOn({ lines: [dutch], order: toBelgium })).toEqual({
      kind: 'decided',
      zero: 'no_vat',
      warnings: [],
    })
  })

  test('has under OSS the VAT of its destination', () => {
    expect(verdict({ lines: [belgian], order: toBelgium, settings: { oss: true } })).toBe('no_vat')
    expect(verdict({ lines: [dutch], order: toBelgium, settings: { oss: true } })).toBe(
      'OSS_HOME_RATE_USED BE',
    )
    expect(verdict({ lines: [belgian, dutch], order: toBelgium, settings: { oss: true } })).toBe(
      'OSS_HOME_RATE_USED BE',
    )
    expect(
      verdict({ lines: [dutch], order: toBelgium, settings: { oss: true }, allow: ['OSS_HOME_RATE_USED'] }),
    ).toBe('no_vat')
  })

  test('cannot have the VAT of a third country', () => {
    const order = { payment: abroad('BE'), shipping: abroad('DE', '10115') }
    expect(verdict({ lines: [dutch, belgian], order })).toBe('OSS_RATE_OTHER_COUNTRY DE BE ')
    expect(verdict({ lines: [belgian, untaxed], order })).toBe('OSS_RATE_OTHER_COUNTRY DE BE ')
  })

  test('of a free line means nothing', () => {
    const free = solvedLine('product', 'be21', { gross: d(0) })
    expect(verdict({ lines: [free, dutch], order: { payment: home, shipping: abroad('DE', '10115') } })).toBe(
      'no_vat',
    )
  })

  test('may have shipping without VAT only if the merchant says so', () => {
    expect(verdict({ lines: [dutch, shipping], order: toBelgium })).toBe('SHIPPING_WITHOUT_VAT 4.95')
    expect(
      verdict({ lines: [dutch, shipping], order: toBelgium, settings: { shippingWithoutVat: 'book' } }),
    ).toBe('no_vat; SHIPPING_WITHOUT_VAT')
  })

  test('may have a fee without VAT only if that was allowed this once', () => {
    const given = { lines: [dutch, fee], order: toBelgium, settings: { untaxedLines: 'book' } as const }
    expect(verdict(given)).toBe('ZERO_VAT_UNEXPLAINED BE Inpakken')
    expect(verdict({ ...given, allow: ['ZERO_VAT_UNEXPLAINED'] })).toBe('no_vat')
  })

  test('may consist of a fee with VAT and shipping without: no goods, no question', () => {
    expect(verdict({ lines: [solvedLine('fee', 'nl21'), shipping], order: toBelgium })).toBe('no_vat')
  })
})

describe('VAT charged to a business with a number', () => {
  const given = { lines: [dutch], order: toBelgium, vatNumber: number }

  test('is booked as paid, with a warning, once the number is known to be valid', () => {
    expect(verdict(given)).toBe(`check ${number}`)
    expect(verdict({ ...given, viesAnswer: 'valid' })).toBe('no_vat; VAT_CHARGED_DESPITE_VAT_NUMBER')
    const shipped = { ...given, lines: [dutch, shipping], settings: { shippingWithoutVat: 'book' } as const }
    expect(verdict({ ...shipped, viesAnswer: 'valid' })).toBe(
      'no_vat; SHIPPING_WITHOUT_VAT; VAT_CHARGED_DESPITE_VAT_NUMBER',
    )
  })

  test('is that of a consumer when the number is not valid or cannot be checked', () => {
    expect(verdict({ ...given, viesAnswer: 'invalid' })).toBe('no_vat')
    expect(verdict({ ...given, viesAnswer: 'unavailable' })).toBe('no_vat')
  })

  test('under OSS is Dutch only for a business: an unknown number waits, a wrong one fails', () => {
    const oss = { ...given, settings: { oss: true } }
    expect(verdict({ ...oss, viesAnswer: 'valid' })).toBe('no_vat; VAT_CHARGED_DESPITE_VAT_NUMBER')
    expect(verdict({ ...oss, viesAnswer: 'unavailable' })).toBe(`VIES_UNAVAILABLE ${number}`)
    expect(verdict({ ...oss, viesAnswer: 'invalid' })).toBe('OSS_HOME_RATE_USED BE')
    expect(verdict({ ...oss, viesAnswer: 'unavailable', allow: ['OSS_HOME_RATE_USED'] })).toBe('no_vat')
  })

  test('at the rate of the destination is held: OSS is for consumers; what VIES does not know waits', () => {
    const oss = { ...given, lines: [dutch, belgian], settings: { oss: true } }
    expect(verdict(oss)).toBe(`check ${number}`)
    expect(verdict({ ...oss, viesAnswer: 'valid' })).toBe(`OSS_BUSINESS ${number} BE`)
    expect(verdict({ ...oss, lines: [belgian], settings: {}, viesAnswer: 'valid' })).toBe(
      `OSS_BUSINESS ${number} BE`,
    )
    expect(verdict({ ...oss, lines: [belgian], viesAnswer: 'unavailable' })).toBe(
      `VIES_UNAVAILABLE ${number}`,
    )
    expect(verdict({ ...oss, lines: [belgian], viesAnswer: 'invalid' })).toBe('no_vat')
    expect(verdict({ ...oss, lines: [belgian], vatNumber: 'NL123456789B01', viesAnswer: 'valid' })).toBe(
      'OSS_BUSINESS NL123456789B01 BE',
    )
    expect(verdict({ ...oss, lines: [belgian], vatNumber: 'GB123456789' })).toBe('no_vat')
  })

  test('is that of a consumer without a number, whatever VIES said of another', () => {
    expect(verdict({ ...given, vatNumber: '', viesAnswer: 'valid' })).toBe('no_vat')
  })

  test('is that of a consumer when the number is Dutch or from outside the EU', () => {
    for (const other of ['NL123456789B01', 'GB123456789', 'GEEN']) {
      expect(verdict({ ...given, vatNumber: other })).toBe('no_vat')
      expect(
        verdict({ ...given, vatNumber: other, settings: { oss: true }, viesAnswer: 'unavailable' }),
      ).toBe('OSS_HOME_RATE_USED BE')
    }
  })
})

describe('an order to another member state without VAT', () => {
  const given = { lines: [untaxed], order: toBelgium, vatNumber: number }

  test('is reverse charge for a valid number of the customer’s country', () => {
    expect(verdict(given)).toBe(`check ${number}`)
    expect(verdictOn({ ...given, viesAnswer: 'valid' })).toEqual({
      kind: 'decided',
      zero: 'reverse_charge',
      warnings: [],
    })
    expect(verdict({ ...given, viesAnswer: 'invalid' })).toBe(`VAT_NUMBER_INVALID ${number}`)
    expect(verdict({ ...given, viesAnswer: 'unavailable' })).toBe(`VIES_UNAVAILABLE ${number}`)
  })

  test('may have a number of any member state but that from which the goods leave', () => {
    const order = { payment: abroad('BE'), shipping: abroad('DE', '10115') }
    expect(verdict({ ...given, order })).toBe(`check ${number}`)
    expect(verdict({ ...given, order, vatNumber: 'DE123456789' })).toBe('check DE123456789')
    expect(verdict({ ...given, order, vatNumber: 'FR12345678901' })).toBe('check FR12345678901')
    expect(verdict({ ...given, order, vatNumber: 'FR12345678901', viesAnswer: 'valid' })).toBe(
      'reverse_charge',
    )
  })

  test('cannot have a Dutch number or a number of no member state', () => {
    expect(verdict({ ...given, vatNumber: 'NL123456789B01' })).toBe('VAT_NUMBER_COUNTRY NL123456789B01 BE')
    expect(verdict({ ...given, vatNumber: 'GB123456789' })).toBe('VAT_NUMBER_INVALID GB123456789')
    expect(verdict({ ...given, vatNumber: 'GEEN' })).toBe('VAT_NUMBER_INVALID GEEN')
  })

  test('in Greece has a number with EL', () => {
    const order = { payment: abroad('GR', '10431'), shipping: abroad('GR', '10431') }
    expect(verdict({ ...given, order, vatNumber: 'EL123456789' })).toBe('check EL123456789')
    expect(verdict({ ...given, order, vatNumber: 'GR123456789' })).toBe('VAT_NUMBER_COUNTRY GR123456789 GR')
  })

  test('in Northern Ireland has a number with XI, in Monaco a French one', () => {
    const belfast = { payment: abroad('GB', 'BT1 5GS'), shipping: abroad('GB', 'BT1 5GS') }
    expect(verdict({ ...given, order: belfast, vatNumber: 'XI123456789' })).toBe('check XI123456789')
    const monaco = { payment: abroad('MC', '98000'), shipping: abroad('MC', '98000') }
    expect(verdict({ ...given, order: monaco, vatNumber: 'FR12345678901' })).toBe('check FR12345678901')
  })

  test('is not explained without a number; the first line without VAT is named', () => {
    expect(verdict({ ...given, vatNumber: '' })).toBe('ZERO_VAT_UNEXPLAINED BE Boek')
    expect(verdict({ lines: [dutch, untaxed], order: toBelgium })).toBe('ZERO_VAT_UNEXPLAINED BE Boek')
    expect(verdict({ lines: [fee, shipping], order: toBelgium })).toBe('ZERO_VAT_UNEXPLAINED BE PostNL')
    expect(verdict({ lines: [shipping], order: toBelgium })).toBe('ZERO_VAT_UNEXPLAINED BE PostNL')
    expect(verdict({ lines: [fee], order: toBelgium })).toBe('ZERO_VAT_UNEXPLAINED BE Inpakken')
    expect(verdict({ ...given, vatNumber: '', settings: { untaxedLines: 'book' } })).toBe(
      'ZERO_VAT_UNEXPLAINED BE Boek',
    )
    expect(verdict({ ...given, vatNumber: '', allow: ['ZERO_VAT_UNEXPLAINED'] })).toBe('no_vat')
  })

  test('for an address outside the EU is no export', () => {
    const order = { payment: abroad('US'), shipping: abroad('BE') }
    expect(verdict({ lines: [untaxed], order })).toBe('EXPORT_DELIVERY_INSIDE_EU BE shipped')
    expect(verdict({ lines: [untaxed], order, allow: ['ZERO_VAT_UNEXPLAINED'] })).toBe('no_vat')
  })

  test('to a territory outside the VAT area is export once the merchant says so, whatever the number', () => {
    const order = { payment: abroad('ES', '35001'), shipping: abroad('ES', '35001') }
    const canary = { lines: [untaxed], order, vatNumber: 'ESB12345678' }
    expect(verdictOn(canary)).toEqual({
      kind: 'problem',
      problem: { code: 'ZERO_VAT_SPECIAL_TERRITORY', data: { country: 'ES', postcode: '35001' } },
    })
    expect(verdict({ ...canary, allow: ['ZERO_VAT_SPECIAL_TERRITORY'] })).toBe('export')
  })

  test('to a territory outside the VAT area is export with Dutch VAT too, and never OSS', () => {
    const parts = [
      ['ES', '35001'],
      ['FR', '97400'],
      ['FI', 'AX-22100'],
      ['DE', '27498'],
      ['IT', '23041'],
      ['GR', '63086'],
    ] as const
    for (const [country, postcode] of parts) {
      const order = { payment: abroad(country, postcode), shipping: abroad(country, postcode) }
      const there = { lines: [dutch], order, settings: { oss: true } }
      expect(verdict(there), country).toBe('export; VAT_CHARGED_ON_EXPORT')
      expect(verdict({ ...there, lines: [belgian] }), country).toBe(
        `OSS_RATE_OTHER_COUNTRY ${country} BE ${postcode}`,
      )
    }
    const mariehamn = { payment: abroad('FI', '22100'), shipping: abroad('FI', '22100') }
    const finnish = solvedLine('product', 'fi255')
    expect(verdict({ lines: [finnish], order: mariehamn })).toBe('OSS_RATE_OTHER_COUNTRY FI FI 22100')
    const aland = { payment: abroad('AX', '22100'), shipping: abroad('AX', '22100') }
    expect(verdict({ lines: [finnish], order: aland })).toBe('OSS_RATE_OTHER_COUNTRY AX FI ')
    expect(verdict({ lines: [untaxed], order: aland })).toBe('export')
  })

  test('of something that is not shipped is no supply within the EU', () => {
    const order = { ...toBelgium, shipping: null, shippingCode: '', needsShipping: false }
    expect(verdict({ ...given, order, viesAnswer: 'valid' })).toBe(`ICP_DELIVERY_DOMESTIC ${number} none`)
    expect(verdict({ lines: [belgian], order })).toBe('no_vat')
    expect(verdict({ ...given, order: { ...order, needsShipping: true }, viesAnswer: 'valid' })).toBe(
      'reverse_charge',
    )
  })

  test('of nothing but vouchers needs no reason', () => {
    expect(verdict({ lines: [voucher], order: toBelgium })).toBe('no_vat')
    expect(verdict({ lines: [{ ...untaxed, gross: d(0) }], order: toBelgium })).toBe('no_vat')
  })
})
