import { contactReply } from './contact-record.ts'
import type { MoneybirdContext, Handler } from '../context.ts'
import type { Filter } from '../server/filter.ts'
import { badFilter, readFilter, sinceFilter } from '../server/filter.ts'
import { paged } from '../server/paging.ts'
import { isObject } from '../invoices/payload.ts'
import type { ContactRecord, ContactFields } from '../records.ts'
import type { ServerReply } from '../server/replies.ts'
import { ok, symbolic } from '../server/replies.ts'

const filters = [
  'created_after',
  'updated_after',
  'first_name',
  'last_name',
  'estimate_workflow_id',
  'invoice_workflow_id',
  'contact_type',
  'delivery_method',
  'trusted_type',
]
const choices: Readonly<Record<string, readonly string[]>> = {
  contact_type: ['all', 'company', 'private_individual'],
  delivery_method: ['all', 'email', 'post', 'manual', 'peppol', 'simplerinvoicing'],
  trusted_type: ['all', 'trusted', 'not_trusted'],
}

/** `GET contacts`: all, or those that a query finds. */
export const listContacts: Handler = (context) =>
  paged(context, found(context, visible(context)).map(contactReply))

/** `GET contacts/filter`. */
export const filterContacts: Handler = (context) => {
  const read = filtered(context)
  return 'reply' in read ? read.reply : paged(context, found(context, read.contacts).map(contactReply))
}

/** `GET contacts/synchronization`: id and version of every contact, not paged. */
export const contactVersions: Handler = (context) => {
  const read = filtered(context)
  if ('reply' in read) return read.reply
  return ok(read.contacts.map((contact) => ({ id: contact.fields.id, version: contact.fields.version })))
}

/** `POST contacts/synchronization`: whole contacts by id, archived ones too. Only the first 100 ids count. */
export const contactsByIds: Handler = (context) => {
  const ids = readIds(context.body)
  if (!Array.isArray(ids)) return ids
  const contacts = ids.flatMap((id) => context.administration.contacts.get(id) ?? [])
  return ok(contacts.map(contactReply))
}

/** The ids of a synchronization request: at most the first 100, each once. */
export function readIds(body: unknown): string[] | ServerReply {
  if (!isObject(body) || body.ids === undefined) return symbolic(400, 'Ids is required', { ids: 'required' })
  const { ids, ...others } = body
  if (Object.keys(others).length > 0) return symbolic(400, 'unknown field', { base: 'unknown_field' })
  if (!Array.isArray(ids)) return symbolic(400, "Ids isn't an array", { ids: 'array' })
  if (!ids.every((id) => typeof id === 'string' || typeof id === 'number')) {
    return symbolic(400, 'Ids is invalid', { ids: 'invalid' })
  }
  return [...new Set(ids.map(String))].slice(0, 100)
}

function visible(context: MoneybirdContext): ContactRecord[] {
  const archived = context.query.get('include_archived') === 'true'
  return [...context.administration.contacts.values()].filter(
    (contact) => archived || !contact.fields.archived,
  )
}

/**
 * The search: every word of the query must occur somewhere in the contact's texts, so that it finds partial matches
 * and other people too. A contact is found as it was when last indexed, which lags behind.
 */
function found(context: MoneybirdContext, contacts: readonly ContactRecord[]): ContactRecord[] {
  const words = (context.query.get('query') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return [...contacts]
  const now = context.world.now()
  return contacts.filter((contact) => {
    const text = contact.index.findLast((entry) => entry.from <= now)?.text
    return text !== undefined && words.every((word) => text.includes(word))
  })
}

function filtered(context: MoneybirdContext): { contacts: ContactRecord[] } | { reply: ServerReply } {
  const read = readFilter(context.query.get('filter'), filters)
  if ('reply' in read) return read
  const since = sinceFilter(read.filter)
  const wrong = Object.entries(choices).some(
    ([key, values]) => !values.includes(read.filter.get(key) ?? 'all'),
  )
  if (since === null || wrong) return { reply: badFilter('Filter is not included in the list') }
  const contacts = visible(context).filter(
    ({ fields }) =>
      since({ created: fields.created_at, updated: fields.updated_at }) && fits(fields, read.filter),
  )
  return { contacts }
}

function fits(contact: ContactFields, filter: Filter): boolean {
  const type = contact.company_name === '' ? 'private_individual' : 'company'
  const same = (key: string, value: string): boolean =>
    ['all', value.toLowerCase()].includes((filter.get(key) ?? 'all').toLowerCase())
  return (
    same('first_name', contact.firstname) &&
    same('last_name', contact.lastname) &&
    same('contact_type', type) &&
    same('delivery_method', contact.delivery_method) &&
    same('trusted_type', contact.is_trusted ? 'trusted' : 'not_trusted') &&
    same('invoice_workflow_id', contact.invoice_workflow_id ?? '') &&
    same('estimate_workflow_id', contact.estimate_workflow_id ?? '')
  )
}
