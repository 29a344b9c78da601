import { fieldsIn, at, itemsOf, keptIn, said, textAt } from './read.ts'
import type { Probe } from './probe.ts'

/** Invented. The domain must be able to receive, or the contact is refused; nothing is mailed to it. */
const person = {
  company_name: 'Factuurbrug Test B.V.',
  firstname: 'Test',
  lastname: 'van den Proef',
  address1: 'Proefstraat 1',
  address2: 'Unit 2',
  zipcode: '1234 AB',
  city: 'Proefdorp',
  country: 'NL',
  send_invoices_to_email: 'test@moneybird.com',
  delivery_method: 'Manual',
} as const

const read = [
  'id',
  'version',
  'email',
  'archived',
  'created_at',
  'tax_number',
  'customer_id',
  ...Object.keys(person),
]

/**
 * Measures what Moneybird does with contacts. Makes up to three.
 * @returns the id of the contact for the invoices, `null` = none could be made
 */
export async function measureContacts(probe: Probe): Promise<string | null> {
  const customerId = probe.reference()
  const sent = { ...person, customer_id: customerId }
  const first = await probe.contact(sent)
  probe.saw('contact-kept', first.status === 201 ? keptIn(first.json, sent) : said(first))
  await measureRefusedContacts(probe, customerId)
  const id = textAt(first.json, 'id')
  if (id === '') return null
  probe.saw('contact-in-list', (await versionOf(probe, id)) === '' ? 'no' : 'yes')
  const byId = await contactById(probe, id)
  probe.saw('contact-by-id', fieldsIn(byId, read))
  return id
}

async function measureRefusedContacts(probe: Probe, customerId: string): Promise<void> {
  const named = (more: Readonly<Record<string, string>>) => probe.contact({ ...person, ...more })
  probe.saw('contact-needs-a-name', said(await named({ company_name: '', firstname: '', lastname: '' })))
  probe.saw('contact-longest-name', said(await named({ company_name: 'n'.repeat(255) })))
  probe.saw('contact-longer-name', said(await named({ company_name: 'n'.repeat(256) })))
  probe.saw('contact-tax-number', said(await named({ tax_number: 'NL!' })))
  probe.saw('contact-country', said(await named({ country: 'XX' })))
  probe.saw('contact-mail', said(await named({ send_invoices_to_email: 'test@nowhere.invalid' })))
  probe.saw('contact-same-customer-id', said(await named({ customer_id: customerId })))
}

/** Archives a contact of its own and looks what is left of it. */
export async function measureArchived(
  probe: Probe,
  invoiceFor: (contactId: string) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const made = await probe.contact({ ...person, company_name: 'Factuurbrug Test Archief' })
  const id = textAt(made.json, 'id')
  if (id === '') return
  const archived = await probe.ask('PATCH', `/contacts/${id}/archive.json`)
  if (archived.status >= 400 || archived.status === 0) {
    probe.saw('contact-archived', said(archived))
    return
  }
  const isListed = (await versionOf(probe, id)) !== ''
  const isArchived = at(await contactById(probe, id), 'archived') === true
  probe.saw('contact-archived', isListed && isArchived ? 'yes' : 'no')
  probe.saw('invoice-for-archived', said(await probe.draft(invoiceFor(id))))
}

async function versionOf(probe: Probe, id: string): Promise<string> {
  const list = await probe.ask('GET', '/contacts/synchronization.json?include_archived=true')
  return textAt(
    itemsOf(list.json).find((item) => textAt(item, 'id') === id),
    'version',
  )
}

async function contactById(probe: Probe, id: string): Promise<unknown> {
  const answer = await probe.ask('POST', '/contacts/synchronization.json', { ids: [id] })
  return itemsOf(answer.json)[0]
}
