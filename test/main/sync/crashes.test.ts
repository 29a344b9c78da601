import { expect, test } from 'vitest'
import {
  creditsOf,
  expectAllDone,
  expectNothingTwice,
  invoicesOf,
  settle,
  theInvoice,
} from '../../support/books.ts'
import { crashEverywhere } from '../../support/crash-everywhere.ts'
import { emailFor, shopOrder, status } from '../../support/orders.ts'
import type { Program } from '../../support/program.ts'
import { HOUR_MS, type StandIns } from '../../support/stand-ins.ts'

/** Somebody starts the program again at once and presses the button, before any settle time is over. */
async function impatient(world: StandIns, program: Program, orders: readonly number[]): Promise<void> {
  world.clock.advance(1000)
  await program.run('manual')
  expectNothingTwice(world, orders)
}

function say(what: string, moments: number): void {
  process.stdout.write(`${what}: ${moments} moments to crash at\n`)
  expect(moments).toBeGreaterThan(12)
}

test('a crash at any moment of the first run leaves every order invoiced once', async () => {
  const orders = [1001]
  const moments = await crashEverywhere({
    before(world) {
      for (const order of orders) world.shop.data.addOrder(shopOrder(order))
      return Promise.resolve()
    },
    run: 'manual',
    async after(world, program) {
      await impatient(world, program, orders)
      await settle(world, program, orders)
      await expectAllDone(world, program, orders)
    },
  })
  say('first run', moments)
})

test('a crash at any moment makes no second contact for a customer who orders again at once', async () => {
  const again = { email: emailFor(1001) }
  const moments = await crashEverywhere({
    async before(world, program) {
      world.shop.data.addOrder(shopOrder(1000))
      await program.run('hourly')
      world.clock.advance(300_000)
      world.shop.data.addOrder(shopOrder(1001))
    },
    run: 'manual',
    async after(world, program) {
      world.shop.data.addOrder(shopOrder(1002, again))
      await impatient(world, program, [1000, 1001])
      world.clock.advance(120_000)
      await program.run('manual')
      expectNothingTwice(world, [1000, 1001])
      await settle(world, program, [1000, 1001])
      await expectAllDone(world, program, [1000, 1001, 1002], [emailFor(1001)])
    },
  })
  say('new customer', moments)
})

test('a crash at any moment of the night sends and pays a draft once', async () => {
  const moments = await crashEverywhere({
    async before(world, program) {
      world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.unpaid }))
      await program.run('manual')
      expect(theInvoice(world, 1001).state).toBe('draft')
      world.clock.advance(20 * HOUR_MS)
      world.shop.data.setStatus(1001, status.paid)
    },
    run: 'nightly',
    async after(world, program) {
      await impatient(world, program, [1001])
      await settle(world, program, [1001])
      await expectAllDone(world, program, [1001])
    },
  })
  say('draft paid later', moments)
})

test('a crash at any moment makes one credit draft', async () => {
  const moments = await crashEverywhere({
    options: { booking: { afterInvoiceChange: 'credit_draft' } },
    async before(world, program) {
      world.shop.data.addOrder(shopOrder(1001))
      await program.run('manual')
      world.clock.advance(HOUR_MS)
      world.shop.data.setStatus(1001, status.refunded)
    },
    run: 'hourly',
    async after(world, program) {
      await impatient(world, program, [1001])
      for (const kind of ['hourly', 'nightly'] as const) {
        world.clock.advance(HOUR_MS)
        await program.run(kind)
      }
      const credits = creditsOf(world, 1001)
      expect(credits.map(({ state, totals }) => [state, totals.incl])).toEqual([['draft', '-20.00']])
      expect(await program.entry(1001)).toMatchObject({
        state: 'attention',
        intent: null,
        problem: { code: 'CREDIT_NEEDED', data: { creditId: credits[0]?.id } },
      })
    },
  })
  say('credit', moments)
})

test('a crash at any moment leaves no draft that is not what was asked', async () => {
  const moments = await crashEverywhere({
    before(world) {
      world.shop.data.addOrder(shopOrder(1001))
      world.moneybird.behaviour.reportTotal = '21.00'
      return Promise.resolve()
    },
    run: 'manual',
    async after(world, program) {
      for (const kind of ['manual', 'hourly', 'hourly'] as const) {
        world.clock.advance(kind === 'manual' ? 1000 : HOUR_MS)
        await program.run(kind)
      }
      expect(invoicesOf(world, 1001)).toEqual([])
      expect(await program.entry(1001)).toMatchObject({
        state: 'failed',
        invoice: null,
        intent: null,
        problem: { code: 'INVOICE_TOTAL_DIFFERS' },
      })
    },
  })
  say('wrong draft', moments)
})
