import { expect, test } from 'vitest'
import { loadFacts } from '../../../src/main/sync/facts.ts'
import { expectAllDone } from '../../support/books.ts'
import { know } from '../../support/known-customers.ts'
import { shopOrder, shopOrders, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

const firstId = 1001
const ids = (count: number) => Array.from({ length: count }, (_, index) => firstId + index)

/** Requests to Moneybird since the last count. */
function asked({ moneybird }: StandIns): number {
  const total = moneybird.counts.total()
  moneybird.counts.reset()
  return total
}

/** What `suggest` has asked before the first run. */
async function asAfterSuggest(world: StandIns, program: Program): Promise<void> {
  const { ports } = await program.inside()
  expect(await loadFacts(ports, 'manual')).toMatchObject({ ok: true })
  world.moneybird.counts.reset()
}

test.each([
  { customer: 'known', each: 3 },
  { customer: 'new', each: 4 },
])(
  '100 paid orders of $customer customers cost $each requests each and at most 0.05 beside',
  async (given) => {
    const world = await standIns({ rateLimit: null })
    const program = await openProgram(world)
    const orders = ids(100)
    if (given.customer === 'known') know(world, orders)
    for (const order of shopOrders(100, firstId)) world.shop.data.addOrder(order)
    await asAfterSuggest(world, program)
    expect(await program.run('manual')).toMatchObject({ orders: { done: 100 }, problem: null })
    const writes = given.each * 100
    const { total, requests } = world.moneybird.counts
    process.stdout.write(
      `${given.customer} customers: ${(total() / 100).toFixed(2)} requests per paid order\n`,
    )
    expect(requests).toMatchObject({
      'POST sales_invoices': 100,
      'PATCH sales_invoices/:id/send_invoice': 100,
      'POST sales_invoices/:id/payments': 100,
    })
    expect(requests['POST contacts'] ?? 0).toBe(given.customer === 'new' ? 100 : 0)
    expect(total() - writes).toBeLessThanOrEqual(5)
    await expectAllDone(world, program, orders)
  },
)

test('one more order costs its own requests and one look-up, also when its customer is new', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  know(world, [1001, 1002])
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  asked(world)
  world.clock.advance(60_000)
  world.shop.data.addOrder(shopOrder(1002))
  await program.run('hourly')
  expect(asked(world)).toBe(3 + 1)
  world.shop.data.addOrder(shopOrder(1003))
  await program.run('hourly')
  expect(asked(world)).toBe(4 + 1)
  world.clock.advance(HOUR_MS)
  world.shop.data.addOrder(shopOrder(1004))
  await program.run('hourly')
  expect(asked(world), 'with the list of contacts, which is an hour old').toBeLessThanOrEqual(4 + 1 + 2)
})

test('hourly runs without news ask nothing of Moneybird, whatever waits or failed', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  const { data } = world.shop
  data.addOrder(shopOrder(1001))
  data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
  data.addOrder(shopOrder(1003, { order_status_id: status.unpaid }))
  data.addOrder(shopOrder(1004, { currency_code: 'GBP', currency_value: '0.85' }))
  data.addOrder(shopOrder(1005, { order_status_id: '0' }))
  const report = await program.run('hourly')
  expect(report.orders).toEqual({ done: 1, open: 1, draft: 1, failed: 1, ignored: 1 })
  asked(world)
  for (let hour = 1; hour <= 20; hour++) {
    world.clock.advance(HOUR_MS)
    expect(await program.run('hourly')).toMatchObject({ problem: null })
    expect(asked(world), `hour ${hour}`).toBe(0)
  }
})

test('a run costs the same requests and the same work on disk after 10 orders as after 90', async () => {
  const costs = await Promise.all([10, 90].map((count) => costOfRuns(count)))
  const [few, many] = costs
  expect(many).toEqual(few)
  expect(few).toMatchObject({ hourly: { moneybird: 0 } })
})

interface Cost {
  readonly moneybird: number
  readonly shop: number
  readonly diskChanges: number
}

/** What an hourly and a nightly run cost, half a year after a number of orders was done. */
async function costOfRuns(count: number): Promise<{ hourly: Cost; nightly: Cost }> {
  const world = await standIns({ rateLimit: null })
  const program = await openProgram(world)
  for (const order of shopOrders(count, firstId)) world.shop.data.addOrder(order)
  await program.run('manual')
  world.clock.advance(180 * DAY_MS)
  await program.run('nightly')
  const measure = async (kind: 'hourly' | 'nightly'): Promise<Cost> => {
    world.clock.advance(2 * HOUR_MS)
    asked(world)
    const before = { moments: program.moments.count(), shop: world.shop.requests.length }
    expect(await program.run(kind)).toMatchObject({ problem: null })
    const moneybird = asked(world)
    const shop = world.shop.requests.length - before.shop
    const requests = 2 * (moneybird + shop)
    return { moneybird, shop, diskChanges: program.moments.count() - before.moments - requests }
  }
  return { hourly: await measure('hourly'), nightly: await measure('nightly') }
}

test('an order that is paid later costs a look-up, its sending and its payment', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.unpaid }))
  await program.run('manual')
  expect(asked(world)).toBe(5 + 1 + 1 + 2)
  world.clock.advance(HOUR_MS)
  world.shop.data.setStatus(1001, status.paid)
  await program.run('hourly')
  expect(asked(world)).toBe(1 + 2)
  await expectAllDone(world, program, [1001])
})
