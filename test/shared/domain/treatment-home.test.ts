import { describe, expect, test } from 'vitest'
import { treatmentOfTaxed } from '../../../src/shared/domain/treatment.ts'
import { solvedLine, verdict, verdictOn } from './treatment-facts.ts'
import { abroad, d, home, nowhere, orderWith } from './support.ts'

const book = solvedLine('product', 'nl21')
const untaxedBook = solvedLine('product', null, { description: 'Boek\nKleur: rood' })
const shipping = solvedLine('shipping', null, { description: 'PostNL', gross: d('4.955') })
const fee = solvedLine('fee', null, { description: 'Inpakken\nx' })
const freeBook = solvedLine('product', null, { gross: d(0) })
const voucher = solvedLine('gift_voucher_sold', null)

describe('under the small-business scheme', () => {
  const settings = { kor: true }

  test('nothing needs a reason, wherever it goes', () => {
    expect(verdict({ lines: [untaxedBook, shipping, fee], settings })).toBe('kor')
    expect(verdict({ lines: [untaxedBook], settings, order: { shipping: abroad('US') } })).toBe('kor')
    expect(verdict({ lines: [untaxedBook], settings, order: { shipping: abroad('BE') } })).toBe('kor')
  })

  test('VAT on an order is a mistake', () => {
    expect(verdict({ lines: [untaxedBook, book], settings })).toBe('KOR_VAT_CHARGED 12.10')
    const free = solvedLine('product', 'nl21', { gross: d(0) })
    expect(verdict({ lines: [untaxedBook, free], settings })).toBe('kor')
  })
})

