import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Write } from '../../../src/demo/moneybird/server/replies.ts'
import type { LoggedRequest } from '../../../src/demo/moneybird/service.ts'
import { openStore } from '../../../src/main/wiring/store.ts'
import { SETTLE_MS } from '../../../src/main/sync/doubts.ts'
import { MOST_UNCLEAR } from '../../../src/main/sync/run.ts'
import type { Entry, IntentStep } from '../../../src/shared/domain/entry.ts'
import { know } from '../../support/known-customers.ts'
import { expectAllDone, expectNothingTwice, settle } from '../../support/books.ts'
import { connectionId } from '../../support/connection-settings.ts'
import { freshFolder } from '../../support/folders.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openEntries } from '../../support/test-store.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

const stepOf: Partial<Record<Write, IntentStep>> = {
  contactsCreated: 'contact',
  invoicesCreated: 'create',
  sendRequests: 'send',
  payments: 'pay',
  invoicesDeleted: 'delete',
  creditDrafts: 'credit',
}

/** The entries as they are on disk at this moment, as who finds the files after a crash reads them. */
async function onDisk(program: Program): Promise<Entry[]> {
  const folder = await freshFolder()
  await cp(join(program.folder, 'connections', connectionId), folder, { recursive: true })
  const store = await openStore({ folder, now: () => 0, onDamage: () => undefined })
  const entries = Object.values(openEntries(store))
  await store.close()
  return entries
}

test('when a write arrives in Moneybird, the intention to make it is on disk', async () => {
  const world = await standIns()
  const program = await openProgram(world, { booking: { afterInvoiceChange: 'credit_draft' } })
  const seen: string[] = []
  world.moneybird.hooks.onApplied = async ({ applied, path }: LoggedRequest) => {
    const sending = (await onDisk(program)).filter((entry) => entry.state === 'sending')
    seen.push(`${applied ?? ''} ${sending.map((entry) => entry.intent?.step).join()}`)
    const [entry] = sending
    if (applied === 'invoicesCreated') expect(entry?.intent?.expected).toMatchObject({ total: '20.00' })
    if (applied !== 'contactsCreated' && applied !== 'invoicesCreated')
      expect(path).toContain(entry?.invoice?.id ?? 'an invoice id on disk')
  }
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.clock.advance(HOUR_MS)
  world.shop.data.setStatus(1001, status.refunded)
  world.shop.data.addOrder(shopOrder(1002))
  world.moneybird.behaviour.reportTotal = '50.00'
  await program.run('hourly')
  const writes = seen.map((line) => line.split(' ')[0] ?? '')
  expect(new Set(writes)).toEqual(new Set(Object.keys(stepOf)))
  expect(seen).toEqual(writes.map((write) => `${write} ${stepOf[write as Write] ?? ''}`))
})

test('an unclear write is left alone until the settle time is over, then looked up and not repeated', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 1 })
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({ state: 'sending', intent: { step: 'create' } })
  world.moneybird.counts.reset()
  world.clock.advance(SETTLE_MS - 1000)
  const before = { time: world.clock.now(), requests: world.moneybird.requests.length }
  await program.run('hourly')
  expect(world.moneybird.requests[before.requests]?.at, 'not asked too early').toBe(before.time + 1000)
  expect(program.progress.filter(({ phase }) => phase === 'recover')).toContainEqual({
    phase: 'recover',
    done: 0,
    total: 1,
  })
  expect(world.moneybird.counts.requests).toEqual({
    'GET sales_invoices': 1,
    'PATCH sales_invoices/:id/send_invoice': 1,
    'POST sales_invoices/:id/payments': 1,
  })
  await expectAllDone(world, program, [1001])
})

test('a contact in doubt is not made again for the next order of the same customer', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const email = 'samen@example.nl'
  for (const order of shopOrders(3, 1001, { email })) world.shop.data.addOrder(order)
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST contacts', times: 1 })
  await program.run('manual')
  expect(world.moneybird.counts.writes).toMatchObject({ contactsCreated: 1, invoicesCreated: 0 })
  expect(await program.entry(1002)).toMatchObject({
    state: 'planned',
    problem: { code: 'MONEYBIRD_TEMPORARY', data: { reason: 'contact' } },
  })
  await settle(world, program, [])
  await expectAllDone(world, program, [1001, 1002, 1003], [email])
})

