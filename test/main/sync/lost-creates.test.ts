import { describe, expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../src/demo/moneybird/seed/seed-invoice.ts'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import { byHand } from '../../support/by-hand.ts'
import { expectAllDone, invoicesOf, theInvoice } from '../../support/books.ts'
import { know } from '../../support/known-customers.ts'
import { orderTotal, shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'

const MINUTE_MS = 60_000

interface Lost {
  readonly world: StandIns
  readonly program: Program
  /** The contact that the invoice was asked for. */
  readonly contactId: string
}

/** A run over order 1001 that ended without an answer to its creation; `applied`: Moneybird made the invoice. */
async function lost(applied: boolean, order: RawOrder = {}, dearer?: string): Promise<Lost> {
  const world = await standIns()
  know(world, [1001])
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, order))
  world.moneybird.behaviour.reportTotal = dearer ?? null
  world.moneybird.faults.add({ kind: 'reset', applied, request: 'POST sales_invoices', times: 1 })
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({ state: 'sending', intent: { step: 'create' } })
  const contactId = (await program.entry(1001)).intent?.contactId ?? ''
  return { world, program, contactId }
}

async function nextHour({ world, program }: Lost): Promise<void> {
  world.clock.advance(HOUR_MS)
  await program.run('hourly')
}

describe('an invoice whose creation had no answer', () => {
  test('that is there as asked stays a draft while the order is not paid', async () => {
    const { world, program, ...rest } = await lost(true, { order_status_id: status.unpaid })
    await nextHour({ world, program, ...rest })
    const { id, state } = theInvoice(world, 1001)
    expect(state).toBe('draft')
    expect(await program.entry(1001)).toMatchObject({
      state: 'draft',
      intent: null,
      problem: null,
      invoice: { id, state: 'draft', adopted: true },
    })
  })

  test('that was sent by hand meanwhile, for an order that is not paid, is left as it is', async () => {
    const { world, program, ...rest } = await lost(true, { order_status_id: status.unpaid })
    const { id } = theInvoice(world, 1001)
    await byHand(world, 'PATCH', `${id}/send_invoice`, {
      sales_invoice_sending: { delivery_method: 'Manual' },
    })
    await nextHour({ world, program, ...rest })
    expect(theInvoice(world, 1001)).toMatchObject({ id, state: 'open', payments: [] })
    expect(await program.entry(1001)).toMatchObject({ intent: null, invoice: { id, state: 'sent' } })
  })

  test('that never arrived is made by the next run', async () => {
    const { world, program, ...rest } = await lost(false)
    await nextHour({ world, program, ...rest })
    await expectAllDone(world, program, [1001])
  })

  test('that came out otherwise is a draft of our own, and deleted', async () => {
    const { world, program, ...rest } = await lost(true, {}, '21.00')
    await nextHour({ world, program, ...rest })
    expect(invoicesOf(world, 1001)).toEqual([])
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      intent: null,
      invoice: null,
      problem: { code: 'INVOICE_TOTAL_DIFFERS', data: { invoice: '21.00', total: '20.00' } },
    })
  })
})

describe('another invoice that bears the reference of one whose creation had no answer', () => {
  test.each([
    ['on another contact', {}, false],
    ['on another contact with another total, a draft made since', { total: '21.00', state: 'draft' }, false],
    ['on the same contact with another total, sent', { total: '21.00' }, true],
    [
      'on the same contact with another total, a draft from well before the request',
      { total: '21.00', state: 'draft', createdAt: '2026-11-24T10:54:59Z' },
      true,
    ],
  ] as const)('is never touched: %s', async (_what, invoice, isSame) => {
    const left = await lost(false)
    const { world, program } = left
    const { moneybird, administration } = world
    const contactId = isSame
      ? left.contactId
      : addContact(moneybird.world, administration, { lastname: 'Ander', email: 'ander@example.nl' })
    const seed = { reference: '1001', total: orderTotal, contactId, ...invoice }
    const id = addInvoice(moneybird.world, administration, seed)
    await nextHour(left)
    expect(invoicesOf(world, 1001)).toMatchObject([{ id }])
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      intent: null,
      invoice: null,
      problem: {
        code: 'REFERENCE_IN_USE',
        data: { reference: '1001', invoiceId: id, total: '20.00', invoiceTotal: seed.total },
      },
    })
  })

  test('is taken for ours when it is a draft made within what two clocks may differ', async () => {
    const left = await lost(false)
    const { world, program, contactId } = left
    const createdAt = new Date(Date.parse('2026-11-24T11:00:00Z') - 4 * MINUTE_MS).toISOString()
    const seed = { reference: '1001', total: '21.00', state: 'draft', contactId, createdAt } as const
    addInvoice(world.moneybird.world, world.administration, seed)
    await nextHour(left)
    expect(invoicesOf(world, 1001)).toEqual([])
    expect(await program.entry(1001)).toMatchObject({ problem: { code: 'INVOICE_TOTAL_DIFFERS' } })
  })
})

test.each(['PATCH send_invoice', 'POST payments'])(
  'an invoice that is gone when %s had no answer is told to be gone, and not made again',
  async (request) => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ kind: 'reset', request, times: 1 })
    await program.run('manual')
    const { id, number } = theInvoice(world, 1001)
    world.administration.invoices.delete(id)
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'attention',
      intent: null,
      problem: { code: 'INVOICE_GONE', data: { number: number ?? '' } },
    })
    expect(world.administration.invoices.size).toBe(0)
  },
)
