import { describe, expect, test } from 'vitest'
import { NO_VAT, ratesOfLine, roundedRatesOfLine } from '../../../src/shared/domain/line-rate.ts'
import { d, lineOf } from './support.ts'

const groups = ['21', '9', '25.5', '6'].map((percentage) => {
  return { percentage: d(percentage), taxRateId: percentage, names: [percentage], countries: [] }
})
const [nl21, nl9, fi255, be6] = [0, 1, 2, 3]

const fits = (price: string, tax: string, levies: string[] = []) =>
  ratesOfLine(
    lineOf(price, '1', tax),
    groups,
    levies.map((levy) => () => d(levy)),
  )

describe('the rate of a line', () => {
  test.each([
    ['82.6446', '17.3554', nl21],
    ['10.0000', '0.9000', nl9],
    ['100.0000', '25.5000', fi255],
    ['12.3456', '0.7407', be6],
  ])('is found on money: %s with %s', (price, tax, group) => {
    expect(fits(price, tax)).toEqual([group])
  })

  test('of a cheap article is found although tax / price reads 20.97 %', () => {
    expect(fits('0.0372', '0.0078')).toEqual([nl21])
  })

  test('may be off by the rounding of tax and price, and not by more', () => {
    // 100 × 21 % = 21; the margin is 0.00005 + 0.00005 × 21 % = 0.0000605.
    expect(fits('100.0000', '21.0000605')).toEqual([nl21])
    expect(fits('100.0000', '20.9999395')).toEqual([nl21])
    expect(fits('100.0000', '21.0000606')).toEqual([])
    expect(fits('100.0000', '20.9999394')).toEqual([])
  })

  test('without VAT is the rate of no VAT', () => {
    expect(fits('10.0000', '0.0000')).toEqual([NO_VAT])
    expect(fits('10.0000', '0.00005')).toEqual([NO_VAT])
    expect(fits('10.0000', '0.000051')).toEqual([])
  })

  test('of price 0 is any', () => {
    expect(fits('0.0000', '0.0000')).toEqual([nl21, nl9, fi255, be6, NO_VAT])
  })

  test('of a ten-thousandth of a euro is any too: the tax says nothing', () => {
    expect(fits('0.0002', '0.0000')).toEqual([nl21, nl9, fi255, be6, NO_VAT])
    expect(fits('0.0004', '0.0001')).toEqual([nl21, fi255])
  })

  test('of a negative price is the same', () => {
    expect(fits('-10.0000', '-2.1000')).toEqual([nl21])
    expect(fits('-10.0000', '2.1000')).toEqual([])
  })

  test('can hide a levy per piece in its tax', () => {
    expect(fits('10.0000', '2.3500')).toEqual([])
    expect(fits('10.0000', '2.3500', ['0.25'])).toEqual([nl21])
    expect(fits('10.0000', '2.1000', ['0.25'])).toEqual([nl21])
    expect(fits('10.0000', '0.2500', ['0.25'])).toEqual([NO_VAT])
    expect(fits('10.0000', '1.2000', ['0.25', '0.30'])).toEqual([nl9])
  })
})

describe('the rate of a line whose VAT was rounded to cents', () => {
  const rounded = (price: string, tax: string) => roundedRatesOfLine(lineOf(price, '1', tax), groups, [])

  test('is any that gives those cents', () => {
    expect(rounded('8.2600', '1.7300')).toEqual([nl21])
    expect(rounded('8.2600', '1.7400')).toEqual([])
    expect(rounded('0.1000', '0.0200')).toEqual([nl21])
    expect(rounded('0.1200', '0.0300')).toEqual([nl21, fi255])
  })

  test('is none where the VAT is not in whole cents', () => {
    expect(rounded('8.2600', '1.7346')).toEqual([])
  })
})
