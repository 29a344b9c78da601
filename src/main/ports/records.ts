import { z } from 'zod'
import type { Entry, EntryState, VatCheckResult } from '../../shared/domain/entry.ts'
import type { RefundState } from '../../shared/domain/entry-refund.ts'
import type { JournalNote } from '../../shared/domain/journal.ts'
import type { Immutable } from '../../shared/domain/immutable.ts'
import { cursorSchema } from './shop.ts'

/**
 * What is known of a connection's orders and of Moneybird's contacts, of any number. Reading is at once and costs what is read,
 * however much there is; what may be long comes in pages, each read when it is asked for, so that nothing stands still meanwhile.
 */
export interface Records {
  entry(orderId: string): Entry | null
  /** Lets others have their turn, between two pages of something long. */
  giveWay(): Promise<void>
  /** Entries with an intent: a write is under way or its outcome is unknown. */
  inDoubt(): readonly Entry[]
  /** Ids of what a run takes up (see `workOf`), those that wait for one of these statuses among them. */
  due(statusIds: readonly string[]): Iterable<readonly string[]>
  /** Ids of orders with a refund that is to be written; at night also those whose credit invoice waits for the merchant. */
  refundsDue(isNight: boolean): Iterable<readonly string[]>
  /** Orders whose last refund stands so, newest first, at most so many. */
  refunds(state: RefundState, limit: number): readonly Entry[]
  /** Ids of all open work without an intent. */
  openWork(): Iterable<readonly string[]>
  /** How many orders there are of each state and code (`''` = no problem); none of 0. */
  tallies(): readonly Tally[]
  /** What waits for the merchant, in numbers. */
  causes(): readonly Cause[]
  /** The orders of one cause, or of one code (`about` unsaid), or all that wait for the merchant; newest first. */
  waiting(code: string | null, about?: string): Iterable<readonly Entry[]>
  /** Final invoices by the date of their order, in the shop's base currency; days without left out. Both dates inclusive. */
  days(from: string, until: string): readonly DaySum[]
  /** Entries of a month (`YYYY-MM`) by date. */
  entriesOf(month: string): Iterable<readonly Entry[]>
  /** Those of a month that have no final invoice. */
  unbookedOf(month: string): Iterable<readonly Entry[]>
  /** Entries whose final invoice is dated in a month; by the date of the order where that of the invoice was not kept. */
  bookedIn(month: string): Iterable<readonly Entry[]>
  /** Entries that count as paid since a day in a month, and whose final invoice is dated in another month. */
  paidApart(month: string): Iterable<readonly Entry[]>
  /** Entries whose last credit invoice is dated in a month or later. */
  creditedSince(month: string): Iterable<readonly Entry[]>
  /**
   * Those of `bookedIn` of which it was not kept what the invoice came to, and those of any month of whose credit invoice that is not
   * known; by number, after one (`'0'` = all), at most so many.
   */
  unknownIn(month: string, afterId: string, limit: number): readonly Entry[]
  /** How many invoices of a month those are. */
  unknownCount(month: string): number
  /** What the invoices dated before a month left behind, with all their credit invoices. */
  balanceBefore(month: string): Balance
  /** Orders since a date that have an invoice and no intent, by date. */
  invoicedSince(date: string): Iterable<readonly Invoiced[]>
  /** Those with a number from the first to the last, by number. */
  invoicedAmong(date: string, firstId: string, lastId: string): Iterable<readonly Invoiced[]>
  /** One page of the orders that are meant. Gives way between its steps. */
  list(query: OrderQuery): Promise<EntryPage>
  /** The countries and payment methods that orders have, by their code. */
  marks(): { readonly countries: readonly string[]; readonly methods: readonly string[] }
  /** What happened to orders and settings, the newest first. */
  journal(query: JournalQuery): JournalPage
  /** Forgets what happened before a moment (ISO UTC); the story of each order stays. */
  forgetJournal(before: string): Promise<void>
  /** Where reading the shop came to. */
  fetchState(): FetchState
  contactsByEmail(digest: string): readonly IndexedContact[]
  contactByCustomerId(digest: string): IndexedContact | null
  /** Versions of these contacts, as far as they are known. */
  contactVersions(ids: readonly string[]): ReadonlyMap<string, string>
  /** Moment up to which changes of contacts are known, ISO UTC; `null` = never filled. */
  contactsSyncedAt(): string | null
  /** What VIES last said of a number (as `VatCheck` takes it), also for another order; `null` = not asked for some days. */
  vatCheck(number: string): VatCheckResult | null
  /**
   * Stores a change, all of it or nothing.
   * @returns ids of entries that were not stored, because another stood there than was expected
   */
  commit(change: RecordChange): Promise<ReadonlySet<string>>
  /** Forgets all contacts, as those of another administration. */
  forgetContacts(): Promise<void>
}

