import { describe, expect, test } from 'vitest'
import { HOME_ZONE } from '../../../../src/main/sync/scheduler.ts'
import { shopOrder, status } from '../../../support/orders.ts'
import { DAY_MS } from '../../../support/stand-ins.ts'
import { connection, openBench, type Bench } from '../bench.ts'
import { entry, invoice, put } from '../entries.ts'

function day(ago: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE, dateStyle: 'short' })
  return format.format(Date.now() - ago * DAY_MS)
}

async function storeOf({ home }: Bench) {
  const opened = await home.open(connection)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.ports.store
}

describe('the overview', () => {
  test('counts final invoices by the day of their order, to the cent, and every day once', async () => {
    const bench = await openBench({ stage: 'connected' })
    const store = await storeOf(bench)
    const entries = [
      entry(1, day(0), invoice('F-1', '0.10')),
      entry(2, day(0), invoice('F-2', '0.20')),
      entry(3, day(0), { state: 'draft', ...invoice(null, '99.00') }),
      entry(4, day(29), invoice('F-4', '89999999990.45')),
      entry(5, day(29), { state: 'attention', ...invoice('F-5', '10.00') }),
      entry(6, day(31), invoice('F-6', '500.00')),
      entry(7, day(400), invoice('F-7', '500.00')),
      entry(8, day(1), { state: 'failed' }),
      entry(9, day(1), { currency: 'GBP', total: '63.30', baseTotal: '75.00', ...invoice('F-9', '63.30') }),
    ]
    await put(store, entries)
    const { today, days, drafts } = await bench.get('overview.get', { connection })
    expect(today).toEqual({ count: 2, total: '0.30' })
    expect(days).toHaveLength(30)
    expect(days.map(({ date }) => date)).toEqual(Array.from({ length: 30 }, (_, i) => day(29 - i)))
    expect(days[0]).toEqual({ date: day(29), count: 2, total: '90000000000.45' })
    expect(days[28], 'in the shop’s own currency').toEqual({ date: day(1), count: 1, total: '75.00' })
    expect(days.reduce((all, { count }) => all + count, 0)).toBe(5)
    expect(drafts).toBe(1)
  })

  test('tells what waits, what failed and what needs attention', async () => {
    const bench = await openBench({ stage: 'ready' })
    const { world, get } = bench
    world.shop.data.addOrder(shopOrder(1001))
    world.shop.data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
    world.shop.data.addOrder(shopOrder(1003, { order_status_id: status.unpaid }))
    world.shop.data.addOrder(shopOrder(1004, { total: '21.0000' }))
    await get('run.now', { connection })
    world.shop.data.setStatus(1001, status.cancelled)
    await get('run.now', { connection })
    expect(await get('overview.get', { connection })).toMatchObject({
      waiting: 1,
      drafts: 1,
      failures: 1,
      attention: 1,
      connection: { needsYou: 2, isReady: true },
    })
    const { groups } = await get('failures.list', { connection })
    expect(groups.map(({ kind, count, orders }) => [kind, count, orders[0]?.orderId]).sort()).toEqual([
      ['attention', 1, '1001'],
      ['failed', 1, '1004'],
    ])
  })

  test('of a connection that is not set up is empty, with as many days', async () => {
    const { get } = await openBench({ stage: 'new' })
    const { connection: id } = await get('connection.add', { name: 'Leeg' })
    const overview = await get('overview.get', { connection: id })
    expect(overview).toMatchObject({ lastRunAt: null, nextRunAt: null, today: { count: 0, total: '0.00' } })
    expect(overview.days).toHaveLength(30)
  })

  test('of a connection that does not exist says so', async () => {
    const { codeOf } = await openBench({ stage: 'new' })
    expect(await codeOf('overview.get', { connection: 'weg' })).toBe('CONNECTION_UNKNOWN')
  })
})
