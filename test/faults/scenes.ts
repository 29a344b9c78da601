import { expect } from 'vitest'
import { byHand } from '../support/by-hand.ts'
import { agree, creditInvoices } from '../main/sync/refund-bench.ts'
import { creditsOf, expectDone, invoicesOf, theInvoice } from '../support/books.ts'
import { know } from '../support/known-customers.ts'
import { emailFor, shopOrder, shopOrders, status } from '../support/orders.ts'
import { DAY_MS, HOUR_MS, type StandIns } from '../support/stand-ins.ts'
import { aCall, each, lasting, once, type Scene, type Stage } from './scene.ts'

const administrations = 'GET administrations'
const otherFacts = ['GET tax_rates', 'GET ledger_accounts', 'GET workflows', 'GET document_styles']
const contacts = ['GET contacts/synchronization', 'POST contacts/synchronization']
const find = 'GET sales_invoices'
const create = 'POST sales_invoices'
const send = 'PATCH sales_invoices/:id/send_invoice'
const pay = 'POST sales_invoices/:id/payments'
const credit = 'PATCH sales_invoices/:id/duplicate_creditinvoice'
const remove = 'DELETE sales_invoices/:id'
const readOne = 'GET sales_invoices/:id'
const list = 'GET sales_invoices/synchronization'

/** An order that waits for its payment, below all others: pages without end repeat it. */
const waiting = 1000

function fill({ shop }: StandIns, count: number): void {
  const long = '2026-11-20 12:00:00'
  shop.data.addOrder(shopOrder(waiting, { order_status_id: status.pending, date_added: long }))
  for (const order of shopOrders(count)) shop.data.addOrder(order)
}

/** A shop that sent a refunded order under its number is believed until the order changes, which it does when it is paid. */
async function expectWaiting({ program }: Stage): Promise<void> {
  const entry = await program.entry(waiting)
  expect(entry).toMatchObject({ invoice: null })
  expect(['STATUS_NOT_SELECTED', 'ORDER_WITHDRAWN']).toContain(entry.problem?.code)
}

/** Nothing is known of either side yet; one customer is new, the other is known to Moneybird. */
const firstRun: Scene = {
  title: 'the first run',
  kind: 'manual',
  moneybird: {
    ...each([administrations, ...otherFacts, ...contacts, find], lasting),
    ...each(['POST contacts', create, send, pay], once, lasting),
  },
  shop: each(['info', 'orders'], once, lasting),
  orders: [1001, 1002],
  prepare({ world }) {
    know(world, [1002])
    world.clock.advance(DAY_MS)
    fill(world, 2)
    return Promise.resolve()
  },
  async expectSettled(stage) {
    await expectWaiting(stage)
    await expectDone(stage.world, stage.program, [1001, 1002])
  },
}

/** An order was refunded, an invoice and an order are gone, and two orders are new. */
const night: Scene = {
  title: 'a night',
  booking: { afterInvoiceChange: 'credit_draft' },
  kind: 'nightly',
  moneybird: {
    ...each([administrations, ...contacts, find, list, readOne], lasting),
    ...each([credit], once, lasting),
  },
  shop: each(['info', 'orders', 'orders by id', 'ids'], lasting),
  orders: [1001, 1002, 1003, 1004, 1005],
  async prepare({ world, program }) {
    fill(world, 3)
    await program.run('hourly')
    world.clock.advance(DAY_MS)
    world.shop.data.setStatus(1001, status.refunded)
    world.administration.invoices.delete(theInvoice(world, 1002).id)
    world.shop.data.remove(1003)
    know(world, [1005])
    world.clock.advance(HOUR_MS)
    for (const order of shopOrders(2, 1004)) world.shop.data.addOrder(order)
  },
  async expectSettled(stage) {
    const { world, program } = stage
    await expectWaiting(stage)
    const [draft] = creditsOf(world, 1001)
    expect(draft).toMatchObject({ state: 'draft', totals: { incl: '-20.00' } })
    expect(await program.entry(1001)).toMatchObject({
      intent: null,
      problem: { code: 'CREDIT_NEEDED', data: { creditId: draft?.id } },
    })
    expect(invoicesOf(world, 1002)).toEqual([])
    expect(await program.entry(1002)).toMatchObject({ intent: null, problem: { code: 'INVOICE_GONE' } })
    expect(theInvoice(world, 1003).state).toBe('paid')
    expect(await program.entry(1003)).toMatchObject({ intent: null, problem: { code: 'ORDER_DISAPPEARED' } })
    await expectDone(world, program, [1004, 1005])
  },
}

/**
 * The program ended when the answers to five writes were lost, one of each kind: a contact, a draft, its sending, its payment,
 * and the deletion of one that was not as asked.
 */
