import { describe, expect, test } from 'vitest'
import { addContact } from '../../../../src/demo/moneybird/seed/seed-contact.ts'
import type { Answer } from '../client.ts'
import { idOf, pick } from '../client.ts'
import type { Fixture, Line } from '../fixture.ts'
import { closeAfterEach, invoiceBody, start } from '../fixture.ts'

closeAfterEach()

const manual = { sales_invoice_sending: { delivery_method: 'Manual' } }

async function draft(fixture: Fixture, lines: readonly Line[], more = {}): Promise<Answer> {
  const contactId = addContact(fixture.world, fixture.administration, {
    firstname: 'Jan',
    lastname: 'Jansen',
    email: 'jan@example.nl',
  })
  return fixture.client.post('sales_invoices', invoiceBody(fixture, contactId, lines, more))
}

describe('creating', () => {
  test('always gives a draft without number, date or payment reference', async () => {
    const fixture = await start()
    const answer = await draft(fixture, [{ price: '12.10', amount: '2' }])
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      state: 'draft',
      invoice_id: null,
      draft_id: 1,
      invoice_date: null,
      payment_reference: null,
      total_price_incl_tax: '24.2',
      total_unpaid: '24.2',
      total_paid: '0.0',
    })
    expect(idOf(answer)).toMatch(/^\d{18}$/)
  })

  test('reads the number out of an amount such as "2 x" and keeps the text', async () => {
    const answer = await draft(await start(), [{ price: '5', amount: '2,5 uur' }])
    expect(pick(answer, 'details', 0)).toMatchObject({ amount: '2,5 uur', amount_decimal: '2.5' })
    expect(pick(answer, 'total_price_incl_tax')).toBe('12.5')
  })

  test('shows prices with at most two decimals but counts with all of them', async () => {
    const exact = await draft(await start(), [{ price: '8.2645', amount: '2' }], {
      prices_are_incl_tax: false,
    })
    expect(pick(exact, 'details', 0, 'price')).toBe('8.26')
    expect(pick(exact, 'total_price_excl_tax')).toBe('16.53')
    const rounding = await start({ roundInputPrices: true })
    const rounded = await draft(rounding, [{ price: '8.2645', amount: '2' }], { prices_are_incl_tax: false })
    expect(pick(rounded, 'total_price_excl_tax')).toBe('16.52')
  })

  test('takes what the request leaves out from workflow and administration', async () => {
    const fixture = await start()
    const contactId = addContact(fixture.world, fixture.administration, { company_name: 'A' })
    const answer = await fixture.client.post('sales_invoices', {
      sales_invoice: { contact_id: contactId, details_attributes: { 0: { description: 'x', price: '100' } } },
    })
    expect(answer.body).toMatchObject({
      prices_are_incl_tax: false,
      currency: 'EUR',
      total_price_incl_tax: '121.0',
    })
    expect(pick(answer, 'due_date')).toBe('2026-12-08')
  })

  test('keeps the address that the contact had then', async () => {
    const fixture = await start()
    const answer = await draft(fixture, [{ price: '1' }])
    const contactId = String(pick(answer, 'contact_id'))
    await fixture.client.patch(`contacts/${contactId}`, { contact: { city: 'Zwolle' } })
    const again = await fixture.client.get(`sales_invoices/${idOf(answer)}`)
    expect(pick(again, 'contact', 'city')).toBe('')
    const renewed = await fixture.client.patch(`sales_invoices/${idOf(answer)}`, {
      sales_invoice: { update_contact: true },
    })
    expect(pick(renewed, 'contact', 'city')).toBe('Zwolle')
  })
})

