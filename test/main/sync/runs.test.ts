import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../src/main/sync/engine.ts'
import { expectAllDone, settle } from '../../support/books.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns } from '../../support/stand-ins.ts'

describe('a run that is asked for while one is under way', () => {
  test('joins it: the same report, and every write once', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const orders = [1001, 1002, 1003]
    for (const order of shopOrders(3)) world.shop.data.addOrder(order)
    const { engine } = await program.inside()
    const joined: Promise<unknown>[] = []
    world.moneybird.hooks.onApplied = () => {
      expect(engine.isRunning()).toBe(true)
      joined.push(engine.run('manual'), engine.run('nightly'))
    }
    const report = await engine.run('hourly')
    expect(joined.length).toBeGreaterThan(10)
    for (const other of joined) expect(await other).toBe(report)
    expect(engine.isRunning()).toBe(false)
    world.moneybird.hooks.onApplied = null
    await expectAllDone(world, program, orders)
    expect(await engine.run('manual'), 'the next one is a new run').not.toBe(report)
  })
})

describe('one bad order', () => {
  test('that cannot be read, mapped or accepted never stops the others', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const { data } = world.shop
    data.addOrder(shopOrder(1001))
    data.addOrder(shopOrder(1002, { total: 'veel' }))
    data.addOrder(shopOrder(1003, { currency_code: 'GBP', currency_value: '0.85000000' }))
    data.addOrder(shopOrder(1004, { email: 'jan@nergens.invalid' }))
    data.addOrder(shopOrder(1005, { total: '30.0000' }))
    data.addOrder(shopOrder(1006))
    const report = await program.run('manual')
    expect(report).toMatchObject({ orders: { done: 2, failed: 4 }, problem: null })
    const codes = await Promise.all(
      [1002, 1003, 1004, 1005].map(async (order) => (await program.entry(order)).problem?.code),
    )
    expect(codes).toEqual([
      'ORDER_UNREADABLE',
      'FOREIGN_CURRENCY',
      'CONTACT_EMAIL_REJECTED',
      'TOTAL_MISMATCH',
    ])
    expect(await program.entry(1001)).toMatchObject({ state: 'done' })
    expect(await program.entry(1006)).toMatchObject({ state: 'done' })
  })

  test('that was seen before and cannot be read now fails when it is still work, and else stays as it is', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const { data } = world.shop
    data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
    data.addOrder(shopOrder(1002, { total: '30.0000' }))
    data.addOrder(shopOrder(1003))
    await program.run('manual')
    world.clock.advance(HOUR_MS)
    for (const order of [1001, 1002, 1003]) data.edit(order, { total: 'veel' })
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      problem: { code: 'ORDER_UNREADABLE' },
    })
    expect(await program.entry(1002)).toMatchObject({ problem: { code: 'TOTAL_MISMATCH' } })
    expect(await program.entry(1003)).toMatchObject({ state: 'done', problem: null })
  })

  test('in whose mapping the program itself fails is a failure of that order alone, without a word of it in the log', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const { ports } = await program.inside()
    const engine = createEngine({
      ports: {
        ...ports,
        vatCheck: { check: () => Promise.reject(new RangeError('DE123456789 van Jansen')) },
      },
      settings: () => program.settings.booking,
      damagedAt: () => null,
      progress: () => undefined,
    })
    const abroad = { payment_iso_code_2: 'DE', payment_company: 'Firma', custom_field: { 1: 'DE123456789' } }
    const untaxed = {
      ...abroad,
      products: [{ name: 'Mok', quantity: 2, price: '10.0000', total: '20.0000', tax: '0.0000' }],
      totals: [
        { code: 'sub_total', title: 'Subtotaal', value: '20.0000', sort_order: 1 },
        { code: 'total', title: 'Totaal', value: '20.0000', sort_order: 9 },
      ],
      total: '20.0000',
    }
    world.shop.data.addOrder(shopOrder(1001, untaxed))
    world.shop.data.addOrder(shopOrder(1002))
    expect(await engine.run('manual')).toMatchObject({ orders: { done: 1, failed: 1 }, problem: null })
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      problem: { code: 'PROGRAM_FAULT', data: { detail: 'RangeError' } },
    })
    const fault = program.log.find((line) => line.event === 'mapping-fault')
    expect(fault).toMatchObject({ level: 'error', fields: { order: '1001', detail: 'RangeError' } })
    expect(JSON.stringify(program.log)).not.toMatch(/Jansen|DE123/)
  })
})

