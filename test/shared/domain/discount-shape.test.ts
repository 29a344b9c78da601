import { describe, expect, test } from 'vitest'
import { shapeOf } from '../../../src/shared/domain/discount-shape.ts'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import type { Shares } from '../../../src/shared/domain/vat-puzzle.ts'
import { puzzle } from './puzzle.ts'
import { d } from './support.ts'

const shares = (parts: Readonly<Record<number, string>>): Shares =>
  new Map(Object.entries(parts).map(([group, amount]) => [Number(group), d(amount)]))

function shape(
  lines: readonly (readonly [string, number])[],
  discount: Readonly<Record<number, string>>,
  charges: readonly Shares[] = [],
  slack = '0.001',
) {
  const values = charges.map((charge) => [...charge.values()][0]?.toFixed() ?? '0')
  const given = puzzle({ charged: ['0', '0'], lines, charges: values, discounts: ['-1'], givable: true })
  return shapeOf(given, charges, shares(discount), d(slack))
}

const rankOf = (...args: Parameters<typeof shape>) => shape(...args).rank

describe('a discount over all products', () => {
  const lines = [
    ['75', 0],
    ['25', 1],
  ] as const

  test('lies on the rates in proportion to the line totals', () => {
    expect(shape(lines, { 0: '-7.5', 1: '-2.5' })).toEqual({ rank: 0, givenAway: null })
  })

  test('also lies on lines without VAT', () => {
    expect(
      rankOf(
        [
          ['75', 0],
          ['25', NO_VAT],
        ],
        { 0: '-7.5', [NO_VAT]: '-2.5' },
      ),
    ).toBe(0)
  })

  test('may be off by the rounding of stored values, inclusive', () => {
    expect(rankOf(lines, { 0: '-7.501', 1: '-2.499' })).toBe(0)
    // One step more; with two lines a selection cannot give it either.
    expect(rankOf(lines, { 0: '-7.5011', 1: '-2.4989' })).toBe(2)
  })

  test('misses a rate that has goods: no such shape', () => {
    expect(
      rankOf(
        [
          ['75', 0],
          ['25', 1],
          ['50', 1],
        ],
        { 0: '-10' },
      ),
    ).toBe(1)
    expect(
      rankOf(
        [
          ['75', 0],
          ['25', 0],
        ],
        { 1: '-10' },
      ),
    ).toBe(2)
  })
})

describe('a discount over some products', () => {
  const six = [
    ['10', 0],
    ['20', 0],
    ['30', 0],
    ['40', 1],
    ['50', 1],
    ['60', NO_VAT],
  ] as const

  test('is found for every selection of up to six lines', () => {
    // Over the first and the fifth: 10 and 50.
    expect(rankOf(six, { 0: '-2', 1: '-10' })).toBe(1)
    // Over the last one alone.
    expect(rankOf(six, { [NO_VAT]: '-5' })).toBe(1)
    // Over the first alone.
    expect(rankOf(six, { 0: '-5' })).toBe(1)
    // 7 : 5 is 70 to 50: no selection has 70 at the first rate.
    expect(rankOf(six, { 0: '-7', 1: '-5' })).toBe(2)
  })

  test('is found only for whole rates when there are seven lines or more', () => {
    const seven = [...six, ['70', 1] as const]
    expect(rankOf(seven, { 0: '-2', 1: '-10' })).toBe(2)
    expect(rankOf(seven, { 1: '-5' })).toBe(1)
    expect(rankOf(seven, { [NO_VAT]: '-5' })).toBe(1)
  })
})

describe('free shipping inside a coupon', () => {
  const lines = [
    ['75', 0],
    ['25', 1],
  ] as const

  test('is the shipping at its rate and the rest in proportion', () => {
    const shipping = shares({ 0: '5' })
    expect(shape(lines, { 0: '-12.5', 1: '-2.5' }, [shipping])).toEqual({ rank: 0, givenAway: shipping })
  })

  test('may be all that the coupon gives, also when nothing else is in the order', () => {
    const shipping = shares({ 1: '5' })
    expect(shape(lines, { 1: '-5' }, [shipping])).toEqual({ rank: 0, givenAway: shipping })
    expect(shape([], { 1: '-5' }, [shipping])).toEqual({ rank: 0, givenAway: shipping })
    expect(shape([['0', 0]], { 1: '-5' }, [shipping])).toEqual({ rank: 0, givenAway: shipping })
  })

  test('goes with a discount over some products as well', () => {
    const shipping = shares({ 0: '5' })
    expect(shape([...lines, ['60', 0]], { 0: '-12.5', 1: '-2.5' }, [shipping])).toEqual({
      rank: 1,
      givenAway: shipping,
    })
  })

  test('is not seen where the discount is explained without', () => {
    const shipping = shares({ 0: '5' })
    expect(shape([['100', 0]], { 0: '-15' }, [shipping])).toEqual({ rank: 0, givenAway: null })
    expect(
      shape(
        [
          ['100', 0],
          ['50', 1],
        ],
        { 0: '-15' },
        [shipping],
      ),
    ).toEqual({ rank: 1, givenAway: null })
  })
})
