import { addToIndex, emptyContact, withChanges } from '../contacts/contact-record.ts'
import type { ContactFields } from '../records.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'
import { timestamp } from '../world.ts'

const contactTexts = [
  'firstname',
  'lastname',
  'company_name',
  'address1',
  'address2',
  'zipcode',
  'city',
  'country',
  'phone',
  'tax_number',
  'customer_id',
] as const

export interface SeedContact extends Partial<Pick<ContactFields, (typeof contactTexts)[number]>> {
  /** Becomes `send_invoices_to_email`, which Moneybird mirrors in `email`. */
  readonly email?: string
  readonly archived?: boolean
  /** Date or ISO moment; now unless told. */
  readonly created_at?: string
}

/** Adds a contact as if it had long been there: the search knows it at once. Its id. Nothing is checked or counted. */
export function addContact(
  world: MoneybirdWorld,
  administration: AdministrationBooks,
  seed: SeedContact,
): string {
  const at = seed.created_at === undefined ? timestamp(world) : new Date(seed.created_at).toISOString()
  administration.counters.customer += 1
  const empty = emptyContact(administration, world.newId(), at, String(administration.counters.customer))
  const texts = Object.fromEntries(contactTexts.map((name) => [name, seed[name]]))
  const fields = withChanges(administration, empty, { ...texts, send_invoices_to_email: seed.email })
  const contact = { fields: { ...fields, archived: seed.archived ?? false }, events: [], index: [] }
  addToIndex(contact, -Infinity)
  administration.contacts.set(fields.id, contact)
  return fields.id
}
