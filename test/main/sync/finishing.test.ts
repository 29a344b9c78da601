import { describe, expect, test } from 'vitest'
import { statusOf } from '../../../src/main/sync/status.ts'
import { expectAllDone, theInvoice, timesSent } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

/** A run in which one request for order 1001 fails in one way. */
async function struck(
  request: string,
  fault: { kind: 'reset' } | { kind: 'answer'; status: number; body?: object },
) {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ ...fault, request, times: 1 })
  const report = await program.run('manual')
  return { world, program, report }
}

const refusal = { kind: 'answer', status: 422, body: { error: { base: ['kan niet'] } } } as const

describe('a sending', () => {
  test('whose answer was lost is in doubt: intended on disk, with the cause, until Moneybird was asked', async () => {
    const { world, program } = await struck('PATCH send_invoice', { kind: 'reset' })
    expect(await program.entry(1001)).toMatchObject({
      state: 'sending',
      intent: { step: 'send', contactId: '', contactKey: '', expected: null },
      invoice: { state: 'draft' },
      problem: { code: 'MONEYBIRD_TEMPORARY' },
    })
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
    expect(timesSent(world, theInvoice(world, 1001).id)).toBe(1)
  })

  test('that Moneybird did not take up because access was withdrawn is not in doubt: the draft is as before', async () => {
    const { world, program, report } = await struck('PATCH send_invoice', { kind: 'answer', status: 401 })
    expect(report.problem).toMatchObject({ code: 'MONEYBIRD_DISCONNECTED' })
    expect(await program.entry(1001)).toMatchObject({ state: 'draft', intent: null, problem: null })
    world.clock.advance(HOUR_MS)
    await program.run('manual')
    await expectAllDone(world, program, [1001])
  })

  test('that Moneybird refuses fails the order with its words', async () => {
    const { program } = await struck('PATCH send_invoice', refusal)
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      intent: null,
      problem: { code: 'SEND_REFUSED', data: { reason: 'base: kan niet' } },
    })
  })
})

test('a payment that Moneybird refuses is told with its words', async () => {
  const { program } = await struck('POST payments', refusal)
  expect(await program.entry(1001)).toMatchObject({
    state: 'attention',
    intent: null,
    invoice: { state: 'sent' },
    problem: { code: 'PAYMENT_PENDING', data: { reason: 'base: kan niet' } },
  })
})

test('an invoice that is sent without a payment counts as sent, not as paid', async () => {
  const world = await standIns()
  const program = await openProgram(world, { booking: { registerPayment: false } })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  const { invoice, story } = await program.entry(1001)
  expect(invoice).toMatchObject({ state: 'sent', adopted: false })
  expect(story.map(({ event }) => event)).not.toContain('paid')
})

test('a payment in the currency of the books names no second amount', async () => {
  const world = await standIns()
  const bodies: string[] = []
  const program = await openProgram(world, {
    fetch: (input, init) => {
      const address = input instanceof Request ? input.url : String(input)
      if (address.endsWith('payments.json') && typeof init?.body === 'string') bodies.push(init.body)
      return fetch(input, init)
    },
  })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  expect(bodies.map((body): unknown => JSON.parse(body))).toEqual([
    { payment: { payment_date: '2026-11-24', price: '20.00' } },
  ])
})

test('what waits needs no attention; what failed and what asks for it does', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('hourly')
  world.shop.data.addOrder(shopOrder(1002, { order_status_id: status.pending }))
  world.shop.data.addOrder(shopOrder(1003, { order_status_id: status.unpaid }))
  world.shop.data.addOrder(shopOrder(1004, { total: '30.0000' }))
  world.shop.data.setStatus(1001, status.refunded)
  await program.run('hourly')
  expect(statusOf((await program.inside()).ports.store)).toMatchObject({
    open: { open: 1, draft: 1, failed: 1, attention: 1 },
    needsAttention: 2,
  })
})
