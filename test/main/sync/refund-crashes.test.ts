import { expect, test } from 'vitest'
import { theInvoice, timesSent } from '../../support/books.ts'
import { crashEverywhere } from '../../support/crash-everywhere.ts'
import { shopOrder } from '../../support/orders.ts'
import type { Program } from '../../support/program.ts'
import { HOUR_MS, type StandIns } from '../../support/stand-ins.ts'
import { agree, creditInvoices } from './refund-bench.ts'

const back = { return_id: '7', product: 'Mok', quantity: '1', line: '0' }

async function invoicedAnd(world: StandIns, program: Program, changes: object): Promise<void> {
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.clock.advance(HOUR_MS)
  world.shop.data.edit(1001, { ...changes })
  await program.run('hourly')
  expect(await agree(program, 1001)).toBe('done')
}

/** The merchant presses the button at once, and later it runs by itself. */
async function goOn(world: StandIns, program: Program, check: () => void): Promise<void> {
  for (const ms of [1000, HOUR_MS, HOUR_MS]) {
    world.clock.advance(ms)
    await program.run(ms === 1000 ? 'manual' : 'hourly')
    check()
  }
}

test('a crash at any moment of a refund leaves one credit invoice, sent once and paid back once', async () => {
  const moments = await crashEverywhere({
    options: { booking: { refundSending: 'Manual' } },
    before: (world, program) => invoicedAnd(world, program, { returns: [back] }),
    run: 'manual',
    async after(world, program) {
      await goOn(world, program, () => {
        expect(creditInvoices(world).length).toBeLessThanOrEqual(1)
      })
      const [credit] = creditInvoices(world)
      expect(credit).toMatchObject({ reference: '1001-R1', state: 'paid', payments: [{ price: '-10.0' }] })
      expect(Number(credit?.totals.incl)).toBe(-10)
      expect(timesSent(world, credit?.id ?? '')).toBe(1)
      expect(theInvoice(world, 1001)).toMatchObject({ state: 'paid', payments: [{ price: '20.0' }] })
      expect(await program.entry(1001)).toMatchObject({
        state: 'done',
        intent: null,
        refunds: [{ state: 'done' }],
      })
    },
  })
  process.stdout.write(`refund: ${moments} moments to crash at\n`)
  expect(moments).toBeGreaterThan(12)
})

test('a crash at any moment of a chargeback takes the payment off once, and nothing else', async () => {
  await crashEverywhere({
    before: (world, program) =>
      invoicedAnd(world, program, { order_status_id: '13', order_status: 'Chargeback' }),
    run: 'manual',
    async after(world, program) {
      await goOn(world, program, () => {
        expect(creditInvoices(world)).toEqual([])
      })
      expect(theInvoice(world, 1001)).toMatchObject({ state: 'open', payments: [] })
      expect(await program.entry(1001)).toMatchObject({
        state: 'done',
        intent: null,
        refunds: [{ state: 'done' }],
      })
    },
  })
})
