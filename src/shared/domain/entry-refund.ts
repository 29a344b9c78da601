import { z } from 'zod'
import type { Immutable } from './immutable.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** What happened in the shop, see `refund-proposal.ts`. */
const kind = z.enum([
  'cancelled',
  'return',
  'price_reduction',
  'store_credit',
  'chargeback',
  'chargeback_won',
])

/** What is done about it, see `refund-proposal.ts`. */
const way = z.enum(['credit', 'store_credit', 'credit_and_new', 'take_back', 'pay_again', 'look'])

/** Where the money goes: back the way it came, on the account of store credit, or nowhere yet. */
export const refundMoney = z.enum(['back', 'credit', 'later'])
export type RefundMoney = z.output<typeof refundMoney>

/**
 * `asked` the merchant said yes, and it is being done · `draft` the credit invoice waits in Moneybird until the merchant sends it ·
 * `done` · `refused` stopped, with the problem · `left` the merchant said no.
 */
const state = z.enum(['asked', 'draft', 'done', 'refused', 'left'])
export type RefundState = z.output<typeof state>

/**
 * A refund that the merchant decided about, kept with the order before anything of it is written to Moneybird. What is to be
 * written is all in it: it does not change when the shop does.
 */
export const refundSchema = z.object({
  /** Of the credit invoice, `10246-R1`; `''` = there is none. */
  reference: z.string(),
  /** The invoice that it is about. */
  invoiceId: z.string(),
  kind,
  way,
  money: refundMoney,
  state,
  /** Moment of the decision, ISO 8601 UTC. */
  at: z.string(),
  /** The order as it was then: status and fingerprint. */
  statusId: z.string(),
  fingerprint: z.string(),
  /** Returns of the shop that it settles. */
  returnIds: z.array(z.string()),
  /** Per line of the invoice, by its position: as on the credit invoice, below zero for what was sold. */
  lines: z.array(
    z.object({ line: z.int().min(0), description: z.string(), quantity: z.string(), gross: z.string() }),
  ),
  /** Two decimals, zero or below. */
  total: z.string(),
  creditId: z.string().nullable(),
  /** Of the credit invoice; `null` while it is a draft. */
  number: z.string().nullable(),
  /** Why it was refused. The form of a problem is that of an entry's. */
  problem: z
    .object({
      code: z.custom<ProblemCode>((value) => typeof value === 'string' && /^[A-Z][A-Z_]*$/.test(value)),
      data: z.record(z.string(), z.string()),
    })
    .nullable() satisfies z.ZodType<Problem | null>,
})
export type EntryRefund = Immutable<z.output<typeof refundSchema>>
