import { describe, expect, test } from 'vitest'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import { sharesOf, solved } from './puzzle.ts'

describe('discounts', () => {
  test('lower the rows: all products in proportion is what OpenCart does', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['15.12', '1.62'], lines, discounts: ['-10'] })).toBe(' ; -8.00@0 -2.00@1 (0)')
  })

  test('can be for some products, or be divided in no way of OpenCart', () => {
    const lines = [
      ['60', 0],
      ['20', 0],
      ['20', 1],
    ] as const
    // Over the second and third product: 5 and 5.
    expect(solved({ charged: ['15.75', '1.35'], lines, discounts: ['-10'] })).toBe(
      ' ; -5.00@0 -5.00@1 (1000)',
    )
    expect(solved({ charged: ['15.54', '1.44'], lines, discounts: ['-10'] })).toBe(
      ' ; -6.00@0 -4.00@1 (2000)',
    )
  })

  test('can lie on goods without VAT, where no row is lowered', () => {
    const lines = [['80', 0] as const, ['20', NO_VAT] as const]
    expect(solved({ percentages: ['21'], charged: ['15.12'], lines, discounts: ['-10'] })).toBe(
      ' ; -8.00@0 -2.00@none (0)',
    )
  })

  test('of several rows are taken together', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['15.12', '1.62'], lines, discounts: ['-7', '-3'] })).toBe(
      ' ; -8.00@0 -2.00@1 (0)',
    )
  })

  test('take no more from a rate than is there', () => {
    const lines = [['80', 0] as const, ['2', 1] as const]
    expect(solved({ charged: ['15.12', '-0.09'], lines, discounts: ['-11'] })).toBe('none')
    expect(solved({ percentages: ['21'], charged: ['16.80'], lines: [['80', 0]], discounts: ['-11'] })).toBe(
      'none',
    )
  })

  test('do not count a returned article as something to take from', () => {
    const lines = [
      ['80', 0],
      ['-70', 0],
    ] as const
    expect(solved({ percentages: ['21'], charged: ['0'], lines, discounts: ['-10'] })).toBe(' ; -10.00@0 (0)')
    expect(solved({ percentages: ['21'], charged: ['-14.7'], lines: [['-50', 0]], discounts: ['-20'] })).toBe(
      'none',
    )
  })

  test('never raise a row', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['18.90', '0'], lines, discounts: ['-10'] })).toBe('none')
  })

  test('add up exactly: what rounding leaves is put on the largest part', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    const given = { charged: ['15.1202', '1.6199'], lines, discounts: ['-10'] }
    expect(sharesOf(given, ({ discount }) => discount, 6)).toEqual(['-7.998889', '-2.001111'])
  })

  test('put what rounding leaves on the largest part, also when that comes last', () => {
    const lines = [['20', 0] as const, ['80', 1] as const]
    const given = { charged: ['3.7799', '6.4802'], lines, discounts: ['-10'] }
    expect(sharesOf(given, ({ discount }) => discount, 6)).toEqual(['-2.000476', '-7.999524'])
  })

  test('too small to be seen in a row are not lost: they lie with the most goods', () => {
    const lines = [['20', 0] as const, ['80', 1] as const]
    expect(
      sharesOf({ charged: ['4.2', '7.2'], lines, discounts: ['-0.001'] }, ({ discount }) => discount, 4),
    ).toEqual(['-0.0010'])
  })

  test('do not mind rounding at a rate that they do not touch, whichever way', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    for (const untouched of ['1.8002', '1.7998']) {
      expect(solved({ charged: ['15.12', untouched], lines, discounts: ['-8'] })).toBe(' ; -8.00@0 (1000)')
    }
  })

  test('raise no row, not even by cents', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['16.905', '0.855'], lines, discounts: ['-10'] })).toBe('none')
  })

  test('can be for a line of cents', () => {
    expect(
      solved({ percentages: ['21'], charged: ['0.0525'], lines: [['0.50', 0]], discounts: ['-0.25'] }),
    ).toBe(' ; -0.25@0 (0)')
  })

  test('can take more than goods and returns come to, but not more than the goods', () => {
    const given = {
      percentages: ['21'],
      lines: [
        ['80', 0],
        ['-70', 0],
      ] as const,
    }
    expect(solved({ ...given, charged: ['-2.10'], discounts: ['-20'] })).toBe(' ; -20.00@0 (2000)')
    expect(solved({ ...given, charged: ['-14.91'], discounts: ['-81'] })).toBe('none')
  })

  test('must have the proportion within the rounding of each rate', () => {
    // 8 and 2 would be in proportion; 3 thousandths are rounding at 9 %, not at 21 %.
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['15.11937', '1.62027'], lines, discounts: ['-10'] })).toBe(
      ' ; -8.00@0 -2.00@1 (2000)',
    )
    expect(solved({ charged: ['15.11979', '1.62009'], lines, discounts: ['-10'] })).toBe(
      ' ; -8.00@0 -2.00@1 (0)',
    )
  })

  test('and charges are found together', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    const given = { lines, charges: ['5'], discounts: ['-10'] }
    expect(solved({ ...given, charged: ['16.17', '1.62'] })).toBe('5.00@0 ; -8.00@0 -2.00@1 (0)')
    expect(solved({ ...given, charged: ['15.12', '2.07'] })).toBe('5.00@1 ; -8.00@0 -2.00@1 (0)')
  })

  test('are not sought together with a charge that is spread', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['60', '60'], lines, charges: ['5'], discounts: ['-1'] })).toBe('none')
    expect(solved({ charged: ['17.64', '1.89'], lines, charges: ['5'], discounts: ['-1'] })).toBe('none')
  })
})

describe('shipping that a coupon gave away', () => {
  const given = {
    charged: ['15.12', '1.62'],
    lines: [
      ['80', 0],
      ['20', 1],
    ] as const,
    charges: ['5'],
    discounts: ['-15'],
  }

  test('follows the goods of the largest rate: its own rate left no trace', () => {
    expect(solved({ ...given, shipping: 0 })).toBe('5.00@0 ; -13.00@0 -2.00@1 (1)')
    const turned = { ...given, lines: [['20', 0] as const, ['80', 1] as const], charged: ['3.78', '6.48'] }
    expect(solved({ ...turned, shipping: 0 })).toBe('5.00@1 ; -2.00@0 -13.00@1 (1)')
  })

  test('lies at a rate without goods when the merchant chose that', () => {
    const rates = { ...given, percentages: ['21', '9', '6'], charged: ['15.12', '1.62', '0'] }
    expect(solved({ ...rates, shipping: 0, fixed: [2] })).toBe('5.00@2 ; -8.00@0 -2.00@1 -5.00@2 (3)')
  })

  test('is no reading where another division does without', () => {
    // 25 % off the first product; or shipping at 9 % that was given away and the rest off the first.
    const lines = [['40', 0] as const, ['100', 1] as const]
    const coupon = { lines, charged: ['7.5149', '9'], charges: ['5.7851'], discounts: ['-10'], shipping: 0 }
    expect(solved(coupon)).toBe('5.79@0 ; -10.00@0 (1000)')
  })

  test('is no reading for a charge that cannot be given away', () => {
    expect(solved({ ...given, gives: true })).toBe('5.00@0 ; -13.00@0 -2.00@1 (2000)')
  })
})
