import { describe, expect, test } from 'vitest'
import { acknowledge, retry } from '../../../src/main/sync/actions.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { byHand } from '../../support/by-hand.ts'
import { expectAllDone, theInvoice, timesSent } from '../../support/books.ts'
import { doubled, shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

const manual = { sales_invoice_sending: { delivery_method: 'Manual' } }

/** A program that made a draft of order 1001, which is not paid yet; an hour later. */
async function drafted(
  booking: Partial<BookingSettings> = {},
): Promise<{ world: StandIns; program: Program; id: string }> {
  const world = await standIns()
  const program = await openProgram(world, { booking })
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.unpaid }))
  await program.run('manual')
  const { id, state } = theInvoice(world, 1001)
  expect(state).toBe('draft')
  expect(await program.entry(1001)).toMatchObject({ state: 'draft', intent: null, problem: null })
  world.clock.advance(HOUR_MS)
  return { world, program, id }
}

/** The shop hears of the payment, and the program twice an hour later. */
async function paid(world: StandIns, program: Program): Promise<void> {
  world.shop.data.setStatus(1001, status.paid)
  await program.run('hourly')
  world.clock.advance(DAY_MS)
  await program.run('nightly')
}

describe('a draft whose order is paid later', () => {
  test('is sent and paid once', async () => {
    const { world, program } = await drafted()
    world.moneybird.counts.reset()
    world.shop.data.setStatus(1001, status.paid)
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
    expect(world.moneybird.counts.requests, 'not looked up twice').toEqual({
      'GET sales_invoices': 1,
      'PATCH sales_invoices/:id/send_invoice': 1,
      'POST sales_invoices/:id/payments': 1,
    })
  })

  test('is only paid when somebody sent it by hand', async () => {
    const { world, program, id } = await drafted()
    await byHand(world, 'PATCH', `${id}/send_invoice`, manual)
    await paid(world, program)
    expect(timesSent(world, id)).toBe(1)
    await expectAllDone(world, program, [1001])
  })

  test('is left alone when somebody sent it and registered the payment by hand', async () => {
    const { world, program, id } = await drafted()
    await byHand(world, 'PATCH', `${id}/send_invoice`, manual)
    await byHand(world, 'POST', `${id}/payments`, { payment: { payment_date: '2026-11-24', price: '20.00' } })
    world.moneybird.counts.reset()
    await paid(world, program)
    expect(world.moneybird.counts.writes).toMatchObject({ sendRequests: 0, payments: 0 })
    await expectAllDone(world, program, [1001])
  })

  test('gets the rest when somebody registered a part of the payment by hand', async () => {
    const { world, program, id } = await drafted()
    await byHand(world, 'PATCH', `${id}/send_invoice`, manual)
    await byHand(world, 'POST', `${id}/payments`, { payment: { payment_date: '2026-11-24', price: '12.50' } })
    await paid(world, program)
    expect(theInvoice(world, 1001)).toMatchObject({
      state: 'paid',
      payments: [{ price: '12.5' }, { price: '7.5' }],
    })
    expect(await program.entry(1001)).toMatchObject({ state: 'done', invoice: { state: 'paid' } })
  })

  test('is told to be gone when somebody deleted it, and not made again', async () => {
    const { world, program, id } = await drafted()
    await byHand(world, 'DELETE', id)
    await paid(world, program)
    expect([...world.administration.invoices.values()]).toEqual([])
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'INVOICE_GONE', data: { number: '' } },
    })
  })

  test('is found by its id when somebody changed its reference', async () => {
    const { world, program, id } = await drafted()
    await byHand(world, 'PATCH', id, { sales_invoice: { reference: 'Jansen' } })
    await paid(world, program)
    expect(theInvoice(world, 'Jansen')).toMatchObject({ id, state: 'paid', payments: [{ price: '20.0' }] })
    expect(await program.entry(1001)).toMatchObject({ state: 'done' })
  })

  test('is neither sent nor paid while Moneybird cannot say how it stands; the next run does it', async () => {
    const { world, program, id } = await drafted()
    // Under another reference it has to be asked for by its id.
    await byHand(world, 'PATCH', id, { sales_invoice: { reference: 'Jansen' } })
    world.shop.data.setStatus(1001, status.paid)
    world.moneybird.faults.add({ kind: 'answer', status: 403, request: 'GET sales_invoices/:id' })
    await program.run('hourly')
    expect(theInvoice(world, 'Jansen')).toMatchObject({ id, state: 'draft', payments: [] })
    world.moneybird.faults.clear()
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expect(theInvoice(world, 'Jansen')).toMatchObject({ id, state: 'paid' })
  })

  test('is neither sent nor paid while the order was changed since, until that is seen to', async () => {
    const { world, program, id } = await drafted()
    world.shop.data.edit(1001, doubled)
    await paid(world, program)
    expect(theInvoice(world, 1001)).toMatchObject({ id, state: 'draft' })
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'ORDER_CHANGED_AFTER_INVOICE' },
    })
    expect(await acknowledge((await program.inside()).ports, '1001')).toBe('done')
    await program.run('nightly')
    expect(theInvoice(world, 1001)).toMatchObject({ id, state: 'paid', payments: [{ price: '20.0' }] })
  })

  test('is not sent when it is cancelled instead', async () => {
    const { world, program, id } = await drafted({ afterInvoiceChange: 'credit_draft' })
    world.shop.data.setStatus(1001, status.refunded)
    await program.run('hourly')
    expect(theInvoice(world, 1001)).toMatchObject({ id, state: 'draft' })
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'CREDIT_NEEDED' },
    })
    expect(world.moneybird.counts.writes.creditDrafts).toBe(0)
  })
})

