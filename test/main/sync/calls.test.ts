import { describe, expect, test } from 'vitest'
import * as actions from '../../../src/main/sync/actions.ts'
import { createEngine, type Engine } from '../../../src/main/sync/engine.ts'
import { Stopped } from '../../../src/main/sync/limiter.ts'
import type { Bookkeeping } from '../../../src/main/ports/bookkeeping.ts'
import { expectAllDone, invoicesOf } from '../../support/books.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

/** An engine whose calls to Moneybird are other ones. */
async function engineWith(program: Program, calls: Partial<Bookkeeping>): Promise<Engine> {
  const { ports } = await program.inside()
  return createEngine({
    ports: { ...ports, bookkeeping: { ...ports.bookkeeping, ...calls } },
    settings: () => program.settings.booking,
    damagedAt: () => null,
    progress: () => undefined,
  })
}

describe('a call of Moneybird that never left because the program stops', () => {
  test('leaves the order as work with nothing in doubt, and the run is not counted as made', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    for (const order of shopOrders(2)) world.shop.data.addOrder(order)
    const engine = await engineWith(program, { createInvoice: () => Promise.reject(new Stopped()) })
    const before = (await program.state()).lastRuns
    expect(await engine.run('manual')).toMatchObject({ problem: null })
    expect((await program.state()).lastRuns).toEqual(before)
    for (const order of [1001, 1002])
      expect(await program.entry(order)).toMatchObject({ state: 'planned', intent: null, invoice: null })
    await program.run('manual')
    await expectAllDone(world, program, [1001, 1002])
  })

  test('is told apart from a fault of ours, which ends the run', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    const engine = await engineWith(program, { createInvoice: () => Promise.reject(new TypeError('boem')) })
    await expect(engine.run('manual')).rejects.toThrow('boem')
    expect(await program.entry(1001)).toMatchObject({ state: 'sending', intent: { step: 'create' } })
  })
})

describe('a call that is over the limit of Moneybird', () => {
  test('is offered again in the same run', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'answer', status: 429, request: 'POST sales_invoices', times: 2 })
    expect(await program.run('manual')).toMatchObject({ problem: null })
    await expectAllDone(world, program, [1001])
  })

  test('for the third time ends the run, which tells until when', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'answer', status: 429, request: 'POST sales_invoices', times: 3 })
    const report = await program.run('manual')
    expect(report).toMatchObject({ problem: { code: 'RATE_LIMITED' } })
    expect(Date.parse(String(report.problem?.data.until))).toBeGreaterThanOrEqual(world.clock.now())
    expect(await program.entry(1001)).toMatchObject({ state: 'planned', intent: null })
  })
})

test('unclear answers with clear ones in between do not end a run', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const orders = [1001, 1002, 1003, 1004, 1005, 1006]
  for (const order of shopOrders(orders.length)) world.shop.data.addOrder(order)
  for (const skip of [0, 1, 2])
    world.moneybird.faults.add({ kind: 'reset', request: 'POST sales_invoices', skip, times: 1 })
  expect(await program.run('manual')).toMatchObject({ problem: null })
  const inDoubt = Object.values((await program.state()).entries).map(({ state }) => state)
  expect(inDoubt).toEqual(['sending', 'sending', 'sending'])
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
  await expectAllDone(world, program, orders)
})

test('an order that the merchant ignores while the run is at another is left as he said, and the run goes on', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  for (const order of [1002, 1003])
    world.shop.data.addOrder(shopOrder(order, { order_status_id: status.pending }))
  await program.run('manual')
  world.clock.advance(HOUR_MS)
  world.shop.data.addOrder(shopOrder(1001))
  for (const order of [1002, 1003]) world.shop.data.setStatus(order, status.paid)
  const { ports } = await program.inside()
  let outcome = ''
  world.moneybird.hooks.onApplied = async () => {
    if (outcome === '') outcome = await actions.ignore(ports, '1003', 'toch niet')
  }
  const report = await program.run('hourly')
  world.moneybird.hooks.onApplied = null
  expect(outcome).toBe('done')
  expect(report).toMatchObject({ problem: null, orders: { done: 2, ignored: 1 } })
  expect(invoicesOf(world, 1003)).toEqual([])
  expect(await program.entry(1003)).toMatchObject({ state: 'ignored' })
})
