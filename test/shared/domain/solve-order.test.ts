import { describe, expect, test } from 'vitest'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import { solveOrder, type TaxSetup, type Verdict } from '../../../src/shared/domain/solve-order.ts'
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
  readonly tolerance?: number
}

function verdictOf(given: Given): Verdict {
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
    })),
    discounts: (given.discounts ?? []).map((value) => ({ value: d(value), gives: true })),
    toleranceCents: given.tolerance ?? 0,
  }
  return solveOrder(setup)
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
    const given: Given = {
      rows: [{ 0: '21', 2: '21' }],
      lines: [
        ['100', [0, 2], 'a'],
        ['100', [0, 2], 'b'],
      ],
    }
    expect(glance(given)).toBe('ambiguous -1')
    const alike: Given = {
      rows: [{ 0: '42', 2: '0' }],
      lines: [
        ['100', [0, 2], 'a'],
        ['100', [0, 2], 'a'],
      ],
    }
    expect(glance(alike)).toBe('lines 0,0; charges ; discount ')
  })
})

describe('more than one explanation', () => {
  test('names the first charge that can lie elsewhere', () => {
    expect(glance({ rows: [{ 0: '1.47', 1: '0.45' }], charges: ['2', '5', '5'] })).toBe('ambiguous 1')
    expect(glance({ rows: [{ 0: '1.05', 1: '0.45' }], charges: ['5', '5'] })).toBe('ambiguous 0')
  })

  test('names no charge when a line can have two rates', () => {
    expect(
      glance({
        rows: [{ 0: '21', 2: '21' }],
        lines: [
          ['100', [0, 2]],
          ['100.0001', [0, 2]],
        ],
      }),
    ).toBe('ambiguous -1')
  })

  test('that differ by half a cent or less is one', () => {
    const off = (charge: string): Given => {
      return { rows: [{ 0: '0.0040', 1: '0' }], charges: [charge], tolerance: 1 }
    }
    expect(glance(off('0.0050'))).toBe('lines ; charges 0.01@0; discount ')
    expect(glance(off('0.0051'))).toBe('ambiguous 0')
  })

  test('is none when only lines of half a cent or less differ: the first rate is taken', () => {
    const cheap = (net: string): Given => ({
      rows: [{ 0: '21', 1: '9' }],
      lines: [
        ['100', [0]],
        ['100', [1]],
        [net, [0, 1, NO_VAT]],
      ],
      tolerance: 1,
    })
    expect(glance(cheap('0.0004'))).toBe('lines 0,1,0; charges ; discount ')
    expect(glance(cheap('-0.0004'))).toBe('lines 0,1,0; charges ; discount ')
    const off = (net: string): Given => ({ ...cheap(net), rows: [{ 0: '21.0050', 1: '9.0050' }] })
    expect(glance(off('0.0050'))).toBe('lines 0,1,0; charges ; discount ')
    expect(glance(off('0.0051'))).toBe('ambiguous -1')
  })

  test('is assumed when there are too many to try', () => {
    const cheap = (count: number) =>
      Array.from({ length: count }, (_, i) => [`0.000${i}`, [0, 1], `${i}`] as const)
    expect(glance({ rows: [{ 0: '0', 1: '0' }], lines: cheap(9) })).toBe('ambiguous -1')
    expect(glance({ rows: [{ 0: '0', 1: '0' }], lines: cheap(8) })).toMatch(/^lines 0,0,0,0,0,0,0,0;/u)
    expect(glance({ rows: [{ 0: '0' }], lines: cheap(8).map(([net, , key]) => [net, [0], key]) })).toMatch(
      /^lines/u,
    )
    const charges = Array.from({ length: 16 }, () => '1')
    expect(glance({ rows: [{ 0: '3.36' }], charges })).toBe('ambiguous 0')
  })
})

describe('rows that are a few cents off', () => {
  const given = (vat: string, tolerance: number): Given => {
    return { rows: [{ 0: vat }], lines: [['100', [0]]], charges: ['500'], tolerance }
  }

  test('are explained within the tolerance of the merchant, both ways and inclusive', () => {
    expect(glance(given('126.03', 3))).toBe('lines 0; charges 500.00@0; discount ')
    expect(glance(given('125.97', 3))).toBe('lines 0; charges 500.00@0; discount ')
    expect(glance(given('126.0301', 3))).toBe('none 0: 126.03 for 21.00')
    expect(glance(given('125.9699', 3))).toBe('none 0: 125.97 for 21.00')
  })

  test('are not without tolerance; the rounding of stored values always is', () => {
    // 0.0002 and 0.00006 for each of two parts.
    expect(glance(given('126.0003', 0))).toBe('lines 0; charges 500.00@0; discount ')
    expect(glance(given('126.0004', 0))).toBe('none 0: 126.00 for 21.00')
    expect(glance({ ...given('126.0003', 0), discounts: ['0'] })).toMatch(/^lines/u)
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
    expect(glance(two)).toBe('none 0: 15.14 for 16.80')
    const untaxed: Given = {
      rows: [{ 0: '15.14' }],
      lines: [
        ['80', [0]],
        ['20', [NO_VAT]],
      ],
      discounts: ['-10'],
      tolerance: 3,
    }
    expect(glance({ ...untaxed, rows: [{ 0: '17.14' }] })).toBe('none 0: 17.14 for 16.80')
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

  test('names none when there is no rate at all', () => {
    expect(glance({ rows: [{}], lines: [['100', [NO_VAT]]], discounts: ['-200'] })).toBe(
      'none -1: 0.00 for 0.00',
    )
    expect(glance({ rows: [], lines: [['100', [0]]] })).toBe('none -1: 0.00 for 0.00')
  })
})
