import { afterAll, expect, test } from 'vitest'
import { routes } from '../../src/demo/moneybird/server/routes.ts'
import { addContact } from '../../src/demo/moneybird/seed/seed-contact.ts'
import type { Client } from '../demo/moneybird/client.ts'
import { idOf } from '../demo/moneybird/client.ts'
import type { Fixture } from '../demo/moneybird/fixture.ts'
import { closeAfterEach, invoiceBody, start } from '../demo/moneybird/fixture.ts'
import { loadOpenApi } from './openapi.ts'

const openApi = loadOpenApi()
closeAfterEach()

async function settings(client: Client): Promise<void> {
  await client.get('/administrations.json')
  await client.get('tax_rates.json?filter=tax_rate_type:sales_invoice,active:true&per_page=100&page=1')
  for (const list of ['ledger_accounts', 'document_styles', 'workflows', 'custom_fields']) {
    await client.get(`${list}.json`)
    await client.get(list)
  }
}

async function contacts({ client, administration }: Fixture): Promise<string> {
  administration.customFields.set('9', {
    id: '9',
    administration_id: administration.record.id,
    name: 'Klantsoort',
    source: 'contact',
  })
  const created = await client.post('contacts.json', {
    contact: {
      company_name: 'Bakkerij Jansen',
      firstname: 'Jan',
      lastname: 'Jansen',
      send_invoices_to_email: 'jan@example.nl, boekhouding@example.nl',
      tax_number: 'NL123456789B01',
      country: 'NL',
      delivery_method: 'Manual',
      customer_id: '17',
      custom_fields_attributes: [{ id: '9', value: 'zakelijk' }],
      contact_person: { firstname: 'Piet', lastname: 'Jansen' },
    },
  })
  const id = idOf(created)
  await client.patch(`contacts/${id}.json`, { contact: { phone: '0201234567' } })
  await client.get(`contacts/${id}.json?include_archived=true`)
  await client.get('contacts.json?query=jansen&per_page=100&page=1&include_archived=true')
  await client.get('contacts/filter.json?filter=first_name:jan,contact_type:company')
  await client.get('contacts/customer_id/17.json')
  await client.get(
    'contacts/synchronization.json?filter=updated_after:2026-01-01T00:00:00Z&include_archived=true',
  )
  await client.post('contacts/synchronization.json', { ids: [id] })
  return id
}

async function invoices(fixture: Fixture, contactId: string): Promise<void> {
  const { client } = fixture
  const lines = [
    { price: '12.10', amount: '2 x' },
    { price: '5.45', rate: '9% btw' },
    { price: '0', rate: '0% btw' },
  ]
  const id = idOf(await client.post('sales_invoices.json', invoiceBody(fixture, contactId, lines)))
  await client.patch(`sales_invoices/${id}.json`, {
    sales_invoice: { discount: '10', invoice_date: '2026-11-20' },
  })
  await client.get(`sales_invoices/${id}.json`)
  await client.get('sales_invoices.json?filter=reference:1001%7C1002,state:draft&per_page=100&page=1')
  await client.get('sales_invoices.json')
  await client.get('sales_invoices/synchronization.json?filter=period:20260101..20261231')
  await client.post('sales_invoices/synchronization.json', { ids: [id] })
  await client.get('sales_invoices/find_by_reference/1001.json')
  await client.post(`sales_invoices/${id}/notes.json`, { note: { note: 'Nabellen', todo: true } })
  await client.patch(`sales_invoices/${id}/send_invoice.json`, {
    sales_invoice_sending: { delivery_method: 'Email' },
  })
  await client.get('sales_invoices/find_by_invoice_id/2026-0001.json')
  const pay = () =>
    client.post(`sales_invoices/${id}/payments.json`, {
      payment: { payment_date: '2026-11-24', price: '1.00', transaction_identifier: 'tr_1' },
    })
  await client.remove(`sales_invoices/${id}/payments/${idOf(await pay())}.json`)
  await pay()
  await client.get('reports/tax.json?period=202611')
  const credit = idOf(await client.patch(`sales_invoices/${id}/duplicate_creditinvoice.json`, {}))
  await client.patch(`sales_invoices/${credit}/send_invoice.json`, {
    sales_invoice_sending: { delivery_method: 'Manual' },
  })
  await client.patch(`sales_invoices/${credit}/register_payment_creditinvoice.json`, {})
  const other = idOf(
    await client.post('sales_invoices.json', invoiceBody(fixture, contactId, [{ price: '9' }])),
  )
  await client.patch(`sales_invoices/${other}/send_invoice.json`, {
    sales_invoice_sending: { delivery_method: 'Manual' },
  })
  const whole = idOf(await client.patch(`sales_invoices/${other}/duplicate_creditinvoice.json`, {}))
  await client.patch(`sales_invoices/${whole}/send_invoice.json`, {
    sales_invoice_sending: { delivery_method: 'Manual' },
  })
  await client.patch(`sales_invoices/${whole}/register_payment_creditinvoice.json`, {})
  const foreign = invoiceBody(fixture, contactId, [{ price: '10' }], {
    currency: 'GBP',
    prices_are_incl_tax: false,
  })
  await client.remove(`sales_invoices/${idOf(await client.post('sales_invoices.json', foreign))}.json`)
}

