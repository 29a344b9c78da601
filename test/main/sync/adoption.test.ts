import { describe, expect, test } from 'vitest'
import { addContact, type SeedContact } from '../../../src/demo/moneybird/seed-contact.ts'
import { addInvoice, type SeedInvoice } from '../../../src/demo/moneybird/seed-invoice.ts'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { invoicesOf } from '../../support/books.ts'
import { emailFor, orderTotal, shopOrder } from '../../support/orders.ts'
import { openProgram, type Program } from '../../support/program.ts'
import { standIns, type StandIns } from '../../support/stand-ins.ts'

interface Given {
  readonly contact?: SeedContact
  readonly invoice?: Partial<SeedInvoice>
  readonly order?: RawOrder
  readonly booking?: (contactId: string) => Partial<BookingSettings>
}

/** A run over order 1001, whose reference an invoice in Moneybird bears already. */
async function met(given: Given): Promise<{ world: StandIns; program: Program; id: string }> {
  const world = await standIns()
  const { moneybird, administration } = world
  const contactId = addContact(moneybird.world, administration, given.contact ?? { email: emailFor(1001) })
  const id = addInvoice(moneybird.world, administration, {
    reference: '1001',
    total: orderTotal,
    contactId,
    ...given.invoice,
  })
  const program = await openProgram(world, { booking: given.booking?.(contactId) ?? {} })
  world.shop.data.addOrder(shopOrder(1001, given.order))
  await program.run('manual')
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(0)
  return { world, program, id }
}

const nameless = { email: '' }

describe('an invoice that bears the order’s reference and total is the order’s own', () => {
  const same: [string, Given][] = [
    ['its contact has the customer’s address', {}],
    ['that address is one of several', { contact: { email: `boek@example.nl, ${emailFor(1001)}` } }],
    ['that address is written otherwise', { contact: { email: emailFor(1001).toUpperCase() } }],
    [
      'its contact has no address, but the customer’s name but for case and accents',
      { contact: { ...nameless, firstname: 'JÁN', lastname: 'jansen' } },
    ],
    [
      'the order has no address, but the contact the customer’s name',
      { contact: { firstname: 'Jan', lastname: 'Jansen', email: 'jan@example.nl' }, order: { email: '' } },
    ],
    [
      'its contact is that for customers without address',
      {
        contact: { company_name: 'Losse verkoop', email: 'kassa@example.nl' },
        booking: (id) => ({ defaultContactId: id }),
      },
    ],
  ]
  test.each(same)('when %s', async (_what, given) => {
    const { program, id } = await met(given)
    expect(await program.entry(1001)).toMatchObject({
      state: 'done',
      problem: null,
      invoice: { id, adopted: true, state: 'sent', creditId: null },
    })
  })

  test('a draft of it is sent and paid like one of our own', async () => {
    const { world, program, id } = await met({ invoice: { state: 'draft' } })
    expect(invoicesOf(world, 1001)).toMatchObject([{ id, state: 'paid' }])
    expect(await program.entry(1001)).toMatchObject({
      state: 'done',
      invoice: { id, adopted: true, state: 'paid' },
    })
  })

  test('a paid one is known as paid', async () => {
    const { program, id } = await met({ invoice: { state: 'paid' } })
    expect(await program.entry(1001)).toMatchObject({ state: 'done', invoice: { id, state: 'paid' } })
  })

  test('a credit invoice alone says that the order was invoiced and credited', async () => {
    const { program, id } = await met({ invoice: { total: '-20.00' } })
    expect(await program.entry(1001)).toMatchObject({ state: 'done', invoice: { id, creditId: id } })
  })
})

describe('an invoice that bears the order’s reference is another’s', () => {
  const other: [string, Given][] = [
    ['its total is another', { invoice: { total: '21.00' } }],
    ['its contact has another address', { contact: { email: 'ander@example.nl' } }],
    [
      'its contact has another address, though the customer’s name',
      { contact: { firstname: 'Jan', lastname: 'Jansen', email: 'ander@example.nl' } },
    ],
    [
      'its contact has no address and another name',
      { contact: { ...nameless, firstname: 'Piet', lastname: 'Pietersen' } },
    ],
  ]
  test.each(other)('when %s', async (_what, given) => {
    const { program, id } = await met(given)
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      invoice: null,
      problem: {
        code: 'REFERENCE_IN_USE',
        data: {
          reference: '1001',
          invoiceId: id,
          total: '20.00',
          invoiceTotal: given.invoice?.total ?? '20.00',
        },
      },
    })
  })
})
