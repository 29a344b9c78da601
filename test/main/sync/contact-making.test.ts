import { describe, expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { contactsOf, theInvoice } from '../../support/books.ts'
import { emailFor, shopOrder } from '../../support/orders.ts'
import { openProgram } from '../../support/program.ts'
import { DAY_MS, HOUR_MS, standIns } from '../../support/stand-ins.ts'

const refusal = (error: unknown) => ({ kind: 'answer', status: 422, body: { error } }) as const

/** A company in Germany that is charged no VAT. */
const abroad = {
  payment_iso_code_2: 'DE',
  payment_company: 'Firma',
  shipping_iso_code_2: 'DE',
  custom_field: { 1: 'DE123456789' },
  products: [{ name: 'Mok', quantity: 2, price: '10.0000', total: '20.0000', tax: '0.0000' }],
  totals: [
    { code: 'sub_total', title: 'Subtotaal', value: '20.0000', sort_order: 1 },
    { code: 'total', title: 'Totaal', value: '20.0000', sort_order: 9 },
  ],
  total: '20.0000',
}

describe('a VAT number that Moneybird does not take', () => {
  test('stops reverse charge: no such invoice without the number', async () => {
    const world = await standIns()
    world.vies.verdicts.set('DE123456789', 'valid')
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, abroad))
    world.moneybird.faults.add({ ...refusal({ tax_number: ['is ongeldig'] }), request: 'POST contacts' })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      intent: null,
      problem: {
        code: 'CONTACT_VAT_NUMBER',
        data: { number: 'DE123456789', contactNumber: '', cause: 'refused' },
      },
    })
    expect(contactsOf(world, emailFor(1001))).toBe(0)
    expect(world.moneybird.counts.requests['POST contacts']).toBe(1)
  })

  test('is left off the contact of a business that paid VAT; the order goes on', async () => {
    const world = await standIns()
    world.vies.verdicts.set('DE123456789', 'valid')
    const program = await openProgram(world)
    const { payment_company, custom_field } = abroad
    world.shop.data.addOrder(shopOrder(1001, { payment_company, custom_field }))
    const fault = { ...refusal({ tax_number: ['is ongeldig'] }), request: 'POST contacts', times: 1 }
    world.moneybird.faults.add(fault)
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
    const { contact } = theInvoice(world, 1001)
    expect(contact).toMatchObject({ company_name: 'Firma', tax_number: '' })
    expect(contactsOf(world, emailFor(1001))).toBe(1)
  })

  test('but that VIES knows is not asked about again within a day, and then it is', async () => {
    const world = await standIns()
    world.vies.verdicts.set('DE123456789', 'valid')
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, abroad))
    const fault = { ...refusal({ zipcode: ['is te lang'] }), request: 'POST contacts' }
    world.moneybird.faults.add(fault)
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({ vatCheck: { number: 'DE123456789', valid: true } })
    world.clock.advance(DAY_MS - HOUR_MS)
    await program.run('nightly')
    expect(world.vies.asked).toEqual(['DE123456789'])
    world.clock.advance(HOUR_MS)
    await program.run('nightly')
    expect(world.vies.asked).toEqual(['DE123456789', 'DE123456789'])
    expect(await program.entry(1001)).toMatchObject({ problem: { code: 'CONTACT_REFUSED' } })
  })

  test('among other complaints fails the order with all of them', async () => {
    const world = await standIns()
    world.vies.verdicts.set('DE123456789', 'valid')
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, abroad))
    const error = { tax_number: ['is ongeldig'], zipcode: ['is te lang'] }
    world.moneybird.faults.add({ ...refusal(error), request: 'POST contacts', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      intent: null,
      problem: {
        code: 'CONTACT_REFUSED',
        data: { reason: 'tax_number: is ongeldig; zipcode: is te lang' },
      },
    })
    expect(contactsOf(world, emailFor(1001))).toBe(0)
  })
})

test('a contact that is refused without naming a field fails the order, and is not offered without its VAT number', async () => {
  const world = await standIns()
  world.vies.verdicts.set('DE123456789', 'valid')
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001, abroad))
  world.moneybird.faults.add({ ...refusal('Dat mag niet'), request: 'POST contacts' })
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({
    state: 'failed',
    problem: { code: 'CONTACT_REFUSED', data: { reason: 'Dat mag niet' } },
  })
  expect(world.moneybird.counts.requests['POST contacts']).toBe(1)
})

