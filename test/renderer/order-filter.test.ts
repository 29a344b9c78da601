import { describe, expect, test } from 'vitest'
import {
  filterIn,
  inTab,
  isDownFirst,
  meantBy,
  noFilter,
  queryOf,
  sortedBy,
  type OrderFilter,
} from '../../src/renderer/features/orders/filter.ts'
import { daysOf, isDay, periodOf, periods } from '../../src/renderer/features/orders/periods.ts'
import { inputs } from '../../src/shared/contract/calls.ts'
import { orderSorts, orderTabs } from '../../src/shared/contract/views.ts'

const there = (filter: OrderFilter) => filterIn(new URLSearchParams(queryOf(filter)))

describe('the address of the list of orders', () => {
  const narrowed: OrderFilter = {
    tab: 'failed',
    search: 'café & zn.',
    state: 'attention',
    code: 'NO_LINES',
    country: 'BE',
    method: 'mollie_ideal',
    from: '2026-11-01',
    until: '2026-11-30',
    sort: 'total',
    descending: false,
  }

  test('keeps everything that the list is filtered and sorted by', () => {
    expect(there(narrowed)).toEqual(narrowed)
    for (const sort of orderSorts)
      for (const descending of [true, false]) {
        const sorted = { ...noFilter, sort, descending }
        expect(there(sorted)).toEqual(sorted)
      }
  })

  test('is bare when nothing was chosen', () => {
    expect(queryOf(noFilter)).toEqual({})
  })

  test('may be anything, and then asks what can be asked', () => {
    const typed = 'tab=x&state=paid&code=drop table&from=2026-02-30&until=gisteren&sort=height&order=1'
    const filter = filterIn(new URLSearchParams(`${typed}&q=${'a'.repeat(500)}`))
    expect(filter).toEqual({ ...noFilter, search: 'a'.repeat(200), descending: false })
    for (const one of [filter, narrowed])
      expect(inputs['orders.file'].safeParse({ connection: 'winkel', ...meantBy(one) }).success).toBe(true)
  })

  test('of another tab leaves out what is only to be found in this one', () => {
    expect(inTab(narrowed, 'pushed')).toEqual({ ...narrowed, tab: 'pushed', state: '', code: '' })
    expect(filterIn(new URLSearchParams('tab=pushed&state=failed')).state).toBe('')
    for (const tab of orderTabs) expect(inTab({ ...noFilter, tab }, tab).tab).toBe(tab)
  })
})

test('a click on a head sorts by it, and a second one the other way round', () => {
  const byName = sortedBy(noFilter, 'customer')
  expect(byName).toMatchObject({ sort: 'customer', descending: false })
  expect(sortedBy(byName, 'customer').descending).toBe(true)
  expect(sortedBy(byName, 'total')).toMatchObject({ sort: 'total', descending: isDownFirst('total') })
})

describe('a period', () => {
  test.each([
    ['month', '2026-01-15', '2026-01-01', '2026-01-31'],
    ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['lastMonth', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-30', '2026-10-01', '2026-12-31'],
    ['lastQuarter', '2026-02-01', '2025-10-01', '2025-12-31'],
    ['year', '2026-06-01', '2026-01-01', '2026-12-31'],
    ['lastYear', '2026-06-01', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s is from %s until %s', (period, today, from, until) => {
    expect(daysOf(period, today)).toEqual({ from, until })
  })

  test('is recognised by its days, and others are of the merchant’s own choice', () => {
    for (const period of periods)
      if (period !== 'own') expect(periodOf(daysOf(period, '2026-08-15'), '2026-08-15')).toBe(period)
    expect(periodOf({ from: '2026-08-02', until: '' }, '2026-08-15')).toBe('own')
  })

  test('has only days that exist', () => {
    expect(['2026-02-28', '2026-02-30', '1999-01-01', '', '2026-13-01'].filter(isDay)).toEqual(['2026-02-28'])
  })
})
