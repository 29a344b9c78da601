import { rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectNothingTwice, invoicesOf, settle } from '../../support/books.ts'
import { connectionId } from '../../support/connection-settings.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

const dataOf = (program: Program) => join(program.folder, 'connections', connectionId)

/** Orders of every kind: 1001-1003 done, 1004 a draft, 1005 waits, 1006 failed, 1007 sent but not paid. */
async function allKinds(): Promise<{ world: StandIns; program: Program }> {
  const world = await standIns()
  const program = await openProgram(world)
  const { data } = world.shop
  for (const order of [1001, 1002, 1003]) data.addOrder(shopOrder(order))
  data.addOrder(shopOrder(1004, { order_status_id: status.unpaid }))
  data.addOrder(shopOrder(1005, { order_status_id: status.pending }))
  data.addOrder(shopOrder(1006, { total: '30.0000' }))
  data.addOrder(shopOrder(1007))
  world.moneybird.faults.add({ kind: 'answer', status: 422, request: 'POST payments', skip: 3, times: 1 })
  const report = await program.run('manual')
  expect(report.orders).toEqual({ done: 3, draft: 1, open: 1, failed: 1, attention: 1 })
  world.clock.advance(HOUR_MS)
  world.moneybird.counts.reset()
  return { world, program }
}

async function statesOf(program: Program): Promise<string> {
  const orders = [1001, 1002, 1003, 1004, 1005, 1006, 1007]
  const entries = await Promise.all(orders.map((order) => program.entry(order)))
  return entries.map((entry) => entry.state).join(' ')
}

function expectNothingWritten({ moneybird }: StandIns): void {
  expect(Object.values(moneybird.counts.writes).every((count) => count === 0)).toBe(true)
}

describe('without any local data', () => {
  test('rebuild writes nothing and knows every order again; the next runs make nothing twice', async () => {
    const { world, program } = await allKinds()
    const { ports } = await program.inside()
    const backup = await ports.store.reset()
    expect(backup).toMatch(/^backup-\d{8}-\d{6}$/)
    expect(await program.run('rebuild')).toMatchObject({ kind: 'rebuild', problem: null })
    expectNothingWritten(world)
    expect(await statesOf(program)).toBe('done done done draft open planned done')
    await program.run('hourly')
    expect(await statesOf(program)).toBe('done done done draft open failed done')
    expectNothingWritten(world)
    world.shop.data.setStatus(1004, status.paid)
    world.shop.data.setStatus(1005, status.paid)
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expectNothingTwice(world, [1001, 1002, 1003, 1004, 1005, 1006, 1007])
    await settle(world, program, [])
    for (const order of [1001, 1002, 1003, 1004, 1005])
      expect(invoicesOf(world, order)).toMatchObject([{ state: 'paid' }])
  })

  test.each(['hourly', 'nightly', 'manual'] as const)(
    'an ordinary %s run makes nothing twice either',
    async (kind) => {
      const { world, program } = await allKinds()
      await program.kill()
      await rm(dataOf(program), { recursive: true })
      await program.run(kind)
      expectNothingTwice(world, [1001, 1002, 1003, 1004, 1007])
      expect(world.moneybird.counts.writes).toMatchObject({ contactsCreated: 0, invoicesCreated: 0 })
      expect(await statesOf(program)).toBe('done done done draft open failed done')
    },
  )

  test('an order placed after the loss is invoiced on the contact that was there', async () => {
    const { world, program } = await allKinds()
    await program.kill()
    await rm(dataOf(program), { recursive: true })
    world.shop.data.addOrder(shopOrder(1010, { email: 'klant1001@example.nl' }))
    await program.run('hourly')
    expect(world.moneybird.counts.writes).toMatchObject({ contactsCreated: 0, invoicesCreated: 1 })
  })
})

test('damaged records are those of the last copy, and what the copy lacks is found in Moneybird', async () => {
  const { world, program } = await allKinds()
  world.shop.data.addOrder(shopOrder(1008))
  await program.run('hourly')
  await program.kill()
  world.moneybird.counts.reset()
  const file = join(dataOf(program), 'records.db')
  await truncate(file, Math.floor((await stat(file)).size / 2))
  world.clock.advance(DAY_MS)
  for (const order of [1001, 1002, 1003]) world.shop.data.setStatus(order, '5')
  expect(await program.run('nightly')).toMatchObject({ problem: null })
  expectNothingTwice(world, [1001, 1002, 1003, 1004, 1007, 1008])
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(0)
  expect(await program.entry(1008)).toMatchObject({ state: 'done', invoice: { adopted: true } })
})
