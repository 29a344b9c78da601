import { describe, expect, test } from 'vitest'
import { sortExtras, withFixedAside, type ExtrasContext } from '../../../src/shared/domain/extras.ts'
import type { TotalRow } from '../../../src/shared/domain/order.ts'
import type { FeeRule } from '../../../src/shared/domain/settings.ts'
import { d, rowOf, settingsWith } from './support.ts'

const groups = [
  { percentage: d(21), taxRateId: 'nl21', names: ['BTW 21%'], countries: ['NL'] },
  { percentage: d(9), taxRateId: 'nl9', names: ['BTW 9%'], countries: ['NL'] },
  { percentage: d(6), taxRateId: null, names: ['TVA 6%'], countries: ['BE'] },
]
const percentages = new Map([
  ['nl21', d(21)],
  ['nl9', d(9)],
  ['none', d(0)],
  ['other21', d(21)],
])

function sorted(
  rows: readonly TotalRow[],
  fees: Record<string, FeeRule>,
  inRows: readonly number[] = [0, 1, 2],
  over: Partial<ExtrasContext> = {},
) {
  return sortExtras(rows, contextOf(fees, inRows, over))
}

function contextOf(
  fees: Record<string, FeeRule>,
  inRows: readonly number[] = [0, 1, 2],
  over: Partial<ExtrasContext> = {},
): ExtrasContext {
  return {
    settings: settingsWith({ fees }),
    groups,
    inRows: (rate) => inRows.includes(rate),
    percentageOf: (id) => percentages.get(id) ?? null,
    zone: 'home',
    ...over,
  }
}

const shipping = rowOf('shipping', '5')
const xfee = rowOf('xfee', '2')
const coupon = rowOf('coupon', '-10')

describe('the rule for a code', () => {
  test('is, without any, to find its VAT in the tax rows; negative amounts are discounts', () => {
    expect(sorted([shipping, xfee, coupon, rowOf('reward', '-1'), rowOf('korting', '-2')], {})).toEqual({
      charges: [
        { row: shipping, value: d(5), fixed: null },
        { row: xfee, value: d(2), fixed: null },
      ],
      discounts: [coupon, rowOf('reward', '-1'), rowOf('korting', '-2')],
      aside: [],
    })
  })

  test('of a small amount is a charge or a discount by its sign all the same', () => {
    const [small, less] = [rowOf('xfee', '0.50'), rowOf('xfee', '-0.50')]
    expect(sorted([small], {})).toEqual({
      charges: [{ row: small, value: d('0.5'), fixed: null }],
      discounts: [],
      aside: [],
    })
    expect(sorted([less], {})).toEqual({ charges: [], discounts: [less], aside: [] })
  })

  test('is its own before that of `*`', () => {
    const found = sorted([xfee, rowOf('cod_fee', '3')], { xfee: 'line', '*': { taxRateId: 'nl21' } })
    expect(found.charges.map(({ row, fixed }) => [row.code, fixed])).toEqual([
      ['xfee', null],
      ['cod_fee', 0],
    ])
  })

  test('of `*` is not for shipping, coupon and reward', () => {
    const found = sorted([shipping, coupon, rowOf('reward', '-1')], { '*': { taxRateId: 'none' } })
    expect(found.charges.map(({ row }) => row.code)).toEqual(['shipping'])
    expect(found.discounts.map((row) => row.code)).toEqual(['coupon', 'reward'])
    expect(found.aside).toEqual([])
  })

  test('can be named for shipping as well', () => {
    expect(sorted([shipping], { shipping: { taxRateId: 'nl9' } }).charges).toEqual([
      { row: shipping, value: d(5), fixed: 1 },
    ])
  })
})

