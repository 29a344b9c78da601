import { describe, expect, test } from 'vitest'
import type { ServerFault } from '../../../../src/demo/moneybird/server/faults.ts'
import { addContact } from '../../../../src/demo/moneybird/seed/seed-contact.ts'
import { idOf, pick } from '../client.ts'
import type { Fixture } from '../fixture.ts'
import { closeAfterEach, invoiceBody, start } from '../fixture.ts'

closeAfterEach()

const contact = { contact: { firstname: 'Jan' } }

async function struck(fault: ServerFault): Promise<{ outcome: unknown; fixture: Fixture }> {
  const fixture = await start()
  fixture.server.faults.add(fault)
  const outcome = await fixture.client.post('contacts', contact).catch((error: unknown) => error)
  return { outcome, fixture }
}

describe('which requests a fault strikes', () => {
  test('those of its name, so many times, oldest fault first', async () => {
    const { client, server } = await start()
    server.faults.add({ request: 'POST contacts', kind: 'answer', status: 503, times: 2 })
    server.faults.add({ request: '*', kind: 'answer', status: 401, times: 1 })
    expect((await client.post('contacts', contact)).status).toBe(503)
    expect((await client.get('contacts')).status).toBe(401)
    expect((await client.post('contacts', contact)).status).toBe(503)
    expect((await client.post('contacts', contact)).status).toBe(201)
  })

  test('every read of contacts is "GET contacts", also fetching by ids; creation is not', async () => {
    const { client, server } = await start()
    server.faults.add({ request: 'GET contacts', kind: 'answer', status: 500 })
    const reads = [
      'contacts',
      'contacts/filter',
      'contacts/1',
      'contacts/customer_id/1',
      'contacts/synchronization',
    ]
    for (const path of reads) expect((await client.get(path)).status).toBe(500)
    expect((await client.post('contacts/synchronization', { ids: [] })).status).toBe(500)
    expect((await client.post('contacts', contact)).status).toBe(201)
    server.faults.clear()
    expect((await client.get('contacts')).status).toBe(200)
  })

  test('creating an invoice is apart from what is below it', async () => {
    const fixture = await start()
    const { client, server, world, administration } = fixture
    const contactId = addContact(world, administration, { firstname: 'Jan' })
    const id = idOf(await client.post('sales_invoices', invoiceBody(fixture, contactId, [{ price: '1' }])))
    server.faults.add({ request: 'POST sales_invoices', kind: 'answer', status: 500 })
    expect((await client.post('sales_invoices/synchronization', { ids: [id] })).status).toBe(200)
    expect((await client.post(`sales_invoices/${id}/notes`, { note: { note: 'x' } })).status).toBe(201)
    expect((await client.post('sales_invoices', {})).status).toBe(500)
  })

  test('some may pass first, and a name that does not exist is a mistake', async () => {
    const { client, server } = await start()
    server.faults.add({ request: 'GET workflows', kind: 'answer', status: 500, skip: 1, times: 1 })
    expect((await client.get('workflows')).status).toBe(200)
    expect((await client.get('workflows')).status).toBe(500)
    expect(() => {
      server.faults.add({ request: 'POST invoices', kind: 'reset' })
    }).toThrow('POST invoices')
  })
})

