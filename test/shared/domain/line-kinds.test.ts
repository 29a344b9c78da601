import { expect, test } from 'vitest'
import { accountNames, insteadOf, isDebt, lineKindNames } from '../../../src/shared/domain/line-kinds.ts'

test('what a customer has still to get is a debt, and nothing else is', () => {
  expect(lineKindNames.filter(isDebt)).toEqual(['gift_voucher_sold', 'gift_voucher_used', 'store_credit'])
})

test('an account that is not chosen has the stand-in that its lines go to; those of debts have none', () => {
  expect(accountNames.map((name) => [name, insteadOf(name)])).toEqual([
    ['product', null],
    ['shipping', 'product'],
    ['discount', 'product'],
    ['fee', 'shipping'],
    ['voucher', null],
    ['credit', null],
  ])
})