const doubts: Scene = {
  title: 'a start with five writes in doubt',
  kind: 'manual',
  moneybird: {
    ...each([administrations], lasting),
    ...each([...contacts, find, readOne], aCall, lasting),
    ...each([create, send, pay], once, lasting),
  },
  shop: each(['info', 'orders', 'orders by id'], once),
  orders: [1001, 1002, 1003, 1004, 1005],
  async prepare({ world, program }) {
    const { moneybird } = world
    know(world, [1002, 1003, 1004, 1005])
    fill(world, 5)
    for (const request of ['POST contacts', create, send, pay, remove])
      moneybird.faults.add({ kind: 'reset', applied: true, request, times: 1 })
    moneybird.hooks.onApplied = ({ applied }) => {
      if (applied === 'payments') moneybird.behaviour.reportTotal = '21.00'
    }
    await program.run('hourly')
    moneybird.hooks.onApplied = null
    moneybird.behaviour.reportTotal = null
    await program.kill()
    world.clock.advance(HOUR_MS)
  },
  async expectSettled(stage) {
    const { world, program } = stage
    await expectWaiting(stage)
    await expectDone(world, program, [1001, 1002, 1003, 1004])
    expect(invoicesOf(world, 1005)).toEqual([])
    expect(await program.entry(1005)).toMatchObject({
      state: 'failed',
      intent: null,
      problem: { code: 'INVOICE_TOTAL_DIFFERS' },
    })
  },
}

/** Moneybird makes a draft otherwise than was asked. */
const wrongDraft: Scene = {
  title: 'a draft that is not as asked',
  kind: 'manual',
  moneybird: each([remove], once, lasting),
  shop: {},
  orders: [1001],
  prepare({ world }) {
    fill(world, 1)
    world.moneybird.behaviour.reportTotal = '21.00'
    return Promise.resolve()
  },
  async expectSettled({ world, program }) {
    expect(invoicesOf(world, 1001)).toEqual([])
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      intent: null,
      invoice: null,
      problem: { code: 'INVOICE_TOTAL_DIFFERS' },
    })
  },
}

/** A sending succeeds without telling what became of it, so the invoice is read back at once. */
const silentSending: Scene = {
  title: 'a sending that does not tell what it did',
  kind: 'manual',
  moneybird: each([readOne], lasting),
  shop: {},
  orders: [1001],
  prepare({ world }) {
    fill(world, 1)
    world.moneybird.faults.add({ kind: 'html', applied: true, request: 'PATCH send_invoice', times: 1 })
    return Promise.resolve()
  },
  expectSettled: ({ world, program }) => expectDone(world, program, [1001], [emailFor(1001)]),
}

const change = 'PATCH sales_invoices/:id'
const settleCredit = 'PATCH sales_invoices/:id/register_payment_creditinvoice'
const takeBack = 'DELETE sales_invoices/:id/payments/:payment_id'

/**
 * The merchant agreed to three refunds: a piece of a paid order, a piece of one that is open, and a payment that was taken back. What a
 * fault refuses he agrees to again, so that it must come right in the end.
 */
const refunds: Scene = {
  title: 'refunds that the merchant agreed to',
  booking: { refundSending: 'Manual' },
  kind: 'manual',
  moneybird: each([change, settleCredit, takeBack], once, lasting),
  shop: {},
  orders: [],
  async prepare({ world, program }) {
    for (const order of shopOrders(3)) world.shop.data.addOrder(order)
    await program.run('manual')
    const open = theInvoice(world, 1002)
    await byHand(world, 'DELETE', `${open.id}/payments/${open.payments[0]?.id ?? ''}`)
    world.clock.advance(HOUR_MS)
    for (const order of [1001, 1002])
      world.shop.data.edit(order, { returns: [{ return_id: order, product: 'Mok' }] })
    world.shop.data.edit(1003, { order_status_id: '13', order_status: 'Chargeback' })
    await program.run('hourly')
    for (const order of [1001, 1002, 1003]) await agree(program, order)
  },
  async expectSettled({ world, program }) {
    for (const order of [1001, 1002, 1003])
      if ((await program.entry(order)).refunds?.[0]?.state === 'refused') await agree(program, order)
    const credits = creditInvoices(world).map(({ reference, state, totals }) => [
      reference,
      state,
      totals.incl,
    ])
    expect(credits.sort()).toEqual([
      ['1001-R1', 'paid', '-10.00'],
      ['1002-R1', 'paid', '-10.00'],
    ])
    expect(theInvoice(world, 1002).payments.map(({ price }) => price)).toEqual(['10.0'])
    expect(theInvoice(world, 1003)).toMatchObject({ state: 'open', payments: [] })
    for (const order of [1001, 1002, 1003])
      expect(await program.entry(order)).toMatchObject({
        state: 'done',
        intent: null,
        refunds: [{ state: 'done' }],
      })
  },
}

/** Together they make every call that the engine makes. */
export const scenes = { firstRun, night, doubts, wrongDraft, silentSending, refunds }
