import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addPercent,
  CENT,
  centsOf,
  decimal,
  money,
  parseDecimal,
  percentOf,
  plain,
  sum,
  toCents,
  toTenThousandths,
  within,
  ZERO,
} from '../../../src/shared/domain/decimal.ts'
import { fourDecimals } from './arbitrary.ts'
import { d } from './support.ts'

describe('reading a decimal', () => {
  test.each([
    ['12.3400', '12.34'],
    ['-12.3400', '-12.34'],
    ['  7.5\n', '7.5'],
    ['0', '0'],
    ['00.10', '0.1'],
    [`${'9'.repeat(20)}.${'9'.repeat(20)}`, `${'9'.repeat(20)}.${'9'.repeat(20)}`],
  ])('%j is %s', (text, value) => {
    expect(parseDecimal(text)?.toFixed()).toBe(value)
  })

  test.each([
    '',
    ' ',
    '.5',
    '5.',
    '1,5',
    '1.000,50',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '+3',
    '1 000',
    '1.2.3',
    '€5',
    'x5',
    '5x',
    '9'.repeat(21),
    `0.${'9'.repeat(21)}`,
  ])('%j is none', (text) => {
    expect(parseDecimal(text)).toBeNull()
  })

  test('of our own text throws when it is none: that is a bug', () => {
    expect(() => decimal('1,5')).toThrow('Invalid number')
    expect(decimal(7).toFixed()).toBe('7')
  })
})

describe('rounding', () => {
  test.each([
    ['0.005', '0.01'],
    ['0.0049999999', '0.00'],
    ['2.675', '2.68'],
    ['1.005', '1.01'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
    ['127.9999', '128.00'],
    ['105.2649', '105.26'],
  ])('to cents: %s is %s, half away from zero', (amount, cents) => {
    expect(money(d(amount))).toBe(cents)
    expect(toCents(d(amount)).toFixed(2)).toBe(cents)
  })

  test.each([
    ['0.00005', '0.0001'],
    ['0.000049', '0.0000'],
    ['-1.23455', '-1.2346'],
    ['4.13223140', '4.1322'],
  ])('to the four decimals of OpenCart: %s is %s', (amount, stored) => {
    expect(toTenThousandths(d(amount)).toFixed(4)).toBe(stored)
  })

  test('to a number of cents', () => {
    expect(centsOf(d('0.0300'))).toBe(3)
    expect(centsOf(d('0.0349'))).toBe(3)
    expect(centsOf(d('-0.035'))).toBe(-4)
    expect(centsOf(d('1234567.89'))).toBe(123456789)
  })
})

describe('computing', () => {
  test('a percentage of an amount, and an amount with it, are exact', () => {
    expect(percentOf(d('82.6446'), d('21')).toFixed()).toBe('17.355366')
    expect(addPercent(d('82.6446'), d('21')).toFixed()).toBe('99.999966')
    expect(addPercent(d('10'), d('25.5')).toFixed()).toBe('12.55')
    expect(addPercent(d('-10'), d('9')).toFixed()).toBe('-10.9')
  })

  test('sums what floating point cannot', () => {
    expect(sum([d('0.1'), d('0.2'), d('-0.3')]).eq(ZERO)).toBe(true)
    expect(sum([]).toFixed()).toBe('0')
    expect(CENT.toFixed()).toBe('0.01')
  })

  test('within is inclusive and looks both ways', () => {
    expect(within(d('1.00'), d('1.03'), d('0.03'))).toBe(true)
    expect(within(d('1.03'), d('1.00'), d('0.03'))).toBe(true)
    expect(within(d('1.00'), d('1.0301'), d('0.03'))).toBe(false)
    expect(within(d('1.0301'), d('1.00'), d('0.03'))).toBe(false)
  })

  test('percentages and quantities are written without needless zeros', () => {
    expect(plain(d('21.0000'))).toBe('21')
    expect(plain(d('25.50'))).toBe('25.5')
    expect(plain(d('0.000000001'))).toBe('0.000000001')
    expect(plain(d('1e21'))).toBe('1000000000000000000000')
  })
})

describe('money as text', () => {
  const units = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 })

  test('comes back unharmed from reading and writing', () => {
    fc.assert(
      fc.property(units, (ten) => {
        const text = fourDecimals(ten)
        expect(parseDecimal(text)?.toFixed(4)).toBe(text)
        const cents = money(d(text))
        expect(money(parseDecimal(cents) ?? ZERO)).toBe(cents)
      }),
      { numRuns: 300 },
    )
  })

  test('is never further than half a cent from the amount, and whole cents stay', () => {
    fc.assert(
      fc.property(units, (ten) => {
        const amount = d(fourDecimals(ten))
        expect(within(d(money(amount)), amount, d('0.005'))).toBe(true)
        expect(centsOf(d(ten).div(100))).toBe(ten)
      }),
      { numRuns: 300 },
    )
  })
})
