import type { AssumptionId } from './assumptions.ts'

/** One measurement; `seen` is `null` when it was not made. */
export interface Measured {
  readonly id: AssumptionId
  readonly seen: string | null
  readonly isAsAssumed: boolean | null
  /** How long it took, or why it was not made; no data of anybody. */
  readonly detail: string
}

/** What measuring came to. Nothing in it is of a person or names the administration. */
export interface VerifyReport {
  readonly measured: readonly Measured[]
  /** How many of each were made, and which of them are still there: what Moneybird does not let be deleted. */
  readonly made: Readonly<Record<MadeKind, number>>
  readonly left: readonly {
    readonly kind: 'contacts' | 'invoices'
    readonly id: string
    readonly number: string
  }[]
}

export type MadeKind = 'contacts' | 'drafts' | 'sent' | 'payments' | 'credits'

/** An administration before anything is made in it. */
export interface VerifyPlace {
  readonly administrations: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: {
    readonly id: string
    readonly name: string
    /** Invoices in it that are not of an earlier measurement; `null` = that could not be read. */
    readonly foreign: number | null
  } | null
}
