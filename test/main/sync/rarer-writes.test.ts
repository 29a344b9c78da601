import { describe, expect, test } from 'vitest'
import { retry } from '../../../src/main/sync/actions.ts'
import { creditsOf, expectAllDone, invoicesOf, settle, theInvoice, timesSent } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { ruins, type Ruin } from '../../support/ruins.ts'
import { byHand } from '../../support/by-hand.ts'
import { HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

const order = 1001

/** Lets a fault strike one run, and gives the program as many more as it may need. */
async function strike(
  world: StandIns,
  program: Program,
  request: string,
  ruin: Ruin,
  skip = 0,
): Promise<void> {
  world.moneybird.faults.add({ ...ruin, request, times: 1, skip })
  await program.run('manual')
  world.moneybird.faults.clear()
  world.clock.advance(HOUR_MS)
  await program.run('nightly')
  await settle(world, program, [])
}

/** One of each kind; all kinds meet the common writes elsewhere. */
const slight = ruins.filter(([name]) => !/MB|503|empty list|no moment|JSON|404 after/.test(name))

describe('a draft that Moneybird made otherwise than was asked', () => {
  test.each(slight)('is deleted once for all, though the deletion met: %s', async (_name, ruin) => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(order))
    world.moneybird.behaviour.reportTotal = '21.00'
    await strike(world, program, 'DELETE sales_invoices', ruin)
    expect(invoicesOf(world, order)).toEqual([])
    expect(await program.entry(order)).toMatchObject({
      state: 'failed',
      intent: null,
      invoice: null,
      problem: { code: 'INVOICE_TOTAL_DIFFERS', data: { invoice: '21.00', total: '20.00' } },
    })
    world.moneybird.behaviour.reportTotal = null
    expect(await retry((await program.inside()).ports, String(order))).toBe('done')
    await settle(world, program, [order])
    await expectAllDone(world, program, [order])
  })
})

test('a draft that was to be deleted but was sent by hand meanwhile is never deleted', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(order))
  world.moneybird.behaviour.reportTotal = '21.00'
  world.moneybird.faults.add({ kind: 'reset', request: 'DELETE sales_invoices', times: 1 })
  await program.run('manual')
  world.moneybird.behaviour.reportTotal = null
  const { id } = theInvoice(world, order)
  await byHand(world, 'PATCH', `${id}/send_invoice`, { sales_invoice_sending: { delivery_method: 'Manual' } })
  await settle(world, program, [])
  expect(theInvoice(world, order)).toMatchObject({ id, state: 'open' })
  expect(await program.entry(order)).toMatchObject({
    state: 'done',
    intent: null,
    invoice: { id, adopted: true },
  })
})

describe('the credit draft of a refunded order', () => {
  test.each(slight)('is made once, though making it met: %s', async (_name, ruin) => {
    const world = await standIns()
    const program = await openProgram(world, { booking: { afterInvoiceChange: 'credit_draft' } })
    world.shop.data.addOrder(shopOrder(order))
    await program.run('manual')
    world.clock.advance(HOUR_MS)
    world.shop.data.setStatus(order, status.refunded)
    await strike(world, program, 'PATCH duplicate_creditinvoice', ruin)
    const [credit, ...others] = creditsOf(world, order)
    expect(others).toEqual([])
    expect(credit).toMatchObject({ state: 'draft', totals: { incl: '-20.00' } })
    expect(await program.entry(order)).toMatchObject({
      state: 'attention',
      intent: null,
      problem: { code: 'CREDIT_NEEDED', data: { creditId: credit?.id } },
      invoice: { id: theInvoice(world, order).id, creditId: credit?.id },
    })
  })
})

describe('an invoice that Moneybird made two cents dearer, within the tolerance', () => {
  test.each(slight)(
    'is paid for what the customer paid and two cents of rounding, though: %s',
    async (_name, ruin) => {
      const world = await standIns()
      const program = await openProgram(world)
      world.shop.data.addOrder(shopOrder(order))
      world.moneybird.behaviour.reportTotal = '20.02'
      await strike(world, program, 'POST payments', ruin, 1)
      const invoice = theInvoice(world, order)
      expect(invoice.payments.map(({ price, manual_payment_action: action }) => [price, action])).toEqual([
        ['20.0', null],
        ['0.02', 'rounding_error'],
      ])
      expect(timesSent(world, invoice.id)).toBe(1)
      expect(await program.entry(order)).toMatchObject({ state: 'done', intent: null, problem: null })
    },
  )
})
