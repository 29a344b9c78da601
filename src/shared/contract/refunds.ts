import { z } from 'zod'
import { refundMoney, type EntryRefund, type RefundMoney } from '../domain/entry-refund.ts'
import type { Problem } from '../domain/problem.ts'
import type { InvoicedLine } from '../domain/refund-lines.ts'
import type { RefundKind, RefundProposal } from '../domain/refund-proposal.ts'
import type { ActionOutcome } from './actions.ts'

/** An order to which something happened after its invoice, and what is proposed. */
export interface RefundView {
  readonly orderId: string
  readonly customer: string
  readonly currency: string
  /** Moment at which it was seen, ISO UTC; `''` = not known. */
  readonly at: string
  readonly kind: RefundKind
  /** What the order asks for. */
  readonly reason: Problem
  readonly invoiceNumber: string
  readonly invoiceDate: string
  /** What the invoice comes to, two decimals. */
  readonly invoiceTotal: string
  readonly lines: readonly InvoicedLine[]
  /** `null` = nothing can be credited; `problem` tells why, where there is a reason. */
  readonly proposal: RefundProposal | null
  readonly problem: Problem | null
  /** What the merchant agreed to and is not done yet: it waits, or was refused. */
  readonly pending: EntryRefund | null
  /** Where the money can go; the first is proposed. */
  readonly moneys: readonly RefundMoney[]
  /** Whether the credit invoice is sent at once, by the settings. */
  readonly isSent: boolean
}

/** A refund that was decided about. */
export interface RefundRow {
  readonly orderId: string
  readonly customer: string
  readonly currency: string
  readonly invoiceNumber: string
  readonly refund: EntryRefund
}

export interface RefundList {
  readonly open: readonly RefundView[]
  /** How many there are beyond `open`. */
  readonly more: number
  readonly done: readonly RefundRow[]
  readonly left: readonly RefundRow[]
  /** Why no proposals can be made now: the shop or Moneybird does not answer. */
  readonly problem: Problem | null
}

/** How agreeing ended: `refund` as it stands after the run, `problem` = why the run did not do everything. */
export interface RefundConfirmed {
  readonly outcome: ActionOutcome
  readonly refund: EntryRefund | null
  readonly problem: Problem | null
}

/** The part of the contract that is about refunds, with the schemas of what every call names. */
export function refundInputs<C extends z.ZodType, O extends z.ZodType>(named: {
  readonly connection: C
  readonly orderId: O
}) {
  return {
    /** What happened to orders after their invoice, with what is proposed; asks the shop and Moneybird. */
    'refunds.list': z.strictObject({ connection: named.connection }),
    /** `quantities`: pieces per line of the invoice, `null` = as proposed. Writes it, and answers when that is done. */
    'refunds.confirm': z.strictObject({
      ...named,
      quantities: z
        .array(z.string().regex(/^\d{1,9}$/))
        .max(1000)
        .nullable(),
      money: refundMoney,
    }),
    /** Nothing is made: the merchant has seen it. */
    'refunds.leave': z.strictObject(named),
  }
}

export interface RefundOutputs {
  'refunds.list': RefundList
  'refunds.confirm': RefundConfirmed
  'refunds.leave': ActionOutcome
}
