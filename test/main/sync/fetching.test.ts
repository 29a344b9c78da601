import { describe, expect, test } from 'vitest'
import { expectAllDone } from '../../support/books.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

/** Keys after which pages of changed orders were asked for. */
function pagesAsked({ shop }: StandIns): string[] {
  return shop.requests
    .filter((request) => request.do === 'orders' && request.ids === undefined)
    .map((request) => request.after_id ?? '')
}

const waiting = { order_status_id: status.pending }

describe('a fetch of several pages', () => {
  test('that breaks off goes on behind the last page that was recorded', async () => {
    const world = await standIns()
    const program = await openProgram(world, {
      onProgress: ({ phase, done }) => {
        if (phase === 'fetch' && done === 100) world.shop.setFault({ kind: 'reset' })
      },
    })
    for (const order of shopOrders(250, 1001, waiting)) world.shop.data.addOrder(order)
    expect(await program.run('hourly')).toMatchObject({ problem: { code: 'OPENCART_BAD_ANSWER' } })
    expect(Object.keys((await program.state()).entries)).toHaveLength(100)
    expect((await program.state()).fetch).toMatchObject({ cursor: null, resume: { afterId: '1100' } })
    world.shop.setFault(null)
    const before = pagesAsked(world).length
    expect(await program.run('hourly')).toMatchObject({ orders: { open: 150 }, problem: null })
    expect(pagesAsked(world).slice(before)).toEqual(['1100', '1200'])
    // The shop tells only at the beginning how many there are; the bar goes on where it was.
    const told = program.progress
      .filter(({ phase }) => phase === 'fetch')
      .map(({ done, total }) => [done, total])
    expect(told).toEqual([
      [100, 250],
      [200, 250],
      [250, 250],
    ])
    expect((await program.state()).fetch).toMatchObject({ resume: null })
    expect(Object.keys((await program.state()).entries)).toHaveLength(250)
  })
})

test('reading pages and writing their invoices is one bar over all orders', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  for (const order of shopOrders(120, 1001)) world.shop.data.addOrder(order)
  await program.run('hourly')
  const told = program.progress.filter(({ phase }) => phase === 'write' || phase === 'fetch')
  expect(new Set(told.map(({ total }) => total))).toEqual(new Set([120]))
  const places = told.map(({ done }) => done)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places.at(-1)).toBe(120)
})

test('a change of status that leaves date_modified alone (OpenCart 4.1) is seen by the next hour', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, waiting))
  await program.run('hourly')
  world.clock.advance(3 * DAY_MS)
  await program.run('hourly')
  world.shop.data.setStatus(1001, status.paid, { touchModified: false })
  await program.run('hourly')
  await expectAllDone(world, program, [1001])
})

test('an order with an old date that is entered by hand today is found', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  await program.run('hourly')
  world.clock.advance(DAY_MS)
  await program.run('hourly')
  world.shop.data.addOrder(
    shopOrder(1001, { date_added: '2026-11-03 10:00:00', date_modified: '2026-11-03 10:00:00' }),
  )
  await program.run('hourly')
  await expectAllDone(world, program, [1001])
})

describe('the start date', () => {
  const october = { date_added: '2026-10-15 10:00:00' }

  test('leaves older orders alone', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, october))
    world.shop.data.addOrder(shopOrder(1002))
    await program.run('hourly')
    world.shop.data.edit(1001, { payment_address_1: 'Kade 1' })
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'ignored',
      problem: { code: 'BEFORE_START_DATE' },
    })
    expect(world.moneybird.counts.writes.invoicesCreated).toBe(1)
  })

  test('set earlier fetches what lies between, those seen and left out before included', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, october))
    world.shop.data.addOrder(shopOrder(1002, october))
    world.shop.data.addOrder(shopOrder(1003))
    await program.run('hourly')
    world.shop.data.edit(1001, { payment_address_1: 'Kade 1' })
    await program.run('hourly')
    world.clock.advance(DAY_MS)
    program.settings.booking = { ...program.settings.booking, startDate: '2026-10-15' }
    await program.run('hourly')
    await expectAllDone(world, program, [1001, 1002, 1003])
    const asked = pagesAsked(world).length
    await program.run('hourly')
    expect(pagesAsked(world).length - asked, 'and only once').toBe(1)
  })

  test('set later lets what was done be, and takes nothing new from before', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, { date_added: '2026-11-10 10:00:00' }))
    world.shop.data.addOrder(shopOrder(1002, { ...waiting, date_added: '2026-11-10 10:00:00' }))
    await program.run('hourly')
    program.settings.booking = { ...program.settings.booking, startDate: '2026-11-20' }
    world.shop.data.setStatus(1001, status.paid)
    world.shop.data.setStatus(1002, status.paid)
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({ state: 'done' })
    expect(await program.entry(1002)).toMatchObject({
      state: 'ignored',
      problem: { code: 'BEFORE_START_DATE' },
    })
  })
})

test('a status that is ticked later brings in the orders that waited for it', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: '3' }))
  await program.run('hourly')
  expect(await program.entry(1001)).toMatchObject({ state: 'open', problem: { code: 'STATUS_NOT_SELECTED' } })
  const { booking } = program.settings
  program.settings.booking = {
    ...booking,
    pushStatuses: [...booking.pushStatuses, '3'],
    paidStatuses: [...booking.paidStatuses, '3'],
  }
  world.clock.advance(2 * DAY_MS)
  await program.run('hourly')
  await expectAllDone(world, program, [1001])
})

test('an order whose status is unticked before its turn waits again', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  await program.run('hourly')
  world.moneybird.faults.add({ kind: 'reset', request: '*' })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('hourly')
  expect(await program.entry(1001)).toMatchObject({ state: 'planned' })
  world.moneybird.faults.clear()
  program.settings.booking = { ...program.settings.booking, pushStatuses: [status.unpaid] }
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
  expect(await program.entry(1001)).toMatchObject({ state: 'open', problem: { code: 'STATUS_NOT_SELECTED' } })
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(0)
})
