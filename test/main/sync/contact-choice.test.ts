import { describe, expect, test } from 'vitest'
import { addContact, type SeedContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { allow, chooseContact, retry } from '../../../src/main/sync/actions.ts'
import { previewOrder } from '../../../src/main/sync/preview.ts'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { contactsOf, theInvoice } from '../../support/books.ts'
import { emailFor, shopOrder } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { HOUR_MS, standIns } from '../../support/stand-ins.ts'

const number = 'DE123456789'

/** A company in Germany that is charged no VAT: reverse charge. */
const reverseCharge: RawOrder = {
  payment_iso_code_2: 'DE',
  payment_company: 'Firma GmbH',
  shipping_iso_code_2: 'DE',
  custom_field: { 1: number },
  products: [{ name: 'Mok', quantity: 2, price: '10.0000', total: '20.0000', tax: '0.0000' }],
  totals: [
    { code: 'sub_total', title: 'Subtotaal', value: '20.0000', sort_order: 1 },
    { code: 'total', title: 'Totaal', value: '20.0000', sort_order: 9 },
  ],
  total: '20.0000',
}
const firma = { company_name: 'FIRMA', email: emailFor(1001) }

/** A program that has run once over order 1001, with these contacts in Moneybird; and their ids. */
async function seen(
  contacts: readonly SeedContact[],
  changes: RawOrder,
  booking: Partial<BookingSettings> = {},
) {
  const world = await standIns()
  world.vies.verdicts.set(number, 'valid')
  const { moneybird, administration } = world
  const ids = contacts.map((contact) => addContact(moneybird.world, administration, contact))
  const program = await openProgram(world, {
    booking: {
      ...booking,
      ...(booking.defaultContactId === undefined ? {} : { defaultContactId: ids[0] ?? null }),
    },
  })
  world.shop.data.addOrder(shopOrder(1001, changes))
  await program.run('manual')
  return { world, program, ids, ports: (await program.inside()).ports }
}

const problemOf = async (program: Program) => (await program.entry(1001)).problem

describe('reverse charge', () => {
  test.each([
    ['no VAT number', '', { contactNumber: '', cause: 'missing' }],
    ['another one', 'DE999999999', { contactNumber: 'DE999999999', cause: 'differs' }],
    ['one without its country', '123456789', { contactNumber: '123456789', cause: 'differs' }],
  ])('is not booked on a contact with %s', async (_what, tax_number, data) => {
    const { world, program } = await seen([{ ...firma, tax_number }], reverseCharge)
    expect(await problemOf(program)).toEqual({ code: 'CONTACT_VAT_NUMBER', data: { number, ...data } })
    expect(Object.values(world.moneybird.counts.writes).every((count) => count === 0)).toBe(true)
  })

  test('is booked on the contact with the number that was checked, however it is written', async () => {
    const { world, program, ids } = await seen([{ ...firma, tax_number: 'de 123.456.789' }], reverseCharge)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', problem: null })
    expect(theInvoice(world, 1001).contact.id).toBe(ids[0])
  })

  test('takes, of several contacts of the company, the one with the number', async () => {
    const { world, ids } = await seen([firma, { ...firma, tax_number: number }], reverseCharge)
    expect(theInvoice(world, 1001).contact.id).toBe(ids[1])
  })

  test('goes on as soon as the number was filled in at Moneybird, however fresh the list of contacts', async () => {
    const { world, program, ids, ports } = await seen([firma], reverseCharge)
    const contact = world.administration.contacts.get(ids[0] ?? '')
    if (contact !== undefined) contact.fields.tax_number = number
    await retry(ports, '1001')
    await program.run('manual')
    expect(theInvoice(world, 1001).contact.id).toBe(ids[0])
  })

  test('does not go by what was known of the contact: a number that was changed since counts', async () => {
    const { world, program, ids } = await seen([{ ...firma, tax_number: number }], reverseCharge)
    const contact = world.administration.contacts.get(ids[0] ?? '')
    if (contact !== undefined) contact.fields.tax_number = 'DE999999999'
    world.shop.data.addOrder(shopOrder(1002, { ...reverseCharge, email: emailFor(1001) }))
    world.clock.advance(HOUR_MS)
    await program.run('manual')
    expect((await program.entry(1002)).problem?.code).toBe('CONTACT_VAT_NUMBER')
  })

  test('gets a contact of its own when the merchant says so, and no second one the next time', async () => {
    const { world, program, ports } = await seen([firma], reverseCharge)
    expect(await allow(ports, '1001', 'CONTACT_VAT_NUMBER')).toBe('done')
    await program.run('manual')
    expect(theInvoice(world, 1001).contact).toMatchObject({ company_name: 'Firma GmbH', tax_number: number })
    world.shop.data.addOrder(shopOrder(1002, { ...reverseCharge, email: emailFor(1001) }))
    world.clock.advance(HOUR_MS)
    await program.run('manual')
    expect(theInvoice(world, 1002).contact.id).toBe(theInvoice(world, 1001).contact.id)
    expect(contactsOf(world, emailFor(1001))).toBe(2)
  })

  test('is never booked on the fixed contact for customers without address', async () => {
    const shop = { company_name: 'Webwinkelklanten' }
    const { world, program, ports } = await seen(
      [shop],
      { ...reverseCharge, email: '' },
      { defaultContactId: '1' },
    )
    expect(await problemOf(program)).toMatchObject({ code: 'CONTACT_VAT_NUMBER', data: { cause: 'missing' } })
    await allow(ports, '1001', 'CONTACT_VAT_NUMBER')
    await program.run('manual')
    expect(theInvoice(world, 1001).contact).toMatchObject({ tax_number: number, customer_id: 'webshop-1001' })
  })

  test('is not booked on a contact of the merchant’s choice without the number either', async () => {
    const { program, ids, ports } = await seen([{ ...firma, company_name: 'Ander' }, firma], reverseCharge)
    await chooseContact(ports, '1001', ids[0] ?? '')
    await program.run('manual')
    expect((await problemOf(program))?.code).toBe('CONTACT_VAT_NUMBER')
  })

  test('is not previewed as good where it would not be booked', async () => {
    const { program, ports } = await seen([firma], reverseCharge)
    const shown = await previewOrder(ports, program.settings.booking, '1001')
    expect(shown).toMatchObject({
      value: { orders: [{ verdict: 'failed', problem: { code: 'CONTACT_VAT_NUMBER' } }] },
    })
  })
})

describe('a company', () => {
  const company = { payment_company: 'Jansen &amp; Zn. B.V.' }
  const email = emailFor(1001)

  test('is found by its address and its name, whatever the legal form', async () => {
    const { world, ids } = await seen(
      [
        { email, company_name: 'jansen en', lastname: 'X' },
        { email, company_name: 'JANSEN ZN' },
      ],
      company,
    )
    expect(theInvoice(world, 1001).contact.id).toBe(ids[1])
  })

  test('is not booked on another company with the same address, nor on the person behind it', async () => {
    const contacts = [
      { email, company_name: 'Ander BV' },
      { email, firstname: 'Jan', lastname: 'Jansen' },
    ]
    const { world, program, ids } = await seen(contacts, company)
    const { contact } = theInvoice(world, 1001)
    expect(ids).not.toContain(contact.id)
    expect(contact.company_name).toBe('Jansen & Zn. B.V.')
    expect((await program.entry(1001)).warnings).toEqual([])
  })

  test('is booked on whoever has the address where the merchant wants that, with a remark', async () => {
    const { world, program, ids } = await seen([{ email, company_name: 'Ander BV' }], company, {
      contactMatch: 'email',
    })
    expect(theInvoice(world, 1001).contact.id).toBe(ids[0])
    expect((await program.entry(1001)).warnings.map(({ code }) => code)).toContain('CONTACT_NAME_DIFFERS')
  })
})

describe('a customer number of ours', () => {
  const nameless = { email: '' }

  test('on a contact of another name stops the order, and says whose it is', async () => {
    const { world, program } = await seen(
      [{ customer_id: 'webshop-1001', lastname: 'Vreemdeling' }],
      nameless,
    )
    expect(await problemOf(program)).toEqual({
      code: 'CONTACT_REFUSED',
      data: { reason: 'customer_id webshop-1001', holder: 'Vreemdeling' },
    })
    expect(Object.values(world.moneybird.counts.writes).every((count) => count === 0)).toBe(true)
  })

  test('on the contact that was made for the order is used', async () => {
    const { firstname, lastname } = shopOrder(1001) as Record<string, string>
    const seed = { customer_id: 'webshop-1001', firstname: firstname ?? '', lastname: lastname ?? '' }
    const { world, ids } = await seen([seed], nameless)
    expect(theInvoice(world, 1001).contact.id).toBe(ids[0])
  })

  test('is looked at again by the name that the contact has now', async () => {
    const { world, program, ids, ports } = await seen(
      [{ customer_id: 'webshop-1001', lastname: 'Vreemdeling' }],
      nameless,
    )
    const contact = world.administration.contacts.get(ids[0] ?? '')
    const { firstname, lastname } = shopOrder(1001) as Record<string, string>
    Object.assign(contact?.fields ?? {}, { firstname, lastname })
    await retry(ports, '1001')
    await program.run('manual')
    expect(theInvoice(world, 1001).contact.id).toBe(ids[0])
  })
})
