import type { Problem } from './problem.ts'

/** Why a whole connection stands still, and since when. */
export interface Pause {
  readonly problem: Problem
  readonly since: string
}

/** Moments at which runs ended, ISO UTC, `null` = never. */
export interface LastRuns {
  readonly hourly: string | null
  readonly nightly: string | null
  /** Why the last run did not reach its end. */
  readonly problem: Problem | null
}
