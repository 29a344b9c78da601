import type { Entry } from '../../shared/domain/entry.ts'
import { problem } from '../../shared/domain/problem.ts'
import { counts, refundsOf } from '../../shared/domain/refund-record.ts'
import { meaningOf } from '../../shared/domain/status-meaning.ts'
import { patiently } from './calls.ts'
import { told, withProblem } from './entries.ts'
import { moment, type Run } from './run.ts'
import { intend, save } from './save.ts'

/**
 * Whether an order was refunded after invoicing, the setting asks for a draft credit invoice, and there is none yet. A payment that was
 * charged back makes none: the invoice stands. Where the merchant decided about a part, the rest is his too.
 */
export function wantsCredit(run: Run, entry: Entry): boolean {
  const { invoice, statusId: id, statusName: name } = entry
  return (
    run.settings.afterInvoiceChange === 'credit_draft' &&
    meaningOf({ id, name }, run.settings) === 'refunded' &&
    !refundsOf(entry).some(counts) &&
    entry.state === 'attention' &&
    entry.problem?.code === 'CREDIT_NEEDED' &&
    invoice !== null &&
    invoice.state !== 'draft' &&
    invoice.creditId === null
  )
}

/**
 * Makes one draft credit invoice with all lines negated (Moneybird's own duplicate). It stays a draft: the merchant looks at it
 * and sends it.
 */
export async function makeCredit(run: Run, entry: Entry): Promise<Entry> {
  const { invoice } = entry
  if (invoice === null) return entry
  const making = await intend(run, entry, 'credit')
  const result = await patiently(run, () => run.ports.bookkeeping.createCredit(invoice.id))
  if (result.kind === 'unclear') return making
  if (result.kind === 'halted') return save(run, entry)
  if (result.kind === 'refused') {
    const refused = problem('INVOICE_REFUSED', { reason: result.refusal.reason })
    return save(run, told({ ...entry, intent: null }, moment(run), 'problem', refused.code))
  }
  return save(run, credited(making, result.value.id, moment(run)))
}

/** The entry with its credit invoice known; it keeps asking for attention until the merchant sent the credit. */
export function credited(entry: Entry, creditId: string, at: string): Entry {
  if (entry.invoice === null) return entry
  const needed = problem('CREDIT_NEEDED', { status: entry.statusName, creditId })
  const next = told({ ...entry, invoice: { ...entry.invoice, creditId } }, at, 'credit_created')
  return withProblem(next, needed, at)
}