describe.each([
  { name: '401', status: 401, code: 'MONEYBIRD_DISCONNECTED', request: '*' },
  { name: '402', status: 402, code: 'MONEYBIRD_PLAN_LIMIT', request: 'POST sales_invoices' },
])('a connection that Moneybird stops with $name', (given) => {
  test('stands still with one notice; the night and the button try again, and what was left goes once', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const orders = [1001, 1002]
    await program.run('hourly')
    for (const order of shopOrders(2)) world.shop.data.addOrder(order)
    world.moneybird.faults.add({ kind: 'answer', status: given.status, request: given.request })
    world.clock.advance(HOUR_MS)
    expect(await program.run('hourly')).toMatchObject({ problem: { code: given.code } })
    const { pause } = await program.state()
    expect(pause).toMatchObject({ problem: { code: given.code } })
    world.moneybird.counts.reset()
    const shopBefore = world.shop.requests.length
    for (let hour = 0; hour < 5; hour++) {
      world.clock.advance(HOUR_MS)
      expect(await program.run('hourly')).toMatchObject({ problem: { code: given.code } })
    }
    expect(world.moneybird.counts.total(), 'the hour asks nothing').toBe(0)
    expect(world.shop.requests).toHaveLength(shopBefore)
    expect((await program.state()).pause, 'told once').toEqual(pause)
    await program.run('nightly')
    expect(world.moneybird.counts.total(), 'the night asks').toBeGreaterThan(0)
    expect((await program.state()).pause?.since, 'since the same moment').toBe(pause?.since)
    world.moneybird.faults.clear()
    expect(await program.run('manual')).toMatchObject({ problem: null })
    expect((await program.state()).pause).toBeNull()
    await settle(world, program, orders)
    await expectAllDone(world, program, orders)
  })
})

describe('a shop that refuses the key', () => {
  test('pauses too, and goes on at the next night when the key is right again', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    await program.run('hourly')
    world.shop.data.addOrder(shopOrder(1001))
    const body = JSON.stringify({ api: 1, error: { code: 'wrong_key', message: 'no' } })
    world.shop.setFault({ kind: 'reply', status: 401, body, headers: { 'Content-Type': 'application/json' } })
    world.clock.advance(HOUR_MS)
    expect(await program.run('hourly')).toMatchObject({ problem: { code: 'SHOP_KEY_WRONG' } })
    expect((await program.state()).pause).toMatchObject({ problem: { code: 'SHOP_KEY_WRONG' } })
    world.shop.setFault(null)
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expect((await program.inside()).ports.store.entry('1001')).toBeNull()
    world.clock.advance(DAY_MS)
    expect(await program.run('nightly')).toMatchObject({ problem: null })
    await expectAllDone(world, program, [1001])
  })
})

test('while Moneybird is down the shop is still read, and every order has its state', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  await program.run('hourly')
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
  world.moneybird.faults.add({ kind: 'reset', request: '*' })
  world.clock.advance(HOUR_MS)
  expect(await program.run('hourly')).toMatchObject({ problem: { code: 'MONEYBIRD_TEMPORARY' } })
  expect(await program.entry(1001)).toMatchObject({ state: 'planned' })
  expect(await program.entry(1002)).toMatchObject({ state: 'open' })
  expect((await program.state()).pause).toBeNull()
  world.moneybird.faults.clear()
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
  expect(await program.entry(1001)).toMatchObject({ state: 'done' })
})

test('progress is told from start to end, and never beyond its total', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  for (const order of shopOrders(5)) world.shop.data.addOrder(order)
  await program.run('manual')
  expect(program.progress[0]).toEqual({ phase: 'start', done: 0, total: null })
  expect(program.progress.at(-1)).toEqual({ phase: 'end', done: 0, total: null })
  expect(program.progress.map((step) => step.phase)).toContain('write')
  for (const { done, total } of program.progress) expect(done).toBeLessThanOrEqual(total ?? Infinity)
})

test('an order whose answer was lost is in the report of the run that finds it in Moneybird', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  for (const order of shopOrders(3)) world.shop.data.addOrder(order)
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 1 })
  await program.attempt('manual')
  await program.kill()
  world.clock.advance(HOUR_MS)
  const report = await program.run('manual')
  for (const id of [1001, 1002, 1003]) expect((await program.entry(id)).state).toBe('done')
  expect(report.orders.done ?? 0).toBeGreaterThanOrEqual(1)
  expect(report.orders.failed).toBeUndefined()
})