describe('sending', () => {
  test('numbers per year of the invoice date, dates and opens', async () => {
    const fixture = await start()
    const numbers = []
    for (const date of [undefined, '2026-11-20', '2025-12-31']) {
      const answer = await draft(fixture, [{ price: '1' }], date === undefined ? {} : { invoice_date: date })
      const sent = await fixture.client.patch(`sales_invoices/${idOf(answer)}/send_invoice`, manual)
      numbers.push([pick(sent, 'invoice_id'), pick(sent, 'invoice_date'), pick(sent, 'state')])
    }
    expect(numbers).toEqual([
      ['2026-0001', '2026-11-24', 'open'],
      ['2026-0002', '2026-11-20', 'open'],
      ['2025-0001', '2025-12-31', 'late'],
    ])
  })

  test('dates by the calendar of the administration, not of UTC', async () => {
    const fixture = await start()
    fixture.clock.now = Date.parse('2026-11-24T23:30:00Z')
    const answer = await draft(fixture, [{ price: '1' }])
    const sent = await fixture.client.patch(`sales_invoices/${idOf(answer)}/send_invoice`, manual)
    expect(pick(sent, 'invoice_date')).toBe('2026-11-25')
  })

  test('a second time is accepted, counted and mailed again, without a new number', async () => {
    const fixture = await start()
    const id = idOf(await draft(fixture, [{ price: '1' }]))
    const mail = { sales_invoice_sending: { delivery_method: 'Email' } }
    await fixture.client.patch(`sales_invoices/${id}/send_invoice`, mail)
    const again = await fixture.client.patch(`sales_invoices/${id}/send_invoice`, {})
    expect(pick(again, 'invoice_id')).toBe('2026-0001')
    expect(fixture.server.counts.writes.sendRequests).toBe(2)
    const mails = (pick(again, 'events') as { action: string }[]).filter(
      (event) => event.action === 'sales_invoice_send_email',
    )
    expect(mails).toHaveLength(2)
  })

  test('refuses an empty invoice, mail without an address and a locked period', async () => {
    const fixture = await start()
    const { client, administration } = fixture
    const send = (id: string, body: unknown): Promise<Answer> =>
      client.patch(`sales_invoices/${id}/send_invoice`, body)
    const contactId = addContact(fixture.world, administration, { company_name: 'Zonder adres' })
    const empty = idOf(await client.post('sales_invoices', { sales_invoice: { contact_id: contactId } }))
    expect(await send(empty, manual)).toMatchObject({
      status: 400,
      body: { error: 'details cannot be empty', symbolic: { sales_invoice: 'details_cannot_be_empty' } },
    })
    const full = idOf(await client.post('sales_invoices', invoiceBody(fixture, contactId, [{ price: '1' }])))
    expect(await send(full, { sales_invoice_sending: { delivery_method: 'Email' } })).toMatchObject({
      status: 422,
      body: {
        error: { email_address: ["can't be blank"] },
        details: { email_address: [{ error: 'blank' }] },
      },
    })
    expect((await send(full, { sales_invoice_sending: { delivery_method: 'Post' } })).status).toBe(422)
    administration.record.period_locked_until = '2026-11-24'
    expect(await send(full, manual)).toMatchObject({ status: 422 })
    expect(fixture.server.counts.writes.sendRequests).toBe(0)
  })

  test('an invoice of zero is paid at once', async () => {
    const fixture = await start()
    const id = idOf(await draft(fixture, [{ price: '0' }]))
    expect(pick(await fixture.client.patch(`sales_invoices/${id}/send_invoice`, manual), 'state')).toBe(
      'paid',
    )
  })

  test('can be planned, and the invoice then waits unnumbered', async () => {
    const fixture = await start()
    const id = idOf(await draft(fixture, [{ price: '1' }]))
    const plan = { sales_invoice_sending: { sending_scheduled: true, invoice_date: '2026-12-01' } }
    expect(await fixture.client.patch(`sales_invoices/${id}/send_invoice`, plan)).toMatchObject({
      body: { state: 'scheduled', invoice_id: null, invoice_date: '2026-12-01' },
    })
  })
})

describe('changing and deleting', () => {
  test('a draft can be changed line by line', async () => {
    const fixture = await start()
    const made = await draft(fixture, [{ price: '10' }, { price: '20' }])
    const [first, second] = (pick(made, 'details') as { id: string }[]).map((line) => line.id)
    const changed = await fixture.client.patch(`sales_invoices/${idOf(made)}`, {
      sales_invoice: {
        details_attributes: [
          { id: first, price: '11' },
          { id: second, _destroy: true },
        ],
      },
    })
    expect(pick(changed, 'total_price_incl_tax')).toBe('11.0')
    expect(pick(changed, 'details', 0)).toMatchObject({ id: first, description: 'Regel 1' })
  })

  test('a sent invoice is not changed', async () => {
    const fixture = await start()
    const id = idOf(await draft(fixture, [{ price: '10' }]))
    await fixture.client.patch(`sales_invoices/${id}/send_invoice`, manual)
    const answer = await fixture.client.patch(`sales_invoices/${id}`, { sales_invoice: { reference: 'x' } })
    expect(answer.status).toBe(400)
  })

  test('an invoice with payments or in a locked period is not deleted, another is', async () => {
    const fixture = await start()
    const { client, administration, server } = fixture
    const id = idOf(await draft(fixture, [{ price: '10' }], { invoice_date: '2026-11-20' }))
    administration.record.period_locked_until = '2026-11-20'
    expect((await client.remove(`sales_invoices/${id}`)).status).toBe(400)
    administration.record.period_locked_until = null
    expect((await client.remove(`sales_invoices/${id}`)).status).toBe(204)
    expect(await client.get(`sales_invoices/${id}`)).toMatchObject({
      status: 404,
      body: { error: 'record not found', symbolic: { id: 'not_found' } },
    })
    const paid = idOf(await draft(fixture, [{ price: '10' }]))
    await client.patch(`sales_invoices/${paid}/send_invoice`, manual)
    await client.post(`sales_invoices/${paid}/payments`, {
      payment: { payment_date: '2026-11-24', price: '1' },
    })
    expect((await client.remove(`sales_invoices/${paid}`)).status).toBe(400)
    expect(server.counts.writes.invoicesDeleted).toBe(1)
  })
})
