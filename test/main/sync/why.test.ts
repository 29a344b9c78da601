import { describe, expect, test } from 'vitest'
import { ignore } from '../../../src/main/sync/actions.ts'
import { statusOf } from '../../../src/main/sync/status.ts'
import { why } from '../../../src/main/sync/why.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns } from '../../support/stand-ins.ts'

async function answer(program: Program, orderId: string) {
  const { ports } = await program.inside()
  return why(ports, program.settings.booking, orderId)
}

describe('why is this order not there?', () => {
  test('an order of every state has an answer, its own entry', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const { data } = world.shop
    data.addOrder(shopOrder(1001))
    data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
    data.addOrder(shopOrder(1003, { order_status_id: status.unpaid }))
    data.addOrder(shopOrder(1004, { total: '30.0000' }))
    data.addOrder(shopOrder(1005, { order_status_id: '0' }))
    data.addOrder(
      shopOrder(1006, { products: [], totals: [{ code: 'total', value: '0.0000' }], total: '0.0000' }),
    )
    data.addOrder(shopOrder(1007))
    await program.run('manual')
    data.setStatus(1007, status.cancelled)
    world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 1 })
    data.addOrder(shopOrder(1008))
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    const states = []
    for (const id of ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008']) {
      const said = await answer(program, id)
      expect(said).toMatchObject({ kind: 'known', entry: { orderId: id }, pause: null })
      if (said.kind !== 'known') continue
      states.push(said.entry.state)
      const isPlain = ['done', 'draft', 'planned'].includes(said.entry.state)
      expect(isPlain || said.entry.problem !== null, `${id} has a reason`).toBe(true)
      expect(said.entry.story.length, `${id} has a story`).toBeGreaterThan(0)
    }
    expect(states).toEqual(['done', 'open', 'draft', 'failed', 'ignored', 'skipped', 'attention', 'sending'])
  })

  test('an order that was never seen is looked up in the shop', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const { data } = world.shop
    data.addOrder(shopOrder(1001))
    data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
    data.addOrder(shopOrder(1003, { date_added: '2026-10-01 10:00:00' }))
    data.addOrder(shopOrder(1004, { order_status_id: '0' }))
    data.addOrder(shopOrder(1005, { total: 'veel' }))
    expect(await answer(program, '1001')).toMatchObject({ kind: 'not_yet', status: 'Voltooid' })
    expect(await answer(program, '1002')).toMatchObject({
      kind: 'left_out',
      problem: { code: 'STATUS_NOT_SELECTED' },
    })
    expect(await answer(program, '1003')).toMatchObject({
      kind: 'left_out',
      problem: { code: 'BEFORE_START_DATE' },
    })
    expect(await answer(program, '1004')).toMatchObject({
      kind: 'left_out',
      problem: { code: 'INCOMPLETE_ORDER' },
    })
    expect(await answer(program, '1005')).toMatchObject({ kind: 'not_yet' })
    for (const id of ['4711', '0', '99999999999999999999', 'abc', '', '../../etc', '__proto__'])
      expect(await answer(program, id), id).toEqual({ kind: 'not_in_shop' })
    world.shop.setFault({ kind: 'reply', status: 503, body: 'onderhoud' })
    expect(await answer(program, '1001')).toMatchObject({
      kind: 'shop_silent',
      problem: { code: 'OPENCART_BAD_ANSWER' },
    })
    expect(world.moneybird.requests, 'Moneybird is not asked').toEqual([])
  })

  test('while the connection is paused the answer says so', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'answer', status: 402, request: 'POST sales_invoices' })
    await program.run('manual')
    world.shop.data.addOrder(shopOrder(1002))
    const pause = { problem: { code: 'MONEYBIRD_PLAN_LIMIT' } }
    expect(await answer(program, '1001')).toMatchObject({ kind: 'known', entry: { state: 'planned' }, pause })
    expect(await answer(program, '1002')).toMatchObject({ kind: 'not_yet', pause })
  })

  test('an order of long ago is still known', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    await program.run('manual')
    for (let month = 0; month < 8; month++) {
      world.clock.advance(31 * DAY_MS)
      world.shop.data.addOrder(shopOrder(1100 + month))
      await program.run('hourly')
    }
    await program.kill()
    expect(await answer(program, '1001')).toMatchObject({
      kind: 'known',
      entry: { state: 'done', date: '2026-11-24' },
    })
  })
})

test('the status counts what is open, what is closed and what needs the merchant', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const { data } = world.shop
  for (const order of [1001, 1002]) data.addOrder(shopOrder(order))
  data.addOrder(shopOrder(1003, { order_status_id: status.pending }))
  data.addOrder(shopOrder(1004, { total: '30.0000' }))
  data.addOrder(shopOrder(1005))
  await program.run('manual')
  data.setStatus(1005, status.cancelled)
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
  const { ports } = await program.inside()
  await ignore(ports, '1003', 'proef')
  const { open, closed, needsAttention, pause, lastRuns } = statusOf(ports.store)
  expect(open).toEqual({ failed: 1, attention: 1 })
  expect(closed).toBe(3)
  expect(needsAttention).toBe(2)
  expect(pause).toBeNull()
  expect(lastRuns).toMatchObject({ hourly: new Date(world.clock.now()).toISOString(), problem: null })
})
