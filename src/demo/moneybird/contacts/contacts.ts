import { addToIndex, contactReply, emptyContact, firstPerson, withChanges } from './contact-record.ts'
import { contactChange, contactCreation, contactErrors, customFieldRefusal } from './contact-rules.ts'
import type { MoneybirdContext, Handler } from '../context.ts'
import { isObject, itemsOf, readEnvelope } from '../invoices/payload.ts'
import type { ContactRecord } from '../records.ts'
import { notFound, ok, symbolic, unprocessable } from '../server/replies.ts'
import type { AdministrationBooks } from '../world.ts'
import { newEvent, timestamp, versionAt } from '../world.ts'

/** `POST contacts`: 201 with the whole contact. */
export const createContact: Handler = (context) => {
  const { world, administration } = context
  const read = readEnvelope(context.body, 'contact', contactCreation, 400)
  if ('reply' in read) return read.reply
  const refused = customFieldRefusal(administration, itemsOf(read.fields.custom_fields_attributes), 'contact')
  if (refused !== null) return refused
  const person = read.fields.contact_person
  if (isObject(person) && Object.keys(person).length < 2) {
    return symbolic(400, 'contact_person is invalid', { contact_person: 'required' })
  }
  const empty = emptyContact(administration, '', timestamp(world), nextCustomerId(administration))
  const wanted = withChanges(administration, empty, read.fields)
  const fields = wanted.customer_id === '' ? { ...wanted, customer_id: empty.customer_id } : wanted
  const errors = contactErrors(world, administration, { ...fields }, null)
  if (errors.length > 0) return unprocessable(errors)
  const stored = withId(context, fields, person)
  administration.contacts.set(stored.fields.id, stored)
  return { status: 201, body: contactReply(stored), applied: 'contactsCreated' }
}

function withId(context: MoneybirdContext, fields: ContactRecord['fields'], person: unknown): ContactRecord {
  const { world, administration, behaviour } = context
  const identity = emptyContact(administration, world.newId(), fields.created_at, fields.customer_id)
  const own = { ...fields, id: identity.id, sales_invoices_url: identity.sales_invoices_url }
  const contact: ContactRecord = {
    fields: { ...own, contact_people: firstPerson(world, own, person) },
    events: [newEvent(world, administration, 'contact_created')],
    index: [],
  }
  addToIndex(contact, world.now() + behaviour.searchLagMs)
  return contact
}

/** `PATCH contacts/:id`: only what is given changes. */
export const updateContact: Handler = (context) => {
  const { world, administration, behaviour } = context
  const contact = administration.contacts.get(context.params.id ?? '')
  if (contact === undefined) return notFound()
  const read = readEnvelope(context.body, 'contact', contactChange, 400)
  if ('reply' in read) return read.reply
  const refused = customFieldRefusal(administration, itemsOf(read.fields.custom_fields_attributes), 'contact')
  if (refused !== null) return refused
  const fields = withChanges(administration, contact.fields, read.fields)
  const errors = contactErrors(world, administration, { ...fields }, contact.fields.id)
  if (errors.length > 0) return unprocessable(errors)
  const at = timestamp(world)
  Object.assign(contact.fields, fields, { updated_at: at, version: versionAt(at) })
  contact.events.push(newEvent(world, administration, 'contact_changed'))
  addToIndex(contact, world.now() + behaviour.searchLagMs)
  return { status: 200, body: contactReply(contact), applied: 'contactsUpdated' }
}

/** `GET contacts/:id`; an archived contact only with `include_archived`. */
export const getContact: Handler = ({ administration, params, query }) => {
  const contact = administration.contacts.get(params.id ?? '')
  const visible =
    contact !== undefined && (!contact.fields.archived || query.get('include_archived') === 'true')
  return visible ? ok(contactReply(contact)) : notFound()
}

/** `GET contacts/customer_id/:customer_id`. Not subject to the lag of the search. */
export const getContactByCustomerId: Handler = ({ administration, params }) => {
  const contact = [...administration.contacts.values()].find(
    (candidate) => candidate.fields.customer_id === params.customer_id && !candidate.fields.archived,
  )
  return contact === undefined ? notFound('customer_id') : ok(contactReply(contact))
}

/** `PATCH contacts/:id/archive`: it stays, but no list names it and nothing new is made for it. */
export const archiveContact: Handler = ({ world, administration, params }) => {
  const contact = administration.contacts.get(params.id ?? '')
  if (contact === undefined) return notFound()
  const at = timestamp(world)
  Object.assign(contact.fields, { archived: true, updated_at: at, version: versionAt(at) })
  contact.events.push(newEvent(world, administration, 'contact_archived'))
  return { status: 204, applied: 'contactsUpdated' }
}

/** `DELETE contacts/:id`; not while invoices hang on it. */
export const deleteContact: Handler = ({ administration, params }) => {
  const contact = administration.contacts.get(params.id ?? '')
  if (contact === undefined) return notFound()
  const used = [...administration.invoices.values()].some(
    (invoice) => invoice.contact.id === contact.fields.id,
  )
  if (used) return symbolic(400, 'Contact can not be deleted', { id: 'can_not_be_deleted' })
  administration.contacts.delete(contact.fields.id)
  return { status: 204, applied: 'contactsDeleted' }
}

function nextCustomerId(administration: AdministrationBooks): string {
  const taken = new Set([...administration.contacts.values()].map((contact) => contact.fields.customer_id))
  do administration.counters.customer += 1
  while (taken.has(String(administration.counters.customer)))
  return String(administration.counters.customer)
}
