import type { Entry } from '../../shared/domain/entry.ts'
import type { ContactDraft } from '../../shared/domain/invoice.ts'
import { hasName, matchContact, type ContactMatch } from '../../shared/domain/contact-match.ts'
import type { Order } from '../../shared/domain/order.ts'
import { paymentRuleOf } from '../../shared/domain/payment-method.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import { sameNumber } from '../../shared/domain/vat-number.ts'
import type { Contact } from '../ports/bookkeeping.ts'
import type { Ports } from '../ports/ports.ts'
import { customerKeys, draftKeys, lookupKey, type CallMaker, type ContactBook } from './contacts.ts'

/** The order whose contact is sought. */
export interface Customer {
  readonly entry: Entry
  readonly order: Order
  /** The contact as it would be made. */
  readonly draft: ContactDraft
  /** Reverse charge: the VAT number that VIES confirmed, which the contact must bear. `''` = no reverse charge. */
  readonly checkedNumber: string
}

/** What choosing needs; a run and a preview each have it. */
export interface ContactSource {
  readonly contacts: ContactBook
  readonly settings: BookingSettings
  readonly ports: Pick<Ports, 'bookkeeping' | 'digest'>
  /** Makes a reading call. */
  readonly make: CallMaker
}

/** The contact to use (`contactId` `null` = a new one), or why none may be. */
export type Choice = ContactMatch | { readonly problem: Problem }

/**
 * Chooses the contact of an order: the merchant's choice, that for customers without address, or one that is known. Under
 * reverse charge it must bear the number that was checked (Directive 2006/112/EC, article 226(4)); it is read as it stands in
 * Moneybird now, since what is known of contacts may be old. Writes nothing.
 */
export async function chooseContact(source: ContactSource, customer: Customer): Promise<Choice> {
  const { entry, order, draft, checkedNumber } = customer
  const mayBeNew = entry.overrides.allow.includes('CONTACT_VAT_NUMBER')
  const fixed = chosenContact(entry, order, source.settings)
  const isGiven = fixed !== null && (entry.overrides.contactId !== null || checkedNumber === '' || !mayBeNew)
  if (!isGiven && draft.email === '') {
    const stranger = await holderOfNumber(source, draft)
    if (stranger !== null) return stranger
  }
  const match = isGiven
    ? { contactId: fixed, others: [], warnings: [] }
    : knownContact(source.contacts, order, draft, source)
  if (checkedNumber === '' || match.contactId === null) return match
  return bearing(source, match, checkedNumber, mayBeNew && !isGiven)
}

/** The contact that needs no finding: chosen for this order or its payment method, or that for customers without address. */
export function chosenContact(entry: Entry, order: Order, settings: BookingSettings): string | null {
  const { contactId } = paymentRuleOf(order.paymentCode, settings)
  const usual = order.email.trim() === '' ? settings.defaultContactId : null
  return entry.overrides.contactId ?? contactId ?? usual
}

/** The customer's contact among those that are known here; `contactId` `null` = one would have to be made. */
export function knownContact(
  contacts: ContactBook,
  order: Order,
  draft: ContactDraft,
  {
    settings,
    ports: { digest },
  }: Pick<ContactSource, 'settings'> & { readonly ports: Pick<Ports, 'digest'> },
): ContactMatch {
  const key = lookupKey(draft, digest)
  if (draft.email !== '') {
    return matchContact(contacts.byEmail(key), customerKeys(order, digest), settings.contactMatch)
  }
  const own = contacts.byCustomerId(key)
  return { contactId: own?.archived === false ? own.id : null, others: [], warnings: [] }
}

/** Our customer number on a contact of another name: somebody else's, or one that was renamed. Read now, for its name. */
async function holderOfNumber(source: ContactSource, draft: ContactDraft): Promise<Choice | null> {
  const { contacts, ports, make } = source
  const own = contacts.byCustomerId(lookupKey(draft, ports.digest))
  if (own === null || own.archived || hasName(own, draftKeys(draft, ports.digest))) return null
  const read = await make(() => ports.bookkeeping.contacts([own.id]))
  if ('problem' in read) return read
  const [holder] = read.value
  if (holder === undefined) return null
  await contacts.refresh(holder)
  const { person, company } = draftKeys(draft, ports.digest)
  const now = contacts.byCustomerId(lookupKey(draft, ports.digest))
  if (now === null || hasName(now, { person, company, address: '' })) return null
  return {
    problem: problem('CONTACT_REFUSED', {
      reason: `customer_id ${draft.customerId}`,
      holder: nameOf(holder),
    }),
  }
}

function nameOf({ companyName, firstName, lastName }: Contact): string {
  return companyName === '' ? `${firstName} ${lastName}`.trim() : companyName
}

/** The first of the matching contacts that bears the number now. */
async function bearing(
  source: ContactSource,
  match: ContactMatch,
  number: string,
  mayBeNew: boolean,
): Promise<Choice> {
  const ids = [match.contactId, ...match.others].flatMap((id) => id ?? []).slice(0, 100)
  const read = await source.make(() => source.ports.bookkeeping.contacts(ids))
  if ('problem' in read) return read
  const found = ids.flatMap((id) => read.value.find((contact) => contact.id === id) ?? [])
  const bearer = found.find((contact) => sameNumber(contact.taxNumber, number))
  if (bearer !== undefined) return { ...match, contactId: bearer.id }
  // A contact that is gone shows itself when the invoice is made.
  const [first] = found
  if (first === undefined) return match
  if (mayBeNew) return { contactId: null, others: [], warnings: [] }
  const contactNumber = first.taxNumber
  const cause = contactNumber === '' ? 'missing' : 'differs'
  return { problem: problem('CONTACT_VAT_NUMBER', { number, contactNumber, cause }) }
}
