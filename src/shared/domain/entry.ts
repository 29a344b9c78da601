import { z } from 'zod'
import { bookedCreditSchema, bookedSchema } from './booked.ts'
import { expectedSchema } from './checks.ts'
import { refundSchema } from './entry-refund.ts'
import type { Immutable } from './immutable.ts'
import type { Problem, ProblemCode, Warning, WarningCode } from './problem.ts'
import { overridesSchema } from './settings.ts'

/** A code is only checked for its form: one that a later version took away must not make a whole file unreadable. */
function code<Code extends string>() {
  return z.custom<Code>((value) => typeof value === 'string' && /^[A-Z][A-Z_]*$/.test(value))
}

export const problemSchema = z.object({
  code: code<ProblemCode>(),
  data: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Problem>

const warningSchema = z.object({
  code: code<WarningCode>(),
  cents: z.number().exactOptional(),
}) satisfies z.ZodType<Warning>

/** Why a whole connection stands still, and since when. */
export const pauseSchema = z.object({ problem: problemSchema, since: z.string() })
export type Pause = Immutable<z.output<typeof pauseSchema>>

/**
 * `open` status not ticked · `planned` will be written · `sending` a write is under way or its outcome unknown ·
 * `draft` a draft in Moneybird that waits for payment · `done` · `failed` · `skipped` by a rule · `ignored` ·
 * `attention` something happened after invoicing (or the order is gone).
 */
export const entryState = z.enum([
  'open',
  'planned',
  'sending',
  'draft',
  'done',
  'failed',
  'skipped',
  'ignored',
  'attention',
])
export type EntryState = z.output<typeof entryState>

const intentSchema = z.object({
  step: z.enum(['contact', 'create', 'send', 'pay', 'delete', 'credit', 'refund']),
  /** Moment of the request, ISO 8601 UTC. */
  at: z.string(),
  /** Contact on that invoice; `''` while the contact itself is being made. */
  contactId: z.string(),
  /** Digest of the customer's e-mail address: no second contact for it while the first is in doubt. */
  contactKey: z.string(),
  /** What the invoice must be: by this it is recognised, and checked, when the answer was lost. */
  expected: expectedSchema.nullable(),
})
export type Intent = Immutable<z.output<typeof intentSchema>>
export type IntentStep = Intent['step']

const invoiceSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  state: z.enum(['draft', 'sent', 'paid']),
  total: z.string(),
  contactId: z.string(),
  /** The invoice was already in Moneybird when we looked. */
  adopted: z.boolean(),
  /** Fingerprint of the order as it was invoiced; `''` when an existing invoice was found. */
  fingerprint: z.string(),
  creditId: z.string().nullable(),
})
export type EntryInvoice = Immutable<z.output<typeof invoiceSchema>>

/** How the order was paid, for booking the payment: it may be long after the shop was read. */
const paymentSchema = z.object({
  code: z.string(),
  /** The provider's own reference, `''` = none known. */
  reference: z.string(),
  /** Day since which the order counts as paid, `YYYY-MM-DD`; `''` = it does not. */
  date: z.string(),
})

/** Proof of a VIES check (kept for the ICP return). */
const vatCheckSchema = z.object({
  number: z.string(),
  valid: z.boolean(),
  /** ISO 8601 UTC. */
  checkedAt: z.string(),
  /** VIES' own identifier of the request, `''` when it gives none. */
  requestId: z.string(),
})
export type VatCheckResult = Immutable<z.output<typeof vatCheckSchema>>

/** What can happen to an order; the sentences are in `shared/text/story.ts`. */
const storyEvent = z.enum([
  'seen',
  'status_changed',
  'order_changed',
  'planned',
  'problem',
  'contact_created',
  'draft_created',
  'sent',
  'paid',
  'adopted',
  'draft_deleted',
  'credit_created',
  'retried',
  'allowed',
  'ignored',
  'unignored',
  'settled',
  'refund_asked',
  'refund_draft',
  'refunded',
  'refund_left',
  'payment_taken_back',
])
export type StoryEvent = z.output<typeof storyEvent>

const orderIdSchema = z.string().regex(/^[1-9]\d{0,17}$/)

/**
 * What the program knows of one order, as it is kept. There is an entry for every order ever seen. Strict on types, and on the
 * form of what names files or is compared (ids, dates); unknown keys are let be. A new name in one of the closed lists is a new
 * version of what is kept: an older program cannot read it.
 */
export const entrySchema = z.object({
  orderId: orderIdSchema,
  storeId: z.string(),
  /** Order date in the shop's zone, `YYYY-MM-DD`. */
  date: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  /** Name of the customer or company, for search and lists. */
  customer: z.string(),
  /** What the shop says the customer paid, two decimals, in `currency`. */
  total: z.string(),
  currency: z.string(),
  /** The same in the shop's base currency: differs from `total` only for an invoice in the customer's currency. */
  baseTotal: z.string(),
  statusId: z.string(),
  statusName: z.string(),
  /** Whether the order counts as paid, by its status as last seen. */
  paid: z.boolean(),
  /** Where it goes, or where the customer is when nothing is shipped: ISO code. Absent as the payment may be. */
  country: z.string().exactOptional(),
  /** Absent in entries of a time when it was not asked. */
  payment: paymentSchema.exactOptional(),
  /** Fingerprint of the order as last seen. */
  fingerprint: z.string(),
  state: entryState,
  /** Why it is not simply done; `null` when there is nothing to say. Always set for open, failed, skipped, ignored. */
  problem: problemSchema.nullable(),
  warnings: z.array(warningSchema),
  /** The write that is under way. Stored before the request leaves. */
  intent: intentSchema.nullable(),
  reference: z.string(),
  invoice: invoiceSchema.nullable(),
  /** What the invoice came to, for the month's report; absent while there is none, and in entries of a time when it was not kept. */
  booked: bookedSchema.exactOptional(),
  /** Its credit invoices that are final, for the same. */
  credits: z.array(bookedCreditSchema).exactOptional(),
  /** What the merchant decided about what happened after the invoice, oldest first; absent = nothing. */
  refunds: z.array(refundSchema).exactOptional(),
  vatCheck: vatCheckSchema.nullable(),
  overrides: overridesSchema,
  story: z.array(z.object({ at: z.string(), event: storyEvent, detail: z.string() })),
})
export type Entry = Immutable<z.output<typeof entrySchema>>
