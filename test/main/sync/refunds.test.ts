import { expect, test } from 'vitest'
import { leaveRefund } from '../../../src/main/sync/refund-actions.ts'
import { theInvoice, timesSent } from '../../support/books.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { agree, caseOf, creditInvoices } from './refund-bench.ts'

const returned = { product: 'Mok', quantity: '1', line: '0' }

/** A program that invoiced order 1001 (two mugs of 10.00), of which something came back since. */
async function invoiced(
  booking: Partial<BookingSettings> = {},
  later: (world: StandIns) => void = (world) => {
    world.shop.data.edit(1001, { returns: [{ ...returned, return_id: '7' }] })
  },
): Promise<{ world: StandIns; program: Program }> {
  const world = await standIns()
  const program = await openProgram(world, { booking })
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  world.clock.advance(HOUR_MS)
  later(world)
  await program.run('hourly')
  return { world, program }
}

const money = (text: string) => Number(text)

test('a returned piece becomes a draft credit invoice of that piece, once, that names the invoice', async () => {
  const { world, program } = await invoiced()
  const { proposal } = await caseOf(program, 1001)
  expect(proposal).toMatchObject({ kind: 'return', way: 'credit', total: '-10.00', reference: '1001-R1' })
  expect(creditInvoices(world)).toEqual([])
  expect(await agree(program, 1001)).toBe('done')
  expect(await agree(program, 1001)).toBe('busy')
  await program.run('manual')
  await program.run('manual')
  const [credit, ...more] = creditInvoices(world)
  expect(more).toEqual([])
  expect(credit).toMatchObject({
    reference: '1001-R1',
    state: 'draft',
    originalSalesInvoiceId: theInvoice(world, 1001).id,
  })
  expect(money(credit?.totals.incl ?? '')).toBe(-10)
  expect(credit?.details.map(({ amountDecimal, price }) => [amountDecimal, money(price)])).toEqual([
    ['1', 0],
    ['-1', 10],
  ])
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null, intent: null })
})

test('a credit invoice is sent and its money goes back the way it came, where the merchant chose so', async () => {
  const { world, program } = await invoiced({ refundSending: 'Manual' })
  await agree(program, 1001)
  await program.run('manual')
  const [credit] = creditInvoices(world)
  expect(credit).toMatchObject({ state: 'paid', number: '2026-0002' })
  const row = { kind: 'turnover', treatment: 'domestic', percentage: '21', base: '-8.26', vat: '-1.74' }
  expect((await program.entry(1001)).credits).toMatchObject([
    { reference: '1001-R1', number: '2026-0002', money: 'back', booked: { rows: [row] } },
  ])
  expect(credit?.payments.map(({ price }) => money(price))).toEqual([-10])
  expect(timesSent(world, credit?.id ?? '')).toBe(1)
  expect(theInvoice(world, 1001)).toMatchObject({ state: 'paid', number: '2026-0001' })
  const { refunds, credits } = await program.entry(1001)
  expect(credits).toMatchObject([
    { reference: '1001-R1', money: 'back', booked: { rows: [{ base: '-8.26', vat: '-1.74' }] } },
  ])
  expect(refunds).toMatchObject([
    { state: 'done', reference: '1001-R1', number: '2026-0002', total: '-10.00' },
  ])
})

test('a second return is credited under a key of its own, and no more than is left', async () => {
  const { world, program } = await invoiced({ refundSending: 'Manual' })
  await agree(program, 1001)
  await program.run('manual')
  world.clock.advance(HOUR_MS)
  world.shop.data.edit(1001, {
    returns: [
      { ...returned, return_id: '7' },
      { ...returned, return_id: '8', quantity: '2' },
    ],
  })
  await program.run('hourly')
  expect((await caseOf(program, 1001)).proposal).toMatchObject({
    total: '-10.00',
    left: '0.00',
    reference: '1001-R2',
  })
  await agree(program, 1001)
  await program.run('manual')
  expect(creditInvoices(world).map(({ reference, totals }) => [reference, money(totals.incl)])).toEqual([
    ['1001-R1', -10],
    ['1001-R2', -10],
  ])
})

test('the merchant says how many come back', async () => {
  const { world, program } = await invoiced()
  expect(await agree(program, 1001, { quantities: ['0'] })).toBe('not_allowed')
  expect(await agree(program, 1001, { quantities: ['9'] })).toBe('done')
  await program.run('manual')
  expect(creditInvoices(world).map(({ totals }) => money(totals.incl))).toEqual([-20])
})

