import type { ExpectedInvoice } from './checks.ts'
import type { Problem, Warning } from './problem.ts'
import type { OrderOverrides } from './settings.ts'

/**
 * What the program knows of one order. There is an entry for every order ever seen.
 *
 * `open` status not ticked · `planned` will be written · `sending` a write is under way or its outcome unknown ·
 * `draft` a draft in Moneybird that waits for payment · `done` · `failed` · `skipped` by a rule · `ignored` ·
 * `attention` something happened after invoicing (or the order is gone).
 */
export type EntryState =
  'open' | 'planned' | 'sending' | 'draft' | 'done' | 'failed' | 'skipped' | 'ignored' | 'attention'

export interface Entry {
  readonly orderId: string
  readonly storeId: string
  /** Order date in the shop's zone, `YYYY-MM-DD`. */
  readonly date: string
  /** Name of the customer or company, for search and lists. */
  readonly customer: string
  /** What the shop says the customer paid, two decimals, in `currency`. */
  readonly total: string
  readonly currency: string
  /** The same in the shop's base currency: differs from `total` only for an invoice in the customer's currency. */
  readonly baseTotal: string
  readonly statusId: string
  readonly statusName: string
  /** Whether the order counts as paid, by its status as last seen. */
  readonly paid: boolean
  /** Fingerprint of the order as last seen. */
  readonly fingerprint: string
  readonly state: EntryState
  /** Why it is not simply done; `null` when there is nothing to say. Always set for open, failed, skipped, ignored. */
  readonly problem: Problem | null
  readonly warnings: readonly Warning[]
  /** The write that is under way. Stored before the request leaves. */
  readonly intent: Intent | null
  readonly reference: string
  readonly invoice: EntryInvoice | null
  readonly vatCheck: VatCheckResult | null
  readonly overrides: OrderOverrides
  readonly story: readonly StoryLine[]
}

export type IntentStep = 'contact' | 'create' | 'send' | 'pay' | 'delete' | 'credit'

export interface Intent {
  readonly step: IntentStep
  /** Moment of the request, ISO 8601 UTC. */
  readonly at: string
  /** Contact on that invoice; `''` while the contact itself is being made. */
  readonly contactId: string
  /** Digest of the customer's e-mail address: no second contact for it while the first is in doubt. */
  readonly contactKey: string
  /** What the invoice must be: by this it is recognised, and checked, when the answer was lost. */
  readonly expected: ExpectedInvoice | null
}

export interface EntryInvoice {
  readonly id: string
  readonly number: string | null
  readonly state: 'draft' | 'sent' | 'paid'
  readonly total: string
  readonly contactId: string
  /** The invoice was already in Moneybird when we looked. */
  readonly adopted: boolean
  /** Fingerprint of the order as it was invoiced; `''` when an existing invoice was found. */
  readonly fingerprint: string
  readonly creditId: string | null
}

/** Proof of a VIES check (kept for the ICP return). */
export interface VatCheckResult {
  readonly number: string
  readonly valid: boolean
  /** ISO 8601 UTC. */
  readonly checkedAt: string
  /** VIES' own identifier of the request, `''` when it gives none. */
  readonly requestId: string
}

/** One thing that happened to an order; `event` is a closed list with sentences in `shared/text/story.ts`. */
interface StoryLine {
  readonly at: string
  readonly event: StoryEvent
  readonly detail: string
}

export type StoryEvent =
  | 'seen'
  | 'status_changed'
  | 'order_changed'
  | 'planned'
  | 'problem'
  | 'contact_created'
  | 'draft_created'
  | 'sent'
  | 'paid'
  | 'adopted'
  | 'draft_deleted'
  | 'credit_created'
  | 'retried'
  | 'allowed'
  | 'ignored'
  | 'unignored'
  | 'settled'
