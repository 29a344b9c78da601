import { describe, expect, test } from 'vitest'
import { addContact } from '../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../src/demo/moneybird/seed/seed-invoice.ts'
import type { Fixture } from './fixture.ts'
import { closeAfterEach, invoiceBody, start } from './fixture.ts'
import { clientOf, idOf, pick } from './client.ts'

closeAfterEach()

const contact = { firstname: 'Jan', lastname: 'Jansen' }

describe('a contact is refused', () => {
  test.each<[string, Record<string, unknown>, number, string]>([
    ['an unknown field', { ...contact, email: 'a@example.nl' }, 422, 'email'],
    ['no name at all', { company_name: ' ' }, 422, 'lastname'],
    ['null for a text', { ...contact, phone: null }, 422, 'phone'],
    [
      'an address that is none',
      { ...contact, send_invoices_to_email: 'jan@' },
      422,
      'send_invoices_to_email',
    ],
    [
      'a bad second address',
      { ...contact, send_invoices_to_email: 'a@b.nl, x' },
      422,
      'send_invoices_to_email',
    ],
    [
      'a mail domain without mail',
      { ...contact, send_invoices_to_email: 'a@b.invalid' },
      422,
      'send_invoices_to_email',
    ],
    ['a country that is none', { ...contact, country: 'XX' }, 422, 'country'],
    ['a country in small letters', { ...contact, country: 'nl' }, 422, 'country'],
    ['a delivery method that is none', { ...contact, delivery_method: 'Fax' }, 422, 'delivery_method'],
    ['a VAT number that is none', { ...contact, tax_number: 'geen' }, 422, 'tax_number'],
    ['an overlong name', { ...contact, lastname: 'x'.repeat(256) }, 422, 'lastname'],
    ['an unknown workflow', { ...contact, invoice_workflow_id: '5' }, 422, 'invoice_workflow_id'],
    ['half a SEPA mandate', { ...contact, sepa_active: true }, 422, 'sepa_iban'],
    ['an unknown custom field', { ...contact, custom_fields_attributes: [{ id: '7', value: 'x' }] }, 404, ''],
  ])('for %s', async (_, fields, status, field) => {
    const { client, server } = await start()
    const answer = await client.post('contacts.json', { contact: fields })
    expect(answer.status).toBe(status)
    if (field !== '') expect(Object.keys(pick(answer, 'error') as object)).toContain(field)
    expect(server.counts.writes.contactsCreated).toBe(0)
  })

  test('for a customer id that another contact has, and on a change too', async () => {
    const { client } = await start()
    await client.post('contacts', { contact: { ...contact, customer_id: 'oc-17' } })
    const second = { contact: { ...contact, customer_id: 'oc-17' } }
    expect((await client.post('contacts', second)).status).toBe(422)
    const other = idOf(await client.post('contacts', { contact }))
    expect((await client.patch(`contacts/${other}`, second)).status).toBe(422)
  })
})

