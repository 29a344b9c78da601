import { describe, expect, test } from 'vitest'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import { explain, vatOfLines } from '../../../src/shared/domain/vat-solver.ts'
import { puzzle, solved } from './puzzle.ts'

describe('charges without discount', () => {
  test('lie at the rate whose row has more VAT than its lines', () => {
    const lines = [['100', 0] as const, ['50', 1] as const]
    expect(solved({ charged: ['22.05', '4.50'], lines, charges: ['5'] })).toEqual(['5.00@0 ;  (0)'])
    expect(solved({ charged: ['21', '4.95'], lines, charges: ['5'] })).toEqual(['5.00@1 ;  (0)'])
  })

  test('lie without VAT when no row has more; that is the less likely reading', () => {
    expect(solved({ charged: ['21', '0'], lines: [['100', 0]], charges: ['5'] })).toEqual([
      '5.00@none ;  (10)',
    ])
    expect(solved({ charged: ['0', '0'], lines: [['100', NO_VAT]], charges: ['5'] })).toEqual([
      '5.00@none ;  (0)',
    ])
  })

  test('of two rates are told apart by their size', () => {
    const given = { charged: ['1.05', '0.18'], charges: ['2', '5'] }
    expect(solved(given)).toEqual(['2.00@1 | 5.00@0 ;  (0)'])
  })

  test('of the same size give two explanations', () => {
    expect(solved({ charged: ['1.05', '0.45'], charges: ['5', '5'] })).toEqual([
      '5.00@0 | 5.00@1 ;  (0)',
      '5.00@1 | 5.00@0 ;  (0)',
    ])
  })

  test('at the rate that the merchant chose are not tried elsewhere', () => {
    expect(solved({ charged: ['1.05', '0.45'], charges: ['5', '5'], fixed: [1, null] })).toEqual([
      '5.00@1 | 5.00@0 ;  (0)',
    ])
    expect(solved({ charged: ['1.05', '0'], charges: ['5'], fixed: [1] })).toEqual([])
  })

  test('chosen without VAT costs no likelihood', () => {
    expect(solved({ charged: ['21', '0'], lines: [['100', 0]], charges: ['5'], fixed: [NO_VAT] })).toEqual([
      '5.00@none ;  (0)',
    ])
  })

  test('explain the rows within the margin only', () => {
    const given = { charges: ['5'], lines: [['100', 0] as const] }
    expect(solved({ ...given, charged: ['22.0503', '0'] })).toHaveLength(1)
    expect(solved({ ...given, charged: ['22.0497', '0'] })).toHaveLength(1)
    expect(solved({ ...given, charged: ['22.0504', '0'] })).toEqual([])
    expect(solved({ ...given, charged: ['22.0496', '0'] })).toEqual([])
  })

  test('can be spread over rates in proportion to the goods', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['17.64', '1.89'], lines, charges: ['5'] })).toEqual(['4.00@0 1.00@1 ;  (100)'])
  })

  test('can be spread beside a charge at one rate', () => {
    const given = { charged: ['18.69', '1.89'], lines: [['80', 0] as const, ['20', 1] as const] }
    expect(solved({ ...given, charges: ['5', '5'] })).toEqual([
      '4.00@0 1.00@1 | 5.00@0 ;  (100)',
      '5.00@0 | 4.00@0 1.00@1 ;  (100)',
    ])
    expect(solved({ ...given, charges: ['5', '5'], fixed: [0, null] })).toEqual([
      '5.00@0 | 4.00@0 1.00@1 ;  (100)',
    ])
  })

  test('are spread beside a charge at the rate that the merchant chose, and at no other', () => {
    const given = { charged: ['18.69', '1.89'], lines: [['80', 0] as const, ['20', 1] as const] }
    expect(solved({ ...given, charges: ['5', '5'], fixed: [1, null] })).toEqual([])
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
      expect(solved(given)).toEqual(['4.00@0 1.00@1 ;  (100)'])
    }
  })

  test('can be spread with another one left without VAT', () => {
    const given = { charged: ['17.64', '1.89'], lines: [['80', 0] as const, ['20', 1] as const] }
    expect(solved({ ...given, charges: ['5', '7'] })).toEqual(['4.00@0 1.00@1 | 7.00@none ;  (110)'])
  })

  test('are not spread when that would not use the charge up, or would need a negative part', () => {
    const lines = [['80', 0] as const, ['20', 1] as const]
    expect(solved({ charged: ['17.64', '1.98'], lines, charges: ['5'] })).toEqual([])
    expect(solved({ charged: ['18.06', '1.71'], lines, charges: ['5'] })).toEqual([])
    expect(solved({ percentages: ['21'], charged: ['17.64'], lines: [['80', 0]], charges: ['5'] })).toEqual(
      [],
    )
  })

  test('spread over rates add up to the charge exactly', () => {
    const [found] =
      explain(
        puzzle({
          charged: ['17.6402', '1.8899'],
          lines: [
            ['80', 0],
            ['20', 1],
          ],
          charges: ['5'],
        }),
      ) ?? []
    const shares = [...(found?.charges[0]?.values() ?? [])].map((share) => share.toFixed(4))
    expect(shares).toEqual(['4.0011', '0.9989'])
  })
})

test('too many ways to read an order are not tried', () => {
  const charges = Array.from({ length: 9 }, () => '1')
  expect(solved({ charged: ['1.89', '0'], charges })).toHaveLength(1)
  expect(solved({ charged: ['2.10', '0'], charges: [...charges, '1'] })).toBeNull()
  expect(solved({ charged: ['2.10', '0'], charges: [...charges, '1'], fixed: [0] })).toHaveLength(1)
})

test('the VAT of the lines alone is that of their rate', () => {
  const given = puzzle({
    charged: ['0', '0'],
    lines: [
      ['80', 0],
      ['20', 0],
      ['50', 1],
      ['30', NO_VAT],
    ],
  })
  expect(vatOfLines(given, 0).toFixed()).toBe('21')
  expect(vatOfLines(given, 1).toFixed()).toBe('4.5')
  expect(vatOfLines(given, 2).toFixed()).toBe('0')
})
