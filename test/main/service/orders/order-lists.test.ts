import { describe, expect, test } from 'vitest'
import { MONTHS_PER_PAGE, OrderLists } from '../../../../src/main/service/orders/order-lists.ts'
import type { OrderTab } from '../../../../src/shared/contract/views.ts'
import type { Entry } from '../../../../src/shared/domain/entry.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { entry, invoice, storeWith } from '../entries.ts'

const ignored: Partial<Entry> = { state: 'ignored', problem: problem('MERCHANT_IGNORED', { reason: 'x' }) }

/** So many orders a month, from 2019-01 on, ids rising. */
function history(months: number, perMonth: number): Entry[] {
  return Array.from({ length: months * perMonth }, (_, i) => {
    const month = Math.floor(i / perMonth)
    const day = 1 + Math.floor(((i % perMonth) * 28) / perMonth)
    const date = new Date(Date.UTC(2019, month, day)).toISOString().slice(0, 10)
    return entry(i + 1, date, invoice(`F-${i + 1}`))
  })
}

async function listsOf(closed: readonly Entry[], open: readonly Entry[] = []) {
  const { store, read } = await storeWith(closed, open)
  const lists = new OrderLists(store)
  const page = (tab: OrderTab, search = '', offset = 0, limit = 50) =>
    lists.page({ tab, search, offset, limit })
  const ids = async (tab: OrderTab, search = '') =>
    (await page(tab, search)).rows.map(({ orderId }) => orderId)
  /** All pages, as a screen that scrolls to the end asks them. */
  async function all(tab: OrderTab, search = '', limit = 50): Promise<string[]> {
    const found: string[] = []
    for (;;) {
      const { rows, hasMore, total } = await page(tab, search, found.length, limit)
      found.push(...rows.map(({ orderId }) => orderId))
      if (hasMore) continue
      expect(total).toBe(found.length)
      return found
    }
  }
  return { store, read, page, ids, all }
}

describe('the tabs', () => {
  const states = {
    open: [entry(1, '2026-11-01', { state: 'open' }), entry(2, '2026-11-02', { state: 'planned' })],
    pushed: [entry(3, '2026-11-03', { state: 'draft' })],
    failed: [
      entry(4, '2026-11-04', { state: 'failed', problem: problem('NO_LINES', {}) }),
      entry(5, '2026-11-05', { state: 'attention', ...invoice('F-5') }),
    ],
    sending: [entry(6, '2026-11-06', { state: 'sending' })],
  }
  const closed = [
    entry(7, '2026-10-07', invoice('F-7')),
    entry(8, '2026-10-08', ignored),
    entry(9, '2026-10-09', { state: 'skipped' }),
  ]

  test('show each order once, newest first', async () => {
    const { ids } = await listsOf(closed, Object.values(states).flat())
    expect(await ids('open')).toEqual(['6', '2', '1'])
    expect(await ids('pushed')).toEqual(['3', '7'])
    expect(await ids('failed')).toEqual(['5', '4'])
    expect(await ids('ignored')).toEqual(['9', '8'])
    expect(await ids('all')).toEqual(['6', '5', '4', '3', '2', '1', '9', '8', '7'])
  })

  test('of what is not done read no closed month', async () => {
    const { ids, page, read } = await listsOf(closed, states.open)
    await ids('open')
    expect(await page('failed')).toEqual({ rows: [], total: 0, hasMore: false })
    expect(read).toEqual([])
  })

  test('order by number within a day, however long the numbers are', async () => {
    const day = '2026-10-07'
    const { ids } = await listsOf([9, 10, 99_999, 100_000].map((id) => entry(id, day)))
    expect(await ids('all')).toEqual(['100000', '99999', '10', '9'])
  })

  test('show an order that was opened again once, as it is now, and as it becomes when it is filed anew', async () => {
    const { store, page } = await listsOf([entry(7, '2026-10-07'), entry(8, '2026-10-08')])
    expect((await page('pushed')).rows).toHaveLength(2)
    await store.commit((state) => ({
      ...state,
      entries: { 7: entry(7, '2026-10-07', { state: 'attention' }) },
    }))
    expect((await page('pushed')).rows.map(({ orderId }) => orderId)).toEqual(['8'])
    expect((await page('all')).rows.map(({ state }) => state)).toEqual(['done', 'attention'])
    await store.commit((state) => ({
      ...state,
      entries: { 7: entry(7, '2026-10-07', { customer: 'Nieuw' }) },
    }))
    await store.close(['7'])
    expect((await page('all')).rows.map(({ customer }) => customer)).toEqual(['Klant 8', 'Nieuw'])
  })

  test('show nothing of before the data were put aside', async () => {
    const { store, page } = await listsOf([entry(7, '2026-10-07')])
    expect((await page('all')).rows).toHaveLength(1)
    await store.reset()
    expect(await page('all')).toEqual({ rows: [], total: 0, hasMore: false })
  })
})

describe('50,000 orders', () => {
  const closed = history(50, 1000)

  test('give their first page after reading one or two months, and every page after that without reading again', async () => {
    const { page, read } = await listsOf(closed)
    const first = await page('all')
    expect(first.rows).toHaveLength(50)
    expect(first.rows[0]?.orderId).toBe('50000')
    expect(first).toMatchObject({ hasMore: true, total: null })
    expect(read.length).toBeLessThanOrEqual(2)
    const before = read.length
    for (let offset = 50; offset < 900; offset += 50) await page('pushed', '', offset)
    expect(read.length - before).toBeLessThanOrEqual(1)
  })

  test('are all there when one scrolls to the end, each month read once', async () => {
    const { all, read } = await listsOf(closed)
    const found = await all('pushed', '', 500)
    expect(found).toHaveLength(50_000)
    expect(new Set(found).size).toBe(50_000)
    expect(new Set(read).size).toBe(read.length)
  })

  test('are searched a few months a page, and found in the end', async () => {
    const old = entry(12, '2019-01-03', { customer: 'Wilhelmina van der Meer' })
    const { page, all, read } = await listsOf([...closed.filter(({ orderId }) => orderId !== '12'), old])
    const first = await page('all', 'wilhelmina')
    expect(first).toMatchObject({ rows: [], hasMore: true, total: null })
    expect(read.length).toBeLessThanOrEqual(MONTHS_PER_PAGE)
    expect(await all('all', 'wilhelmina meer')).toEqual(['12'])
  })

  test('give an order by its whole number at once', async () => {
    const { page, read } = await listsOf(closed)
    const { rows } = await page('all', '12')
    expect(rows[0]?.orderId).toBe('12')
    expect(read.length).toBeLessThanOrEqual(MONTHS_PER_PAGE)
  })

  test('of which none is ignored do not read all of history for an empty page', async () => {
    const { page, all, read } = await listsOf(closed)
    expect(await page('ignored')).toEqual({ rows: [], total: null, hasMore: true })
    expect(read.length).toBeLessThanOrEqual(MONTHS_PER_PAGE)
    expect(await all('ignored')).toEqual([])
  })
})