test('a draft that the merchant sends himself has its money booked by the night', async () => {
  const { world, program } = await invoiced()
  await agree(program, 1001)
  await program.run('manual')
  const { ports } = await program.inside()
  const [credit] = creditInvoices(world)
  await ports.bookkeeping.send(credit?.id ?? '', 'Manual')
  await program.run('hourly')
  expect(credit?.payments).toEqual([])
  await program.run('nightly')
  expect(credit?.payments.map(({ price }) => money(price))).toEqual([-10])
  expect((await program.entry(1001)).refunds).toMatchObject([{ state: 'done' }])
})

test('while the invoice is open the credit invoice is settled against it', async () => {
  const { world, program } = await invoiced({ registerPayment: false, refundSending: 'Manual' })
  await agree(program, 1001)
  await program.run('manual')
  const [credit] = creditInvoices(world)
  expect(credit).toMatchObject({ state: 'paid' })
  expect(theInvoice(world, 1001).payments.map(({ price }) => money(price))).toEqual([10])
})

test('a credit invoice that was made by hand stops the refund', async () => {
  const { world, program } = await invoiced()
  const { ports } = await program.inside()
  await agree(program, 1001)
  await ports.bookkeeping.createCredit(theInvoice(world, 1001).id)
  await program.run('manual')
  expect(creditInvoices(world)).toHaveLength(1)
  const entry = await program.entry(1001)
  expect(entry).toMatchObject({ state: 'attention', problem: { code: 'RETURN_AFTER_INVOICE' } })
  expect(entry.refunds).toMatchObject([{ state: 'refused', problem: { code: 'REFUND_OTHER_CREDIT' } }])
  expect((await caseOf(program, 1001)).problem).toMatchObject({ code: 'REFUND_OTHER_CREDIT' })
})

test('what Moneybird refused goes on where it was once the merchant agrees again', async () => {
  const { world, program } = await invoiced({ refundSending: 'Manual' })
  const body = { error: { base: ['kan niet'] } }
  world.moneybird.faults.add({ kind: 'answer', status: 422, body, request: 'PATCH send_invoice', times: 1 })
  await agree(program, 1001)
  await program.run('manual')
  expect((await program.entry(1001)).refunds).toMatchObject([
    { state: 'refused', problem: { code: 'REFUND_REFUSED' } },
  ])
  await agree(program, 1001)
  await program.run('manual')
  expect(creditInvoices(world)).toMatchObject([{ reference: '1001-R1', state: 'paid' }])
  expect((await program.entry(1001)).refunds).toMatchObject([{ state: 'done' }])
})

test('what is left as it is asks for nothing more, and nothing is made', async () => {
  const { world, program } = await invoiced()
  const { ports } = await program.inside()
  expect(await leaveRefund(ports, '1001')).toBe('done')
  expect(await leaveRefund(ports, '1001')).toBe('nothing_to_do')
  await program.run('nightly')
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
  expect(creditInvoices(world)).toEqual([])
})

const chargeback = { statusId: '13', name: 'Chargeback' }

test('a chargeback takes the payment off and makes no credit invoice; won, it is paid again', async () => {
  const { world, program } = await invoiced({}, ({ shop }) => {
    shop.data.edit(1001, { order_status_id: chargeback.statusId, order_status: chargeback.name })
  })
  expect((await caseOf(program, 1001)).proposal).toMatchObject({ kind: 'chargeback', way: 'take_back' })
  await agree(program, 1001)
  await program.run('manual')
  expect(creditInvoices(world)).toEqual([])
  expect(theInvoice(world, 1001)).toMatchObject({ state: 'open', payments: [] })
  await program.run('nightly')
  expect(theInvoice(world, 1001).payments).toEqual([])
  world.clock.advance(HOUR_MS)
  world.shop.data.edit(1001, { order_status_id: status.paid, order_status: 'Canceled Reversal' })
  await program.run('hourly')
  expect((await program.entry(1001)).problem).toMatchObject({ code: 'CHARGEBACK_WON' })
  expect((await caseOf(program, 1001)).proposal).toMatchObject({ kind: 'chargeback_won', way: 'pay_again' })
  await agree(program, 1001)
  await program.run('manual')
  expect(theInvoice(world, 1001).payments.map(({ price }) => money(price))).toEqual([20])
  expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
})
