import { describe, expect, test } from 'vitest'
import { acknowledge } from '../../../src/main/sync/actions.ts'
import type { Progress } from '../../../src/main/sync/run.ts'
import { expectAllDone, theInvoice } from '../../support/books.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, standIns } from '../../support/stand-ins.ts'

const waiting = { order_status_id: status.pending }

/** A program, and what happens in its world at a step of a run. */
async function started(onProgress: (step: Progress) => void = () => undefined) {
  const world = await standIns({ rateLimit: null })
  return { world, program: await openProgram(world, { onProgress }) }
}

test('many orders that disappear at once each get attention, once; the others are looked at as ever', async () => {
  const { world, program } = await started()
  const ids = Array.from({ length: 150 }, (_, index) => 1001 + index)
  for (const order of shopOrders(150, 1001, waiting)) world.shop.data.addOrder(order)
  await program.run('hourly')
  const gone = ids.filter((id) => id % 3 === 0)
  for (const id of gone) world.shop.data.remove(id)
  for (let night = 0; night < 2; night++) {
    world.clock.advance(DAY_MS)
    await program.run('nightly')
  }
  for (const id of ids) {
    const { state, problem, story } = await program.entry(id)
    expect([state, problem?.code]).toEqual(
      gone.includes(id) ? ['attention', 'ORDER_DISAPPEARED'] : ['open', 'STATUS_NOT_SELECTED'],
    )
    expect(story.filter(({ detail }) => detail === 'ORDER_DISAPPEARED')).toHaveLength(
      gone.includes(id) ? 1 : 0,
    )
  }
})

test('many invoiced orders that disappear at once each get attention with the number of their invoice', async () => {
  const { world, program } = await started()
  for (const order of shopOrders(4)) world.shop.data.addOrder(order)
  await program.run('hourly')
  for (const id of [1002, 1003, 1004]) world.shop.data.remove(id)
  world.clock.advance(DAY_MS)
  await program.run('nightly')
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  for (const id of [1002, 1003, 1004]) {
    expect(await program.entry(id)).toMatchObject({
      state: 'attention',
      problem: { code: 'ORDER_DISAPPEARED', data: { number: theInvoice(world, id).number } },
    })
  }
})

test('the report of a night counts what the night itself found, also among what was done long before', async () => {
  const { world, program } = await started()
  for (const order of shopOrders(4)) world.shop.data.addOrder(order)
  await program.run('hourly')
  world.administration.invoices.delete(theInvoice(world, 1002).id)
  world.shop.data.remove(1003)
  world.clock.advance(DAY_MS)
  const { orders } = await program.run('nightly')
  const states = await Promise.all(
    [1001, 1002, 1003, 1004].map(async (id) => (await program.entry(id)).state),
  )
  expect(states).toEqual(['done', 'attention', 'attention', 'done'])
  expect(orders.attention).toBe(2)
  expect(orders.done ?? 0).toBeLessThanOrEqual(2)
})

test('a draft whose order disappeared is told once; seen to, it stays a draft night after night', async () => {
  const { world, program } = await started()
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.unpaid }))
  await program.run('hourly')
  world.shop.data.remove(1001)
  world.clock.advance(DAY_MS)
  await program.run('nightly')
  expect(await program.entry(1001)).toMatchObject({
    state: 'attention',
    problem: { code: 'ORDER_DISAPPEARED' },
  })
  expect(await acknowledge((await program.inside()).ports, '1001')).toBe('done')
  world.clock.advance(DAY_MS)
  await program.run('nightly')
  expect(await program.entry(1001)).toMatchObject({ state: 'draft', problem: null })
})

test('the look tells how far it is, in orders', async () => {
  const { world, program } = await started()
  for (const order of shopOrders(150, 1001, waiting)) world.shop.data.addOrder(order)
  await program.run('hourly')
  world.clock.advance(DAY_MS)
  // The second looks at all that changed since the whole look before, so the night has nothing new.
  await program.run('hourly')
  await program.run('hourly')
  const before = program.progress.length
  await program.run('nightly')
  const checks = program.progress.slice(before).filter(({ phase }) => phase === 'check')
  expect(checks).toEqual([
    { phase: 'check', done: 100, total: 150 },
    { phase: 'check', done: 150, total: 150 },
  ])
})

