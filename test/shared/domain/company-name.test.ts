import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableCompany } from '../../../src/shared/domain/company-name.ts'

describe('two names of a company', () => {
  test.each([
    ['Jansen B.V.', 'jansen bv', 'JANSEN B V', 'Jansen BV.', 'B.V. Jansen'],
    ['De Bakkers V.O.F.', 'VOF de bakkers', 'De Bakkers v o f', 'De Bakkers'],
    ['Bakker & Zn.', 'bakker zn', 'BAKKER & ZN BV'],
    ['Müller GmbH & Co. KG', 'Muller GmbH', 'MÜLLER', 'Mu\u0308ller GmbH'],
    ['Smith Ltd.', 'Smith Limited', 'smith', 'Smith, Inc.'],
    ["d'Hondt NV", 'D’Hondt n.v.', 'Dhondt'],
    ['Kowalski Sp. z o.o.', 'Kowalski'],
    ['Café Zoë', 'CAFE ZOE bvba'],
    ['東京 BV', '東京'],
    ['Firma GmbH', 'FIRMA'],
  ])('are the same, case, punctuation and legal form aside: %s', (...names) => {
    expect(new Set(names.map(comparableCompany)).size).toBe(1)
  })

  test.each([
    ['Jansen Noord BV', 'Jansen Zuid BV'],
    ['Bakkerij Jansen', 'Jansen'],
    ['Jansen & Co', 'Jansen'],
    ['BV', 'NV'],
    ['Sint Jan', 'Jan'],
  ])('are not: %s and %s', (one, other) => {
    expect(comparableCompany(one)).not.toBe(comparableCompany(other))
  })

  test('a name is never nothing, unless no letter or digit is in it', () => {
    expect(comparableCompany('B.V.')).toBe('bv')
    expect(comparableCompany(' - ')).toBe('')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(comparableCompany(name) === '').toBe(!/[\p{L}\p{N}]/u.test(name.normalize('NFKD')))
      }),
    )
  })
})
