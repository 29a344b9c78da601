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