export interface RecordChange {
  readonly entries?: readonly EntryChange[]
  readonly fetch?: FetchState
  readonly contacts?: ContactChange
  readonly vatCheck?: VatCheckResult
  /** What happened to settings; what happens to an order is told by its story. */
  readonly notes?: readonly JournalNote[]
}

interface JournalQuery {
  /** The number of an order, or the settings; `null` = everything. */
  readonly about: string | null
  /** `next` of the page before; `null` = the first. */
  readonly after: string | null
  readonly limit: number
}

export interface JournalPage {
  /** `currency`: in which the amounts of an order are; `''` for a setting. */
  readonly notes: readonly (JournalNote & { readonly currency: string })[]
  /** `null` = this was the last. */
  readonly next: string | null
}

/** An answer of VIES is good for this long; after it VIES is asked again. */
export const VAT_CHECK_VALID_MS = 24 * 3_600_000

/** `over`: what must stand there (`null` = nothing), else the entry is not stored; unsaid, whatever stands there goes. */
export interface EntryChange {
  readonly entry: Entry
  readonly over?: Entry | null
}

export interface ContactChange {
  readonly put?: readonly IndexedContact[]
  readonly drop?: readonly string[]
  readonly syncedAt?: string
}

export interface Tally {
  readonly state: EntryState
  readonly code: string
  readonly count: number
}

export interface Cause {
  readonly code: string
  readonly about: string
  readonly currency: string
  readonly count: number
  /** Two decimals. */
  readonly total: string
  /** How many of them failed and have no invoice. */
  readonly retryable: number
}

interface DaySum {
  readonly date: string
  readonly count: number
  /** Two decimals. */
  readonly total: string
}

/** Two decimals, in the shop's base currency. */
interface Balance {
  /** Gift vouchers sold, less those used. */
  readonly vouchers: string
  /** Store credit used; below zero. */
  readonly credits: string
  /** Turnover without VAT with consumers in other EU countries, since the year began. */
  readonly euConsumers: string
}

export interface Invoiced {
  readonly orderId: string
  readonly date: string
  readonly invoiceId: string
  readonly code: string
}

/** What orders can be sorted by. */
export type SortKey = 'date' | 'order' | 'customer' | 'total'

export interface OrderQuery {
  /** `null` = all. */
  readonly states: readonly EntryState[] | null
  /** Problem code, `''` = any. */
  readonly code: string
  /** ISO code and code of a payment method, `''` = any. */
  readonly country: string
  readonly method: string
  /** Dates of orders, inclusive; `''` = no bound. */
  readonly from: string
  readonly until: string
  /** As typed; `''` = all. */
  readonly search: string
  readonly sort: SortKey
  readonly descending: boolean
  /** Where the page before ended (`next`); `null` = the first. */
  readonly after: string | null
  readonly limit: number
}

export interface EntryPage {
  readonly entries: readonly Entry[]
  /** Where the next page begins; `null` = this was the last. */
  readonly next: string | null
  /** How many in all; `null` = more than a search counts. */
  readonly total: number | null
}

/** Contacts as far as matching needs them; names and addresses as digests only. */
export interface IndexedContact {
  readonly id: string
  readonly version: string
  /** Digests of the lower-case e-mail addresses. */
  readonly emails: readonly string[]
  /** Digest of the customer number that we gave it, `''` when we gave none. */
  readonly customerId: string
  readonly person: string
  readonly company: string
  readonly address: string
  readonly archived: boolean
  readonly createdAt: string
}

export const fetchSchema = z.object({
  /** Start date with which the fetch began, `''` before the first: an earlier one means reading again from there. */
  from: z.string(),
  /** `null` before the first complete fetch. */
  cursor: cursorSchema.nullable(),
  /**
   * A fetch that was broken off: its cursors, the last order id that was recorded, and how far that was, for the bar: the shop tells
   * how many there are only at the beginning.
   */
  resume: z
    .object({
      since: cursorSchema,
      next: cursorSchema,
      afterId: z.string(),
      done: z.number().exactOptional(),
      total: z.number().nullable().exactOptional(),
    })
    .nullable(),
})
export type FetchState = Immutable<z.output<typeof fetchSchema>>

export const notFetched: FetchState = { from: '', cursor: null, resume: null }