describe('a shop that stops answering in the middle of the night', () => {
  /** Two hundred orders that wait and one that is done; the shop goes away at the step. */
  async function nightWith(breaksAt: (step: Progress) => boolean) {
    const broken = { armed: false }
    const { world, program } = await started((step) => {
      if (broken.armed && breaksAt(step)) world.shop.setFault({ kind: 'reset' })
    })
    world.shop.data.addOrder(shopOrder(1000))
    for (const order of shopOrders(200, 1001, waiting)) world.shop.data.addOrder(order)
    await program.run('nightly')
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    // Looks at all that changed since the whole look before, so the next night has nothing new.
    await program.run('hourly')
    world.shop.data.remove(1000)
    world.shop.data.remove(1002)
    world.shop.data.remove(1102)
    world.clock.advance(DAY_MS)
    broken.armed = true
    return { world, program, broken }
  }

  test.each([
    { when: 'when known orders are asked for', at: ({ phase }: Progress) => phase === 'fetch', told: [] },
    {
      when: 'half-way through the known orders',
      at: ({ phase, done }: Progress) => phase === 'check' && done === 100,
      told: ['1002'],
    },
    {
      when: 'when the ids that exist are asked for',
      at: ({ phase, done }: Progress) => phase === 'check' && done === 200,
      told: ['1002', '1102'],
    },
  ])(
    '$when takes no order for gone that it did not hear of, and the next run goes on',
    async ({ at, told }) => {
      const { world, program, broken } = await nightWith(at)
      const { lastRuns } = await program.state()
      const gone = async () =>
        Object.values((await program.state()).entries)
          .filter(({ problem }) => problem?.code === 'ORDER_DISAPPEARED')
          .map(({ orderId }) => orderId)
      expect(await program.run('nightly')).toMatchObject({ problem: { code: 'OPENCART_BAD_ANSWER' } })
      expect(await gone()).toEqual(told)
      expect((await program.state()).lastRuns.nightly, 'the night is not over').toBe(lastRuns.nightly)
      broken.armed = false
      world.shop.setFault(null)
      expect(await program.run('nightly')).toMatchObject({ problem: null })
      expect(await gone()).toEqual(['1000', '1002', '1102'])
    },
  )
})

test('a night in which Moneybird cannot be asked still finds the orders that were deleted in the shop', async () => {
  const { world, program } = await started()
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1002))
  await program.run('manual')
  await expectAllDone(world, program, [1001, 1002])
  world.shop.data.remove(1002)
  world.shop.data.addOrder(shopOrder(1003))
  world.administration.invoices.delete(theInvoice(world, 1001).id)
  world.clock.advance(DAY_MS)
  world.moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
  const asked = world.moneybird.requests.length
  expect(await program.run('nightly')).toMatchObject({ problem: { code: 'MONEYBIRD_DISCONNECTED' } })
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  expect(await program.entry(1002)).toMatchObject({ problem: { code: 'ORDER_DISAPPEARED' } })
  const paths = world.moneybird.requests.slice(asked).map(({ path }) => path)
  expect(paths.filter((path) => path.includes('synchronization'))).toEqual([])
})

describe('invoices of the last three months that are no longer in Moneybird', () => {
  /** So many orders that were invoiced, looked at again by a night that does not read them from the shop anew. */
  async function invoicedLongAgo(count: number) {
    const { world, program } = await started()
    for (const order of shopOrders(count)) world.shop.data.addOrder(order)
    await program.run('hourly')
    world.clock.advance(DAY_MS)
    await program.run('hourly')
    world.clock.advance(DAY_MS)
    return { world, program, invoices: world.administration.invoices }
  }

  test('each get attention with their number', async () => {
    const { world, program, invoices } = await invoicedLongAgo(3)
    const { id, number } = (await program.entry(1002)).invoice ?? {}
    invoices.delete(id ?? '')
    await program.run('nightly')
    expect(await program.entry(1002)).toMatchObject({
      state: 'attention',
      problem: { code: 'INVOICE_GONE', data: { number } },
    })
    for (const order of [1001, 1003]) expect(await program.entry(order)).toMatchObject({ state: 'done' })
    world.clock.advance(DAY_MS)
    world.moneybird.counts.reset()
    await program.run('nightly')
    expect(world.moneybird.counts.requests['GET sales_invoices/:id'], 'asked about once').toBeUndefined()
  })

  test('but are still found by their id are not gone', async () => {
    const { world, program } = await invoicedLongAgo(2)
    const empty = { kind: 'answer', status: 200, body: [] } as const
    world.moneybird.faults.add({ ...empty, request: 'GET sales_invoices/synchronization' })
    await program.run('nightly')
    for (const order of [1001, 1002])
      expect(await program.entry(order)).toMatchObject({ state: 'done', problem: null })
  })

  test.each([
    { count: 50, told: 50, warned: 0 },
    { count: 51, told: 0, warned: 1 },
  ])(
    'are believed gone up to fifty; more are no deletion by hand: $count',
    async ({ count, told, warned }) => {
      const { program, invoices } = await invoicedLongAgo(count)
      invoices.clear()
      await program.run('nightly')
      const entries = Object.values((await program.state()).entries)
      expect(entries.filter(({ problem }) => problem?.code === 'INVOICE_GONE')).toHaveLength(told)
      const warnings = program.log.filter(({ event }) => event === 'many-invoices-gone')
      expect(warnings.map(({ fields }) => fields)).toMatchObject(warned === 0 ? [] : [{ count }])
    },
  )

  test('are not asked about when older than that', async () => {
    const { world, program, invoices } = await invoicedLongAgo(1)
    invoices.clear()
    world.clock.advance(89 * DAY_MS)
    world.moneybird.counts.reset()
    await program.run('nightly')
    expect(world.moneybird.counts.requests['GET sales_invoices/synchronization']).toBeUndefined()
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  })
})

test('orders that are in the shop are not taken for gone, in whatever order they were invoiced', async () => {
  const { world, program } = await started()
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1002, waiting))
  world.shop.data.addOrder(shopOrder(1003))
  await program.run('hourly')
  world.shop.data.setStatus(1002, status.paid)
  await program.run('hourly')
  for (let night = 0; night < 2; night++) {
    world.clock.advance(DAY_MS)
    await program.run('nightly')
  }
  await expectAllDone(world, program, [1001, 1002, 1003])
})
