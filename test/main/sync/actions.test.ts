import { describe, expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../src/demo/moneybird/seed/seed-invoice.ts'
import * as actions from '../../../src/main/sync/actions.ts'
import { expectAllDone, invoicesOf, theInvoice } from '../../support/books.ts'
import { emailFor, shopOrder, status } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns, type StandIns } from '../../support/stand-ins.ts'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'

/** A program that has looked at one order; and what the actions need of it. */
async function seen(changes: RawOrder = {}, prepare: (world: StandIns) => void = () => undefined) {
  const world = await standIns()
  prepare(world)
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, changes))
  await program.run('manual')
  world.clock.advance(HOUR_MS)
  const { ports } = await program.inside()
  return { world, program, ports }
}

async function codeOf(program: Program): Promise<string | undefined> {
  return (await program.entry(1001)).problem?.code
}

/** An invoice of somebody else that bears the reference of order 1001. */
function strangersInvoice({ moneybird, administration }: StandIns): void {
  const contactId = addContact(moneybird.world, administration, {
    lastname: 'Ander',
    email: 'ander@example.nl',
  })
  addInvoice(moneybird.world, administration, { reference: '1001', total: '99.00', contactId })
}

const unmapped = {
  'totals[1].title': 'Onbekend tarief',
  totals: [
    { code: 'sub_total', title: 'Subtotaal', value: '16.5290', sort_order: 1 },
    { code: 'tax', title: 'Onbekend tarief', value: '3.4711', sort_order: 5 },
    { code: 'total', title: 'Totaal', value: '20.0001', sort_order: 9 },
  ],
}

describe('retry', () => {
  test('offers a failed order again after the cause was taken away', async () => {
    const { program, world, ports } = await seen(unmapped)
    expect(await codeOf(program)).toMatch(/^TAX_/)
    const { booking } = program.settings
    const [rate] = booking.taxMap
    program.settings.booking = {
      ...booking,
      taxMap: [
        ...booking.taxMap,
        { name: 'Onbekend tarief', percentage: '21', taxRateId: rate?.taxRateId ?? '' },
      ],
    }
    await program.run('hourly')
    expect(await program.entry(1001), 'not by itself within the hour').toMatchObject({ state: 'failed' })
    expect(await actions.retry(ports, '1001')).toBe('done')
    expect(await program.entry(1001)).toMatchObject({ state: 'planned', problem: null })
    expect(await actions.retry(ports, '1001')).toBe('nothing_to_do')
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
    expect(await actions.retry(ports, '1001')).toBe('already_invoiced')
  })

  test('of all with one cause offers those and no others', async () => {
    const { program, world, ports } = await seen(unmapped)
    world.shop.data.addOrder(shopOrder(1002, { currency_code: 'GBP', currency_value: '0.85000000' }))
    world.shop.data.addOrder(shopOrder(1003, { currency_code: 'USD', currency_value: '1.10000000' }))
    await program.run('hourly')
    expect(await actions.retryAll(ports, 'FOREIGN_CURRENCY')).toBe(2)
    expect(await program.entry(1001)).toMatchObject({ state: 'failed' })
    expect(await program.entry(1002)).toMatchObject({ state: 'planned' })
    await program.run('hourly')
    expect(await actions.retryAll(ports, null)).toBe(3)
    expect(await actions.retryAll(ports, null)).toBe(0)
  })

  test('of all with one subject leaves the others of its code', async () => {
    const { program, world, ports } = await seen({ currency_code: 'GBP', currency_value: '0.85000000' })
    world.shop.data.addOrder(shopOrder(1002, { currency_code: 'USD', currency_value: '1.10000000' }))
    await program.run('hourly')
    expect(await actions.retryAll(ports, 'FOREIGN_CURRENCY', 'USD')).toBe(1)
    expect(await program.entry(1001)).toMatchObject({ state: 'failed' })
    expect(await program.entry(1002)).toMatchObject({ state: 'planned' })
    expect(await actions.retryAll(ports, 'FOREIGN_CURRENCY', 'CHF')).toBe(0)
  })

  test('of an unknown order, or one that is being written, does nothing', async () => {
    const { program, world, ports } = await seen()
    expect(await actions.retry(ports, '4711')).toBe('unknown_order')
    world.shop.data.addOrder(shopOrder(1002))
    world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST sales_invoices', times: 1 })
    await program.run('hourly')
    const before = await program.entry(1002)
    for (const act of [actions.retry, actions.acknowledge, actions.unignore])
      expect(await act(ports, '1002')).toBe('busy')
    expect(await actions.ignore(ports, '1002', 'x')).toBe('busy')
    expect(await actions.allow(ports, '1002', 'ZERO_TOTAL')).toBe('busy')
    expect(await program.entry(1002)).toEqual(before)
  })
})

