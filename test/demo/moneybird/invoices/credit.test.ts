import { expect, test } from 'vitest'
import { addContact } from '../../../../src/demo/moneybird/seed/seed-contact.ts'
import { idOf, pick } from '../client.ts'
import { closeAfterEach, invoiceBody, start, type Fixture } from '../fixture.ts'

closeAfterEach()

interface Line {
  readonly id: string
  readonly amount: string
}

async function credited(): Promise<
  Fixture & { readonly original: string; readonly credit: string; readonly lines: Line[] }
> {
  const fixture = await start()
  const { client, world, administration } = fixture
  const contactId = addContact(world, administration, { company_name: 'A' })
  const body = invoiceBody(fixture, contactId, [{ price: '10.00', amount: '2' }, { price: '4.20' }])
  const original = idOf(await client.post('sales_invoices', body))
  await client.patch(`sales_invoices/${original}/send_invoice`, {
    sales_invoice_sending: { delivery_method: 'Manual' },
  })
  const answer = await client.patch(`sales_invoices/${original}/duplicate_creditinvoice`, {})
  return { ...fixture, original, credit: idOf(answer), lines: pick(answer, 'details') as Line[] }
}

test('a draft credit invoice takes a reference and other lines in one change, and settles for what it comes to', async () => {
  const { client, original, credit, lines, rate } = await credited()
  const [, ...sold] = lines
  const changed = await client.patch(`sales_invoices/${credit}`, {
    sales_invoice: {
      reference: '1-R1',
      details_attributes: [
        ...sold.map(({ id }) => ({ id, _destroy: true })),
        { description: 'Mok', amount: '-1', price: '10.00', tax_rate_id: rate('21% btw'), row_order: 1 },
      ],
    },
  })
  expect(changed).toMatchObject({ status: 200, body: { reference: '1-R1', total_price_incl_tax: '-10.0' } })
  expect(pick(changed, 'details')).toHaveLength(2)
  await client.patch(`sales_invoices/${credit}/send_invoice`, {
    sales_invoice_sending: { delivery_method: 'Manual' },
  })
  expect(await client.patch(`sales_invoices/${credit}/register_payment_creditinvoice`, {})).toMatchObject({
    status: 200,
    body: { state: 'paid' },
  })
  expect(await client.get(`sales_invoices/${original}`)).toMatchObject({
    body: { state: 'open', total_paid: '10.0' },
  })
})

test('a line that is not of the draft is refused, and nothing of the change is made', async () => {
  const { client, credit } = await credited()
  const change = { reference: '1-R1', details_attributes: [{ id: '1', _destroy: true }] }
  expect((await client.patch(`sales_invoices/${credit}`, { sales_invoice: change })).status).toBe(422)
  expect(pick(await client.get(`sales_invoices/${credit}`), 'reference')).not.toBe('1-R1')
})

test('a payment that is taken off leaves the invoice open; one in a closed period stays', async () => {
  const { client, original, administration } = await credited()
  const pay = (date: string) =>
    client.post(`sales_invoices/${original}/payments`, { payment: { payment_date: date, price: '4.20' } })
  const first = idOf(await pay('2026-11-24'))
  const second = idOf(await pay('2026-10-24'))
  administration.record.period_locked_until = '2026-10-31'
  expect((await client.remove(`sales_invoices/${original}/payments/${first}`)).status).toBe(204)
  expect((await client.remove(`sales_invoices/${original}/payments/${first}`)).status).toBe(404)
  expect((await client.remove(`sales_invoices/${original}/payments/${second}`)).status).toBe(400)
  expect(await client.get(`sales_invoices/${original}`)).toMatchObject({
    body: { state: 'open', total_paid: '4.2' },
  })
})
