import { describe, expect, test } from 'vitest'
import { addContact, type SeedContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice, type SeedInvoice } from '../../../src/demo/moneybird/seed/seed-invoice.ts'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import type { BookingSettings } from '../../../src/shared/domain/settings.ts'
import { invoicesOf } from '../../support/books.ts'
import { emailFor, orderTotal, shopOrder, status } from '../../support/orders.ts'
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

/** Of 32.50 the customer paid 20.00: 2.50 was a discount, 10.00 came from a gift voucher and store credit. */
const withMeans = {
  products: [{ name: 'Mok', quantity: 2, price: '13.4298', total: '26.8595', tax: '2.8202' }],
  totals: [
    { code: 'sub_total', title: 'Subtotaal', value: '26.8595', sort_order: 1 },
    { code: 'coupon', title: 'Kortingsbon', value: '-2.0661', sort_order: 4 },
    { code: 'tax', title: 'BTW 21%', value: '5.2066', sort_order: 5 },
    { code: 'credit', title: 'Tegoed', value: '-4.0000', sort_order: 7 },
    { code: 'voucher', title: 'Cadeaubon', value: '-6.0000', sort_order: 8 },
    { code: 'total', title: 'Totaal', value: '20.0000', sort_order: 9 },
  ],
}

describe('an invoice that bears the order’s reference and total is the order’s own', () => {
  const same: [string, Given][] = [
    ['its contact has the customer’s address', {}],
    [
      'it counts a voucher and credit that were used as payments',
      { invoice: { total: '30.00' }, order: withMeans },
    ],
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

  test('with a credit invoice beside it is known as credited', async () => {
    const { program, id, creditId } = await metWithCredit(orderTotal)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', invoice: { id, creditId } })
  })
})

/** The same, with a credit invoice of -20.00 beside an invoice of a total. */
async function metWithCredit(total: string) {
  const world = await standIns()
  const { moneybird, administration } = world
  const contactId = addContact(moneybird.world, administration, { email: emailFor(1001) })
  const seed = { reference: '1001', contactId }
  const creditId = addInvoice(moneybird.world, administration, { ...seed, total: '-20.00' })
  const id = addInvoice(moneybird.world, administration, { ...seed, total })
  const program = await openProgram(world)
  world.shop.data.addOrder(shopOrder(1001))
  await program.run('manual')
  expect(world.moneybird.counts.writes.invoicesCreated).toBe(0)
  return { program, id, creditId }
}

describe('an order that waits for its status', () => {
  /** An order that is not paid, of which Moneybird has an invoice already. */
  async function waiting(total: string) {
    const world = await standIns()
    const { moneybird, administration } = world
    const contactId = addContact(moneybird.world, administration, { email: emailFor(1001) })
    const id = addInvoice(moneybird.world, administration, { reference: '1001', total, contactId })
    const program = await openProgram(world)
    world.shop.data.addOrder(shopOrder(1001, { order_status_id: status.pending }))
    await program.run('manual')
    return { world, program, id }
  }

  test('is done when its invoice was made before by hand, and is not asked about again', async () => {
    const { world, program, id } = await waiting(orderTotal)
    expect(await program.entry(1001)).toMatchObject({ state: 'done', invoice: { id, adopted: true } })
    world.moneybird.counts.reset()
    expect((await program.run('hourly')).orders).toEqual({ done: 1 })
    expect(world.moneybird.counts.requests).toEqual({})
  })

  test('goes on waiting when an invoice of another bears its reference; that is told when it is its turn', async () => {
    const { world, program, id } = await waiting('21.00')
    expect(await program.entry(1001)).toMatchObject({
      state: 'open',
      problem: { code: 'STATUS_NOT_SELECTED' },
    })
    world.moneybird.counts.reset()
    await program.run('hourly')
    expect(world.moneybird.counts.requests, 'looked up once').toEqual({})
    world.shop.data.setStatus(1001, status.paid)
    await program.run('hourly')
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      problem: { code: 'REFERENCE_IN_USE', data: { invoiceId: id } },
    })
  })
})

describe('an invoice that bears the order’s reference is another’s', () => {
  const other: [string, Given][] = [
    ['its total is another', { invoice: { total: '21.00' } }],
    ['it is dearer by a discount that was given', { invoice: { total: '32.50' }, order: withMeans }],
    ['it is dearer by the voucher alone', { invoice: { total: '26.00' }, order: withMeans }],
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
  test('when a credit invoice stands beside it', async () => {
    const { program, id } = await metWithCredit('21.00')
    expect(await program.entry(1001)).toMatchObject({
      state: 'failed',
      invoice: null,
      problem: { code: 'REFERENCE_IN_USE', data: { invoiceId: id, invoiceTotal: '21.00' } },
    })
  })

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