describe('what a fault does', () => {
  test.each([
    [401, { error: 'No access' }],
    [402, { error: 'creating sales invoices is limited', symbolic: { administration: 'limit_reached' } }],
    [429, 'Retry later'],
    [503, 'Error 503'],
  ])('an answer %i has its usual body, and nothing is applied', async (status, body) => {
    const { outcome, fixture } = await struck({ request: '*', kind: 'answer', status })
    expect(outcome).toMatchObject({ status, body })
    expect(fixture.administration.contacts.size).toBe(0)
  })

  test('an answer may have its own body and headers', async () => {
    const body = { error: { send_invoices_to_email: ['includes a domain which cannot receive emails'] } }
    const { outcome } = await struck({
      request: 'POST contacts',
      kind: 'answer',
      status: 422,
      body,
      headers: { 'Retry-After': '7' },
    })
    expect(outcome).toMatchObject({ status: 422, body })
    expect((outcome as { headers: Headers }).headers.get('retry-after')).toBe('7')
  })

  test.each([
    { request: 'POST contacts', kind: 'reset', applied: true },
    { request: 'POST contacts', kind: 'cut', applied: true },
    { request: 'POST contacts', kind: 'answer', status: 502, applied: true },
    { request: 'POST contacts', kind: 'html', status: 502, applied: true },
  ] as const)('%o applies the request and loses the answer', async (fault) => {
    const { outcome, fixture } = await struck(fault)
    expect(outcome).not.toMatchObject({ status: 201 })
    expect(fixture.administration.contacts.size).toBe(1)
    expect(fixture.server.counts.writes.contactsCreated).toBe(1)
    expect(fixture.server.requests.at(-1)).toMatchObject({ applied: 'contactsCreated' })
  })

  test.each([{ kind: 'reset' }, { kind: 'cut' }] as const)(
    '%o without more applies nothing',
    async (effect) => {
      const { outcome, fixture } = await struck({ request: '*', ...effect })
      expect(outcome).toBeInstanceOf(Error)
      expect(fixture.administration.contacts.size).toBe(0)
    },
  )

  test('a page instead of JSON, and a body without end', async () => {
    const { outcome } = await struck({ request: '*', kind: 'html' })
    expect(pick(outcome as never)).toMatch(/^<!doctype html>/)
    const huge = await struck({ request: '*', kind: 'huge', bytes: 3_000_000 })
    expect(String((huge.outcome as { body: unknown }).body).length).toBeGreaterThanOrEqual(3_000_000)
  })

  test('a slow answer is the ordinary one', async () => {
    const { outcome } = await struck({ request: '*', kind: 'slow', ms: 5 })
    expect(outcome).toMatchObject({ status: 201 })
  })

  test('a hanging request ends when the server is closed', async () => {
    const { client, server } = await start()
    server.faults.add({ request: '*', kind: 'hang' })
    const hanging = client.get('workflows').catch((error: unknown) => error)
    while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await server.close()
    expect(await hanging).toBeInstanceOf(Error)
  })

  test('a reported total stays with the invoices made meanwhile', async () => {
    const fixture = await start()
    const { client, server, world, administration } = fixture
    const contactId = addContact(world, administration, { firstname: 'Jan' })
    const body = invoiceBody(fixture, contactId, [{ price: '10.00' }])
    server.behaviour.reportTotal = '10.05'
    const made = await client.post('sales_invoices', body)
    server.behaviour.reportTotal = null
    expect(pick(made, 'total_price_incl_tax')).toBe('10.05')
    expect(pick(await client.get(`sales_invoices/${idOf(made)}`), 'total_price_incl_tax')).toBe('10.05')
    expect(pick(await client.post('sales_invoices', body), 'total_price_incl_tax')).toBe('10.0')
  })
})

describe('the hook after a write', () => {
  test('runs when the write is done and the answer has not left', async () => {
    const { client, server, administration } = await start()
    const seen: unknown[] = []
    server.hooks.onApplied = (request, reply) => {
      seen.push([
        request.endpoint,
        request.applied,
        request.status,
        reply.status,
        administration.contacts.size,
      ])
    }
    await client.get('workflows')
    await client.post('contacts', { contact: {} })
    await client.post('contacts', contact)
    expect(seen).toEqual([['POST contacts', 'contactsCreated', null, 201, 1]])
  })

  test('holds the answer back until it is done', async () => {
    const { client, server } = await start()
    const order: string[] = []
    server.hooks.onApplied = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      order.push(`status ${server.requests.at(-1)?.status ?? 'none'}`)
    }
    await client.post('contacts', contact)
    expect(order).toEqual(['status none'])
  })

  test('takes the answer away when it throws', async () => {
    const { client, server, administration } = await start()
    server.hooks.onApplied = () => {
      throw new Error('power failure')
    }
    await expect(client.post('contacts', contact)).rejects.toThrow()
    expect(administration.contacts.size).toBe(1)
  })
})

test('counts go to zero together', async () => {
  const { client, server } = await start()
  await client.post('contacts', contact)
  await client.get('contacts')
  expect(server.counts.total()).toBe(2)
  server.counts.reset()
  expect(server.counts.writes.contactsCreated).toBe(0)
  expect(server.counts.requests).toEqual({})
})
