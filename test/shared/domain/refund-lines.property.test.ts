import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  everythingLeft,
  refundAmounts,
  refundLines,
  type InvoicedLine,
  type Refund,
} from '../../../src/shared/domain/refund-lines.ts'
import { d } from './support.ts'

const money = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
const cents = (text: string) => Math.round(Number(text) * 100)

const rates = [
  { taxRateId: 'nl21', percentage: '21' },
  { taxRateId: 'nl9', percentage: '9' },
] as const

const nothingBack = { creditedQuantity: '0', creditedGross: '0.00' }

const good = fc
  .record({
    kind: fc.constantFrom<InvoicedLine['kind']>('product', 'product', 'shipping', 'fee'),
    gross: fc.integer({ min: 0, max: 50_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    rate: fc.nat(1),
  })
  .map(({ kind, gross, quantity, rate }): InvoicedLine => ({
    kind,
    description: kind,
    quantity: String(quantity),
    gross: money(gross),
    ...(rates[rate] ?? rates[0]),
    ...nothingBack,
  }))

/** An invoice whose discounts and vouchers are no more than what is sold. */
const invoice = fc
  .tuple(
    fc.array(good, { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 40 }),
  )
  .map(([goods, discount, voucher]): readonly InvoicedLine[] => {
    const whole = goods.reduce((all, { gross }) => all + cents(gross), 0)
    const less = (kind: InvoicedLine['kind'], percent: number): InvoicedLine[] =>
      percent === 0 || whole === 0
        ? []
        : [
            {
              kind,
              description: kind,
              quantity: '1',
              gross: money(-Math.floor((whole * percent) / 100)),
              ...rates[0],
              ...nothingBack,
            },
          ]
    return [...goods, ...less('discount', discount), ...less('gift_voucher_used', voucher)]
  })

/** The invoice as it stands after a credit. */
function after(lines: readonly InvoicedLine[], refund: Refund): readonly InvoicedLine[] {
  return lines.map((line, i) => {
    const own = refund.lines.find((one) => one.line === i)
    if (own === undefined) return line
    return {
      ...line,
      creditedQuantity: d(line.creditedQuantity).plus(own.quantity).toFixed(),
      creditedGross: d(line.creditedGross).minus(own.gross).toFixed(2),
    }
  })
}

const steps = fc.array(fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 5 })

describe('credits of parts of an invoice', () => {
  test('never take more than is left of any line, nor of the money, and say what is left', () => {
    fc.assert(
      fc.property(invoice, steps, (lines, parts) => {
        let now = lines
        const whole = lines.reduce((all, { gross }) => all + cents(gross), 0)
        let back = 0
        for (const wanted of parts) {
          const refund = refundLines(now, new Map(wanted.map((quantity, i) => [i, d(quantity)])))
          now = after(now, refund)
          back -= cents(refund.total)
          expect(cents(refund.total)).toBeLessThanOrEqual(0)
          expect(cents(refund.left)).toBe(whole - back)
          expect(cents(refund.left)).toBeGreaterThanOrEqual(0)
          expect(refund.lines.reduce((all, { gross }) => all + cents(gross), 0)).toBe(cents(refund.total))
          const perRate = refund.perRate.reduce((all, { base, vat }) => all + cents(base) + cents(vat), 0)
          expect(perRate).toBe(cents(refund.total))
          for (const { gross, creditedGross, quantity, creditedQuantity } of now) {
            expect(Math.abs(cents(creditedGross))).toBeLessThanOrEqual(Math.abs(cents(gross)))
            expect(cents(gross) * cents(creditedGross)).toBeGreaterThanOrEqual(0)
            expect(Number(creditedQuantity)).toBeLessThanOrEqual(Number(quantity))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('together with the rest are the invoice, to the cent, and then there is nothing left', () => {
    fc.assert(
      fc.property(invoice, steps, (lines, parts) => {
        let now = lines
        for (const wanted of parts)
          now = after(now, refundLines(now, new Map(wanted.map((quantity, i) => [i, d(quantity)]))))
        now = after(now, everythingLeft(now))
        expect(now.map(({ creditedGross }) => cents(creditedGross))).toEqual(
          lines.map(({ gross }) => cents(gross)),
        )
        expect(everythingLeft(now)).toEqual({ lines: [], perRate: [], total: '0.00', left: '0.00' })
      }),
      { numRuns: 500 },
    )
  })

  test('of amounts stay within the lines, whatever is asked', () => {
    fc.assert(
      fc.property(
        invoice,
        fc.array(fc.integer({ min: -90_000, max: 90_000 }), { maxLength: 8 }),
        (lines, asked) => {
          const now = after(
            lines,
            refundAmounts(
              lines,
              asked.map((one) => d(money(one))),
            ),
          )
          now.forEach(({ gross, creditedGross }) => {
            expect(Math.abs(cents(creditedGross))).toBeLessThanOrEqual(Math.abs(cents(gross)))
          })
        },
      ),
      { numRuns: 500 },
    )
  })
})
