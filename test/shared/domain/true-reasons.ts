import { expect } from 'vitest'
import { decimal, percentOf, sum, type Decimal } from '../../../src/shared/domain/decimal.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import type { Problem } from '../../../src/shared/domain/problem.ts'
import { percentageOf } from './cart.ts'

type Figures = Readonly<Record<string, string>>

/** Checks every figure and name that a reason tells against the order; a reason that is not known here fails. */
export function expectTrue(reason: Problem, order: Order): void {
  const check = checks[reason.code]
  expect(check, `no check of ${reason.code}`).toBeDefined()
  check?.(reason.data, order)
}

const checks: Readonly<Record<string, (data: Figures, order: Order) => void>> = {
  TOTAL_MISMATCH({ lines = '', total = '', difference = '' }, order) {
    const rows = order.totals.filter(({ code }) => code !== 'total')
    const goods = sum([
      ...order.products.map((one) => one.total),
      ...order.vouchersSold.map((one) => one.amount),
    ])
    const extras = rows.filter(({ code }) => code !== 'sub_total').map(({ value }) => value)
    const sums = [sum(rows.map(({ value }) => value)), goods.plus(sum(extras)), order.total]
    // The three amounts add up as they are told, in cents; of half cents one of them is then a cent beside the exact sum.
    const isNear = sums.some((exact) => exact.minus(lines).abs().lte('0.01'))
    expect(isNear, `the rows come to ${lines}`).toBe(true)
    expect(total).toBe(order.total.toFixed(2))
    expect(decimal(total).minus(lines).abs().toFixed(2)).toBe(difference)
    expect(Number(difference)).toBeGreaterThan(0.03)
  },
  TAX_MISMATCH({ title = '', charged = '', expected = '', discount = '', discounts = '' }, order) {
    expect(charged).not.toBe(expected)
    const line = order.products.find(({ name }) => name === title.split(' × ')[0])
    if (line !== undefined) {
      expect(isOneOf(charged, [line.tax.times(line.quantity)])).toBe(true)
      return
    }
    if (discount !== '') {
      expect(discountsOf(order).map((value) => value.toFixed(2))).toContain(discount)
      expect(isOneOf(charged, taxes(order))).toBe(true)
      return
    }
    const rows = order.totals.filter((row) => row.code === 'tax' && row.title === title)
    expect(isOneOf(charged, [sum(rows.map(({ value }) => value))])).toBe(true)
    if (discounts === '') return
    const vat = order.products
      .filter(({ price, tax }) => percentOf(price, percentageOf(title)).minus(tax).abs().lt('0.0001'))
      .map((one) => percentOf(one.total, percentageOf(title)))
    expect(isOneOf(expected, [sum(vat)]), `the products come to ${sum(vat).toFixed(4)}`).toBe(true)
    expect(discounts).toBe(sum(discountsOf(order)).toFixed(2))
  },
  TAX_AMBIGUOUS({ title = '', discount = '' }, order) {
    const rows = order.totals.filter((row) => row.title === title)
    expect(rows.length).toBeGreaterThan(0)
    if (discount !== '') expect(rows.map(({ value }) => value.neg().toFixed(2))).toContain(discount)
  },
  NEGATIVE_TOTAL({ total = '' }, order) {
    expect(total).toBe(order.total.toFixed(2))
    expect(order.total.lt(0)).toBe(true)
  },
}

/** Discounts as what they take off. */
function discountsOf({ totals }: Order): Decimal[] {
  const lowering = totals.filter(({ code, value }) => value.lt(0) && code !== 'voucher' && code !== 'credit')
  return lowering.map(({ value }) => value.neg())
}

function taxes({ totals }: Order): Decimal[] {
  return totals.filter(({ code }) => code === 'tax').map(({ value }) => value)
}

function isOneOf(figure: string, amounts: readonly Decimal[]): boolean {
  return amounts.some((amount) => amount.minus(figure).abs().lt('0.01'))
}
