import type { ConnectionVerdict } from '../../../shared/contract/verdict.ts'
import type { Overview, RunProgress } from '../../../shared/contract/views.ts'

export type Tone = 'good' | 'warn' | 'bad' | 'wait'

const tones: Readonly<Record<ConnectionVerdict['kind'], Tone>> = {
  setup: 'wait',
  running: 'wait',
  standstill: 'bad',
  outage: 'warn',
  needsYou: 'warn',
  paused: 'wait',
  first: 'good',
  unfinished: 'wait',
  byHand: 'good',
  good: 'good',
}

export function toneOf({ kind }: ConnectionVerdict): Tone {
  return tones[kind]
}

/** How far the run was when we first looked at this job; its speed is measured from there. */
export interface Milestone {
  readonly job: string
  /** Invoices are made: then Moneybird's limit decides how long it takes. */
  readonly writes: boolean
  readonly done: number
  /** Milliseconds UTC. */
  readonly at: number
}

/** The milestone to measure from: a new one when the job is another. */
export function milestone(before: Milestone | null, progress: RunProgress, now: number): Milestone {
  const job = jobOf(progress)
  const writes = progress.phase === 'write'
  const isSame = before?.job === job && before.done <= progress.done
  return isSame
    ? { ...before, writes: before.writes || writes }
    : { job, writes, done: progress.done, at: now }
}

/** Reading a page of the shop and making its invoices are one job, as long as they count the same orders. */
function jobOf({ phase, total }: RunProgress): string {
  return `${phase === 'fetch' ? 'write' : phase} ${total ?? ''}`
}

const FEWEST_TO_JUDGE = 5
const MINUTE_MS = 60_000

/** Moneybird takes 150 requests in 5 minutes, and a paid order costs 3. */
const ORDERS_AT_ONCE = 50
const ORDERS_PER_MINUTE = 10

/**
 * Whole minutes that the job will still take at its speed so far, and never less than Moneybird's limit allows: the first fifty
 * invoices go fast, and what comes then waits. `null` while that cannot be told.
 */
export function minutesLeft({ done, total }: RunProgress, since: Milestone, now: number): number | null {
  const made = done - since.done
  if (total === null || made < FEWEST_TO_JUDGE) return null
  const perOrder = (now - since.at) / made
  const atThisSpeed = Math.ceil((perOrder * (total - done)) / MINUTE_MS)
  const underLimit = since.writes ? Math.ceil((total - done - ORDERS_AT_ONCE) / ORDERS_PER_MINUTE) : 0
  return Math.max(1, atThisSpeed, underLimit)
}

type OverviewDay = Overview['days'][number]

/** The day with most invoices, the latest of equals; `null` when there were none. */
export function busiestDay(days: readonly OverviewDay[]): OverviewDay | null {
  return days.reduce<OverviewDay | null>(
    (best, day) => (day.count > 0 && day.count >= (best?.count ?? 0) ? day : best),
    null,
  )
}

/** A month and those before it as `YYYY-MM`, the newest first. `today` is `YYYY-MM-DD`. */
export function monthsBefore(today: string, count: number): string[] {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, back) => {
    const month = newest - back
    return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
