import type { Administration } from '../../shared/domain/administration.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { LastRuns, Pause } from '../../shared/domain/standing.ts'
import type { ShopCursor, ShopInfo } from './shop.ts'

/**
 * Storage of one connection. `commit` is durable when it resolves; when it rejects, memory and disk are both as they
 * were before. Closed orders live by month of their order date, so that cost does not grow with history.
 * Every method may reject with a `StoreError`.
 */
export interface Store {
  /** The state as last committed. Immutable. */
  readonly state: ConnectionState
  /** Computes and stores the next state. Calls are serialised. */
  commit(change: (state: ConnectionState) => ConnectionState): Promise<void>
  /** Moves entries out of the open work into their month (month first, then open work: a crash in between is harmless). */
  close(orderIds: readonly string[]): Promise<void>
  /** An entry, open or closed. `month` (`YYYY-MM`) saves looking in every month that may hold the id. */
  find(orderId: string, month?: string): Promise<Entry | null>
  /** All closed entries of a month, by order id. */
  month(month: string): Promise<ReadonlyMap<string, Entry>>
  /** Months with closed entries, oldest first. */
  months(): readonly string[]
  /** A number that changes whenever the closed entries of a month do; for who keeps what was read of them. */
  monthRevision(month: string): number
  /** How many closed entries there are in all. */
  closedCount(): number
  /** What is known of both sides; refreshed at most daily. */
  loadFacts(): Promise<Facts | null>
  saveFacts(facts: Facts): Promise<void>
  loadContacts(): Promise<ContactList>
  saveContacts(list: ContactList): Promise<void>
  /** Copies everything to a dated backup folder and starts empty. Returns the folder's name. */
  reset(): Promise<string>
}

/** Everything that is open or that a run needs; small, written often. */
export interface ConnectionState {
  /** Open work by order id. */
  readonly entries: Readonly<Record<string, Entry>>
  readonly fetch: FetchState
  readonly lastRuns: LastRuns
  readonly pause: Pause | null
  /** Contacts made since the list of contacts was last stored: Moneybird's own list may not show them yet. */
  readonly newContacts: readonly IndexedContact[]
}

export interface FetchState {
  /** Start date with which the fetch began, `''` before the first: an earlier one means reading again from there. */
  readonly from: string
  /** `null` before the first complete fetch. */
  readonly cursor: ShopCursor | null
  /** A fetch that was broken off: its cursors and the last order id that was recorded. */
  readonly resume: { readonly since: ShopCursor; readonly next: ShopCursor; readonly afterId: string } | null
}

export interface Facts {
  readonly administration: Administration
  readonly shop: ShopInfo
  readonly fetchedAt: string
}

/** Moneybird's contacts as far as matching needs them; names and addresses as digests only. */
export interface ContactList {
  /** Moment up to which changes are in the list, ISO UTC; `null` = never filled. */
  readonly syncedAt: string | null
  readonly contacts: readonly IndexedContact[]
}

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

export const emptyState: ConnectionState = {
  entries: {},
  fetch: { from: '', cursor: null, resume: null },
  lastRuns: { hourly: null, nightly: null, problem: null },
  pause: null,
  newContacts: [],
}

/** The disk refused; carries the typed problem. */
export class StoreError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'StoreError'
    this.problem = problem
  }
}