describe('a rate that the merchant chose', () => {
  test('and that is in the tax rows takes part in the puzzle, also for a negative amount', () => {
    const minus = rowOf('xfee', '-2')
    expect(sorted([minus], { xfee: { taxRateId: 'nl9' } })).toEqual({
      charges: [{ row: minus, value: d(-2), fixed: 1 }],
      discounts: [],
      aside: [],
    })
  })

  test('and that has no tax row stands aside: the amount includes its VAT', () => {
    expect(sorted([xfee], { xfee: { taxRateId: 'nl9' } }, [0])).toEqual({
      charges: [],
      discounts: [],
      aside: [{ row: xfee, taxRateId: 'nl9' }],
    })
  })

  test('without VAT, unknown, or for no shop rate stands aside too', () => {
    const unfit = [
      ...groups,
      { percentage: d(9), taxRateId: 'none', names: ['verkeerd gekoppeld'], countries: ['NL'] },
    ]
    const over = { groups: unfit, percentageOf: () => d(0) }
    const found = sorted([xfee], { xfee: { taxRateId: 'none' } }, [0, 1, 2, 3], over)
    expect(found.aside).toEqual([{ row: xfee, taxRateId: 'none' }])
    for (const taxRateId of ['none', 'gone']) {
      expect(sorted([xfee], { xfee: { taxRateId } }).aside).toEqual([{ row: xfee, taxRateId }])
    }
    expect(sorted([xfee], { xfee: { taxRateId: 'other21' } }).aside).toEqual([
      { row: xfee, taxRateId: 'other21' },
    ])
  })
})

describe('a rate at home that the merchant chose, for an order that goes elsewhere', () => {
  const fees = { xfee: { taxRateId: 'nl21' } } as const
  const open = { charges: [{ row: xfee, value: d(2), fixed: null }], discounts: [], aside: [] }

  test('holds where the shop charged it', () => {
    for (const zone of ['eu', 'outside'] as const) {
      expect(sorted([xfee], fees, [0], { zone }).charges).toEqual([{ row: xfee, value: d(2), fixed: 0 }])
    }
  })

  test('does not hold where it did not: the tax rows tell, or the lack of them', () => {
    expect(sorted([xfee], fees, [2], { zone: 'eu' })).toEqual(open)
    expect(sorted([xfee], fees, [], { zone: 'outside' })).toEqual(open)
    expect(sorted([rowOf('xfee', '-2')], fees, [], { zone: 'outside' }).discounts).toHaveLength(1)
  })

  test('does not hold under the small-business scheme', () => {
    expect(sorted([xfee], fees, [], { settings: settingsWith({ fees, kor: true }) })).toEqual(open)
  })

  test('gives way to a rate of the destination when the shop added no VAT for it', () => {
    const context = contextOf(fees, [2], { zone: 'eu' })
    const extras = sortExtras([xfee, shipping], context)
    expect(withFixedAside(extras, context, 'be6')).toEqual({
      charges: [{ row: shipping, value: d(5), fixed: null }],
      discounts: [],
      aside: [{ row: xfee, taxRateId: 'be6' }],
    })
    expect(withFixedAside(extras, context, null)).toEqual(extras)
    expect(withFixedAside(extras, { ...context, zone: 'outside' }, 'be6')).toEqual(extras)
  })

  test('without VAT stays as chosen', () => {
    const none = { xfee: { taxRateId: 'none' } } as const
    expect(sorted([xfee], none, [], { zone: 'eu' }).aside).toEqual([{ row: xfee, taxRateId: 'none' }])
  })
})

test('chosen rates can be taken out of the puzzle, the rest stays', () => {
  const context = contextOf({ xfee: { taxRateId: 'nl21' }, los: { taxRateId: 'none' } })
  const extras = sortExtras([shipping, xfee, coupon, rowOf('los', '1')], context)
  expect(withFixedAside(extras, context, null)).toEqual({
    charges: [{ row: shipping, value: d(5), fixed: null }],
    discounts: [coupon],
    aside: [
      { row: rowOf('los', '1'), taxRateId: 'none' },
      { row: xfee, taxRateId: 'nl21' },
    ],
  })
})