test('a contact in doubt is looked for in the list anew, however fresh the list is', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST contacts', times: 1 })
  await program.run('manual')
  world.clock.advance(SETTLE_MS)
  await program.run('manual')
  expect(world.moneybird.counts.writes.contactsCreated).toBe(1)
  await expectAllDone(world, program, [1001])
})

test('two writes in doubt are looked up together, in one request', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  for (const order of shopOrders(2)) world.shop.data.addOrder(order)
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 2 })
  await program.run('manual')
  world.moneybird.counts.reset()
  await program.run('hourly')
  expect(world.moneybird.counts.requests['GET sales_invoices']).toBe(1)
  await expectAllDone(world, program, [1001, 1002])
})

test('a run that loses its access while it settles what is in doubt asks nothing more', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const orders = [1001, 1002, 1003]
  know(world, orders)
  for (const order of shopOrders(3)) world.shop.data.addOrder(order)
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 2 })
  await program.run('manual')
  world.clock.advance(SETTLE_MS)
  const before = world.moneybird.requests.length
  world.moneybird.faults.add({ kind: 'answer', status: 401, request: 'PATCH send_invoice', times: 1 })
  expect(await program.run('hourly')).toMatchObject({ problem: { code: 'MONEYBIRD_DISCONNECTED' } })
  expect(world.moneybird.requests.slice(before).map(({ method, status: code }) => [method, code])).toEqual([
    ['GET', 200],
    ['PATCH', 401],
  ])
  await program.run('manual')
  await settle(world, program, orders)
  await expectAllDone(world, program, orders)
})

test.each(['POST contacts', 'POST sales_invoices'])(
  'when Moneybird is not well the run stops writing after a few unclear answers to %s in a row',
  async (request) => {
    const world = await standIns()
    const program = await openProgram(world)
    const orders = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008]
    for (const order of shopOrders(orders.length)) world.shop.data.addOrder(order)
    if (request === 'POST sales_invoices') know(world, orders)
    world.moneybird.faults.add({ kind: 'answer', status: 502, request })
    const report = await program.run('manual')
    expect(report.problem).toMatchObject({ code: 'MONEYBIRD_TEMPORARY' })
    const struck = world.moneybird.requests.filter((one) => one.status === 502)
    expect(struck.length).toBeLessThanOrEqual(MOST_UNCLEAR)
    expect((await program.state()).pause).toBeNull()
    world.moneybird.faults.clear()
    expectNothingTwice(world, orders)
    await settle(world, program, orders)
    await expectAllDone(world, program, orders)
  },
)

test('what could not be looked up is not written: a failing read never makes a second invoice', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 1 })
  await program.run('manual')
  for (const fault of [
    { kind: 'answer', status: 500 },
    { kind: 'html' },
    { kind: 'answer', status: 200, body: {} },
    { kind: 'cut' },
    { kind: 'answer', status: 403 },
    { kind: 'answer', status: 404 },
  ] as const) {
    world.moneybird.faults.clear()
    world.moneybird.faults.add({ ...fault, request: 'GET sales_invoices' })
    world.shop.data.addOrder(shopOrder(1002))
    world.clock.advance(HOUR_MS)
    const report = await program.run('hourly')
    expect(report.problem, JSON.stringify(fault)).not.toBeNull()
    expect(world.moneybird.counts.writes, JSON.stringify(fault)).toMatchObject({
      invoicesCreated: 1,
      sendRequests: 0,
    })
  }
  world.moneybird.faults.clear()
  // A 404 in the words of Moneybird stands for the administration: the connection is paused until the night.
  expect((await program.state()).pause).toMatchObject({ problem: { code: 'ADMINISTRATION_GONE' } })
  await program.run('nightly')
  await settle(world, program, [1001, 1002])
  await expectAllDone(world, program, [1001, 1002])
})
