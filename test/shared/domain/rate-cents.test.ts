import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsPerRate, vatInside, type RateSum } from '../../../src/shared/domain/rate-cents.ts'
import { d } from './support.ts'

const sumOf = (percentage: string, gross: string, vat: string): RateSum => {
  return { percentage: d(percentage), gross: d(gross), vat: d(vat) }
}

test('a cent goes where it changes no VAT', () => {
  // 160.23 holds 27.81 of VAT at 21 %, 160.22 holds 27.81 too: the cent that is over must not go there.
  const high = sumOf('21', '160.2146', '27.8042')
  expect([16020, 16021, 16022].map((cents) => vatInside(cents, d(21)))).toEqual([2780, 2781, 2781])
  expect(centsPerRate([high, sumOf('9', '10.0054', '0.8261')], 17022)).toEqual([16020, 1002])
})

test('a line is not moved by more than a cent and a half for the sake of the VAT, but the total is met', () => {
  expect(centsPerRate([sumOf('21', '121.00', '21.05')], 12100)).toEqual([12100])
  expect(centsPerRate([sumOf('21', '121.00', '21.05'), sumOf('0', '5.00', '0')], 12600)).toEqual([12100, 500])
  expect(centsPerRate([sumOf('21', '121.00', '21.00')], 12104)).toEqual([12104])
  expect(centsPerRate([], 0)).toEqual([])
})

test('with any sums the cents meet the total, and no other cents meet it with less wrong VAT', () => {
  const one = fc
    .record({
      units: fc.integer({ min: -99_999, max: 9_999_999 }),
      percentage: fc.constantFrom('21', '9', '6', '0', '25.5'),
    })
    .map(({ units, percentage }) => {
      const net = d(units).div(10_000)
      const vat = net.times(percentage).div(100)
      return { percentage: d(percentage), gross: net.plus(vat), vat }
    })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (sums) => {
      const nearest = sums.map(({ gross }) => gross.times(100).round().toNumber())
      const total = sums
        .reduce((all, { gross }) => all.plus(gross), d(0))
        .times(100)
        .round()
        .toNumber()
      const wrong = (cents: readonly number[]) =>
        sums.filter(({ percentage, vat }, i) => {
          return vatInside(cents[i] ?? 0, percentage) !== vat.times(100).round().toNumber()
        }).length
      const found = centsPerRate(sums, total)
      expect(found.reduce((all, cents) => all + cents, 0) - total).toBe(0)
      const others = nearest.reduce<number[][]>(
        (done, cents) => done.flatMap((head) => [-1, 0, 1].map((move) => [...head, cents + move])),
        [[]],
      )
      const isNear = (cents: readonly number[]) =>
        sums.every(({ gross }, i) =>
          gross
            .times(100)
            .minus(cents[i] ?? 0)
            .abs()
            .lte('1.5'),
        )
      const fair = others.filter(
        (cents) => isNear(cents) && cents.reduce((all, more) => all + more, 0) === total,
      )
      expect(wrong(found)).toBeLessThanOrEqual(Math.min(...fair.map(wrong), sums.length))
    }),
  )
})
