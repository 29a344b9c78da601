import { describe, expect, test } from 'vitest'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import { sharesOf, solved } from './puzzle.ts'

describe('charges without discount', () => {
  test('lie at the rate whose row has more VAT than its lines', () => {
    const lines = [['100', 0] as const, ['50', 1] as const]
    expect(solved({ charged: ['22.05', '4.50'], lines, charges: ['5'] })).toBe('5.00@0 ;  (0)')
    expect(solved({ charged: ['21', '4.95'], lines, charges: ['5'] })).toBe('5.00@1 ;  (0)')
  })

  test('lie without VAT when no row has more; that is the less likely reading', () => {
    expect(solved({ charged: ['21', '0'], lines: [['100', 0]], charges: ['5'] })).toBe('5.00@none ;  (11)')
    expect(solved({ charged: ['0', '0'], lines: [['100', NO_VAT]], charges: ['5'] })).toBe('5.00@none ;  (0)')
  })

  test('of two rates are told apart by their size', () => {
    const given = { charged: ['1.05', '0.18'], charges: ['2', '5'] }
    expect(solved(given)).toBe('2.00@1 | 5.00@0 ;  (0)')
  })

  test('of the same size are told apart by nothing: the first lies at the rate with most goods', () => {
    const charged = ['1.05', '0.45']
    expect(solved({ charged, charges: ['5', '5'] })).toBe('5.00@0 | 5.00@1 ;  (0)')
    const goods = { charged: ['1.05', '1.35'], lines: [['10', 1] as const] }
    expect(solved({ ...goods, charges: ['5', '5'] })).toBe('5.00@1 | 5.00@0 ;  (0)')
  })

  test('of which one has no VAT: that is the shipping', () => {
    const given = { charged: ['1.05', '9'], lines: [['100', 1] as const], charges: ['5', '5'] }
    expect(solved({ ...given, shipping: 0 })).toBe('5.00@none | 5.00@0 ;  (10)')
    expect(solved({ ...given, shipping: 1 })).toBe('5.00@0 | 5.00@none ;  (10)')
  })

  test('of which one has no VAT: that is one that the merchant lets be without', () => {
    const given = { charged: ['1.05', '9'], lines: [['100', 1] as const], charges: ['5', '5'] }
    expect(solved({ ...given, shipping: 0, refused: [0] })).toBe('5.00@0 | 5.00@none ;  (11)')
    expect(solved({ ...given, shipping: 0, refused: [0, 1] })).toBe('5.00@none | 5.00@0 ;  (12)')
  })

  test('after the tax rows have no VAT, unless nothing else explains the rows', () => {
    const given = { charged: ['1.05', '9'], lines: [['100', 1] as const], charges: ['5', '5'] }
    expect(solved({ ...given, shipping: 0, late: [1] })).toBe('5.00@0 | 5.00@none ;  (0)')
    expect(solved({ ...given, charges: ['5'], late: [0] })).toBe('5.00@0 ;  (14)')
  })

  test('at the rate that the merchant chose are not tried elsewhere', () => {
    expect(solved({ charged: ['1.05', '0.45'], charges: ['5', '5'], fixed: [1, null] })).toBe(
      '5.00@1 | 5.00@0 ;  (0)',
    )
    expect(solved({ charged: ['1.05', '0'], charges: ['5'], fixed: [1] })).toBe('none')
  })

  test('chosen without VAT costs no likelihood', () => {
    expect(solved({ charged: ['21', '0'], lines: [['100', 0]], charges: ['5'], fixed: [NO_VAT] })).toBe(
      '5.00@none ;  (0)',
    )
  })

  test('explain the rows within the margin only', () => {
    const given = { charges: ['5'], lines: [['100', 0] as const] }
    expect(solved({ ...given, charged: ['22.0503', '0'] })).toBe('5.00@0 ;  (0)')
    expect(solved({ ...given, charged: ['22.0497', '0'] })).toBe('5.00@0 ;  (0)')
    expect(solved({ ...given, charged: ['22.0504', '0'] })).toBe('none')
    expect(solved({ ...given, charged: ['22.0496', '0'] })).toBe('none')
  })

  test('can be spread over rates in proportion to the goods', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['17.64', '1.89'], lines, charges: ['5'] })).toBe('4.00@0 1.00@1 ;  (100)')
  })

  test('can be spread beside a charge at one rate', () => {
    const given = { charged: ['18.69', '1.89'], lines: [['80', 0] as const, ['20', 1] as const] }
    expect(solved({ ...given, charges: ['5', '5'] })).toBe('4.00@0 1.00@1 | 5.00@0 ;  (100)')
    expect(solved({ ...given, charges: ['5', '5'], fixed: [0, null] })).toBe(
      '5.00@0 | 4.00@0 1.00@1 ;  (100)',
    )
  })

  test('are spread beside a charge at the rate that the merchant chose, and at no other', () => {
    const given = { charged: ['18.69', '1.89'], lines: [['80', 0] as const, ['20', 1] as const] }
    expect(solved({ ...given, charges: ['5', '5'], fixed: [1, null] })).toBe('none')
  })

  test('are spread over the rates that have a part, not over one that is off by rounding', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    for (const noise of ['0.0001', '-0.0001']) {
      const given = {
        percentages: ['21', '9', '6'],
        charged: ['17.64', '1.89', noise],
        lines,
        charges: ['5'],
      }
      expect(solved(given)).toBe('4.00@0 1.00@1 ;  (100)')
    }
  })

  test('can be spread with another one left without VAT', () => {
    const given = { charged: ['17.64', '1.89'], lines: [['80', 0] as const, ['20', 1] as const] }
    expect(solved({ ...given, charges: ['5', '7'] })).toBe('4.00@0 1.00@1 | 7.00@none ;  (111)')
  })

  test('are not spread when that would not use the charge up, or would need a negative part', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['17.64', '1.98'], lines, charges: ['5'] })).toBe('none')
    expect(solved({ charged: ['18.06', '1.71'], lines, charges: ['5'] })).toBe('none')
    expect(solved({ percentages: ['21'], charged: ['17.64'], lines: [['80', 0]], charges: ['5'] })).toBe(
      'none',
    )
  })

  test('spread over rates add up to the charge exactly', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    const given = { charged: ['17.6402', '1.8899'], lines, charges: ['5'] }
    expect(sharesOf(given, ({ charges }) => charges[0], 4)).toEqual(['4.0011', '0.9989'])
  })

  test('below zero leave room for others', () => {
    // Of 10 at 21 % and -5 at 21 % remains 5.
    expect(solved({ charged: ['1.05', '0'], charges: ['10', '-5'], fixed: [null, 0] })).toBe(
      '10.00@0 | -5.00@0 ;  (0)',
    )
  })
})

describe('VAT that a module of the shop rounded per piece', () => {
  test('is what a row says, not net times rate', () => {
    // 2 x 8.26 at 21 % is 3.4692; rounded per piece 3.46.
    const lines = [['16.52', 0, '3.46'] as const]
    expect(solved({ charged: ['3.46', '0'], lines })).toBe(' ;  (0)')
    expect(solved({ charged: ['3.4692', '0'], lines })).toBe('none')
  })
})

describe('many charges', () => {
  const many = (count: number, value = '1') => Array.from({ length: count }, () => value)

  test('that can lie in thousands of ways are explained at once', () => {
    expect(solved({ charged: ['2.10', '0.90'], charges: many(20) })).toMatch(/^(?:1.00@0 \| ){10}/u)
    const lines = [['500', 0] as const, ['300', 1] as const]
    const given = { charged: ['107.1', '27.9'], lines, charges: many(20), discounts: ['-10', '-5'] }
    expect(solved(given)).not.toBe('none')
  })

  test('that nothing explains are given up, and that is no proof', () => {
    const charges = Array.from({ length: 16 }, (_, i) => `${3 + i}.${17 * (i + 1)}`)
    expect(solved({ charged: ['21.1234', '9.4321'], charges })).toBe('unknown')
  })
})