test.each(['PATCH send_invoice', 'POST payments'])(
  'after a lost answer to %s the invoice is found by its id when somebody changed its reference meanwhile',
  async (request) => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'reset', applied: true, request, times: 1 })
    await program.run('manual')
    const invoice = theInvoice(world, 1001)
    const { id } = invoice
    invoice.reference = 'Jansen'
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expect(theInvoice(world, 'Jansen')).toMatchObject({ id, state: 'paid', payments: [{ price: '20.0' }] })
    expect(timesSent(world, id)).toBe(1)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', intent: null })
  },
)

describe('what Moneybird refuses after the draft', () => {
  const refusal = { kind: 'answer', status: 422, body: { error: { base: ['kan niet'] } } } as const

  test('a refused sending fails the order with the reason; the night sends it once', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ ...refusal, request: 'PATCH send_invoice', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({ state: 'failed', problem: { code: 'SEND_REFUSED' } })
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    await expectAllDone(world, program, [1001])
  })

  test('a refused payment asks for attention; retry pays it once', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ ...refusal, request: 'POST payments', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      problem: { code: 'PAYMENT_PENDING' },
    })
    expect(await retry((await program.inside()).ports, '1001')).toBe('done')
    world.clock.advance(3 * HOUR_MS)
    await program.run('manual')
    await expectAllDone(world, program, [1001])
  })

  test('a refused payment is tried again by the night', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ ...refusal, request: 'POST payments', times: 1 })
    await program.run('manual')
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    await expectAllDone(world, program, [1001])
  })
})

test('with "always paid" an unpaid order is sent and paid at once', async () => {
  const world = await standIns()
  const program = await openProgram(world, { booking: { alwaysPaid: true } })
  world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.unpaid }))
  await program.run('manual')
  await expectAllDone(world, program, [1001])
})

test('without registering payments a paid order is sent and done', async () => {
  const world = await standIns()
  const program = await openProgram(world, { booking: { registerPayment: false } })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  expect(theInvoice(world, 1001)).toMatchObject({ state: 'open', payments: [] })
  world.clock.advance(DAY_MS)
  await program.run('nightly')
  expect(theInvoice(world, 1001)).toMatchObject({ state: 'open', payments: [] })
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
})
