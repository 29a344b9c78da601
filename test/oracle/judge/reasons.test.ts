import { describe, expect, it } from 'vitest'
import type { OracleWorld } from '../world.ts'
import { afterTax, judged, overdrawn, refused, untaxed, world } from './sample.ts'

describe('A reason is right only when it is true of the order:', () => {
  const title = 'Doek & droog'
  const cases: readonly [OracleWorld, string, Readonly<Record<string, string>>, boolean][] = [
    [untaxed('NL', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'NL', title }, true],
    [untaxed('NL', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'NL', title: 'Lepel' }, false],
    [untaxed('NL', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'BE', title }, false],
    [world(), 'ZERO_VAT_UNEXPLAINED', { country: 'NL', title }, false],
    [untaxed('CH', ''), 'ZERO_VAT_UNEXPLAINED', { country: 'CH', title }, false],
    [untaxed('BE', 'BE0999999999'), 'VAT_NUMBER_INVALID', { number: 'BE0999999999' }, true],
    [untaxed('BE', 'BE0123456789'), 'VAT_NUMBER_INVALID', { number: 'BE0123456789' }, false],
    [
      untaxed('BE', 'NL001234567B01'),
      'VAT_NUMBER_COUNTRY',
      { number: 'NL001234567B01', country: 'BE' },
      true,
    ],
    [untaxed('BE', 'DE123456789'), 'VAT_NUMBER_COUNTRY', { number: 'DE123456789', country: 'BE' }, false],
    [untaxed('DE', 'DE123456789', true), 'ICP_DELIVERY_DOMESTIC', { number: 'DE123456789' }, true],
    [untaxed('DE', 'DE123456789'), 'ICP_DELIVERY_DOMESTIC', { number: 'DE123456789' }, false],
    [untaxed('CH', '', true), 'EXPORT_DELIVERY_INSIDE_EU', { country: 'NL' }, true],
    [untaxed('CH', ''), 'EXPORT_DELIVERY_INSIDE_EU', { country: 'CH' }, false],
    [
      untaxed('DE', 'DE123456789'),
      'CONTACT_VAT_NUMBER',
      { number: 'DE123456789', contactNumber: 'BE0123456789' },
      false,
    ],
    [world(), 'OSS_HOME_RATE_USED', { country: 'NL' }, false],
    [world(), 'OSS_RATE_OTHER_COUNTRY', { country: 'NL', rateCountry: 'BE' }, false],
    [world(), 'TOTAL_MISMATCH', { lines: '136.55', total: '130.00', difference: '6.55' }, false],
    [world(), 'TAX_MISMATCH', { title: 'BTW 9%', charged: '9.00', expected: '8.40' }, false],
    [
      world(),
      'TAX_MISMATCH',
      { title: 'BTW 9%', charged: '9.00', expected: '9.00', discounts: '10.00' },
      false,
    ],
    [
      world(),
      'TAX_MISMATCH',
      { title: 'BTW 9%', charged: '0.00', expected: '9.00', discounts: '10.00' },
      false,
    ],
    [world(), 'TAX_AMBIGUOUS', { title: 'Bezorgen' }, false],
    [world(), 'TAX_AMBIGUOUS', { title: 'Korting' }, false],
    [afterTax(), 'TAX_AMBIGUOUS', { title: 'Korting' }, true],
    [afterTax(), 'TAX_AMBIGUOUS', { title: 'Bezorgen' }, false],
    [world(), 'TAX_MAPPING_MISSING', { name: 'BTW 9%', percentage: '9' }, false],
    [world(), 'SHIPPING_WITHOUT_VAT', { amount: '5.00' }, false],
    [world(), 'ZERO_TOTAL', {}, false],
    [world(), 'NEGATIVE_TOTAL', { total: '136.55' }, false],
    [overdrawn(), 'NEGATIVE_TOTAL', { total: '-13.45' }, false],
    [overdrawn(), 'TOTAL_MISMATCH', { lines: '-13.45', total: '0.00', difference: '13.45' }, true],
    [overdrawn(), 'TOTAL_MISMATCH', { lines: '-13.45', total: '0.00', difference: '13.00' }, false],
    [world(), 'MONEYBIRD_TEMPORARY', { reason: '503' }, false],
  ]

  it.each(cases)('%# %o', (of, code, data, isTrue) => {
    expect(judged(refused(code, data), of)).toMatch(isTrue ? /^rightly refused/ : /^falsely refused/)
  })

  it('an order that is neither done nor refused counts as refused without a reason', () => {
    expect(judged({ ...refused('x'), state: 'planned', problem: null })).toMatch(/^falsely refused planned/)
  })
})
