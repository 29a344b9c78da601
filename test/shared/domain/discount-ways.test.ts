import { describe, expect, test } from 'vitest'
import { shapeOf, waysOf } from '../../../src/shared/domain/discount-shape.ts'
import { puzzle } from './puzzle.ts'
import { rankOf, shares, type Lines } from './shapes.ts'
import { d } from './support.ts'

describe('several discounts', () => {
  const lines: Lines = [
    ['60', 0],
    ['20', 0],
    ['20', 1],
  ]
  const rows = ['-10', '-4']

  test('are each over all products', () => {
    expect(rankOf(lines, { 0: '-11.2', 1: '-2.8' }, { rows })).toBe(0)
  })

  test('are each over all or over some', () => {
    // The first over all: 8 and 2. The second over the last line: 4.
    expect(rankOf(lines, { 0: '-8', 1: '-6' }, { rows })).toBe(1)
    // The first over the last two: 5 and 5. The second over the first and the last: 3 and 1.
    expect(rankOf(lines, { 0: '-8', 1: '-6' }, { rows })).toBe(1)
    // The first over the last line: 10. The second over the last two: 2 and 2.
    expect(rankOf(lines, { 0: '-2', 1: '-12' }, { rows })).toBe(1)
    expect(rankOf(lines, { 0: '-1', 1: '-13' }, { rows })).toBe(2)
    // Together this would be a discount of 14 over the second and third line, but no two separate ones are.
    expect(
      rankOf(
        [
          ['60', 0],
          ['20', 1],
        ],
        { 0: '-7', 1: '-7' },
        { rows },
      ),
    ).toBe(2)
  })

  test('with too many ways are over some products one at a time', () => {
    const sizes = ['10', '21', '32', '43', '54', '65']
    const many: Lines = sizes.map((net, i) => [net, i % 2] as const)
    // Odd lines 10 + 32 + 54 = 96 of 225. The first over all, the second over the first line.
    const all = d('-10').times(96).div(225)
    const rest = d('-10').minus(all)
    const one = { 0: all.minus(4).toFixed(), 1: rest.toFixed() }
    expect(rankOf(many, one, { rows })).toBe(1)
    // The first over the first line, the second over the second.
    expect(rankOf(many, { 0: '-10', 1: '-4' }, { rows })).toBe(2)
    expect(
      rankOf(
        [
          ['10', 0],
          ['21', 1],
          ['32', 0],
        ],
        { 0: '-10', 1: '-4' },
        { rows },
      ),
    ).toBe(1)
  })

  test('hold shipping given away in the coupon only', () => {
    const shipping = shares({ 0: '4' })
    // Coupon 10 of which 4 shipping, the rest over all: 4.80 and 1.20. Points 3 over the last line.
    const division = shares({ 0: '-8.8', 1: '-4.2' })
    const coupon = { value: d('-10'), gives: true }
    const points = { value: d('-3'), gives: false }
    const found = (...discounts: (typeof coupon)[]) => {
      const ways = waysOf({ ...puzzle({ charged: ['0', '0'], lines }), discounts })
      return shapeOf(ways, [shipping], division, () => d('0.001'))
    }
    expect(found(coupon, points)).toEqual({ rank: 1, givenAway: shipping })
    expect(found(points, coupon)).toEqual({ rank: 1, givenAway: shipping })
    expect(found({ ...coupon, gives: false }, points)).toEqual({ rank: 2, givenAway: null })
    expect(found({ ...coupon, gives: false }, { ...points, gives: true })).toEqual({
      rank: 2,
      givenAway: null,
    })
  })
})

test('one discount of several that is more than its products cost makes the way impossible', () => {
  const lines: Lines = [
    ['100', 0],
    ['4', 1],
  ]
  expect(rankOf(lines, { 0: '-10', 1: '-3' }, { rows: ['-10', '-3'], gives: false })).toBe(1)
  expect(rankOf(lines, { 0: '-10', 1: '-5' }, { rows: ['-10', '-5'], gives: false })).toBe(2)
})
