import { fitting, invoiceAddress, personOf } from '../../shared/domain/contact-draft.ts'
import { comparableCompany } from '../../shared/domain/company-name.ts'
import { comparable, type CustomerKeys } from '../../shared/domain/contact-match.ts'
import type { ContactDraft } from '../../shared/domain/invoice.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Bookkeeping, Answered, Contact } from '../ports/bookkeeping.ts'
import type { Clock } from '../ports/clock.ts'
import type { ContactList, IndexedContact, Store } from '../ports/store.ts'

/** Contacts are fetched whole in pages of this size (Moneybird's maximum). */
const PAGE = 100
/** The list of changes is asked from a little before the last time, for clocks that differ. */
const OVERLAP_MS = 600_000
/** Within this time a list is fresh enough to say that a contact does not exist. */
const FRESH_MS = 1_800_000

/**
 * Moneybird's contacts by e-mail address, kept here as digests. Filled by the synchronisation calls, never by the search,
 * whose index lags and which finds parts of other people's addresses.
 */
export interface ContactBook {
  byEmail(key: string): readonly IndexedContact[]
  byCustomerId(key: string): IndexedContact | null
  /** Whether the list is recent enough to conclude that somebody is not in it. */
  isFresh(): boolean
  /** A contact may have been made without our knowing: the list must be fetched before the next is made. */
  markStale(): void
  /** Fetches what changed; everything when the list was never filled. */
  sync(call: CallMaker): Promise<Problem | null>
  add(contact: Contact): void
  /** Takes over how a known contact was read just now. */
  refresh(contact: Contact): IndexedContact
  /** Forgets a contact that turned out to be gone. */
  forget(id: string): void
  /** Made since the list was last stored. Belongs in the commit that says so of the order; the same array until it changes. */
  readonly unstored: () => readonly IndexedContact[]
  save(): Promise<void>
}

/** Makes a call and deals with waiting and halting; gives `null` value's problem when it did not succeed. */
export type CallMaker = <T>(call: () => Promise<Answered<T>>) => Promise<{ value: T } | { problem: Problem }>

export interface ContactBookPorts {
  readonly bookkeeping: Bookkeeping
  readonly store: Store
  readonly clock: Clock
  readonly digest: (text: string) => string
}

export async function openContactBook(ports: ContactBookPorts): Promise<ContactBook> {
  const stored: ContactList = await ports.store.loadContacts()
  let unstored = ports.store.state.newContacts
  const contacts = new Map([...stored.contacts, ...unstored].map((contact) => [contact.id, contact]))
  let emails = indexByEmail(contacts)
  let syncedAt = stored.syncedAt
  let changed = unstored.length > 0
  let stale = false

  const put = (contact: IndexedContact): IndexedContact => {
    for (const key of contacts.get(contact.id)?.emails ?? []) emails.get(key)?.delete(contact.id)
    contacts.set(contact.id, contact)
    for (const key of contact.emails) emails.set(key, (emails.get(key) ?? new Set()).add(contact.id))
    changed = true
    return contact
  }
  const refresh = (contact: Contact): IndexedContact => put(indexed(contact, ports.digest))

  return {
    byEmail: (key) => [...(emails.get(key) ?? [])].flatMap((id) => contacts.get(id) ?? []),
    byCustomerId: (key) => [...contacts.values()].find((contact) => contact.customerId === key) ?? null,
    isFresh: () => !stale && isRecent(syncedAt, ports.clock.now()),
    markStale: () => {
      stale = true
    },
    async sync(make) {
      const startedAt = ports.clock.now()
      const since = syncedAt === null ? null : new Date(Date.parse(syncedAt) - OVERLAP_MS).toISOString()
      const versions = await make(() => ports.bookkeeping.contactVersions(since))
      if ('problem' in versions) return versions.problem
      const news = [...versions.value].filter(([id, version]) => contacts.get(id)?.version !== version)
      for (let i = 0; i < news.length; i += PAGE) {
        const ids = news.slice(i, i + PAGE).map(([id]) => id)
        const page = await make(() => ports.bookkeeping.contacts(ids))
        if ('problem' in page) return page.problem
        page.value.forEach(refresh)
      }
      syncedAt = new Date(startedAt).toISOString()
      changed = true
      stale = false
      return null
    },
    add: (contact) => {
      unstored = [...unstored, refresh(contact)]
    },
    refresh,
    unstored: () => unstored,
    forget: (id) => {
      contacts.delete(id)
      unstored = unstored.filter((contact) => contact.id !== id)
      emails = indexByEmail(contacts)
      changed = true
    },
    async save() {
      if (changed) await ports.store.saveContacts({ syncedAt, contacts: [...contacts.values()] })
      changed = false
      if (unstored.length === 0) return
      unstored = []
      await ports.store.commit((state) => ({ ...state, newContacts: unstored }))
    },
  }
}

/** A list from a moment to come is not: the clock was set back, and how old it is cannot be known. */
function isRecent(syncedAt: string | null, now: number): boolean {
  const age = syncedAt === null ? Infinity : now - Date.parse(syncedAt)
  return age >= 0 && age < FRESH_MS
}

function indexByEmail(contacts: ReadonlyMap<string, IndexedContact>): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>()
  for (const contact of contacts.values()) {
    for (const key of contact.emails) index.set(key, (index.get(key) ?? new Set()).add(contact.id))
  }
  return index
}

function indexed(contact: Contact, digest: (text: string) => string): IndexedContact {
  const key = (text: string) => (text === '' ? '' : digest(text))
  return {
    id: contact.id,
    version: contact.version,
    emails: contact.emails.map(digest),
    customerId: contact.customerId.startsWith('webshop-') ? digest(contact.customerId) : '',
    person: key(comparable(contact.firstName, contact.lastName)),
    company: key(comparableCompany(contact.companyName)),
    address: key(comparable(contact.address1, contact.postcode, contact.city, contact.country)),
    archived: contact.archived,
    createdAt: contact.createdAt,
  }
}

/** The customer of an order in the same keys. */
export function customerKeys(order: Order, digest: (text: string) => string): CustomerKeys {
  const key = (text: string) => (text === '' ? '' : digest(text))
  const person = personOf(order)
  const address = invoiceAddress(order)
  const parts = [address.address1, address.postcode, address.city].map(fitting)
  const where = comparable(...parts)
  return {
    person: key(comparable(fitting(person.firstName), fitting(person.lastName))),
    company: key(comparableCompany(fitting(address.company))),
    address: where === '' ? '' : digest(comparable(...parts, address.country)),
  }
}

/** The names of a contact as it would be made, in the same keys: what stands in for a missing name is among them. */
export function draftKeys(draft: ContactDraft, digest: (text: string) => string): CustomerKeys {
  const key = (text: string) => (text === '' ? '' : digest(text))
  return {
    person: key(comparable(draft.firstName, draft.lastName)),
    company: key(comparableCompany(draft.companyName)),
    address: '',
  }
}

/** Key under which a customer is looked up: the e-mail address, or failing that our own customer number. */
export function lookupKey(draft: ContactDraft, digest: (text: string) => string): string {
  return digest(draft.email === '' ? draft.customerId : draft.email)
}
