import { expect, test } from 'vitest'
import { proposedRole, withProposedRoles } from '../../../src/shared/domain/row-role.ts'

test('codes that the shop uses get a role; what was chosen, OpenCart’s own and the rounding row stay as they are', () => {
  const codes = [
    'sub_total',
    'tax',
    'total',
    'shipping',
    'voucher',
    'rounding',
    'xfee',
    'giftcard',
    'yousave',
    '',
  ]
  expect(withProposedRoles({ '*': 'line', xfee: { taxRateId: '7' } }, codes)).toEqual({
    '*': 'line',
    xfee: { taxRateId: '7' },
    giftcard: 'payment',
    yousave: 'ignore',
  })
})

test('a code of which nothing is known gets what the merchant chose for all others', () => {
  expect(withProposedRoles({ '*': { taxRateId: '9' } }, ['xfee'])).toMatchObject({ xfee: { taxRateId: '9' } })
})

test('nothing new is nothing proposed', () => {
  const fees = { '*': 'line' } as const
  expect(withProposedRoles(fees, ['total', 'coupon'])).toBe(fees)
})

test('the wrapping of a present is no means of payment', () => {
  expect([proposedRole('giftwrap'), proposedRole('cadeauverpakking'), proposedRole('giftcard')]).toEqual([
    'line',
    'line',
    'payment',
  ])
})
