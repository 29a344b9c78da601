import { describe, expect, test } from 'vitest'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import { explain } from '../../../src/shared/domain/vat-solver.ts'
import { puzzle, solved } from './puzzle.ts'

describe('discounts', () => {
  test('lower the rows: all products in proportion is what OpenCart does', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['15.12', '1.62'], lines, discounts: ['-10'] })).toEqual([
      ' ; -8.00@0 -2.00@1 (0)',
    ])
  })

  test('can be for some products, or be divided in no way of OpenCart', () => {
    const lines = [
      ['60', 0],
      ['20', 0],
      ['20', 1],
    ] as const
    // Over the second and third product: 5 and 5.
    expect(solved({ charged: ['15.75', '1.35'], lines, discounts: ['-10'] })).toEqual([
      ' ; -5.00@0 -5.00@1 (1000)',
    ])
    expect(solved({ charged: ['15.54', '1.44'], lines, discounts: ['-10'] })).toEqual([
      ' ; -6.00@0 -4.00@1 (2000)',
    ])
  })

  test('can lie on goods without VAT, where no row is lowered', () => {
    const lines = [['80', 0] as const, ['20', NO_VAT] as const]
    expect(solved({ percentages: ['21'], charged: ['15.12'], lines, discounts: ['-10'] })).toEqual([
      ' ; -8.00@0 -2.00@none (0)',
    ])
  })

  test('of several rows are taken together', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['15.12', '1.62'], lines, discounts: ['-7', '-3'] })).toEqual([
      ' ; -8.00@0 -2.00@1 (0)',
    ])
  })

  test('take no more from a rate than is there', () => {
    const lines = [['80', 0] as const, ['2', 1] as const]
    expect(solved({ charged: ['15.12', '-0.09'], lines, discounts: ['-11'] })).toEqual([])
    expect(
      solved({ percentages: ['21'], charged: ['16.80'], lines: [['80', 0]], discounts: ['-11'] }),
    ).toEqual([])
  })

  test('do not count a returned article as something to take from', () => {
    const lines = [
      ['80', 0],
      ['-70', 0],
    ] as const
    expect(solved({ percentages: ['21'], charged: ['0'], lines, discounts: ['-10'] })).toEqual([
      ' ; -10.00@0 (0)',
    ])
    expect(
      solved({ percentages: ['21'], charged: ['-14.7'], lines: [['-50', 0]], discounts: ['-20'] }),
    ).toEqual([])
  })

  test('never raise a row', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['18.90', '0'], lines, discounts: ['-10'] })).toEqual([])
  })

  test('add up exactly: what rounding leaves is put on the largest part', () => {
    const [found] =
      explain(
        puzzle({
          charged: ['15.1202', '1.6199'],
          lines: [
            ['80', 0],
            ['20', 1],
          ],
          discounts: ['-10'],
        }),
      ) ?? []
    expect([...(found?.discount.values() ?? [])].map((share) => share.toFixed(6))).toEqual([
      '-7.998889',
      '-2.001111',
    ])
  })

  test('put what rounding leaves on the largest part, also when that comes last', () => {
    const [found] =
      explain(
        puzzle({
          charged: ['3.7799', '6.4802'],
          lines: [
            ['20', 0],
            ['80', 1],
          ],
          discounts: ['-10'],
        }),
      ) ?? []
    expect([...(found?.discount.values() ?? [])].map((share) => share.toFixed(6))).toEqual([
      '-2.000476',
      '-7.999524',
    ])
  })

  test('do not mind rounding at a rate that they do not touch, whichever way', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    for (const untouched of ['1.8002', '1.7998']) {
      expect(solved({ charged: ['15.12', untouched], lines, discounts: ['-8'] })).toEqual([
        ' ; -8.00@0 (1000)',
      ])
    }
  })

  test('raise no row, not even by cents', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['16.905', '0.855'], lines, discounts: ['-10'] })).toEqual([])
  })

  test('can be for a line of cents', () => {
    expect(
      solved({ percentages: ['21'], charged: ['0.0525'], lines: [['0.50', 0]], discounts: ['-0.25'] }),
    ).toEqual([' ; -0.25@0 (0)'])
  })

  test('can take more than goods and returns come to, but not more than the goods', () => {
    const given = {
      percentages: ['21'],
      lines: [
        ['80', 0],
        ['-70', 0],
      ] as const,
    }
    expect(solved({ ...given, charged: ['-2.10'], discounts: ['-20'] })).toEqual([' ; -20.00@0 (2000)'])
    expect(solved({ ...given, charged: ['-14.91'], discounts: ['-81'] })).toEqual([])
  })

  test('must have the proportion within the rounding of each rate', () => {
    // 8 and 2 would be in proportion; 3 thousandths are rounding at 9 %, not at 21 %.
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['15.11937', '1.62027'], lines, discounts: ['-10'] })).toEqual([
      ' ; -8.00@0 -2.00@1 (2000)',
    ])
    expect(solved({ charged: ['15.11979', '1.62009'], lines, discounts: ['-10'] })).toEqual([
      ' ; -8.00@0 -2.00@1 (0)',
    ])
  })

  test('and charges are found together', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['16.17', '1.62'], lines, charges: ['5'], discounts: ['-10'] })).toEqual([
      '5.00@0 ; -8.00@0 -2.00@1 (0)',
      '5.00@1 ; -3.00@0 -7.00@1 (2000)',
      '5.00@none ; -3.00@0 -2.00@1 -5.00@none (2010)',
    ])
  })

  test('are not sought together with a charge that is spread', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['60', '60'], lines, charges: ['5'], discounts: ['-1'] })).toEqual([])
    expect(solved({ charged: ['17.64', '1.89'], lines, charges: ['5'], discounts: ['-1'] })).toEqual([])
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
    expect(solved({ ...given, givable: true })).toEqual([
      '5.00@0 ; -13.00@0 -2.00@1 (0)',
      '5.00@1 ; -8.00@0 -7.00@1 (1)',
      '5.00@none ; -8.00@0 -2.00@1 -5.00@none (12)',
    ])
  })

  test('follows the goods of the largest rate, also when that is the second', () => {
    const found = solved({
      ...given,
      lines: [
        ['20', 0],
        ['80', 1],
      ],
      charged: ['3.78', '6.48'],
      givable: true,
    })
    expect(found?.map((line) => line.replace(/;.*\(/u, '('))).toEqual([
      '5.00@0 (1)',
      '5.00@1 (0)',
      '5.00@none (12)',
    ])
  })

  test('comes last at a rate without goods', () => {
    const found = solved({
      ...given,
      percentages: ['21', '9', '6'],
      charged: ['15.12', '1.62', '0'],
      givable: true,
    })
    expect(found).toEqual([
      '5.00@0 ; -13.00@0 -2.00@1 (0)',
      '5.00@1 ; -8.00@0 -7.00@1 (1)',
      '5.00@2 ; -8.00@0 -2.00@1 -5.00@2 (2)',
      '5.00@none ; -8.00@0 -2.00@1 -5.00@none (13)',
    ])
  })

  test('is no reading for a charge that cannot be given away', () => {
    expect(solved({ ...given, givable: false })?.map((line) => line.slice(-6))).toEqual([
      '(2000)',
      '(2000)',
      '(2010)',
    ])
  })
})
