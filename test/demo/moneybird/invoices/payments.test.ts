import { describe, expect, test } from 'vitest'
import { addContact } from '../../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../../src/demo/moneybird/seed/seed-invoice.ts'
import type { Answer } from '../client.ts'
import { idOf, pick } from '../client.ts'
import type { Fixture } from '../fixture.ts'
import { closeAfterEach, invoiceBody, start } from '../fixture.ts'

closeAfterEach()

interface Sent extends Fixture {
  readonly id: string
  readonly pay: (fields: Record<string, unknown>) => Promise<Answer>
  readonly invoice: () => Promise<Answer>
}

async function sent(total = '24.20', more = {}): Promise<Sent> {
  const fixture = await start()
  const { client, world, administration } = fixture
  const contactId = addContact(world, administration, { company_name: 'A' })
  const id = idOf(
    await client.post('sales_invoices', invoiceBody(fixture, contactId, [{ price: total }], more)),
  )
  await client.patch(`sales_invoices/${id}/send_invoice`, {
    sales_invoice_sending: { delivery_method: 'Manual' },
  })
  return {
    ...fixture,
    id,
    pay: (fields) =>
      client.post(`sales_invoices/${id}/payments`, { payment: { payment_date: '2026-11-24', ...fields } }),
    invoice: () => client.get(`sales_invoices/${id}`),
  }
}

describe('a payment', () => {
  test('answers with itself; the invoice is paid when nothing is left', async () => {
    const { pay, invoice, id, server } = await sent()
    const half = await pay({ price: '4.20', transaction_identifier: 'tr_1' })
    expect(half).toMatchObject({
      status: 201,
      body: { invoice_id: id, price: '4.2', transaction_identifier: 'tr_1' },
    })
    expect(await invoice()).toMatchObject({
      body: { state: 'open', total_paid: '4.2', total_unpaid: '20.0' },
    })
    await pay({ price: 20 })
    expect(await invoice()).toMatchObject({
      body: { state: 'paid', total_unpaid: '0.0', paid_at: '2026-11-24' },
    })
    expect(server.counts.writes.payments).toBe(2)
  })

  test('of a draft is refused', async () => {
    const fixture = await start()
    const contactId = addContact(fixture.world, fixture.administration, { company_name: 'A' })
    const body = invoiceBody(fixture, contactId, [{ price: '5' }])
    const id = idOf(await fixture.client.post('sales_invoices', body))
    const answer = await fixture.client.post(`sales_invoices/${id}/payments`, {
      payment: { payment_date: '2026-11-24', price: '5' },
    })
    expect(answer.status).toBe(400)
    expect(fixture.server.counts.writes.payments).toBe(0)
  })

  test('without date or price is refused in the words of the real one', async () => {
    const { client, id } = await sent()
    expect(await client.post(`sales_invoices/${id}/payments`, { payment: {} })).toMatchObject({
      status: 422,
      body: {
        error: {
          payment_date: ["can't be blank", 'is not a valid date'],
          price: ["can't be blank", 'is not a number'],
        },
      },
    })
  })

  test.each([
    ['more than is left', { price: '24.21' }],
    ['nothing', { price: '0' }],
    ['the other way', { price: '-1' }],
    ['with a third decimal', { price: '1.005' }],
    ['by an unknown action', { price: '1', manual_payment_action: 'gift' }],
    ['as a settlement without a ledger', { price: '1', manual_payment_action: 'balance_settlement' }],
    [
      'from an unknown account',
      { price: '1', manual_payment_action: 'cash_payment', financial_account_id: '5' },
    ],
    ['of another invoice that is unknown', { price: '1', invoice_id: '5' }],
    ['a rounding of more than a unit', { price: '1.01', manual_payment_action: 'rounding_error' }],
    ['with an unknown field', { price: '1', note: 'x' }],
  ])('of %s is refused', async (_, fields) => {
    const { pay, invoice } = await sent()
    expect((await pay(fields)).status).toBe(422)
    expect(pick(await invoice(), 'payments')).toEqual([])
  })

  test('may be booked on a ledger that allows payments, and on no other', async () => {
    const { pay, ledger } = await sent()
    const settle = (name: string): Promise<Answer> =>
      pay({ price: '5', manual_payment_action: 'balance_settlement', ledger_account_id: ledger(name) })
    expect((await settle('Debiteuren')).status).toBe(422)
    expect(await settle('Cadeaubonnen')).toMatchObject({
      status: 201,
      body: { manual_payment_action: 'balance_settlement' },
    })
  })

  test('that writes off a rounding difference may go either way', async () => {
    const { pay, invoice } = await sent('24.20')
    await pay({ price: '-0.01', manual_payment_action: 'rounding_error' })
    expect(pick(await invoice(), 'total_unpaid')).toBe('24.21')
    await pay({ price: '24.21' })
    expect(pick(await invoice(), 'state')).toBe('paid')
  })

  test('in a locked period is refused', async () => {
    const { pay, administration } = await sent()
    administration.record.period_locked_until = '2026-11-23'
    expect((await pay({ price: '1', payment_date: '2026-11-23' })).status).toBe(422)
    expect((await pay({ price: '1' })).status).toBe(201)
  })

  test('in a foreign currency needs its value in euros too', async () => {
    const { pay, invoice } = await sent('10.00', { currency: 'GBP' })
    expect(await invoice()).toMatchObject({ body: { total_price_incl_tax_base: '11.7' } })
    expect(Object.keys(pick(await pay({ price: '10' }), 'error') as object)).toEqual(['price_base'])
    expect(await pay({ price: '10', price_base: '11.70' })).toMatchObject({ body: { price_base: '11.7' } })
  })
})