describe('at home', () => {
  test('goods with VAT are simply booked; what has none is no VAT', () => {
    expect(verdictOn({ lines: [book, voucher, freeBook] })).toEqual({
      kind: 'decided',
      zero: 'no_vat',
      warnings: [],
    })
    expect(verdict({ lines: [] })).toBe('no_vat')
  })

  test('goods without VAT are not explained', () => {
    expect(verdict({ lines: [untaxedBook] })).toBe('ZERO_VAT_UNEXPLAINED NL Boek')
    expect(verdict({ lines: [book, untaxedBook] })).toBe('ZERO_VAT_UNEXPLAINED NL Boek')
    expect(verdict({ lines: [untaxedBook], order: { payment: nowhere, shipping: null } })).toBe(
      'ZERO_VAT_UNEXPLAINED NL Boek',
    )
  })

  test('goods without VAT are booked when the merchant says so, in general or this once', () => {
    expect(verdict({ lines: [untaxedBook], settings: { untaxedLines: 'book' } })).toBe('no_vat')
    expect(verdict({ lines: [book, untaxedBook], allow: ['ZERO_VAT_UNEXPLAINED'] })).toBe('no_vat')
    expect(verdict({ lines: [untaxedBook], allow: ['SHIPPING_WITHOUT_VAT'] })).toBe(
      'ZERO_VAT_UNEXPLAINED NL Boek',
    )
  })

  test('goods without VAT for a foreign VAT number: delivered at home it is no ICP', () => {
    const given = {
      lines: [untaxedBook],
      vatNumber: 'BE0123456789',
      settings: { untaxedLines: 'book' } as const,
    }
    expect(verdict(given)).toBe('ICP_DELIVERY_DOMESTIC BE0123456789 shipped')
    expect(verdict({ ...given, lines: [book, untaxedBook] })).toBe('no_vat')
    expect(verdict({ ...given, lines: [shipping] })).toBe('no_vat')
    expect(verdict({ ...given, vatNumber: 'NL123456789B01' })).toBe('no_vat')
    expect(verdict({ ...given, vatNumber: 'GB123456789' })).toBe('no_vat')
  })

  test('goods without VAT on an invoice outside the EU: delivered at home it is no export', () => {
    const order = { payment: abroad('US'), shipping: home }
    const settings = { untaxedLines: 'book' } as const
    expect(verdict({ lines: [untaxedBook], order, settings })).toBe('EXPORT_DELIVERY_INSIDE_EU NL shipped')
    expect(verdict({ lines: [book, untaxedBook], order, settings })).toBe('no_vat')
    expect(
      verdict({ lines: [untaxedBook], order: { payment: abroad('BE'), shipping: home }, settings }),
    ).toBe('no_vat')
  })

  test('shipping without VAT beside goods with VAT is the merchant’s to decide', () => {
    expect(verdict({ lines: [book, shipping] })).toBe('SHIPPING_WITHOUT_VAT 4.96')
    expect(verdict({ lines: [book, shipping], settings: { shippingWithoutVat: 'book' } })).toBe(
      'no_vat; SHIPPING_WITHOUT_VAT',
    )
    expect(verdict({ lines: [book, shipping], allow: ['SHIPPING_WITHOUT_VAT'] })).toBe(
      'no_vat; SHIPPING_WITHOUT_VAT',
    )
    expect(verdict({ lines: [book, shipping], settings: { untaxedLines: 'book' } })).toBe(
      'SHIPPING_WITHOUT_VAT 4.96',
    )
  })

  test('shipping without VAT beside goods without VAT, or of nothing, is no question', () => {
    expect(verdict({ lines: [untaxedBook, shipping], settings: { untaxedLines: 'book' } })).toBe('no_vat')
    expect(verdict({ lines: [book, { ...shipping, gross: d(0) }] })).toBe('no_vat')
  })

  test('shipping at a rate that the merchant chose is no question either', () => {
    expect(verdict({ lines: [book, { ...shipping, fixedRateId: 'none' }] })).toBe('no_vat')
    expect(verdict({ lines: [book, { ...fee, fixedRateId: 'none' }] })).toBe('no_vat')
  })

  test('a fee without VAT is not explained, unless untaxed lines are booked', () => {
    expect(verdict({ lines: [book, fee] })).toBe('ZERO_VAT_UNEXPLAINED NL Inpakken')
    expect(verdict({ lines: [book, fee, shipping] })).toBe('ZERO_VAT_UNEXPLAINED NL Inpakken')
    expect(verdict({ lines: [book, fee], settings: { untaxedLines: 'book' } })).toBe('no_vat')
    expect(verdict({ lines: [untaxedBook, fee], settings: { untaxedLines: 'book' } })).toBe('no_vat')
    expect(verdict({ lines: [book, fee], allow: ['ZERO_VAT_UNEXPLAINED'] })).toBe('no_vat')
  })
})

describe('the VAT of another country', () => {
  const belgian = solvedLine('product', 'be21')

  test('cannot be on goods that are delivered at home', () => {
    expect(verdict({ lines: [book, belgian] })).toBe('OSS_RATE_OTHER_COUNTRY NL BE ')
    expect(verdict({ lines: [belgian, untaxedBook], order: { payment: abroad('BE'), shipping: home } })).toBe(
      'OSS_RATE_OTHER_COUNTRY NL BE ',
    )
    expect(verdict({ lines: [belgian], order: { payment: nowhere, shipping: null } })).toBe(
      'OSS_RATE_OTHER_COUNTRY NL BE ',
    )
    expect(verdict({ lines: [solvedLine('product', 'be21', { gross: d(0) })] })).toBe('no_vat')
  })

  test('cannot be on goods that leave the EU: no country of the EU has a claim to it', () => {
    expect(verdict({ lines: [belgian], order: { payment: home, shipping: abroad('US') } })).toBe(
      'OSS_RATE_OTHER_COUNTRY US BE ',
    )
  })
})

