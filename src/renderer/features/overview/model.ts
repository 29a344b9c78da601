import type { Overview, RunProgress, SetupStep } from '../../../shared/contract/views.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { kindOf } from '../../../shared/problems/about.ts'

/** The answer to "is everything all right?". */
export type OverviewVerdict =
  | { readonly kind: 'setup'; readonly missing: readonly SetupStep[] }
  | { readonly kind: 'running' }
  | { readonly kind: 'shop' | 'moneybird' | 'standstill' | 'waits'; readonly problem: Problem }
  | { readonly kind: 'needsYou'; readonly count: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'first' }
  | { readonly kind: 'good' }

export type Tone = 'good' | 'warn' | 'bad' | 'wait'

/** What the merchant must know first, of all that may be going on at once. */
export function verdictOf(
  overview: Overview,
  { isRunning, isPaused }: { readonly isRunning: boolean; readonly isPaused: boolean },
): OverviewVerdict {
  const { connection, failures, attention, lastRunAt } = overview
  const { missing, lastProblem } = connection
  if (missing.length > 0) return { kind: 'setup', missing }
  if (isRunning) return { kind: 'running' }
  const stopped = pauseVerdict(overview)
  if (stopped !== null) return stopped
  if (failures + attention > 0) return { kind: 'needsYou', count: failures + attention }
  if (isPaused) return { kind: 'paused' }
  if (lastProblem !== null) return { kind: 'waits', problem: lastProblem }
  return { kind: lastRunAt === null ? 'first' : 'good' }
}

function pauseVerdict({ connection }: Overview): OverviewVerdict | null {
  const { shop, moneybird, lastProblem } = connection
  if (!shop.isConnected && shop.problem !== null) return { kind: 'shop', problem: shop.problem }
  if (!moneybird.isConnected && moneybird.problem !== null)
    return { kind: 'moneybird', problem: moneybird.problem }
  if (lastProblem === null) return null
  const isStill = connection.isPaused || !connection.isReady || isLasting(lastProblem)
  return isStill ? { kind: 'standstill', problem: lastProblem } : null
}

/** Does not go away by waiting. */
function isLasting({ code }: Problem): boolean {
  const kind = kindOf(code)
  return kind === 'paused' || kind === 'stopped'
}

const tones: Readonly<Record<OverviewVerdict['kind'], Tone>> = {
  setup: 'wait',
  running: 'wait',
  shop: 'bad',
  moneybird: 'bad',
  standstill: 'bad',
  waits: 'warn',
  needsYou: 'warn',
  paused: 'wait',
  first: 'good',
  good: 'good',
}

export function toneOf({ kind }: OverviewVerdict): Tone {
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
