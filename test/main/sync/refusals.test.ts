import { describe, expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { chooseContact } from '../../../src/main/sync/actions.ts'
import { contactsOf, expectAllDone, theInvoice } from '../../support/books.ts'
import { emailFor, shopOrder, status } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, standIns } from '../../support/stand-ins.ts'

const refusal = (error: unknown) => ({ kind: 'answer', status: 422, body: { error } }) as const

describe('an invoice that Moneybird refuses fails its order with the cause', () => {
  test.each([
    [
      'of its tax rate',
      { 'details.tax_rate_id': ['is niet geldig'] },
      { code: 'TAX_RATE_INACTIVE', data: { name: 'details.tax_rate_id: is niet geldig' } },
    ],
    [
      'of its date, in a period that was closed since the settings were read',
      { invoice_date: ['valt in een gesloten periode'] },
      { code: 'PERIOD_CLOSED', data: { date: '2026-11-24', until: '2026-11-24' } },
    ],
    [
      'of its date among other complaints',
      { base: ['kan niet'], invoice_date: ['valt in een gesloten periode'] },
      { code: 'PERIOD_CLOSED', data: { date: '2026-11-24', until: '2026-11-24' } },
    ],
    [
      'of anything else',
      { base: ['kan niet'] },
      { code: 'INVOICE_REFUSED', data: { reason: 'base: kan niet' } },
    ],
  ])('because %s', async (_what, error, problem) => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ ...refusal(error), request: 'POST sales_invoices', times: 1 })
    expect(await program.run('manual')).toMatchObject({ problem: null, orders: { failed: 1 } })
    expect(await program.entry(1001)).toMatchObject({ state: 'failed', intent: null, problem })
    world.clock.advance(DAY_MS)
    await program.run('nightly')
    await expectAllDone(world, program, [1001])
  })

  test('because of a date that is closed until the end of the period', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.administration.record.period_locked_until = '2026-10-31'
    world.shop.data.addOrder(shopOrder(1001))
    const error = { invoice_date: ['valt in een gesloten periode'] }
    world.moneybird.faults.add({ ...refusal(error), request: 'POST sales_invoices', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      problem: { code: 'PERIOD_CLOSED', data: { date: '2026-11-24', until: '2026-10-31' } },
    })
  })
})

describe('an invoice that Moneybird refuses because of its contact', () => {
  test.each([{ contact: ['is niet geldig'] }, { contact_id: ['is niet geldig'], base: ['kan niet'] }])(
    'is offered once more, for a contact that the list shows or a new one, and then fails: %o',
    async (error) => {
      const world = await standIns()
      const program = await openProgram(world)
      world.shop.data.addOrder(shopOrder(1001))
      world.moneybird.faults.add({ ...refusal(error), request: 'POST sales_invoices' })
      await program.run('manual')
      expect(await program.entry(1001)).toMatchObject({
        state: 'failed',
        intent: null,
        problem: { code: 'CONTACT_GONE', data: {} },
      })
      expect(world.moneybird.counts.requests['POST sales_invoices']).toBe(2)
    },
  )

  test('is booked on the contact that somebody made for the customer since, and no third is made', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    await program.run('manual')
    const email = emailFor(1001)
    world.administration.contacts.delete(theInvoice(world, 1001).contact.id)
    const made = addContact(world.moneybird.world, world.administration, {
      firstname: 'Jan',
      lastname: 'Jansen',
      email,
    })
    world.shop.data.addOrder(shopOrder(1002, { email }))
    await program.run('manual')
    expect(theInvoice(world, 1002).contact.id).toBe(made)
    expect(contactsOf(world, email)).toBe(1)
  })

  test('that the merchant chose is not booked on another', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    const contactId = addContact(world.moneybird.world, world.administration, { company_name: 'De Zaak' })
    world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
    await program.run('manual')
    await chooseContact((await program.inside()).ports, '1001', contactId)
    world.administration.contacts.delete(contactId)
    world.shop.data.setStatus(1001, status.paid)
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({ state: 'failed', problem: { code: 'CONTACT_GONE' } })
    expect(world.moneybird.counts.requests['POST sales_invoices']).toBe(1)
    expect(world.moneybird.counts.writes.contactsCreated).toBe(0)
  })
})
