import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum, toCents, within, type Decimal } from '../../../src/shared/domain/decimal.ts'
import type { ValuedLine } from '../../../src/shared/domain/invoice.ts'
import { priceLines, type Priced } from '../../../src/shared/domain/pricing.ts'
import { fourDecimals } from './arbitrary.ts'
import { d } from './support.ts'

/** The exact VAT in a gross amount. */
const insideOf = (gross: Decimal, percentage: Decimal) => gross.times(percentage).div(percentage.plus(100))

function line(gross: string, over: Partial<ValuedLine> & { pieces?: string } = {}): ValuedLine {
  const { pieces = '1', ...rest } = over
  return {
    kind: 'product',
    description: 'Boek',
    quantity: d(pieces),
    gross: d(gross),
    vat: insideOf(d(gross), rest.percentage ?? d(21)),
    percentage: d(21),
    taxRateId: 'nl21',
    treatment: 'domestic',
    ...rest,
  }
}

interface Given {
  readonly total?: string
  readonly difference?: number
}

function price(lines: readonly ValuedLine[], given: Given = {}): Priced {
  const total = given.total === undefined ? toCents(sum(lines.map(({ gross }) => gross))) : d(given.total)
  return priceLines(lines, total, given.difference ?? 0, 'none')
}

/** Lines in one glance: `amount × price description`. */
const glance = (priced: Priced) =>
  priced.lines.map(({ amount, price, description }) => `${amount} × ${price} ${description}`)

describe('the price of a line', () => {
  test('is quantity × unit price where that gives the cents exactly', () => {
    expect(glance(price([line('36.30', { pieces: '3' })]))).toEqual(['3 × 12.10 Boek'])
    expect(glance(price([line('199.999932', { pieces: '2' })]))).toEqual(['2 × 100.00 Boek'])
    expect(glance(price([line('1.25', { pieces: '2.5' })]))).toEqual(['2.5 × 0.50 Boek'])
  })

  test('is one amount, the quantity in the first line of the text, where it does not', () => {
    expect(
      glance(price([line('10.00', { pieces: '3', description: 'Boek\nKleur: rood\nMaat: M' })])),
    ).toEqual(['1 × 10.00 Boek × 3\nKleur: rood\nMaat: M'])
    expect(glance(price([line('0.01', { pieces: '250' })]))).toEqual(['1 × 0.01 Boek × 250'])
    expect(glance(price([line('0.01', { pieces: '3', description: '' })]))).toEqual(['1 × 0.01  × 3'])
  })

  test('of a return has a positive quantity and a negative price', () => {
    expect(glance(price([line('-24.20', { pieces: '-2' })]))).toEqual(['2 × -12.10 Boek'])
    expect(glance(price([line('-10.00', { pieces: '-3' })]))).toEqual(['1 × -10.00 Boek × 3'])
  })

  test('of a free article is 0.00', () => {
    expect(glance(price([line('0', { pieces: '2' })]))).toEqual(['2 × 0.00 Boek'])
  })

  test('keeps kind and rate, and has no account yet', () => {
    expect(price([line('5', { kind: 'shipping', taxRateId: 'x', description: 'PostNL' })]).lines).toEqual([
      { kind: 'shipping', description: 'PostNL', amount: '1', price: '5.00', taxRateId: 'x' },
    ])
  })
})

describe('what rounding leaves', () => {
  const half = (count: number) => Array.from({ length: count }, () => line('1.005'))

  test('is given to the lines that were rounded furthest, a cent each, downwards', () => {
    // Rounded 11.09, exact 11.048.
    const lines = [line('1.005'), line('1.006'), ...half(6), line('1.007'), line('2.00')]
    expect(glance(price(lines))).toEqual([
      '1 × 1.00 Boek',
      '1 × 1.01 Boek',
      ...Array.from({ length: 3 }, () => '1 × 1.00 Boek'),
      ...Array.from({ length: 4 }, () => '1 × 1.01 Boek'),
      '1 × 2.00 Boek',
    ])
  })

  test('is given upwards as well', () => {
    const lines = [line('1.004'), line('1.001'), line('1.003'), line('1.004')]
    expect(glance(price(lines))).toEqual(['1 × 1.01 Boek', '1 × 1.00 Boek', '1 × 1.00 Boek', '1 × 1.00 Boek'])
  })

  test('is nothing when there is nothing left', () => {
    expect(glance(price([line('1.00'), line('2.00')]))).toEqual(['1 × 1.00 Boek', '1 × 2.00 Boek'])
  })

  test('goes before a line that would lose its price per piece', () => {
    const three = line('36.297', { pieces: '3' })
    expect(glance(price([three, line('5.002'), line('5.0005')]))).toEqual([
      '3 × 12.10 Boek',
      '1 × 5.00 Boek',
      '1 × 5.00 Boek',
    ])
    expect(glance(price([three, line('5.002')], { total: '41.29' }))).toEqual([
      '1 × 36.29 Boek × 3',
      '1 × 5.00 Boek',
    ])
  })

  test('stays within the rate, so that its VAT is the shop’s', () => {
    // Shipping 7.00, handling 1.815 and a fee of 3.025 at 21 %: 11.84 with 2.0549 of VAT; each rounded alone 11.85 with 2.06.
    const charges = ['6.999971', '1.815', '3.025'].map((gross) => line(gross))
    const exempt = line('1.82', { percentage: d(0), taxRateId: 'none', pieces: '2' })
    const priced = price([exempt, ...charges])
    expect(priced.vat).toEqual([{ taxRateId: 'nl21', percentage: '21', base: '9.79', amount: '2.05' }])
    expect(sum(priced.lines.map((one) => d(one.amount).times(one.price))).toFixed(2)).toBe('13.66')
    expect(glance(priced)[0]).toBe('2 × 0.91 Boek')
  })

  test('is a line without VAT only for what the shop itself is off, in either direction', () => {
    expect(price([line('1.00')], { total: '1.03', difference: 3 }).lines).toEqual([
      { kind: 'product', description: 'Boek', amount: '1', price: '1.00', taxRateId: 'nl21' },
      { kind: 'rounding', description: 'Afronding', amount: '1', price: '0.03', taxRateId: 'none' },
    ])
    expect(glance(price(half(2), { total: '1.99', difference: -2 }))).toEqual([
      '1 × 1.00 Boek',
      '1 × 1.01 Boek',
      '1 × -0.02 Afronding',
    ])
  })
})

