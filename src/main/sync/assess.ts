import { creditGiven, lastDispute } from '../../shared/domain/after-invoice.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund } from '../../shared/domain/entry-refund.ts'
import type { Order } from '../../shared/domain/order.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { refundsOf } from '../../shared/domain/refund-record.ts'
import { referenceOf } from '../../shared/domain/reference.ts'
import { returnedInWords, withoutReturns } from '../../shared/domain/returns.ts'
import { isOutside, isWaiting, withdrawal } from '../../shared/domain/selection.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import { newEntry, planned, refreshed, told, withProblem } from './entries.ts'

/** What an order is judged with. */
export interface AssessContext {
  readonly settings: BookingSettings
  readonly baseCurrency: string
  /** Now, ISO UTC. */
  readonly at: string
  /** Look again at what failed, although nothing changed (nightly, or the merchant asked). */
  readonly again: boolean
}

/**
 * What an order as the shop shows it now means for what we know of it. Pure. Decides only whether there is work; whether the
 * invoice can be made is found out when it is mapped.
 */
export function assess(known: Entry | null, order: Order, context: AssessContext): Entry {
  if (known === null) {
    const { settings, baseCurrency, at } = context
    return select(newEntry(order, settings, baseCurrency, at), order, context)
  }
  const isSame = known.fingerprint === order.fingerprint && known.statusId === order.statusId
  const entry = withNews(known, order, context)
  if (entry.state === 'sending') return entry
  if (entry.invoice !== null) return afterInvoicing(entry, order, context)
  if (isSame && isSettled(entry, context)) return entry
  return entry.problem?.code === 'MERCHANT_IGNORED' ? entry : select(entry, order, context)
}

/** What the check of a new draft found: making it again every night would give the same draft every night. */
const final = new Set(['INVOICE_TOTAL_DIFFERS', 'INVOICE_VAT_DIFFERS', 'INVOICE_CONTACT_DIFFERS'])

/** Whether there is nothing to decide anew about an order in which nothing changed. */
function isSettled(entry: Entry, context: AssessContext): boolean {
  if (entry.state === 'skipped') return true
  return entry.state === 'failed' && (!context.again || final.has(entry.problem?.code ?? ''))
}

/** The entry with what the shop says now, and what of that is new told in its story. */
function withNews(known: Entry, order: Order, context: AssessContext): Entry {
  const { settings, baseCurrency, at } = context
  let entry = refreshed(known, order, settings, baseCurrency)
  if (known.fingerprint !== order.fingerprint) entry = told(entry, at, 'order_changed', entry.total)
  if (known.statusId !== order.statusId) entry = told(entry, at, 'status_changed', order.statusName)
  return entry
}

/** Whether the order is one to be invoiced: ignored, open or planned. */
function select(entry: Entry, order: Order, context: AssessContext): Entry {
  const { settings, at } = context
  const outside = isOutside(order, settings, entry.overrides)
  if (outside !== null) return withProblem(entry, outside, at)
  // The reference comes first: whether the invoice exists already is asked for orders that wait, too.
  const reference = entryReference(entry, order, settings)
  const reason = isWaiting(order, settings, entry.overrides) ?? (reference === '' ? lacksNumber : null)
  if (reason !== null) return withProblem({ ...entry, reference }, reason, at)
  if (entry.state === 'planned') return { ...entry, reference }
  // What failed and is only looked at again has no news to tell.
  const quiet = entry.state === 'failed' && context.again
  return quiet
    ? { ...entry, reference, state: 'planned', problem: null }
    : planned({ ...entry, reference }, at)
}

const lacksNumber = problem('INVOICE_NO_MISSING', {})

/**
 * The reference of an order's invoice. Once a write was tried under a reference it stays, else the invoice would not be
 * found again.
 */
export function entryReference(entry: Entry, order: Order, settings: BookingSettings): string {
  if (entry.invoice !== null || entry.intent !== null) return entry.reference
  const waived = entry.overrides.allow.includes('INVOICE_NO_MISSING')
  const format = waived ? settings.referenceFormat.replaceAll('{invoice_no}', '') : settings.referenceFormat
  return referenceOf(order, format, entry.overrides.referenceSuffix) ?? ''
}

/** Attention that goes away by itself when the order is as it was. */
const passing = new Set([
  'CREDIT_NEEDED',
  'ORDER_CHANGED_AFTER_INVOICE',
  'RETURN_AFTER_INVOICE',
  'STORE_CREDIT_AFTER_INVOICE',
  'CHARGEBACK_WON',
  'ORDER_DISAPPEARED',
])

/** An order that has an invoice is never booked again; a change after it is signalled, never silent. */
function afterInvoicing(entry: Entry, order: Order, context: AssessContext): Entry {
  const { invoice } = entry
  if (invoice === null || entry.problem?.code === 'INVOICE_GONE') return entry
  const reason = laterChange(entry, order, context)
  if (reason !== null) {
    if (entry.problem?.code === reason.code) return { ...entry, state: 'attention', problem: reason }
    return withProblem(entry, reason, context.at)
  }
  if (entry.state !== 'attention' || !passing.has(entry.problem?.code ?? '')) return entry
  return told(
    { ...entry, state: invoice.state === 'draft' ? 'draft' : 'done', problem: null },
    context.at,
    'settled',
  )
}

function laterChange(entry: Entry, order: Order, context: AssessContext): Problem | null {
  const { invoice } = entry
  if (invoice === null) return null
  const isOff = withdrawal(order, context.settings) !== null
  if (!isOff && lastDispute(entry) === 'take_back') {
    return problem('CHARGEBACK_WON', { status: order.statusName })
  }
  if (isOff && !isSeen(entry, order)) {
    return problem('CREDIT_NEEDED', { status: order.statusName, creditId: invoice.creditId ?? '' })
  }
  if (invoice.fingerprint === order.fingerprint) return null
  if (withoutReturns(invoice.fingerprint) === withoutReturns(order.fingerprint)) {
    const products = returnedInWords(order)
    if (products !== '') return problem('RETURN_AFTER_INVOICE', { products })
    const amount = creditGiven(entry, order)
    return amount === '0.00' ? null : problem('STORE_CREDIT_AFTER_INVOICE', { amount })
  }
  return problem('ORDER_CHANGED_AFTER_INVOICE', { invoiced: invoice.total, total: entry.total })
}

/** The merchant has seen that the order is off: with this status there is nothing more to ask. */
function isSeen(entry: Entry, { statusId }: Order): boolean {
  const { allow } = entry.overrides
  // Who had it invoiced although it was cancelled knows that it was.
  if (allow.includes('CREDIT_NEEDED') || allow.includes('ORDER_WITHDRAWN')) return true
  return refundsOf(entry).some((one) => one.statusId === statusId && isOver(one))
}

function isOver({ state }: EntryRefund): boolean {
  return state === 'done' || state === 'draft' || state === 'left'
}
