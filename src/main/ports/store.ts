import { z } from 'zod'
import { administrationSchema } from '../../shared/domain/administration.ts'
import { pauseSchema, problemSchema, type Entry } from '../../shared/domain/entry.ts'
import type { Immutable } from '../../shared/domain/immutable.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { shopInfoSchema } from '../../shared/domain/shop-info.ts'
import { cursorSchema } from './shop.ts'

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

/** Contacts as far as matching needs them; names and addresses as digests only. */
const indexedContactSchema = z.object({
  id: z.string(),
  version: z.string(),
  /** Digests of the lower-case e-mail addresses. */
  emails: z.array(z.string()),
  /** Digest of the customer number that we gave it, `''` when we gave none. */
  customerId: z.string(),
  person: z.string(),
  company: z.string(),
  address: z.string(),
  archived: z.boolean(),
  createdAt: z.string(),
})
export type IndexedContact = Immutable<z.output<typeof indexedContactSchema>>

/** Moneybird's contacts. */
export const contactListSchema = z.object({
  /** Moment up to which changes are in the list, ISO UTC; `null` = never filled. */
  syncedAt: z.string().nullable(),
  contacts: z.array(indexedContactSchema),
})
export type ContactList = Immutable<z.output<typeof contactListSchema>>

export const factsSchema = z.object({
  administration: administrationSchema,
  shop: shopInfoSchema,
  fetchedAt: z.string(),
})
export type Facts = Immutable<z.output<typeof factsSchema>>

/** What a run needs beside the orders. Small: it is checked and stored at every commit. */
export const runStateSchema = z.object({
  fetch: z.object({
    /** Start date with which the fetch began, `''` before the first: an earlier one means reading again from there. */
    from: z.string(),
    /** `null` before the first complete fetch. */
    cursor: cursorSchema.nullable(),
    /** A fetch that was broken off: its cursors and the last order id that was recorded. */
    resume: z.object({ since: cursorSchema, next: cursorSchema, afterId: z.string() }).nullable(),
  }),
  /** Moments at which runs ended, ISO UTC, `null` = never. */
  lastRuns: z.object({
    hourly: z.string().nullable(),
    nightly: z.string().nullable(),
    /** Why the last run did not reach its end. */
    problem: problemSchema.nullable(),
  }),
  pause: pauseSchema.nullable(),
  /** Contacts made since the list of contacts was last stored: Moneybird's own list may not show them yet. */
  newContacts: z.array(indexedContactSchema),
})
type RunState = Immutable<z.output<typeof runStateSchema>>
export type FetchState = RunState['fetch']
export type LastRuns = RunState['lastRuns']

/** Everything that is open or that a run needs; small, written often. */
export interface ConnectionState extends RunState {
  /** Open work by order id. */
  readonly entries: Readonly<Record<string, Entry>>
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