describe('the small-business scheme', () => {
  const kor = { settings: { kor: true } }
  const belgian = solvedLine('product', 'be21')
  const toBelgium = { payment: abroad('BE'), shipping: abroad('BE') }

  test('goes with the VAT of another country under OSS, where that is due', () => {
    expect(verdict({ ...kor, lines: [belgian, untaxedBook], order: toBelgium })).toBe('kor')
    expect(verdict({ ...kor, lines: [belgian] })).toBe('OSS_RATE_OTHER_COUNTRY NL BE ')
    expect(verdict({ ...kor, lines: [belgian, book], order: toBelgium })).toBe('KOR_VAT_CHARGED 12.10')
    expect(
      verdict({ ...kor, lines: [belgian], order: toBelgium, vatNumber: 'BE0123456789', viesAnswer: 'valid' }),
    ).toBe('OSS_BUSINESS BE0123456789 BE')
  })

  test('takes Dutch VAT for a part of the price once the merchant says that no invoice showed it', () => {
    expect(verdict({ ...kor, lines: [book] })).toBe('KOR_VAT_CHARGED 12.10')
    expect(verdict({ ...kor, lines: [book], allow: ['KOR_VAT_CHARGED'] })).toBe('kor')
  })

  test.each([
    ['2026-03-31', '2026-04-01', '2026-06-30', 'no_vat'],
    ['2026-04-01', '2026-04-01', '2026-06-30', 'KOR_VAT_CHARGED 12.10'],
    ['2026-06-30', '2026-04-01', '2026-06-30', 'KOR_VAT_CHARGED 12.10'],
    ['2026-07-01', '2026-04-01', '2026-06-30', 'no_vat'],
    ['2026-07-01', '2026-04-01', '', 'KOR_VAT_CHARGED 12.10'],
    ['2025-01-01', '', '2026-06-30', 'KOR_VAT_CHARGED 12.10'],
  ])('on %s, from %j until %j: %s', (date, korFrom, korUntil, found) => {
    expect(verdict({ lines: [book], order: { date }, settings: { kor: true, korFrom, korUntil } })).toBe(
      found,
    )
  })
})

describe('outside the EU', () => {
  const order = { payment: abroad('US'), shipping: abroad('US') }

  test('lines without VAT are export, for consumers too', () => {
    expect(verdict({ lines: [untaxedBook, shipping, fee], order })).toBe('export')
    expect(verdict({ lines: [voucher], order })).toBe('export')
    expect(verdict({ lines: [untaxedBook], order: { payment: home, shipping: abroad('CH') } })).toBe('export')
  })

  test('what is not shipped is no export', () => {
    const digital = { ...order, shipping: null, shippingCode: '', needsShipping: false }
    expect(verdict({ lines: [untaxedBook], order: digital })).toBe('EXPORT_DELIVERY_INSIDE_EU NL none')
    expect(verdict({ lines: [fee], order: digital })).toBe('EXPORT_DELIVERY_INSIDE_EU NL none')
    expect(verdict({ lines: [untaxedBook], order: { ...digital, needsShipping: null } })).toBe('export')
    expect(verdict({ lines: [book], order: digital })).toBe('export; VAT_CHARGED_ON_EXPORT')
    expect(verdict({ lines: [voucher], order: digital })).toBe('export')
  })

  test('VAT that was charged is booked as it was paid, with a warning', () => {
    expect(verdict({ lines: [book, shipping], order })).toBe('export; VAT_CHARGED_ON_EXPORT')
    const free = solvedLine('product', 'nl21', { gross: d(0) })
    expect(verdict({ lines: [free, untaxedBook], order })).toBe('export')
  })
})

test('how a line with VAT is treated decides its ledger account', () => {
  expect(treatmentOfTaxed('BE', orderWith())).toBe('oss')
  expect(treatmentOfTaxed('', orderWith({ shipping: abroad('BE') }))).toBe('eu_consumer')
  expect(treatmentOfTaxed('', orderWith())).toBe('domestic')
  expect(treatmentOfTaxed('', orderWith({ payment: abroad('US'), shipping: abroad('US') }))).toBe('domestic')
})
