import type { RefundList, RefundRow, RefundView } from '../../../shared/contract/refunds.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { RefundMoney, RefundState } from '../../../shared/domain/entry-refund.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { askedRefund } from '../../../shared/domain/refund-record.ts'
import type { BookingSettings } from '../../../shared/domain/settings.ts'
import type { Store } from '../../ports/store.ts'
import { kindOf, refusedOf } from '../../sync/refund-actions.ts'
import type { RefundCase } from '../../sync/refund-cases.ts'
import { refundCodes } from '../../sync/refund-end.ts'
import { moneyPlan } from '../../sync/refund-money.ts'

/** So many are shown at once, and so many that are over. */
const MOST_OPEN = 100
const MOST_OVER = 50

/** Orders that ask what is to be done after their invoice, newest first. */
export function openRefunds(store: Store): readonly Entry[] {
  const entries = refundCodes.flatMap((code) => firstOf(store.waiting(code)))
  return entries
    .filter(({ invoice }) => invoice !== null)
    .sort((a, b) => seenAt(b).localeCompare(seenAt(a)))
    .slice(0, MOST_OPEN)
}

function firstOf(pages: Iterable<readonly Entry[]>): readonly Entry[] {
  const found: Entry[] = []
  for (const page of pages) {
    found.push(...page)
    if (found.length >= MOST_OPEN) break
  }
  return found
}

/** When what the order asks for came up. */
function seenAt({ story, problem: reason }: Entry): string {
  return story.findLast(({ event, detail }) => event === 'problem' && detail === reason?.code)?.at ?? ''
}

/** An order as the list shows it, with what was found out about it; `null` = nothing could be. */
export function refundView(entry: Entry, found: RefundCase | null, settings: BookingSettings): RefundView {
  const { orderId, customer, currency, invoice } = entry
  const proposal = found?.proposal ?? null
  return {
    orderId,
    customer,
    currency,
    at: seenAt(entry),
    kind: proposal?.kind ?? kindOf(entry),
    ...askedOf(entry),
    invoiceNumber: invoice?.number ?? '',
    invoiceTotal: invoice?.total ?? '0.00',
    ...partsOf(found),
    proposal,
    isSent: settings.refundSending !== 'draft',
    moneys: moneysOf(entry, proposal?.way === 'store_credit', settings),
  }
}

/** What the order asks for, and what was said to it already. */
function askedOf(entry: Entry): Pick<RefundView, 'reason' | 'pending'> {
  const { problem: reason, statusName: status } = entry
  return {
    reason: reason ?? problem('CREDIT_NEEDED', { status, creditId: '' }),
    pending: askedRefund(entry) ?? refusedOf(entry) ?? null,
  }
}

function partsOf(found: RefundCase | null): Pick<RefundView, 'invoiceDate' | 'lines' | 'problem'> {
  if (found === null) return { invoiceDate: '', lines: [], problem: null }
  return { invoiceDate: found.invoice?.date ?? '', lines: found.lines, problem: found.problem }
}

function moneysOf(entry: Entry, isCredit: boolean, settings: BookingSettings): readonly RefundMoney[] {
  const possible = (['back', 'credit', 'later'] as const).filter(
    (money) => money === 'later' || moneyPlan(entry, { money }, settings) !== null,
  )
  return isCredit ? possible.toSorted((a, b) => Number(b === 'credit') - Number(a === 'credit')) : possible
}

/** What was decided, newest first. */
export function decided(store: Store): Pick<RefundList, 'done' | 'left'> {
  const rows = (...states: readonly RefundState[]): readonly RefundRow[] =>
    states
      .flatMap((state) => store.refunds(state, MOST_OVER).flatMap((entry) => rowsOf(entry, state)))
      .sort((a, b) => b.refund.at.localeCompare(a.refund.at))
  return { done: rows('done', 'draft'), left: rows('left') }
}

function rowsOf(
  { orderId, customer, currency, invoice, refunds = [] }: Entry,
  state: RefundState,
): RefundRow[] {
  const invoiceNumber = invoice?.number ?? ''
  const last = refunds.at(-1)
  return last?.state === state ? [{ orderId, customer, currency, invoiceNumber, refund: last }] : []
}
