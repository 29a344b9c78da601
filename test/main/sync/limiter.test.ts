import { expect, test } from 'vitest'
import { createHttp } from '../../../src/main/adapters/http.ts'
import { createMoneybird } from '../../../src/main/adapters/moneybird/client.ts'
import { requestLog } from '../../../src/main/adapters/node/request-log.ts'
import type { Clock } from '../../../src/main/ports/clock.ts'
import { createLimiter, type Limiter } from '../../../src/main/sync/limiter.ts'
import { expectAllDone } from '../../support/books.ts'
import { freshFolder } from '../../support/folders.ts'
import { serverDate, skewedClock, slowLine } from '../../support/network.ts'
import { shopOrders } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { moneybirdToken, standIns, type StandIns } from '../../support/stand-ins.ts'

const WINDOW_MS = 300_000
/** What Moneybird allows in a window. */
const ALLOWED = 150

/** A Moneybird client whose process can be ended and started again on the same file of request times. */
interface Client {
  /** One request; gives what it came to. */
  ask(): Promise<string>
  /** Starts the process anew; without `clean` it ended without storing anything. */
  restart(clean?: 'clean'): Promise<void>
}

async function openClient(world: StandIns, clock: Clock = world.clock): Promise<Client> {
  const folder = await freshFolder()
  const open = () => createLimiter(clock, requestLog(folder), () => false)
  let limiter: Limiter = await open()
  const http = createHttp(serverDate(world.clock, slowLine(world.clock)))
  const make = () =>
    createMoneybird({
      http,
      baseUrl: world.moneybird.url,
      administrationId: world.administration.record.id,
      token: () => Promise.resolve(moneybirdToken),
      throttle: limiter,
      now: () => clock.now(),
      pause: (ms) => clock.sleep(ms),
    })
  let moneybird = make()
  return {
    ask: async () => (await moneybird.getInvoice('1')).kind,
    async restart(clean) {
      if (clean !== undefined) await limiter.flush()
      limiter = await open()
      moneybird = make()
    },
  }
}

/** How much of each whole window since the first request was used, from 0 to 1; the last, unfinished one left out. */
function windowUse({ moneybird }: StandIns): number[] {
  const times = moneybird.requests.map((request) => request.at)
  const [first = 0] = times
  const windows = Math.floor(((times.at(-1) ?? first) - first) / WINDOW_MS)
  return Array.from({ length: windows }, (_, index) => {
    const from = first + index * WINDOW_MS
    return times.filter((time) => time >= from && time < from + WINDOW_MS).length / ALLOWED
  })
}

function expectWithinLimit({ moneybird }: StandIns): void {
  expect(moneybird.limiter.maxInWindow()).toBeLessThanOrEqual(ALLOWED)
}

test('1,050 requests never exceed the limit and use 98 % of every window', async () => {
  const world = await standIns()
  const client = await openClient(world)
  for (let request = 0; request < 1050; request++) expect(await client.ask()).toBe('done')
  expectWithinLimit(world)
  expect(world.moneybird.limiter.refused()).toBe(0)
  const use = windowUse(world)
  process.stdout.write(`window use: ${use.map((share) => share.toFixed(3)).join(' ')}\n`)
  expect(use.length).toBeGreaterThanOrEqual(6)
  expect(Math.min(...use)).toBeGreaterThanOrEqual(0.98)
})

test('a program that is started again cleanly goes on where it was, and loses nothing of the window', async () => {
  const world = await standIns()
  const client = await openClient(world)
  for (let request = 1; request <= 900; request++) {
    await client.ask()
    if (request % 61 === 0) await client.restart('clean')
  }
  expectWithinLimit(world)
  expect(world.moneybird.limiter.refused()).toBe(0)
  expect(Math.min(...windowUse(world))).toBeGreaterThanOrEqual(0.98)
})

test('a crash loses no more than the block that was stored ahead, and never the limit', async () => {
  const world = await standIns()
  const client = await openClient(world)
  for (let request = 1; request <= 900; request++) {
    await client.ask()
    if (request % 143 === 0) await client.restart()
  }
  expectWithinLimit(world)
  expect(world.moneybird.limiter.refused()).toBe(0)
  expect(Math.min(...windowUse(world))).toBeGreaterThanOrEqual((148 - 20) / ALLOWED)
})

