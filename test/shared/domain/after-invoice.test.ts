import { expect, test } from 'vitest'
import { creditGiven } from '../../../src/shared/domain/after-invoice.ts'
import { decimal } from '../../../src/shared/domain/decimal.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { entry } from '../../main/service/entries.ts'

const invoiced = entry(7, '2026-11-24', {
  story: [{ at: '2026-11-24T12:00:00.500Z', event: 'draft_created', detail: '' }],
})
const given = (...moments: readonly string[]) =>
  creditGiven(invoiced, {
    credits: moments.map((at, id) => ({ id: String(id), amount: decimal('5'), at })),
  } as Pick<Order, 'credits'> as Order)

test('store credit that was given since the invoice is told, and none of before it', () => {
  expect(given('2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z', '2026-11-25T09:00:00Z')).toBe('10.00')
  expect(given('2026-11-24T11:00:00Z', '')).toBe('0.00')
})

test('a shop whose clock is some minutes behind loses none', () => {
  expect(given('2026-11-24T11:55:00Z')).toBe('5.00')
})
