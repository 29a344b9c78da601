import { describe, expect, test } from 'vitest'
import { shapeOf, waysOf } from '../../../src/shared/domain/discount-shape.ts'
import { NO_VAT } from '../../../src/shared/domain/line-rate.ts'
import { puzzle } from './puzzle.ts'
import { rankOf, shape, shares, type Lines } from './shapes.ts'
import { d } from './support.ts'

describe('a discount over all products', () => {
  const lines = [
    ['75', 0],
    ['25', 1],
  ] as const

  test('lies on the rates in proportion to the line totals', () => {
    expect(shape(lines, { 0: '-7.5', 1: '-2.5' })).toEqual({ rank: 0, givenAway: null })
    expect(shape(lines, { 0: '-7.5', 1: '-2.5' }, { gives: false })).toEqual({ rank: 0, givenAway: null })
  })

  test('also lies on lines without VAT', () => {
    const untaxed: Lines = [
      ['75', 0],
      ['25', NO_VAT],
    ]
    expect(rankOf(untaxed, { 0: '-7.5', [NO_VAT]: '-2.5' })).toBe(0)
  })

  test('may be off by the rounding of stored values, inclusive', () => {
    expect(rankOf(lines, { 0: '-7.501', 1: '-2.499' })).toBe(0)
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

  test('takes no more than they cost, but for a thousandth', () => {
    expect(rankOf(lines, { 0: '-75', 1: '-25' })).toBe(0)
    expect(rankOf(lines, { 0: '-75.0005', 1: '-25.0005' })).toBe(0)
    expect(rankOf(lines, { 0: '-75.0009', 1: '-25.0002' })).toBe(2)
    expect(rankOf(lines, { 0: '-75.0005', 1: '-25.0005' }, { gives: false })).toBe(0)
    expect(rankOf(lines, { 0: '-75.0009', 1: '-25.0002' }, { gives: false })).toBe(2)
  })

  test('of lines that come to nothing lies nowhere', () => {
    expect(rankOf([], { 0: '-10' })).toBe(2)
    expect(
      rankOf(
        [
          ['50', 0],
          ['-50', 1],
        ],
        { 0: '-10' },
      ),
    ).toBe(1)
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
    expect(rankOf(six, { [NO_VAT]: '-5' })).toBe(1)
    expect(rankOf(six, { 0: '-5' })).toBe(1)
    expect(rankOf(six, { 0: '-7', 1: '-5' })).toBe(2)
  })

  test('is found only for whole rates when there are seven lines or more', () => {
    const seven = [...six, ['70', 1] as const]
    expect(rankOf(seven, { 0: '-2', 1: '-10' })).toBe(2)
    expect(rankOf(seven, { 1: '-5' })).toBe(1)
    expect(rankOf(seven, { [NO_VAT]: '-5' })).toBe(1)
  })
})

describe('of selections with the same rates', () => {
  test('the dearest counts: a discount can be larger than the cheapest line', () => {
    const lines: Lines = [
      ['20', 0],
      ['5', 0],
      ['10', 1],
    ]
    expect(rankOf(lines, { 0: '-25' })).toBe(1)
    expect(rankOf(lines, { 0: '-25.01' })).toBe(2)
    expect(
      rankOf(
        [
          ['5', 0],
          ['20', 0],
          ['10', 1],
        ],
        { 0: '-25' },
      ),
    ).toBe(1)
  })
})

describe('free shipping inside a coupon', () => {
  const lines: Lines = [
    ['75', 0],
    ['25', 1],
  ]

  test('is the shipping at its rate and the rest in proportion', () => {
    const shipping = shares({ 0: '5' })
    const gifts = [shares({ 1: '3' }), shipping]
    expect(shape(lines, { 0: '-12.5', 1: '-2.5' }, { gifts })).toEqual({ rank: 0, givenAway: shipping })
    expect(shape(lines, { 0: '-12.5', 1: '-2.5' }, { gifts, gives: false })).toEqual({
      rank: 2,
      givenAway: null,
    })
  })

  test('may be all that the coupon gives, also when nothing else is in the order', () => {
    const shipping = shares({ 1: '5' })
    expect(shape(lines, { 1: '-5' }, { gifts: [shipping] })).toEqual({ rank: 0, givenAway: shipping })
    expect(shape([], { 1: '-5' }, { gifts: [shipping] })).toEqual({ rank: 0, givenAway: shipping })
    expect(shape([['0', 0]], { 1: '-5' }, { gifts: [shipping] })).toEqual({ rank: 0, givenAway: shipping })
  })

  test('goes with a discount over some products as well', () => {
    const shipping = shares({ 0: '5' })
    expect(shape([...lines, ['60', 0]], { 0: '-12.5', 1: '-2.5' }, { gifts: [shipping] })).toEqual({
      rank: 1,
      givenAway: shipping,
    })
  })

  test('is not seen where the discount is explained without', () => {
    const gifts = [shares({ 0: '5' })]
    expect(shape([['100', 0]], { 0: '-15' }, { gifts })).toEqual({ rank: 0, givenAway: null })
    expect(
      shape(
        [
          ['100', 0],
          ['50', 1],
        ],
        { 0: '-15' },
        { gifts },
      ),
    ).toEqual({ rank: 1, givenAway: null })
  })

  test('is no larger than the coupon', () => {
    const shipping = shares({ 0: '5' })
    const given = (coupon: string) =>
      shape(
        [
          ['75', 0],
          ['25', 1],
        ],
        { 0: '-5', 1: d(coupon).plus(5).toFixed() },
        { rows: [coupon], gifts: [shipping] },
      )
    expect(given('-4.9')).toEqual({ rank: 2, givenAway: null })
    expect(given('-5')).toEqual({ rank: 0, givenAway: shipping })
    expect(given('-4.999')).toEqual({ rank: 0, givenAway: shipping })
  })
})

test('the rounding that is allowed can differ by rate', () => {
  const ways = waysOf(
    puzzle({
      charged: ['0', '0'],
      lines: [
        ['50', 0],
        ['50', 1],
      ],
      discounts: ['-10'],
    }),
  )
  const slack = (rate: number) => d(rate === 0 ? '0.001' : '0.01')
  expect(shapeOf(ways, [], shares({ 0: '-5.001', 1: '-4.99' }), slack).rank).toBe(0)
  expect(shapeOf(ways, [], shares({ 0: '-5.002', 1: '-4.998' }), slack).rank).toBe(2)
  expect(shapeOf(ways, [], shares({ 0: '-5', 1: '-5.011' }), slack).rank).toBe(2)
})

test('a discount for one of two lines, the other being a return, takes no more than the first costs', () => {
  const lines: Lines = [
    ['20', 0],
    ['-5', 0],
    ['10', 1],
  ]
  expect(rankOf(lines, { 0: '-18' })).toBe(1)
  expect(rankOf(lines, { 0: '-20.01' })).toBe(2)
})