test('a program that crashes after every request stays within the limit', async () => {
  const world = await standIns()
  const client = await openClient(world)
  for (let request = 1; request <= 160; request++) {
    await client.ask()
    await client.restart()
  }
  expectWithinLimit(world)
  expect(world.moneybird.limiter.refused()).toBe(0)
})

test.each([
  { jump: 'back one hour', ms: -3_600_000 },
  { jump: 'forward one hour', ms: 3_600_000 },
  { jump: 'forward a day', ms: 86_400_000 },
  { jump: 'back four minutes', ms: -240_000 },
  { jump: 'forward four minutes', ms: 240_000 },
])('the clock of the computer set $jump in the middle of a window breaks nothing', async ({ ms }) => {
  const world = await standIns()
  const clock = skewedClock(world.clock)
  const client = await openClient(world, clock)
  for (let request = 1; request <= 600; request++) {
    await client.ask()
    if (request === 120 || request === 420) clock.offsetMs += ms
  }
  expectWithinLimit(world)
  expect(world.moneybird.limiter.refused()).toBe(0)
  const spent = world.clock.now() - (world.moneybird.requests[0]?.at ?? 0)
  expect(spent, 'and nobody waits for hours').toBeLessThan(8 * WINDOW_MS)
})

test.each(['delta', 'epoch', 'date'] as const)(
  'a 429 that names its moment as %s is waited for',
  async (retryAfter) => {
    const world = await standIns({ retryAfter, rateLimitHeaders: 'none' })
    const client = await openClient(world)
    world.moneybird.limiter.useByOthers(150)
    const start = world.clock.now()
    const answers = []
    while (answers.at(-1) !== 'done') answers.push(await client.ask())
    expect(answers).toEqual(['later', 'done'])
    const times = world.moneybird.requests.map((request) => request.at - start)
    expect(times[1]).toBeGreaterThanOrEqual(WINDOW_MS)
    expect(times[1]).toBeLessThanOrEqual(WINDOW_MS + 10_000)
  },
)

test('what other programs on the address use is left to them', async () => {
  const world = await standIns()
  const client = await openClient(world)
  for (let request = 1; request <= 600; request++) {
    await client.ask()
    if (request % 40 === 0) world.moneybird.limiter.useByOthers(30)
  }
  expectWithinLimit(world)
  const { requests, limiter } = world.moneybird
  process.stdout.write(`beside other programs: ${limiter.refused()} of ${requests.length} requests refused\n`)
  // It cannot be known before an answer tells it: each of their 15 bursts may cost a refusal, and one more to find the way back.
  expect(limiter.refused()).toBeLessThanOrEqual(30)
})

test('a block does not outlive its moment when the clock is set back meanwhile', async () => {
  const world = await standIns({ retryAfter: 'delta' })
  const clock = skewedClock(world.clock)
  const client = await openClient(world, clock)
  world.moneybird.faults.add({ kind: 'answer', status: 429, request: '*', times: 1 })
  expect(await client.ask()).toBe('later')
  clock.offsetMs -= 5 * 3_600_000
  const before = world.clock.now()
  expect(await client.ask()).toBe('done')
  expect(world.clock.now() - before).toBeLessThan(2 * WINDOW_MS)
})

test('the program itself writes 80 orders at the pace of the limit, each once', async () => {
  const world = await standIns()
  const program = await openProgram(world, { fetch: serverDate(world.clock, slowLine(world.clock)) })
  const orders = Array.from({ length: 80 }, (_, index) => 1001 + index)
  for (const order of shopOrders(80)) world.shop.data.addOrder(order)
  expect(await program.run('manual')).toMatchObject({ orders: { done: 80 }, problem: null })
  expectWithinLimit(world)
  expect(world.moneybird.requests.length).toBeGreaterThan(320)
  expect(world.moneybird.limiter.refused()).toBe(0)
  expect(Math.min(...windowUse(world))).toBeGreaterThanOrEqual(0.98)
  await expectAllDone(world, program, orders)
})