async function refusals(fixture: Fixture, contactId: string): Promise<void> {
  const { client, administration } = fixture
  const draft = idOf(await client.post('sales_invoices', { sales_invoice: { contact_id: contactId } }))
  await client.patch(`sales_invoices/${draft}/send_invoice`, {})
  await client.post(`sales_invoices/${draft}/payments`, {
    payment: { payment_date: '2026-11-24', price: '1' },
  })
  await client.post(`sales_invoices/${draft}/notes`, { note: { note: '' } })
  await client.patch(`sales_invoices/${draft}/duplicate_creditinvoice`, {})
  await client.get('sales_invoices/find_by_reference/onbekend')
  await client.get('sales_invoices/find_by_invoice_id/2026-9999')
  await client.get('contacts/customer_id/onbekend')
  await client.get('contacts/123')
  await client.get('sales_invoices?filter=period:20200101..20201231')
  administration.invoiceLimit = 0
  await client.post('sales_invoices', invoiceBody(fixture, contactId, [{ price: '1' }]))
  administration.invoiceLimit = null
  await client.remove(`contacts/${addContact(fixture.world, administration, { firstname: 'Weg' })}`)
  await client.patch(`contacts/${addContact(fixture.world, administration, { firstname: 'Oud' })}/archive`)
}

test.skipIf(openApi === null)(
  'every answer of the stand-in fits the published description, field by field',
  async () => {
    if (openApi === null) return
    const fixture = await start()
    await settings(fixture.client)
    const contactId = await contacts(fixture)
    await invoices(fixture, contactId)
    await refusals(fixture, contactId)
    const { seen } = fixture.client
    expect(seen.flatMap((exchange) => openApi.validateExchange(exchange))).toEqual([])
    const missing = seen.flatMap(({ method, path, status, responseBody }) =>
      status < 300 ? openApi.missingFields(method, path, status, responseBody) : [],
    )
    expect(missing).toEqual([])
    const asked = new Set(fixture.server.requests.map((request) => request.endpoint))
    expect(asked).toEqual(
      new Set(['GET administrations', ...routes.map((route) => `${route.method} ${route.pattern}`)]),
    )
  },
)

afterAll(() => {
  const used = [...(openApi?.usedDeviations() ?? [])]
  for (const reason of new Set(used.map(([, why]) => why))) {
    const messages = used.filter(([, why]) => why === reason).map(([message]) => `  ${message}\n`)
    process.stdout.write(`Allowed deviation: ${reason}\n${messages.slice(0, 2).join('')}`)
    if (messages.length > 2) process.stdout.write(`  and ${messages.length - 2} more\n`)
  }
})
