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

/** How far the run was when we first looked at this phase; its speed is measured from there. */
export interface Milestone {
  readonly phase: RunProgress['phase']
  readonly done: number
  /** Milliseconds UTC. */
  readonly at: number
}

/** The milestone to measure from: a new one when the phase is another. */
export function milestone(before: Milestone | null, progress: RunProgress, now: number): Milestone {
  const isSame = before?.phase === progress.phase && before.done <= progress.done
  return isSame ? before : { phase: progress.phase, done: progress.done, at: now }
}

const FEWEST_TO_JUDGE = 5
const MINUTE_MS = 60_000

/** Whole minutes that the phase will still take at its speed so far; `null` while that cannot be told. */
export function minutesLeft({ done, total }: RunProgress, since: Milestone, now: number): number | null {
  const made = done - since.done
  if (total === null || made < FEWEST_TO_JUDGE) return null
  const perOrder = (now - since.at) / made
  return Math.max(1, Math.ceil((perOrder * (total - done)) / MINUTE_MS))
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
