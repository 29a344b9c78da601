import { describe, expect, test } from 'vitest'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import {
  solveOrder,
  storedMargin,
  type TaxSetup,
  type SolveResult,
} from '../../../src/shared/domain/solve-order.ts'
import type { Shares } from '../../../src/shared/domain/vat-puzzle.ts'
import { d } from './support.ts'

/** Rates 0: 21 %, 1: 9 %, 2: 21 % abroad, 3: 6 %. */
const percentages = ['21', '9', '21', '6'].map(d)

interface Given {
  readonly rows: readonly Readonly<Record<number, string>>[]
  /** Net and the rates that fit. */
  readonly lines?: readonly (readonly [string, readonly number[], string?])[]
  readonly charges?: readonly string[]
  readonly fixed?: number | null
  readonly discounts?: readonly string[]
  /** In cents; by default only the rounding of stored values. */
  readonly tolerance?: number
}

function verdictOf(given: Given): SolveResult {
  const setup: TaxSetup = {
    percentages,
    readings: given.rows.map(
      (row) => new Map(Object.entries(row).map(([rate, vat]) => [Number(rate), d(vat)])),
    ),
    lines: (given.lines ?? []).map(([net, rates, key], i) => ({ key: key ?? `${i}`, net: d(net), rates })),
    charges: (given.charges ?? []).map((value) => ({
      value: d(value),
      fixed: given.fixed ?? null,
      givable: false,
      late: false,
      mayBeUntaxed: true,
    })),
    discounts: (given.discounts ?? []).map((value) => ({ value: d(value), gives: true })),
  }
  const tolerance = d(given.tolerance ?? 0).div(100)
  return solveOrder(setup, given.tolerance === undefined ? storedMargin(setup) : tolerance)
}

const text = (shares: Shares) => [...shares].map(([rate, amount]) => `${amount.toFixed(2)}@${rate}`).join(' ')

/** A verdict in one glance. */
function glance(given: Given): string {
  const verdict = verdictOf(given)
  if (verdict.kind === 'ambiguous') return `ambiguous ${verdict.charge}`
  if (verdict.kind === 'none') {
    return `none ${verdict.rate}: ${verdict.charged.toFixed(2)} for ${verdict.expected.toFixed(2)}`
  }
  return `lines ${verdict.lines.join()}; charges ${verdict.charges.map(text).join(' | ')}; discount ${text(verdict.discount)}`
}

describe('one explanation', () => {
  test('names the rates by their place in the whole list', () => {
    const given: Given = {
      rows: [{ 3: '6.30', 1: '9' }],
      lines: [
        ['100', [1]],
        ['100', [3]],
      ],
      charges: ['5'],
    }
    expect(glance(given)).toBe('lines 1,3; charges 5.00@3; discount ')
  })

  test('keeps a charge and a discount without VAT at no rate', () => {
    const given: Given = { rows: [{}], lines: [['100', [NO_VAT]]], charges: ['5'], discounts: ['-10'] }
    expect(glance(given)).toBe('lines -1; charges 5.00@-1; discount -10.00@-1')
  })

  test('takes the charge at the rate that the merchant chose', () => {
    expect(glance({ rows: [{ 1: '0.45', 3: '0' }], charges: ['5'], fixed: 1 })).toBe(
      'lines ; charges 5.00@1; discount ',
    )
  })

  test('prefers the division that OpenCart makes', () => {
    const given: Given = {
      rows: [{ 0: '16.17', 1: '1.62' }],
      lines: [
        ['80', [0]],
        ['20', [1]],
      ],
      charges: ['5'],
      discounts: ['-10'],
    }
    expect(glance(given)).toBe('lines 0,1; charges 5.00@0; discount -8.00@0 -2.00@1')
  })

  test('is found in the one reading of shared names that fits the lines', () => {
    const given: Given = { rows: [{ 0: '9' }, { 1: '9' }], lines: [['100', [1]]] }
    expect(glance(given)).toBe('lines 1; charges ; discount ')
  })

  test('tells a line that fits two rates apart by the rows', () => {
    expect(
      glance({
        rows: [{ 0: '21', 1: '0.0009' }],
        lines: [
          ['100', [0]],
          ['0.0100', [0, 1, NO_VAT]],
        ],
      }),
    ).toBe('lines 0,1; charges ; discount ')
  })

  test('gives lines that are alike the same rate', () => {
    const lines = [
      ['100', [0, 2], 'a'],
      ['100', [0, 2], 'a'],
    ] as const
    expect(glance({ rows: [{ 0: '21', 2: '21' }], lines })).toMatch(/^none/u)
    const alike: Given = {
      rows: [{ 0: '42', 2: '0' }],
      lines: [
        ['100', [0, 2], 'a'],
        ['100', [0, 2], 'a'],
      ],
    }
    expect(glance(alike)).toBe('lines 0,0; charges ; discount ')
  })

  test('says the VAT that the rows have', () => {
    const verdict = verdictOf({ rows: [{ 0: '21.0001' }], lines: [['100', [0]]] })
    expect(
      verdict.kind === 'one' && [...verdict.charged].map(([rate, vat]) => `${rate} ${vat.toFixed()}`),
    ).toEqual(['0 21.0001'])
  })
})

