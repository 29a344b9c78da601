import { expect, test } from 'vitest'
import { taxMismatch } from '../../../src/shared/domain/tax-mismatch.ts'
import { d } from './support.ts'

const figures = (charged: string, expected: string) => {
  const { data } = taxMismatch({ title: 'Mok', charged: d(charged), expected: d(expected) })
  return [data.charged, data.expected]
}

test('what differs is told in cents, and where that shows no difference with as many decimals as it takes', () => {
  expect(figures('4.2046', '4.1')).toEqual(['4.20', '4.10'])
  expect(figures('0.5207', '0.52')).toEqual(['0.5207', '0.5200'])
  expect(figures('0.52066', '0.52067')).toEqual(['0.52066', '0.52067'])
})

test('discounts are told as what they took off', () => {
  const misfit = { title: 'BTW 9%', charged: d(0), expected: d('4.4174') }
  expect(taxMismatch({ ...misfit, discount: d('-10') }).data).toMatchObject({
    discount: '10.00',
    discounts: '',
  })
  expect(taxMismatch({ ...misfit, discounts: d('-64.42') }).data).toMatchObject({
    discount: '',
    discounts: '64.42',
  })
})