describe('the VAT of an invoice', () => {
  test('is taken out of the gross lines, per rate, rounded once', () => {
    const lines = [
      line('12.10'),
      line('0.99'),
      line('10.90', { percentage: d(9), taxRateId: 'nl9' }),
      line('5.00', { percentage: d(0), taxRateId: 'none' }),
    ]
    expect(price(lines).vat).toEqual([
      { taxRateId: 'nl21', percentage: '21', base: '10.82', amount: '2.27' },
      { taxRateId: 'nl9', percentage: '9', base: '10.00', amount: '0.90' },
    ])
  })

  test('counts discounts and the cents that were spread, and not the rounding line', () => {
    const priced = price([line('121.00'), line('-12.10', { kind: 'discount' })], {
      total: '108.93',
      difference: 3,
    })
    expect(priced.vat).toEqual([{ taxRateId: 'nl21', percentage: '21', base: '90.00', amount: '18.90' }])
    const [spread] = price([line('1.005'), line('1.005')]).vat
    expect(spread).toEqual({ taxRateId: 'nl21', percentage: '21', base: '1.66', amount: '0.35' })
  })

  test('of two Moneybird rates of one percentage stays apart', () => {
    const lines = [line('12.10'), line('12.10', { taxRateId: 'be21' })]
    expect(price(lines).vat.map(({ taxRateId, amount }) => `${taxRateId} ${amount}`)).toEqual([
      'nl21 2.10',
      'be21 2.10',
    ])
  })
})

describe('for any lines', () => {
  const valued = fc
    .record({
      units: fc.integer({ min: -2_000_000, max: 99_999_999 }),
      pieces: fc.integer({ min: 1, max: 300 }),
      percentage: fc.constantFrom('21', '9', '25.5', '6', '0'),
    })
    .map(({ units, pieces, percentage }) =>
      line(fourDecimals(units), {
        pieces: String(pieces),
        percentage: d(percentage),
        taxRateId: percentage,
        gross: d(fourDecimals(units)).times(d(percentage).plus(100)).div(100),
      }),
    )
  test('they add up to the total without another line, and none moves by more than its VAT can bear', () => {
    fc.assert(
      fc.property(fc.array(valued, { minLength: 1, maxLength: 40 }), (lines) => {
        const priced = price(lines)
        const amounts = priced.lines.map(({ amount, price: unit }) => d(amount).times(unit))
        expect(sum(amounts).eq(toCents(sum(lines.map(({ gross }) => gross))))).toBe(true)
        expect(amounts).toHaveLength(lines.length)
        lines.forEach((given, i) => {
          expect(amounts[i]?.minus(given.gross).abs().lt('0.06')).toBe(true)
        })
      }),
      { numRuns: 300 },
    )
  })

  test('the VAT of the only rate is the shop’s, rounded', () => {
    const of21 = valued.map((one) => ({ ...line(one.gross.toFixed()), quantity: one.quantity }))
    fc.assert(
      fc.property(fc.array(of21, { minLength: 1, maxLength: 12 }), (lines) => {
        const exempt = line('0.005', { percentage: d(0), taxRateId: 'none' })
        const priced = price([...lines, exempt])
        expect(priced.vat[0]?.amount).toBe(toCents(sum(lines.map((one) => one.vat))).toFixed(2))
      }),
      { numRuns: 300 },
    )
  })

  test('the VAT per rate is that of its gross lines within half a cent, and base and VAT make up the gross', () => {
    fc.assert(
      fc.property(fc.array(valued, { minLength: 1, maxLength: 12 }), (lines) => {
        const priced = price(lines)
        for (const { taxRateId, percentage, base, amount } of priced.vat) {
          const gross = sum(
            priced.lines
              .filter((one) => one.taxRateId === taxRateId)
              .map((one) => d(one.amount).times(one.price)),
          )
          expect(d(base).plus(amount).eq(gross)).toBe(true)
          const exact = gross.times(percentage).div(d(percentage).plus(100))
          expect(within(d(amount), exact, d('0.005'))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
