import { describe, expect, test } from 'vitest'
import { failureGroups } from '../../../../src/main/service/orders/failures.ts'
import type { Entry } from '../../../../src/shared/domain/entry.ts'
import { problem, type Problem } from '../../../../src/shared/domain/problem.ts'
import { entry, storeWith } from '../entries.ts'

const rate = (name: string) => problem('TAX_MAPPING_MISSING', { name, percentage: '21' })
const failed = (orderId: number, cause: Problem, changes: object = {}) =>
  entry(orderId, '2026-11-24', { state: 'failed', problem: cause, ...changes })

const groupsOf = async (entries: readonly Entry[]) => failureGroups(await storeWith(entries))

describe('what waits for the merchant', () => {
  test('is together by cause, what was not pushed first and then that of most orders, each with all its amounts', async () => {
    const groups = await groupsOf([
      failed(1, rate('Oud')),
      failed(2, rate('Nieuw')),
      failed(3, rate('Nieuw'), { total: '19.99' }),
      failed(4, rate('Nieuw'), { total: '5.00', currency: 'GBP' }),
      entry(5, '2026-11-24'),
      entry(6, '2026-11-24', { state: 'attention', problem: problem('INVOICE_GONE', { number: 'F1' }) }),
      entry(7, '2026-11-24', { state: 'open', problem: problem('STATUS_NOT_SELECTED', { status: 'x' }) }),
    ])
    expect(groups).toMatchObject([
      {
        about: 'Nieuw 21',
        kind: 'failed',
        count: 3,
        totals: [
          { currency: 'EUR', total: '39.99' },
          { currency: 'GBP', total: '5.00' },
        ],
      },
      { code: 'TAX_MAPPING_MISSING', about: 'Oud 21', count: 1 },
      // The invoice of these is there, or was.
      { code: 'INVOICE_GONE', about: '', kind: 'attention', count: 1 },
    ])
    expect(groups[0]?.orders.map(({ orderId }) => orderId)).toEqual(['4', '3', '2'])
  })

  test('of very many is counted and summed whole, and listed as far as the newest', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => failed(index + 1, rate('Oud')))
    const [group] = await groupsOf(many)
    expect(group).toMatchObject({ count: 5000, totals: [{ currency: 'EUR', total: '100000.00' }] })
    expect(group?.orders).toHaveLength(1000)
    expect(group?.orders[0]?.orderId).toBe('5000')
  })

  test('with an amount that a damaged file spoilt is still told', async () => {
    const [group] = await groupsOf([failed(1, rate('Oud'), { total: 'kapot' }), failed(2, rate('Oud'))])
    expect(group).toMatchObject({ count: 2, totals: [{ total: '20.00' }] })
  })
})
