import { describe, expect, test } from 'vitest'
import {
  paidSince,
  paymentPlan,
  paymentRuleOf,
  settingsForMethod,
} from '../../../src/shared/domain/payment-method.ts'
import { newPaymentRule, type PaymentRule } from '../../../src/shared/domain/payment-ways.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import { isPaid } from '../../../src/shared/domain/selection.ts'
import { context, d, lineOf, orderWith, rowOf, settingsWith } from './support.ts'

const rule = (over: Partial<PaymentRule>): PaymentRule => ({ ...newPaymentRule, ...over })
const nothing = { action: null, ledgerAccountId: null, financialAccountId: null, transactionId: '' }

describe('which row holds for a payment method', () => {
  const paymentMethods = {
    cod: rule({ book: 'bank' }),
    'mollie_*': rule({ book: 'clearing', accountId: '1' }),
    'mollie_klarna*': rule({ book: 'clearing', accountId: '2' }),
    mollie_ideal: rule({ book: 'payment' }),
    '*': rule({ book: 'unproven' }),
  }
  test.each([
    ['cod', 'cod'],
    ['cod.cod', 'cod'],
    ['mollie_ideal', 'mollie_ideal'],
    ['mollie_ideal.mollie_ideal', 'mollie_ideal'],
    ['mollie_bancontact', 'mollie_*'],
    ['mollie_klarna_later', 'mollie_klarna*'],
    ['bank_transfer', '*'],
    ['', '*'],
    ['constructor', '*'],
  ] as const)('%s goes by %s', (code, key) => {
    expect(paymentRuleOf(code, settingsWith({ paymentMethods }))).toBe(paymentMethods[key])
  })

  test('without any row a payment is registered as the connection says, with no more than its amount', () => {
    const paid = { code: 'mollie_ideal', reference: 'tr_1' }
    expect(paymentPlan(paid, settingsWith({}))).toEqual(nothing)
    expect(paymentPlan(paid, settingsWith({ registerPayment: false }))).toBeNull()
    expect(settingsForMethod(settingsWith({}), 'mollie_ideal')).toEqual(settingsWith({}))
  })
})

test.each<[Partial<PaymentRule>, object | null]>([
  [{}, { ...nothing, transactionId: 'tr_1' }],
  [{ book: 'bank' }, null],
  [{ book: 'payment' }, { ...nothing, transactionId: 'tr_1' }],
  [{ book: 'payment', identifier: false }, nothing],
  [
    { book: 'clearing', accountId: '7' },
    { ...nothing, action: 'balance_settlement', ledgerAccountId: '7', transactionId: 'tr_1' },
  ],
  [
    { book: 'cash', accountId: '7' },
    { ...nothing, action: 'cash_payment', financialAccountId: '7', transactionId: 'tr_1' },
  ],
  [
    { book: 'private', accountId: '7' },
    { ...nothing, action: 'private_payment', financialAccountId: '7', transactionId: 'tr_1' },
  ],
  [{ book: 'unproven' }, { ...nothing, action: 'payment_without_proof', transactionId: 'tr_1' }],
])('a method with %j is booked as %j', (over, plan) => {
  const settings = settingsWith({ paymentMethods: { x: rule(over) } })
  expect(paymentPlan({ code: 'x', reference: 'tr_1' }, settings)).toEqual(plan)
})

test('a row of its own registers payments although the connection does not', () => {
  const settings = settingsWith({ registerPayment: false, paymentMethods: { x: rule({ book: 'payment' }) } })
  expect(paymentPlan({ code: 'x', reference: '' }, settings)).toEqual(nothing)
})

describe('since when an order is paid', () => {
  const history = [
    { statusId: '1', at: '2026-11-01T10:00:00Z', date: '2026-11-01' },
    { statusId: '5', at: '2026-11-04T23:30:00Z', date: '2026-11-05' },
    { statusId: '1', at: '2026-11-06T10:00:00Z', date: '2026-11-06' },
    { statusId: '5', at: '2026-11-08T10:00:00Z', date: '2026-11-08' },
  ]
  const order = orderWith({ statusId: '5', date: '2026-11-01', paymentCode: 'x', history })

  test('is the first day on which its status counted as paid', () => {
    expect(paidSince(order, settingsWith({}))).toBe('2026-11-05')
  })
  test('is the day of the order while the shop does not tell, or says nothing of that status', () => {
    const { history: none, ...untold } = order
    expect(none).toHaveLength(4)
    expect(paidSince(untold, settingsWith({}))).toBe('2026-11-01')
    expect(paidSince({ ...order, history: history.slice(0, 1) }, settingsWith({}))).toBe('2026-11-01')
  })
  test('is the day of the order where every order counts as paid', () => {
    expect(paidSince(order, settingsWith({ alwaysPaid: true }))).toBe('2026-11-01')
  })
  test('is never, while its status now does not count, whatever it was before', () => {
    expect(paidSince({ ...order, statusId: '1' }, settingsWith({}))).toBeNull()
  })
  test('goes by the statuses of its method, which also undo that all orders are paid', () => {
    const paymentMethods = { x: rule({ paidStatuses: ['1'] }) }
    const settings = settingsWith({ alwaysPaid: true, paymentMethods })
    expect(isPaid(order, settings)).toBe(false)
    expect(paidSince({ ...order, statusId: '1' }, settings)).toBe('2026-11-01')
    expect(isPaid({ ...order, paymentCode: 'y' }, settings)).toBe(true)
  })
})

test('layout, workflow and the revenue account of a method come on its invoices', () => {
  const own = { documentStyleId: '8', workflowId: '7', revenueId: 'sales' }
  const settings = settingsWith({ paymentMethods: { x: rule(own) } })
  const draftOf = (paymentCode: string) => {
    const order = orderWith({
      paymentCode,
      products: [lineOf('10.0000', '1', '2.1000')],
      totals: [rowOf('sub_total', '10'), rowOf('tax', '2.1', 'BTW 21%'), rowOf('total', '12.1')],
      total: d('12.1'),
    })
    const mapped = mapOrder(order, { ...context, settings })
    return mapped.kind === 'draft' ? mapped.draft : null
  }
  expect(draftOf('x')).toMatchObject({ documentStyleId: '8', workflowId: '7' })
  expect(draftOf('x')?.lines.map((line) => line.ledgerAccountId)).toContain('sales')
  expect(draftOf('y')).toMatchObject({ documentStyleId: null, workflowId: null })
  expect(draftOf('y')?.lines.map((line) => line.ledgerAccountId)).not.toContain('sales')
})
