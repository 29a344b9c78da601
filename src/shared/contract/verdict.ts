import type { Problem } from '../domain/problem.ts'

export type SetupStep = 'shop' | 'moneybird' | 'statuses' | 'taxRates' | 'ledgers' | 'preview'

/**
 * How a connection is doing: the one answer to "is everything all right?". Made in one place (`service/connections/verdict.ts`)
 * and only shown by Overzicht, Fouten, the tray, the notices and the terminal, so that none of them can say otherwise.
 */
export type ConnectionVerdict =
  | { readonly kind: 'setup'; readonly missing: readonly SetupStep[] }
  | { readonly kind: 'running' }
  /** Nothing goes until the merchant does something. */
  | Trouble<'standstill'>
  /** The last run could not reach a side, or did not get to its end; it may pass by itself. */
  | Trouble<'outage'>
  /** Paused by the merchant. `ready`: orders that stand ready to be written. */
  | { readonly kind: 'paused'; readonly ready: number }
  /** Orders that failed or ask for a look; the others go. */
  | { readonly kind: 'needsYou'; readonly count: number }
  /** Nothing was ever done. */
  | { readonly kind: 'first' }
  /** All went well so far, and there is more to do. */
  | { readonly kind: 'unfinished'; readonly ready: number }
  /** All is done, and what is new goes only when the merchant asks. */
  | { readonly kind: 'byHand' }
  | { readonly kind: 'good' }

export interface Trouble<K extends 'standstill' | 'outage'> {
  readonly kind: K
  /** Which of the two sides it is about; `null` = neither, or this computer. */
  readonly side: 'shop' | 'moneybird' | null
  readonly problem: Problem
}
