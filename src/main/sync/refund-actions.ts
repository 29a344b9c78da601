import type { ActionOutcome } from '../../shared/contract/actions.ts'
import { decimal, type Decimal } from '../../shared/domain/decimal.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund, RefundMoney } from '../../shared/domain/entry-refund.ts'
import type { ProblemCode } from '../../shared/domain/problem.ts'
import { refundLines, type Refund } from '../../shared/domain/refund-lines.ts'
import type { RefundKind, RefundProposal } from '../../shared/domain/refund-proposal.ts'
import { askedRefund, refundsOf, withRefund } from '../../shared/domain/refund-record.ts'
import type { ActionPorts } from './actions.ts'
import { told } from './entries.ts'
import type { RefundCase } from './refund-cases.ts'
import { refundCodes } from './refund-end.ts'

/** What the merchant says yes to. */
export interface RefundWish {
  /** Pieces per line of the invoice, by its position; `null` = as proposed. */
  readonly quantities: readonly string[] | null
  readonly money: RefundMoney
}

/** What a refund comes to with these quantities; `null` = nothing would go back. */
function refundOf({ lines, proposal }: RefundCase, { quantities }: RefundWish): Refund | null {
  if (proposal === null) return null
  if (quantities === null) return proposal.way === 'look' ? null : proposal
  const wanted = new Map<number, Decimal>(quantities.map((quantity, i) => [i, decimal(quantity)]))
  const refund = refundLines(lines, wanted)
  return refund.lines.length === 0 ? null : refund
}

/**
 * Keeps with the order what the merchant agreed to; the next run writes it. Nothing is written here.
 *
 * @returns `not_allowed` when nothing can be proposed or nothing would go back
 */
export async function confirmRefund(
  { store, clock }: ActionPorts,
  found: RefundCase,
  wish: RefundWish,
): Promise<ActionOutcome> {
  const { entry, proposal } = found
  if (isBusy(entry)) return 'busy'
  if (!asksForRefund(entry)) return 'nothing_to_do'
  const refund = refundOf(found, wish)
  if (proposal === null || refund === null) return 'not_allowed'
  const at = new Date(clock.now()).toISOString()
  const record = recordOf(found, proposal, refund, wish, at)
  const asked = told(withRefund(withoutRefused(entry), record), at, 'refund_asked', amountIn(record))
  const overtaken = await store.commit({ entries: [{ entry: asked, over: entry }] })
  return overtaken.size > 0 ? 'busy' : 'done'
}

function amountIn({ total }: EntryRefund): string {
  return decimal(total).eq(0) ? '' : decimal(total).abs().toFixed(2)
}

/** What was refused before goes on under its key, with the draft that it has. */
function recordOf(
  { entry, lines, returnIds }: RefundCase,
  { reference, kind, way }: RefundProposal,
  refund: Refund,
  wish: RefundWish,
  at: string,
): EntryRefund {
  const hasCredit = reference !== ''
  // Who names the pieces wants those back, and no other invoice: that is only made of an order that was credited whole.
  const isCredit = way === 'look' || (way === 'credit_and_new' && wish.quantities !== null)
  return {
    ...nothing(entry, at),
    reference,
    kind,
    way: isCredit ? 'credit' : way,
    money: hasCredit && (isCredit || way !== 'credit_and_new') ? wish.money : 'later',
    state: 'asked',
    returnIds: [...returnIds],
    lines: refund.lines.map(({ line, quantity, gross }) => {
      return { line, quantity, gross, description: lines[line]?.description ?? '' }
    }),
    total: refund.total,
    creditId: hasCredit ? (refusedOf(entry)?.creditId ?? null) : null,
  }
}

/** Leaves things as they are: the merchant has seen it, and nothing is made. */
export async function leaveRefund({ store, clock }: ActionPorts, orderId: string): Promise<ActionOutcome> {
  const entry = store.entry(orderId)
  if (entry === null) return 'unknown_order'
  if (isBusy(entry)) return 'busy'
  const refused = refusedOf(entry)
  if (!asksForRefund(entry) && refused === undefined) return 'nothing_to_do'
  const at = new Date(clock.now()).toISOString()
  const left: EntryRefund = { ...(refused ?? nothing(entry, at)), state: 'left' }
  const invoice = entry.invoice === null ? null : { ...entry.invoice, fingerprint: entry.fingerprint }
  const state = invoice?.state === 'draft' ? 'draft' : 'done'
  const seen: Entry = { ...withRefund(entry, left), invoice, state, problem: null }
  const overtaken = await store.commit({ entries: [{ entry: told(seen, at, 'refund_left'), over: entry }] })
  return overtaken.size > 0 ? 'busy' : 'done'
}

function nothing(entry: Entry, at: string): EntryRefund {
  return {
    reference: '',
    invoiceId: entry.invoice?.id ?? '',
    kind: kindOf(entry),
    way: 'look',
    money: 'later',
    state: 'left',
    at,
    statusId: entry.statusId,
    fingerprint: entry.fingerprint,
    returnIds: [],
    lines: [],
    total: '0.00',
    creditId: null,
    number: null,
    problem: null,
  }
}

const kinds: Readonly<Partial<Record<ProblemCode, RefundKind>>> = {
  RETURN_AFTER_INVOICE: 'return',
  STORE_CREDIT_AFTER_INVOICE: 'store_credit',
  ORDER_CHANGED_AFTER_INVOICE: 'price_reduction',
  CHARGEBACK_WON: 'chargeback_won',
}

/** What happened, by what the order asks for. */
export function kindOf({ problem: reason }: Entry): RefundKind {
  return (reason === null ? undefined : kinds[reason.code]) ?? 'cancelled'
}

export function asksForRefund({ problem: reason, invoice }: Entry): boolean {
  return invoice !== null && reason !== null && refundCodes.includes(reason.code)
}

function isBusy(entry: Entry): boolean {
  return entry.intent !== null || askedRefund(entry) !== null
}

export function refusedOf(entry: Entry): EntryRefund | undefined {
  return refundsOf(entry).find(({ state }) => state === 'refused')
}

function withoutRefused(entry: Entry): Entry {
  const { refunds = [] } = entry
  return { ...entry, refunds: refunds.filter((one) => one.state !== 'refused') }
}