describe('a credit invoice', () => {
  test('is a draft with every amount negated below a heading, under the same reference', async () => {
    const { client, id, server } = await sent()
    const credit = await client.patch(`sales_invoices/${id}/duplicate_creditinvoice`, {})
    expect(credit).toMatchObject({
      status: 200,
      body: {
        state: 'draft',
        reference: '1001',
        original_sales_invoice_id: id,
        total_price_incl_tax: '-24.2',
      },
    })
    expect(pick(credit, 'details')).toMatchObject([
      { description: '**Creditfactuur voor factuur 2026-0001**', price: '0.0', amount: null },
      { amount: '-1', amount_decimal: '-1.0', price: '24.2' },
    ])
    expect(server.counts.writes).toMatchObject({ invoicesCreated: 1, creditDrafts: 1 })
  })

  test('settles with its invoice once both are open', async () => {
    const { client, id, invoice } = await sent()
    const credit = idOf(await client.patch(`sales_invoices/${id}/duplicate_creditinvoice`, {}))
    const settle = (): Promise<Answer> =>
      client.patch(`sales_invoices/${credit}/register_payment_creditinvoice`, {})
    expect((await settle()).status).toBe(400)
    await client.patch(`sales_invoices/${credit}/send_invoice`, {
      sales_invoice_sending: { delivery_method: 'Manual' },
    })
    expect(await settle()).toMatchObject({ status: 200, body: { state: 'paid', total_unpaid: '0.0' } })
    expect(pick(await invoice(), 'state')).toBe('paid')
  })

  test('takes a negative payment, and no body but an empty object', async () => {
    const { client, id } = await sent()
    expect((await client.patch(`sales_invoices/${id}/duplicate_creditinvoice`)).status).toBe(400)
    const credit = idOf(await client.patch(`sales_invoices/${id}/duplicate_creditinvoice`, {}))
    await client.patch(`sales_invoices/${credit}/send_invoice`, {
      sales_invoice_sending: { delivery_method: 'Manual' },
    })
    const answer = await client.post(`sales_invoices/${credit}/payments`, {
      payment: { payment_date: '2026-11-24', price: '-24.20' },
    })
    expect(answer.status).toBe(201)
  })
})

test('a seeded invoice has the total, state and payment of its seed', async () => {
  const { client, world, administration, server } = await start()
  const contactId = addContact(world, administration, { company_name: 'A' })
  const id = addInvoice(world, administration, {
    reference: '1108',
    total: '10.00',
    state: 'paid',
    contactId,
  })
  expect(await client.get(`sales_invoices/${id}`)).toMatchObject({
    body: { state: 'paid', total_price_incl_tax: '10.0', total_unpaid: '0.0', invoice_id: '2026-0001' },
  })
  expect(server.counts.writes.payments).toBe(0)
})
