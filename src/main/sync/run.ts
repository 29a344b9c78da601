import type { RunKind } from '../../shared/contract/run.ts'
import type { Entry, EntryState } from '../../shared/domain/entry.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Ports } from '../ports/ports.ts'
import type { Facts } from '../ports/store.ts'
import type { ContactBook } from './contacts.ts'
import type { Doubts } from './doubts.ts'

/** How far a run is, for a progress bar. `total` is `null` while unknown. */
export interface Progress {
  readonly phase: 'start' | 'recover' | 'fetch' | 'write' | 'check' | 'end'
  readonly done: number
  readonly total: number | null
}

/** Orders before this page, on it, and in all (`null` = the shop does not tell). */
interface PagePlace {
  readonly done: number
  readonly count: number
  readonly total: number | null
}

/** How far writing is: within the job that the page is part of, where that is known. */
export function writing({ job }: Pick<Run, 'job'>, done: number, total: number): Progress {
  const all = job?.total ?? null
  if (job === null || all === null) return { phase: 'write', done, total }
  return { phase: 'write', done: job.done + Math.floor((job.count * done) / total), total: all }
}

/** What the steps of one run share. */
export interface Run {
  readonly kind: RunKind
  readonly ports: Ports
  readonly settings: BookingSettings
  readonly facts: Facts
  readonly contacts: ContactBook
  readonly doubts: Doubts
  readonly progress: (progress: Progress) => void
  /** The page that is being worked on, of all orders that changed in the shop: one bar for the whole job. `null` = it is no page. */
  job: PagePlace | null
  /** Invoices that are there already may be taken for the orders' own: the merchant said so, or they were lost here. */
  readonly mayAdopt: boolean
  /** Set when nothing more may be written in this run; reading the shop goes on. */
  halt: Problem | null
  /** The run was called off; that is no problem to tell of. `halt` is set too. */
  isStopped: boolean
  /** Orders that this run has looked at as the shop has them: they are not asked for again. */
  readonly seen: Set<string>
  /** Orders that this run looked at or changed, with the state in which it left them: for its report. */
  readonly left: Map<string, EntryState>
  /**
   * Entries as this run last read or stored them (`null`: there was none), to see what the merchant changed meanwhile. Of the batch
   * that is being worked on; forgotten with it.
   */
  readonly known: Map<string, Entry | null>
  /** Writes in a row without a clear answer. */
  unclear: number
}

/** After so many writes in a row without a clear answer the run stops writing: Moneybird is not well. */
export const MOST_UNCLEAR = 3

/** Now, as it is stored. */
export function moment(run: { readonly ports: Pick<Ports, 'clock'> }): string {
  return new Date(run.ports.clock.now()).toISOString()
}

/** Notes that an order was looked at, and in which state it is now. */
export function saw(run: Run, orderId: string, state: EntryState): void {
  run.seen.add(orderId)
  run.left.set(orderId, state)
}
