import { fitting, invoiceAddress, personOf } from '../../shared/domain/contact-draft.ts'
import { comparableCompany } from '../../shared/domain/company-name.ts'
import { comparable, type CustomerKeys } from '../../shared/domain/contact-match.ts'
import type { ContactDraft } from '../../shared/domain/invoice.ts'
import type { Order } from '../../shared/domain/order.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Bookkeeping, Answered, Contact } from '../ports/bookkeeping.ts'
import type { Clock } from '../ports/clock.ts'
import type { IndexedContact } from '../ports/records.ts'
import type { Store } from '../ports/store.ts'

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
  /** Whether all that was made is in the list; no longer after `markStale`, until the list was fetched. */
  isCertain(): boolean
  /** A contact may have been made without our knowing: the list must be fetched before the next is made. */
  markStale(): void
  /** Fetches what changed; everything when the list was never filled. */
  sync(call: CallMaker): Promise<Problem | null>
  /** Notes a contact that was made just now. It is stored in the commit that says so of its order. */
  add(contact: Contact): void
  /** Takes over how a known contact was read just now. */
  refresh(contact: Contact): Promise<void>
  /** Forgets a contact that turned out to be gone. */
  forget(id: string): Promise<void>
  unstored(): readonly IndexedContact[]
  /** These are stored. */
  stored(contacts: readonly IndexedContact[]): void
}

/** Makes a call and deals with waiting and halting; gives `null` value's problem when it did not succeed. */
export type CallMaker = <T>(call: () => Promise<Answered<T>>) => Promise<{ value: T } | { problem: Problem }>

export interface ContactBookPorts {
  readonly bookkeeping: Bookkeeping
  readonly store: Store
  readonly clock: Clock
  readonly digest: (text: string) => string
}

export function openContactBook({ bookkeeping, store, clock, digest }: ContactBookPorts): ContactBook {
  let made: readonly IndexedContact[] = []
  let stale = false
  const put = async (contacts: readonly Contact[]): Promise<void> => {
    await store.commit({ contacts: { put: contacts.map((contact) => indexed(contact, digest)) } })
  }
  /** Ids of those that are not known as they are now. */
  const news = (versions: ReadonlyMap<string, string>): string[] => {
    const known = store.contactVersions([...versions.keys()])
    return [...versions].filter(([id, version]) => known.get(id) !== version).map(([id]) => id)
  }
  return {
    byEmail: (key) => [...store.contactsByEmail(key), ...made.filter(({ emails }) => emails.includes(key))],
    byCustomerId: (key) =>
      made.find(({ customerId }) => customerId === key) ?? store.contactByCustomerId(key),
    isFresh: () => !stale && isRecent(store.contactsSyncedAt(), clock.now()),
    isCertain: () => !stale,
    markStale: () => {
      stale = true
    },
    async sync(make) {
      const startedAt = clock.now()
      const syncedAt = store.contactsSyncedAt()
      const since = syncedAt === null ? null : new Date(Date.parse(syncedAt) - OVERLAP_MS).toISOString()
      const changed = await make(() => bookkeeping.changedContacts(since, news))
      if ('problem' in changed) return changed.problem
      for (let i = 0; i < changed.value.length; i += PAGE) {
        const page = await make(() => bookkeeping.contacts(changed.value.slice(i, i + PAGE)))
        if ('problem' in page) return page.problem
        await put(page.value)
      }
      await store.commit({ contacts: { syncedAt: new Date(startedAt).toISOString() } })
      stale = false
      return null
    },
    add: (contact) => {
      made = [...made, indexed(contact, digest)]
    },
    refresh: (contact) => put([contact]),
    unstored: () => made,
    stored: (contacts) => {
      made = made.filter((one) => !contacts.includes(one))
    },
    async forget(id) {
      made = made.filter((one) => one.id !== id)
      await store.commit({ contacts: { drop: [id] } })
    },
  }
}

/** A list from a moment to come is not: the clock was set back, and how old it is cannot be known. */
function isRecent(syncedAt: string | null, now: number): boolean {
  const age = syncedAt === null ? Infinity : now - Date.parse(syncedAt)
  return age >= 0 && age < FRESH_MS
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
