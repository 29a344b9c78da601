import type { EntryState } from '../domain/entry.ts'
import type { Problem } from '../domain/problem.ts'

/**
 * `hourly` fetches what changed; `nightly` also looks again at everything that is not done; `manual` is an hourly run that
 * the merchant asked for; `rebuild` fetches and looks up, but writes nothing.
 */
export type RunKind = 'hourly' | 'nightly' | 'manual' | 'rebuild'

/** What a run came to. */
export interface RunReport {
  readonly kind: RunKind
  readonly startedAt: string
  readonly endedAt: string
  /** Orders that were looked at or changed, by the state in which the run left them. */
  readonly orders: Readonly<Partial<Record<EntryState, number>>>
  /** Why the run did not do everything; `null` = it did. */
  readonly problem: Problem | null
}

/** A run with what it cost and what it leaves to the merchant. */
export interface RunSummary extends RunReport {
  /** Moneybird requests per endpoint. */
  readonly requests: Readonly<Record<string, number>>
  readonly requestCount: number
  /** Orders that failed, of this run and of before. */
  readonly failures: readonly { readonly orderId: string; readonly problem: Problem | null }[]
}