test('a contact that is refused for its address among other complaints fails the order with the address', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  const error = { send_invoices_to_email: ['is ongeldig'], zipcode: ['is te lang'] }
  world.moneybird.faults.add({ ...refusal(error), request: 'POST contacts', times: 1 })
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({
    problem: { code: 'CONTACT_EMAIL_REJECTED', data: { email: emailFor(1001) } },
  })
})

test.each([
  ['tax_number', 'a complaint about a VAT number that was not given'],
  ['base', 'any other complaint'],
])('a contact that is refused for its %s fails the order: %s', async (field) => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ ...refusal({ [field]: ['nee'] }), request: 'POST contacts', times: 1 })
  await program.run('manual')
  expect(await program.entry(1001)).toMatchObject({
    state: 'failed',
    problem: { code: 'CONTACT_REFUSED', data: { reason: `${field}: nee` } },
  })
})

test.each(['send_invoices_to_email', 'email'])(
  'a contact that is refused for its %s fails the order with the address',
  async (field) => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001))
    world.moneybird.faults.add({ ...refusal({ [field]: ['nee'] }), request: 'POST contacts', times: 1 })
    await program.run('manual')
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      problem: { code: 'CONTACT_EMAIL_REJECTED', data: { email: emailFor(1001) } },
    })
  },
)

test('a list of contacts that cannot be read ends the run, and no contact is made on the strength of it', async () => {
  const world = await standIns()
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  world.moneybird.faults.add({ ...refusal({ base: ['nu niet'] }), request: 'GET contacts', times: 1 })
  expect(await program.run('manual')).toMatchObject({
    problem: { code: 'MONEYBIRD_TEMPORARY', data: { reason: 'base: nu niet' } },
  })
  expect(await program.entry(1001)).toMatchObject({ state: 'planned', intent: null })
  expect(world.moneybird.counts.writes.contactsCreated).toBe(0)
})

describe('a customer without an address', () => {
  const unknown = { email: '' }

  test.each(['', '  '])(
    'is booked on the contact that was chosen for such (%j); others are not',
    async (email) => {
      const world = await standIns()
      const { moneybird, administration } = world
      const defaultContactId = addContact(moneybird.world, administration, { company_name: 'Losse verkoop' })
      const program = await openProgram(world, { booking: { defaultContactId } })
      world.shop.data.addOrder(shopOrder(1001, { email }))
      world.shop.data.addOrder(shopOrder(1002))
      await program.run('manual')
      expect(theInvoice(world, 1001).contact.id).toBe(defaultContactId)
      expect(theInvoice(world, 1002).contact.id).not.toBe(defaultContactId)
    },
  )

  test('whose contact’s answer was lost is found by the number of our own, and made once', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, unknown))
    world.shop.data.addOrder(shopOrder(1002, unknown))
    world.moneybird.faults.add({ kind: 'reset', applied: true, request: 'POST contacts', times: 1 })
    await program.run('manual')
    world.clock.advance(HOUR_MS)
    await program.run('hourly')
    expect(world.moneybird.counts.writes.contactsCreated).toBe(2)
    expect(theInvoice(world, 1001).contact.customer_id).toBe('webshop-1001')
    expect(theInvoice(world, 1002).contact.customer_id).toBe('webshop-1002')
  })

  test('whose contact was archived is not put on it: its number is taken, and the order fails with that', async () => {
    const world = await standIns()
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, unknown))
    world.moneybird.faults.add({ ...refusal({ base: ['nee'] }), request: 'POST sales_invoices', times: 1 })
    await program.run('manual')
    const [first] = world.administration.contacts.values()
    if (first === undefined) throw new Error('no contact was made')
    world.clock.advance(DAY_MS)
    Object.assign(first.fields, { archived: true, version: 2_000_000_000 })
    await program.run('nightly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      problem: { code: 'CONTACT_REFUSED', data: { reason: 'customer_id: has already been taken' } },
    })
    expect(world.administration.invoices.size).toBe(0)
  })
})
