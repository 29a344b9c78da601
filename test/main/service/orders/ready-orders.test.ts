import { expect, test } from 'vitest'
import { shopOrder, status } from '../../../support/orders.ts'
import { connection, openBench, until } from '../bench.ts'

test('after a missing rate was mapped it is told how many failures can go, and one call has them go', async () => {
  const { world, get } = await openBench({ stage: 'ready' })
  for (const id of [1001, 1002, 1003]) {
    world.shop.data.addOrder(shopOrder(id))
    world.shop.data.edit(id, { 'totals[1].title': 'BTW' })
  }
  world.shop.data.addOrder(shopOrder(1004, { total: '21.0000' }))
  await get('run.now', { connection })
  expect(await get('failures.list', { connection })).toMatchObject({ ready: 0 })
  const { settings, schedule } = await get('connection.settings', { connection })
  const { taxMap } = settings.booking
  const mapped = [...taxMap, ...taxMap.slice(0, 1).map((row) => ({ ...row, name: 'BTW' }))]
  world.moneybird.counts.reset()
  await get('connection.save', { connection, booking: { ...settings.booking, taxMap: mapped }, schedule })
  await until(async () => (await get('failures.list', { connection })).ready === 3)
  expect(world.moneybird.counts.writes.invoicesCreated, 'looking writes nothing').toBe(0)
  const { groups } = await get('failures.list', { connection })
  expect(groups.map(({ code, ready }) => [code, ready])).toEqual([
    ['TAX_MAPPING_MISSING', 3],
    ['TOTAL_MISMATCH', 0],
  ])
  expect(await get('orders.goReady', { connection })).toEqual({ retried: 3, problem: null })
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(3)
  const after = await get('failures.list', { connection })
  expect(after).toMatchObject({ ready: 0, groups: [{ code: 'TOTAL_MISMATCH', count: 1 }] })
  expect(await get('orders.goReady', { connection })).toEqual({ retried: 0, problem: null })
})

test('an order that was cancelled before there was an invoice needs none; it is made only when that is said of this one', async () => {
  const { world, get } = await openBench({ stage: 'ready' })
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.cancelled }))
  world.shop.data.addOrder(shopOrder(1002, { order_status_id: status.refunded }))
  world.shop.data.addOrder(shopOrder(1003, { order_status_id: status.pending }))
  await get('run.now', { connection })
  const stateOf = async (orderId: string) => (await get('orders.get', { connection, orderId })).entry
  for (const orderId of ['1001', '1002'])
    expect(await stateOf(orderId)).toMatchObject({ state: 'skipped', problem: { code: 'ORDER_WITHDRAWN' } })
  expect(await stateOf('1003')).toMatchObject({ state: 'open', problem: { code: 'STATUS_NOT_SELECTED' } })
  expect(await get('overview.get', { connection })).toMatchObject({ waiting: 1, unticked: 1 })
  world.shop.data.setStatus(1002, status.paid)
  await get('orders.allow', { connection, orderId: '1001', code: 'ORDER_WITHDRAWN' })
  await get('run.now', { connection })
  expect(await stateOf('1001'), 'no alarm about what was asked for').toMatchObject({
    problem: null,
    invoice: { adopted: false },
  })
  expect((await stateOf('1002')).state, 'it went on after all').toBe('done')
})

test('what was allowed for an order that waited does not count after it was cancelled', async () => {
  const { world, get } = await openBench({ stage: 'ready' })
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
  await get('run.now', { connection })
  await get('orders.allow', { connection, orderId: '1001' })
  world.shop.data.setStatus(1001, status.cancelled)
  await get('run.now', { connection })
  expect(world.administration.invoices.size).toBe(0)
})
