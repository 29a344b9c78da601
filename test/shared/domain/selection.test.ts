import { describe, expect, test } from 'vitest'
import { isOutside, isPaid, isWaiting, withdrawal } from '../../../src/shared/domain/selection.ts'
import { noOverrides } from '../../../src/shared/domain/settings.ts'
import { allowing, orderWith, settings, settingsWith } from './support.ts'

describe('orders that are nobody’s business', () => {
  test('are abandoned checkouts, whatever was allowed', () => {
    const abandoned = orderWith({ statusId: '0', date: '2020-01-01' })
    expect(isOutside(abandoned, settings, noOverrides)).toEqual({ code: 'INCOMPLETE_ORDER', data: {} })
    expect(isOutside(abandoned, settings, allowing('BEFORE_START_DATE'))).toMatchObject({
      code: 'INCOMPLETE_ORDER',
    })
  })

  test('are those from before the start date, unless the merchant wants this one', () => {
    const old = orderWith({ date: '2025-12-31' })
    expect(isOutside(old, settings, noOverrides)).toEqual({
      code: 'BEFORE_START_DATE',
      data: { date: '2025-12-31', startDate: '2026-01-01' },
    })
    expect(isOutside(old, settings, allowing('BEFORE_START_DATE'))).toBeNull()
    expect(isOutside(old, settings, allowing('STATUS_NOT_SELECTED'))).toMatchObject({
      code: 'BEFORE_START_DATE',
    })
  })

  test('are not those of the start date itself or later', () => {
    expect(isOutside(orderWith({ date: '2026-01-01' }), settings, noOverrides)).toBeNull()
    expect(isOutside(orderWith({ date: '2026-01-02', statusId: '00' }), settings, noOverrides)).toBeNull()
  })
})

describe('an order waits', () => {
  test('as long as its status is not ticked; the status is told by name, else by id', () => {
    expect(isWaiting(orderWith({ statusId: '5' }), settings, noOverrides)).toBeNull()
    expect(
      isWaiting(orderWith({ statusId: '1', statusName: 'In afwachting' }), settings, noOverrides),
    ).toEqual({
      code: 'STATUS_NOT_SELECTED',
      data: { status: 'In afwachting' },
    })
    expect(isWaiting(orderWith({ statusId: '99', statusName: '' }), settings, noOverrides)).toEqual({
      code: 'STATUS_NOT_SELECTED',
      data: { status: '99' },
    })
  })

  test('not when the merchant wants this one', () => {
    const order = orderWith({ statusId: '1' })
    expect(isWaiting(order, settings, allowing('STATUS_NOT_SELECTED'))).toBeNull()
    expect(isWaiting(order, settings, allowing('BEFORE_START_DATE'))).not.toBeNull()
  })
})

test('an order is paid by its status, or because all are', () => {
  expect(isPaid(orderWith({ statusId: '5' }), settings)).toBe(true)
  expect(isPaid(orderWith({ statusId: '1' }), settings)).toBe(false)
  expect(isPaid(orderWith({ statusId: '1' }), settingsWith({ alwaysPaid: true }))).toBe(true)
})

test('an order is withdrawn by its status; a refund counts before a cancellation', () => {
  expect(withdrawal(orderWith({ statusId: '5' }), settings)).toBeNull()
  expect(withdrawal(orderWith({ statusId: '7' }), settings)).toBe('cancelled')
  expect(withdrawal(orderWith({ statusId: '11' }), settings)).toBe('refunded')
  const both = settingsWith({ cancelledStatuses: ['11'] })
  expect(withdrawal(orderWith({ statusId: '11' }), both)).toBe('refunded')
})

test('an order about which the merchant said nothing is allowed nothing and keeps contact and reference', () => {
  expect(noOverrides).toEqual({ allow: [], contactId: null, referenceSuffix: '' })
})
