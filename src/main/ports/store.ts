import { z } from 'zod'
import { administrationSchema } from '../../shared/domain/administration.ts'
import { pauseSchema, problemSchema } from '../../shared/domain/entry.ts'
import type { Immutable } from '../../shared/domain/immutable.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { shopInfoSchema } from '../../shared/domain/shop-info.ts'
import type { Records } from './records.ts'

/**
 * Storage of one connection: records (orders, contacts) and small documents. What is written is durable when its promise
 * resolves; when it rejects, nothing has changed. Every method may throw or reject with a `StoreError`.
 */
export interface Store extends Records, Documents {
  /** Copies everything to a dated backup folder and starts empty. Returns the folder's name. */
  reset(): Promise<string>
  /** Makes the copy of today, if there is none, to which the records return when they are damaged; the last seven are kept. */
  copyToday(): Promise<void>
  /** Lets the files go; nothing may be asked afterwards. */
  close(): Promise<void>
}

/** What is small and read whole. */
export interface Documents {
  /** How the runs went, as last stored. */
  runState(): RunState
  /** Changes are made one after the other, each on top of the one before. */
  changeRunState(change: (state: RunState) => RunState): Promise<void>
  closedMonths(): ClosedMonths
  /** Marks a month as handed over at a moment; `null` = no longer. */
  closeMonth(month: string, at: string | null): Promise<void>
  /** What is known of both sides; refreshed at most daily. */
  loadFacts(): Facts | null
  saveFacts(facts: Facts): Promise<void>
}

const factsSchema = z.object({
  administration: administrationSchema,
  shop: shopInfoSchema,
  fetchedAt: z.string(),
})
export type Facts = Immutable<z.output<typeof factsSchema>>

const runStateSchema = z.object({
  /** Moments at which runs ended, ISO UTC, `null` = never. */
  lastRuns: z.object({
    hourly: z.string().nullable(),
    nightly: z.string().nullable(),
    /** Why the last run did not reach its end. */
    problem: problemSchema.nullable(),
  }),
  pause: pauseSchema.nullable(),
  /** The records were damaged and those of a copy of this day (`YYYY-MM-DD`) took their place; `null` = not, or the merchant has read it. */
  returnedTo: z.string().nullable().default(null),
})
export type RunState = Immutable<z.output<typeof runStateSchema>>
export type LastRuns = RunState['lastRuns']

/** Months that were handed over (`YYYY-MM`), each with the moment, ISO UTC. */
const closedMonthsSchema = z.record(z.string().regex(/^\d{4}-\d{2}$/), z.string())
type ClosedMonths = Immutable<z.output<typeof closedMonthsSchema>>

/** All documents of a connection, as they are kept. */
export const documentsSchema = z.object({
  ...runStateSchema.shape,
  facts: factsSchema.nullable(),
  closedMonths: closedMonthsSchema.default({}),
})

export const noRuns: RunState = {
  lastRuns: { hourly: null, nightly: null, problem: null },
  pause: null,
  returnedTo: null,
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