describe('explanations of one reading', () => {
  test('declare the same, so that the first will do', () => {
    expect(glance({ rows: [{ 0: '1.47', 1: '0.45' }], charges: ['2', '5', '5'] })).toBe(
      'lines ; charges 2.00@0 | 5.00@0 | 5.00@1; discount ',
    )
    const lines = [
      ['100', [0, 2]],
      ['100.0001', [0, 2]],
    ] as const
    expect(glance({ rows: [{ 0: '21', 2: '21' }], lines })).toMatch(/^lines (?:0,2|2,0);/u)
  })

  test('are not all tried when there are too many: an order that none explains is then asked about', () => {
    const cheap = (count: number) =>
      Array.from({ length: count }, (_, i) => [`0.000${i}`, [0, 1], `${i}`] as const)
    expect(glance({ rows: [{ 0: '0', 1: '0' }], lines: cheap(9) })).toMatch(/^lines 0,/u)
    expect(glance({ rows: [{ 0: '5', 1: '0' }], lines: cheap(9) })).toBe('ambiguous -1')
    expect(glance({ rows: [{ 0: '5', 1: '0' }], lines: cheap(8) })).toBe('none 0: 5.00 for 0.00')
    const charges = Array.from({ length: 16 }, (_, i) => `${3 + i}.${17 * (i + 1)}`)
    expect(glance({ rows: [{ 0: '21.1234', 1: '9.4321' }], charges })).toBe('ambiguous 0')
  })
})

describe('readings of the rows', () => {
  test('that are equally likely and declare something else are in doubt', () => {
    const given: Given = { rows: [{ 0: '1.89' }, { 1: '1.89' }], charges: ['9', '21'] }
    expect(glance(given)).toBe('ambiguous 0')
  })

  test('are not in doubt when one of them is likelier', () => {
    // At 9 % of 10 the charge of 21 has no VAT; at 21 % of 9 neither has room.
    const given: Given = { rows: [{ 0: '2.10' }, { 1: '2.10' }], lines: [['1', [NO_VAT]]], charges: ['10'] }
    expect(glance(given)).toBe('lines -1; charges 10.00@0; discount ')
  })

  test('of which there are too many are in doubt', () => {
    expect(glance({ rows: [], lines: [['100', [0]]] })).toBe('ambiguous 0')
  })
})

describe('rows that are a few cents off', () => {
  const given = (vat: string, tolerance: number): Given => {
    return { rows: [{ 0: vat }], lines: [['100', [0]]], charges: ['500'], tolerance }
  }

  test('are explained within the tolerance of the merchant, both ways and inclusive', () => {
    expect(glance(given('126.03', 3))).toBe('lines 0; charges 500.00@0; discount ')
    expect(glance(given('125.97', 3))).toBe('lines 0; charges 500.00@0; discount ')
    expect(glance(given('126.0301', 3))).toBe('none 0: 126.03 for 126.00')
    expect(glance(given('125.9699', 3))).toBe('none 0: 125.97 for 126.00')
  })

  test('are not without tolerance; the rounding of stored values always is', () => {
    // 0.0002 and 0.00006 for each of two parts.
    const stored = (vat: string): Given => ({ rows: [{ 0: vat }], lines: [['100', [0]]], charges: ['500'] })
    expect(glance(stored('126.0003'))).toBe('lines 0; charges 500.00@0; discount ')
    expect(glance(stored('126.0004'))).toBe('none 0: 126.00 for 126.00')
    expect(glance({ ...stored('126.0003'), discounts: ['0'] })).toMatch(/^lines/u)
  })

  test('are explained beside a discount only when that can be at no other rate', () => {
    const one: Given = { rows: [{ 0: '18.92' }], lines: [['100', [0]]], discounts: ['-10'], tolerance: 3 }
    expect(glance(one)).toBe('lines 0; charges ; discount -10.00@0')
    const two: Given = {
      rows: [{ 0: '15.14', 1: '1.62' }],
      lines: [
        ['80', [0]],
        ['20', [1]],
      ],
      discounts: ['-10'],
      tolerance: 3,
    }
    expect(glance(two)).toBe('none 0: 15.14 for 15.12')
    const untaxed: Given = {
      rows: [{ 0: '15.14' }],
      lines: [
        ['80', [0]],
        ['20', [NO_VAT]],
      ],
      discounts: ['-10'],
      tolerance: 3,
    }
    expect(glance({ ...untaxed, rows: [{ 0: '17.14' }] })).toBe('none 0: 17.14 for 15.12')
  })
})

describe('nothing explains the rows', () => {
  test('names the rate that is furthest from its lines', () => {
    const lines = [
      ['100', [0]],
      ['100', [1]],
    ] as const
    expect(glance({ rows: [{ 0: '21.50', 1: '12' }], lines })).toBe('none 1: 12.00 for 9.00')
    expect(glance({ rows: [{ 0: '15', 1: '9.50' }], lines })).toBe('none 0: 15.00 for 21.00')
    expect(glance({ rows: [{ 0: '21' }], lines })).toBe('none 1: 0.00 for 9.00')
  })

  test('says what the rows should be with the charges at the rates that come nearest, and the discount in proportion', () => {
    const lines = [
      ['100', [0]],
      ['100', [1]],
    ] as const
    // 100 and 5 at 21 % is 22.05; less 10 % of the goods.
    const given: Given = { rows: [{ 0: '22.07', 1: '9' }], lines, charges: ['5'] }
    expect(glance(given)).toBe('none 0: 22.07 for 22.05')
    expect(glance({ ...given, rows: [{ 0: '22.05', 1: '8.10' }], discounts: ['-20'] })).toBe(
      'none 0: 22.05 for 19.95',
    )
    expect(glance({ ...given, rows: [{ 0: '21', 1: '9.07' }] })).toBe('none 1: 9.07 for 9.00')
  })

  test('names none when there is no rate at all', () => {
    expect(glance({ rows: [{}], lines: [['100', [NO_VAT]]], discounts: ['-200'] })).toBe(
      'none -1: 0.00 for 0.00',
    )
  })
})
