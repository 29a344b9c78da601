import { z } from 'zod'
import type { Entry, EntryState, IntentStep, StoryEvent } from '../../../shared/domain/entry.ts'
import type { Problem, ProblemCode, Warning, WarningCode } from '../../../shared/domain/problem.ts'

/**
 * What a stored entry looks like. Strict on types, and on the form of what names files or is compared (ids, dates);
 * unknown keys are let be. The mapped types make the compiler ask for every name of a closed list. A new name in one
 * of these lists is a new version of the files: an older program cannot read it.
 */
type Every<Name extends string> = { readonly [K in Name]: K }

const states = {
  open: 'open',
  planned: 'planned',
  sending: 'sending',
  draft: 'draft',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
  ignored: 'ignored',
  attention: 'attention',
} satisfies Every<EntryState>

const steps = {
  contact: 'contact',
  create: 'create',
  send: 'send',
  pay: 'pay',
  delete: 'delete',
  credit: 'credit',
} satisfies Every<IntentStep>

const events = {
  seen: 'seen',
  status_changed: 'status_changed',
  order_changed: 'order_changed',
  planned: 'planned',
  problem: 'problem',
  contact_created: 'contact_created',
  draft_created: 'draft_created',
  sent: 'sent',
  paid: 'paid',
  adopted: 'adopted',
  draft_deleted: 'draft_deleted',
  credit_created: 'credit_created',
  retried: 'retried',
  allowed: 'allowed',
  ignored: 'ignored',
  unignored: 'unignored',
  settled: 'settled',
} satisfies Every<StoryEvent>

/** A code is only checked for its form: one that a later version took away must not make a whole file unreadable. */
function code<Code extends string>() {
  return z.custom<Code>((value) => typeof value === 'string' && /^[A-Z][A-Z_]*$/.test(value))
}

export const orderIdSchema = z.string().regex(/^\d{1,20}$/)

export const problemSchema = z.object({
  code: code<ProblemCode>(),
  data: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Problem>

const warningSchema = z.object({
  code: code<WarningCode>(),
  cents: z.number().exactOptional(),
}) satisfies z.ZodType<Warning>

const expectedSchema = z.object({
  reference: z.string(),
  contactId: z.string(),
  currency: z.string(),
  total: z.string(),
  vat: z.array(z.object({ taxRateId: z.string(), amount: z.string() })),
  lineCount: z.number(),
})

const intentSchema = z.object({
  step: z.enum(steps),
  at: z.string(),
  contactId: z.string(),
  contactKey: z.string(),
  expected: expectedSchema.nullable(),
})

const invoiceSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  state: z.enum(['draft', 'sent', 'paid']),
  total: z.string(),
  contactId: z.string(),
  adopted: z.boolean(),
  fingerprint: z.string(),
  creditId: z.string().nullable(),
})

export const entrySchema = z.object({
  orderId: orderIdSchema,
  storeId: z.string(),
  date: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  customer: z.string(),
  total: z.string(),
  currency: z.string(),
  baseTotal: z.string(),
  statusId: z.string(),
  statusName: z.string(),
  paid: z.boolean(),
  fingerprint: z.string(),
  state: z.enum(states),
  problem: problemSchema.nullable(),
  warnings: z.array(warningSchema),
  intent: intentSchema.nullable(),
  reference: z.string(),
  invoice: invoiceSchema.nullable(),
  vatCheck: z
    .object({ number: z.string(), valid: z.boolean(), checkedAt: z.string(), requestId: z.string() })
    .nullable(),
  overrides: z.object({
    allow: z.array(z.string()),
    contactId: z.string().nullable(),
    referenceSuffix: z.string(),
  }),
  story: z.array(z.object({ at: z.string(), event: z.enum(events), detail: z.string() })),
}) satisfies z.ZodType<Entry>

/**
 * Entries by order id, each under its own. Looked at one by one: the schema makes a copy of what it has checked, and those of
 * a whole month at once would stay in memory long after.
 */
export const entriesSchema = z.custom<Readonly<Record<string, Entry>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([id, entry]) => {
      const checked = entrySchema.safeParse(entry)
      return checked.success && checked.data.orderId === id
    }),
)