describe('an invoice is refused', () => {
  const line = (fixture: Fixture, more: Record<string, unknown>): unknown => ({
    details_attributes: [
      {
        description: 'x',
        price: '1',
        tax_rate_id: fixture.rate('21% btw'),
        ledger_account_id: fixture.ledger('Omzet webshop'),
        ...more,
      },
    ],
  })
  const purchaseRate = (fixture: Fixture): string =>
    [...fixture.administration.taxRates.values()].find((rate) => rate.tax_rate_type === 'purchase_invoice')
      ?.id ?? ''

  test.each<[string, string, (fixture: Fixture) => unknown]>([
    ['an unknown field', 'language', () => ({ language: 'nl' })],
    ['an unknown field in a line', 'details.sku', (fixture) => line(fixture, { sku: 'A1' })],
    ['a rate that is unknown', 'details.tax_rate_id', (fixture) => line(fixture, { tax_rate_id: '5' })],
    ['a rate for purchases', 'details.tax_rate_id', (f) => line(f, { tax_rate_id: purchaseRate(f) })],
    ['an inactive rate', 'details.tax_rate_id', (f) => line(f, { tax_rate_id: f.rate('19% btw (oud)') })],
    [
      'an unknown ledger',
      'details.ledger_account_id',
      (fixture) => line(fixture, { ledger_account_id: '5' }),
    ],
    [
      'a ledger not for sales',
      'details.ledger_account_id',
      (f) => line(f, { ledger_account_id: f.ledger('Btw') }),
    ],
    ['a price that is none', 'details.price', (fixture) => line(fixture, { price: '1.234,50' })],
    ['a price beyond the range', 'details.price', (fixture) => line(fixture, { price: '1000000001' })],
    ['no price', 'details.price', (fixture) => line(fixture, { price: undefined })],
    ['an amount without a number', 'details.amount', (fixture) => line(fixture, { amount: 'paar' })],
    ['a blank description', 'details.description', (fixture) => line(fixture, { description: ' ' })],
    [
      'a product, of which there are none',
      'details.product_id',
      (fixture) => line(fixture, { product_id: '5' }),
    ],
    ['an unknown document style', 'document_style_id', () => ({ document_style_id: '5' })],
    ['an unknown workflow', 'workflow_id', () => ({ workflow_id: '5' })],
    ['a date that does not exist', 'invoice_date', () => ({ invoice_date: '2026-02-30' })],
    ['an unknown currency', 'currency', () => ({ currency: 'EURO' })],
    ['a discount over 100', 'discount', () => ({ discount: '101' })],
    ['a reference that is no text', 'reference', () => ({ reference: 1001 })],
    ['an overlong reference', 'reference', () => ({ reference: 'x'.repeat(256) })],
  ])('for %s', async (_, field, more) => {
    const fixture = await start()
    const contactId = addContact(fixture.world, fixture.administration, contact)
    const answer = await fixture.client.post('sales_invoices', {
      sales_invoice: { contact_id: contactId, ...(more(fixture) as object) },
    })
    expect(answer.status).toBe(422)
    expect(Object.keys(pick(answer, 'error') as object)).toContain(field)
    expect(fixture.administration.invoices.size).toBe(0)
  })

  test('for an unknown and for an archived contact', async () => {
    const fixture = await start()
    const archived = addContact(fixture.world, fixture.administration, { ...contact, archived: true })
    for (const id of ['5', archived]) {
      const answer = await fixture.client.post('sales_invoices', invoiceBody(fixture, id, [{ price: '1' }]))
      expect(Object.keys(pick(answer, 'error') as object)).toEqual(['contact'])
    }
  })

  test('for a date in the locked period, up to and including its last day', async () => {
    const fixture = await start()
    const contactId = addContact(fixture.world, fixture.administration, contact)
    fixture.administration.record.period_locked_until = '2026-10-31'
    const dated = (date: string): unknown =>
      invoiceBody(fixture, contactId, [{ price: '1' }], { invoice_date: date })
    const locked = await fixture.client.post('sales_invoices', dated('2026-10-31'))
    expect(locked.status).toBe(422)
    expect(Object.keys(pick(locked, 'error') as object)).toEqual(['invoice_date'])
    expect((await fixture.client.post('sales_invoices', dated('2026-11-01'))).status).toBe(201)
  })

  test('over the limit of the plan, as a credit invoice too', async () => {
    const fixture = await start()
    const { client, world, administration } = fixture
    const contactId = addContact(world, administration, contact)
    const sent = addInvoice(world, administration, { reference: '1', total: '10.00', contactId })
    administration.invoiceLimit = 1
    const body = {
      error: 'creating sales invoices is limited',
      symbolic: { administration: 'limit_reached' },
    }
    const answer = await client.post('sales_invoices', invoiceBody(fixture, contactId, [{ price: '1' }]))
    expect(answer).toMatchObject({ status: 402, body })
    expect(await client.patch(`sales_invoices/${sent}/duplicate_creditinvoice`, {})).toMatchObject({
      status: 402,
    })
  })
})

describe('a request is refused', () => {
  test('without the right token, with the words of the real one', async () => {
    const { server } = await start({ token: 'geheim' })
    expect(await clientOf(server, 'fout').get('/administrations')).toMatchObject({
      status: 401,
      body: { error: 'No access' },
    })
    expect((await clientOf(server, 'geheim').get('/administrations')).status).toBe(200)
  })

  test('for an unknown administration, path, method or parameter', async () => {
    const { client } = await start()
    expect((await client.get('/123/tax_rates')).status).toBe(404)
    expect((await client.get('invoices')).status).toBe(404)
    expect((await client.post('tax_rates', {})).status).toBe(405)
    expect((await client.get('sales_invoices?reference=1001')).status).toBe(400)
    expect((await client.get(`sales_invoices?filter=reference:${'x'.repeat(9_000)}`)).status).toBe(414)
  })

  test('when it writes to a suspended administration; reading goes on', async () => {
    const { client, administration } = await start()
    administration.record.suspended = true
    expect((await client.post('contacts', { contact })).status).toBe(403)
    expect((await client.post('contacts/synchronization', { ids: [] })).status).toBe(200)
  })

  test('when its body is no JSON, of another type or missing', async () => {
    const { server, client } = await start()
    const send = (type: string, body: string): Promise<Response> =>
      fetch(`${server.url}/${client.administrationId}/contacts`, {
        method: 'POST',
        headers: { authorization: 'Bearer x', 'content-type': type },
        body,
      })
    expect((await send('application/json', '{"contact":')).status).toBe(400)
    expect((await send('text/plain', '{"contact":{}}')).status).toBe(415)
    const missing = { error: 'Contact is required', symbolic: { contact: 'required' } }
    expect(await client.post('contacts', {})).toMatchObject({ status: 400, body: missing })
    expect(await client.post('contacts')).toMatchObject({ status: 400, body: missing })
    expect((await client.post('contacts', { contact, extra: 1 })).status).toBe(422)
  })
})