describe('allow', () => {
  test('lets an order of a status that is not ticked go, once', async () => {
    const { program, world, ports } = await seen({ order_status_id: '3' })
    expect(await codeOf(program)).toBe('STATUS_NOT_SELECTED')
    expect(await actions.allow(ports, '1001', 'STATUS_NOT_SELECTED')).toBe('done')
    await program.run('hourly')
    expect(theInvoice(world, 1001).state).toBe('draft')
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    expect(invoicesOf(world, 1001)).toHaveLength(1)
  })

  test('lets an order from before the start date go', async () => {
    const { program, world, ports } = await seen()
    world.shop.data.addOrder(shopOrder(1002, { date_added: '2026-10-01 10:00:00' }))
    await program.run('hourly')
    expect(await program.entry(1002)).toMatchObject({ problem: { code: 'BEFORE_START_DATE' } })
    expect(await actions.allow(ports, '1002', 'BEFORE_START_DATE')).toBe('done')
    await program.run('hourly')
    await expectAllDone(world, program, [1001, 1002])
  })

  test('makes the contact without an address that Moneybird refuses, and only one', async () => {
    const { program, world, ports } = await seen({ email: 'jan@nergens.invalid' })
    expect(await codeOf(program)).toBe('CONTACT_EMAIL_REJECTED')
    expect(await actions.allow(ports, '1001', 'CONTACT_EMAIL_REJECTED')).toBe('done')
    await program.run('hourly')
    expect(theInvoice(world, 1001)).toMatchObject({ state: 'paid' })
    expect(world.administration.contacts.size).toBe(1)
  })

  test('takes an invoice under its reference as its own, without writing anything', async () => {
    const { program, world, ports } = await seen({}, strangersInvoice)
    expect(await codeOf(program)).toBe('REFERENCE_IN_USE')
    expect(await actions.allow(ports, '1001', 'REFERENCE_IN_USE')).toBe('done')
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'done',
      invoice: { adopted: true, total: '99.00' },
    })
    expect(world.moneybird.counts.writes).toMatchObject({ invoicesCreated: 0, sendRequests: 0, payments: 0 })
  })

  test('refuses what must be solved, and what has an invoice', async () => {
    const { program, ports } = await seen()
    expect(await actions.allow(ports, '1001', 'ZERO_TOTAL')).toBe('already_invoiced')
    expect(await actions.allow(ports, '1001', 'TOTAL_MISMATCH')).toBe('not_allowed')
    expect(await program.entry(1001)).toMatchObject({ overrides: { allow: [] } })
  })
})

test('another reference makes the invoice beside the one that bears the first', async () => {
  const { program, world, ports } = await seen({}, strangersInvoice)
  expect(await actions.changeReference(ports, '1001', '-2')).toBe('done')
  await program.run('hourly')
  expect(theInvoice(world, '1001-2')).toMatchObject({ state: 'paid', totals: { incl: '20.00' } })
  expect(invoicesOf(world, 1001)).toMatchObject([{ totals: { incl: '99.00' } }])
  expect(await actions.changeReference(ports, '1001', '-3')).toBe('already_invoiced')
  world.clock.advance(DAY_MS)
  await program.run('nightly')
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(1)
})

test('a chosen contact is used instead of the one that would be made', async () => {
  const { program, world, ports } = await seen({ order_status_id: status.pending })
  const { moneybird, administration } = world
  const contactId = addContact(moneybird.world, administration, {
    company_name: 'De Zaak',
    email: 'zaak@example.nl',
  })
  expect(await actions.chooseContact(ports, '1001', contactId)).toBe('done')
  world.shop.data.setStatus(1001, status.paid)
  await program.run('hourly')
  expect(theInvoice(world, 1001).contact.id).toBe(contactId)
  expect(world.moneybird.counts.writes.contactsCreated).toBe(0)
})

test('a chosen contact that does not exist fails the order and makes none', async () => {
  const { program, world, ports } = await seen({ order_status_id: status.pending })
  expect(await actions.chooseContact(ports, '1001', '123')).toBe('done')
  world.shop.data.setStatus(1001, status.paid)
  await program.run('hourly')
  expect(await program.entry(1001)).toMatchObject({ state: 'failed', problem: { code: 'CONTACT_GONE' } })
  expect(world.moneybird.counts.writes).toMatchObject({ contactsCreated: 0, invoicesCreated: 0 })
})

describe('ignore', () => {
  test('leaves an order out for good, whatever happens to it, until it is taken back', async () => {
    const { program, world, ports } = await seen({ order_status_id: status.pending })
    expect(await actions.unignore(ports, '1001')).toBe('nothing_to_do')
    expect(await actions.ignore(ports, '1001', 'test van mij')).toBe('done')
    world.shop.data.setStatus(1001, status.paid)
    world.shop.data.edit(1001, { email: emailFor(1001), total: '20.0001' })
    for (const kind of ['hourly', 'nightly', 'manual'] as const) {
      world.clock.advance(DAY_MS)
      await program.run(kind)
    }
    expect(await program.entry(1001)).toMatchObject({
      state: 'ignored',
      problem: { code: 'MERCHANT_IGNORED', data: { reason: 'test van mij' } },
    })
    expect(await actions.unignore(ports, '1001')).toBe('done')
    world.clock.advance(DAY_MS)
    await program.run('hourly')
    await expectAllDone(world, program, [1001])
    expect(await actions.ignore(ports, '1001', 'te laat')).toBe('already_invoiced')
  })
})
