import { describe, expect, test } from 'vitest'
import { addContact } from '../../../../src/demo/moneybird/seed/seed-contact.ts'
import { addKeyed } from '../../../../src/demo/moneybird/seed/seed.ts'
import { addInvoice } from '../../../../src/demo/moneybird/seed/seed-invoice.ts'
import type { Client } from '../client.ts'
import { idOf, pick } from '../client.ts'
import { closeAfterEach, start } from '../fixture.ts'

closeAfterEach()

async function names(client: Client, path: string): Promise<string[]> {
  return ((await client.get(path)).body as { firstname: string }[]).map((contact) => contact.firstname).sort()
}

describe('the search for contacts', () => {
  test('finds partial matches in any field, other people included', async () => {
    const { client, world, administration } = await start()
    addContact(world, administration, { firstname: 'Jan', email: 'jan.jansen@example.nl' })
    addContact(world, administration, { firstname: 'Adriaan', email: 'adriaan-jan.jansen@example.nl' })
    addContact(world, administration, { firstname: 'Piet', address1: 'Jan.Jansenstraat 1' })
    expect(await names(client, 'contacts?query=jan.jansen')).toEqual(['Adriaan', 'Jan', 'Piet'])
    expect(await names(client, 'contacts?query=jan.jansen@example.nl')).toEqual(['Adriaan', 'Jan'])
    expect(await names(client, 'contacts?query=niemand')).toEqual([])
  })

  test('lags behind creation and change; everything else knows at once', async () => {
    const { client, clock } = await start({ searchLagMs: 10_000 })
    const contact = { firstname: 'Nieuw', send_invoices_to_email: 'nieuw@example.nl', customer_id: '77' }
    const id = idOf(await client.post('contacts', { contact }))
    expect(await names(client, 'contacts?query=nieuw@example.nl')).toEqual([])
    expect(await names(client, 'contacts')).toEqual(['Nieuw'])
    expect((await client.get('contacts/customer_id/77')).status).toBe(200)
    clock.now += 10_000
    expect(await names(client, 'contacts?query=nieuw@example.nl')).toEqual(['Nieuw'])
    await client.patch(`contacts/${id}`, { contact: { send_invoices_to_email: 'anders@example.nl' } })
    expect(await names(client, 'contacts?query=anders@example.nl')).toEqual([])
    expect(await names(client, 'contacts?query=nieuw@example.nl')).toEqual(['Nieuw'])
    clock.now += 10_000
    expect(await names(client, 'contacts?query=nieuw@example.nl')).toEqual([])
  })
})

test('archived contacts show only when asked for, but come by id', async () => {
  const { client, world, administration } = await start()
  const id = addContact(world, administration, { firstname: 'Weg', archived: true })
  for (const path of ['contacts', 'contacts?query=weg', 'contacts/filter', 'contacts/synchronization']) {
    expect((await client.get(path)).body).toEqual([])
    const separator = path.includes('?') ? '&' : '?'
    expect((await client.get(`${path}${separator}include_archived=true`)).body).toHaveLength(1)
  }
  expect((await client.get(`contacts/${id}`)).status).toBe(404)
  const whole = await client.post('contacts/synchronization', { ids: [id] })
  expect(pick(whole, 0, 'archived')).toBe(true)
})

test('a change moves the version and the moment of change, and is found by it', async () => {
  const { client, clock, server } = await start()
  const id = idOf(await client.post('contacts', { contact: { firstname: 'Jan' } }))
  const before = pick(await client.get('contacts/synchronization'), 0, 'version')
  clock.now += 5_000
  const since = new Date(clock.now - 1).toISOString()
  const filter = `contacts/synchronization?filter=updated_after:${since}`
  expect((await client.get(filter)).body).toEqual([])
  await client.patch(`contacts/${id}`, { contact: { lastname: 'Jansen' } })
  expect((await client.get(filter)).body).toEqual([{ id, version: Number(before) + 5 }])
  expect(server.counts.writes).toMatchObject({ contactsCreated: 1, contactsUpdated: 1 })
})

test('the e-mail address shown is the one for invoices, and a blank customer id gets a number', async () => {
  const { client } = await start()
  const made = await client.post('contacts', {
    contact: { firstname: 'Jan', customer_id: '', send_invoices_to_email: 'jan@example.nl', country: '' },
  })
  expect(made.body).toMatchObject({ email: 'jan@example.nl', customer_id: '1', country: 'NL' })
})

test('fetching by ids gives at most 100 and refuses what is no list', async () => {
  const { client, world, administration } = await start()
  const ids = Array.from({ length: 120 }, () => addContact(world, administration, { firstname: 'x' }))
  expect((await client.post('contacts/synchronization', { ids })).body).toHaveLength(100)
  expect(await client.post('contacts/synchronization', {})).toMatchObject({
    status: 400,
    body: { error: 'Ids is required', symbolic: { ids: 'required' } },
  })
  expect((await client.post('contacts/synchronization', { ids: '5' })).status).toBe(400)
})

test('a contact with invoices is not deleted', async () => {
  const { client, world, administration } = await start()
  const used = addContact(world, administration, { firstname: 'A' })
  addInvoice(world, administration, { reference: '1', total: '1', contactId: used })
  expect((await client.remove(`contacts/${used}`)).status).toBe(400)
  const unused = addContact(world, administration, { firstname: 'B' })
  expect((await client.remove(`contacts/${unused}`)).status).toBe(204)
})

test('seeds known by keys get ids in the order of the keys', async () => {
  const { world, administration } = await start()
  const seeds = [
    { id: 'c100', firstname: 'Jan', created_at: '2024-01-01' },
    { id: 'c090', firstname: 'Piet' },
  ]
  const ids = addKeyed(seeds, (seed) => addContact(world, administration, seed))
  expect(Number(ids.get('c090')) < Number(ids.get('c100'))).toBe(true)
  const jan = administration.contacts.get(ids.get('c100') ?? '')
  expect(jan?.fields).toMatchObject({ firstname: 'Jan', created_at: '2024-01-01T00:00:00.000Z' })
})
