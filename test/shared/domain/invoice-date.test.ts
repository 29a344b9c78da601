import { describe, expect, test } from 'vitest'
import { invoiceDay, isReturnDue } from '../../../src/shared/domain/invoice-date.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import { context, d, lineOf, orderWith, rowOf, settingsWith } from './support.ts'

test.each([
  ['2026-10-31', 'month', '2026-11-30', false],
  ['2026-10-01', 'month', '2026-12-01', true],
  ['2026-11-01', 'month', '2026-12-31', false],
  ['2026-12-31', 'month', '2027-01-31', false],
  ['2026-12-31', 'month', '2027-02-01', true],
  ['2026-07-01', 'quarter', '2026-10-31', false],
  ['2026-07-01', 'quarter', '2026-11-01', true],
  ['2026-09-30', 'quarter', '2026-11-01', true],
  ['2026-10-01', 'quarter', '2027-01-31', false],
  ['2026-10-01', 'quarter', '2027-02-01', true],
  ['2020-01-01', 'none', '2026-11-01', false],
] as const)('the return over %s, filed per %s, is overdue on %s: %s', (day, period, today, isDue) => {
  expect(isReturnDue(day, period, today)).toBe(isDue)
})

describe('the day of an invoice', () => {
  const history = [{ statusId: '5', at: '2026-11-20T10:00:00Z', date: '2026-11-20' }]
  const order = orderWith({ date: '2026-11-18', history })
  test.each([
    ['order', { date: '2026-11-18', supplied: '', isMoved: false }],
    ['payment', { date: '2026-11-20', supplied: '2026-11-18', isMoved: false }],
    ['booking', { date: '2026-11-24', supplied: '2026-11-18', isMoved: false }],
  ] as const)('is that of the %s', (invoiceDate, day) => {
    expect(invoiceDay(order, settingsWith({ invoiceDate }), '2026-11-24')).toEqual(day)
  })
  test('is that of the order as long as nothing was paid', () => {
    const unpaid = { ...order, statusId: '1' }
    expect(invoiceDay(unpaid, settingsWith({ invoiceDate: 'payment' }), '2026-11-24').date).toBe('2026-11-18')
  })
  test('is never in a period whose return is due already', () => {
    const settings = settingsWith({ vatPeriod: 'month' })
    const late = { date: '2027-01-02', supplied: '2026-11-18', isMoved: true }
    expect(invoiceDay(order, settings, '2027-01-02')).toEqual(late)
    expect(invoiceDay(order, settings, '2026-12-31').isMoved).toBe(false)
  })
})

test('an invoice that comes too late for its return says when it was supplied, with a remark, and may be in an open period', () => {
  const order = orderWith({
    date: '2026-09-30',
    products: [lineOf('10.0000', '1', '2.1000')],
    totals: [rowOf('sub_total', '10'), rowOf('tax', '2.1', 'BTW 21%'), rowOf('total', '12.1')],
    total: d('12.1'),
  })
  const administration = { ...context.administration, periodLockedUntil: '2026-09-30' }
  const mapped = mapOrder(order, { ...context, administration, today: '2026-11-24' })
  expect(mapped).toMatchObject({
    kind: 'draft',
    draft: { date: '2026-11-24', supplied: '2026-09-30', reference: 'W-1' },
    warnings: [{ code: 'INVOICE_DATE_MOVED' }],
  })
  expect(mapOrder(order, { ...context, administration, today: '2026-10-31' })).toMatchObject({
    kind: 'problem',
    problem: { code: 'PERIOD_CLOSED' },
  })
})
