import { decimal } from '../../shared/domain/decimal.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { EntryRefund } from '../../shared/domain/entry-refund.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { problem } from '../../shared/domain/problem.ts'
import { told } from './entries.ts'
import { finish } from './finish.ts'
import { readInvoice } from './lookup.ts'
import { endRefund, putOff, refundStep, refuseRefund } from './refund-end.ts'
import { moment, type Run } from './run.ts'

/** Actions of payments that are no money of the customer. */
const noMoney: ReadonlySet<string | null> = new Set(['rounding_error', 'invoices_settlement'])

/**
 * A chargeback: what the customer paid is taken off the invoice, which then is open again. There is no credit invoice, for the
 * merchant still has a claim. Where Moneybird does not let a payment go (closed period, linked to the bank) it says so.
 */
export async function takeBack(run: Run, entry: Entry, refund: EntryRefund): Promise<void> {
  const invoice = await original(run, entry, refund)
  if (invoice === null) return
  let now = entry
  for (const { id, price, action } of invoice.payments) {
    if (id === undefined || noMoney.has(action)) continue
    const taken = await refundStep(run, now, refund, async () => {
      const call = await run.ports.bookkeeping.takeBack(invoice.id, id)
      return call.kind === 'done' ? { kind: 'done', value: true } : call
    })
    if (taken === null) return
    now = told(now, moment(run), 'payment_taken_back', price)
  }
  const open = now.invoice === null ? now : { ...now, invoice: { ...now.invoice, state: 'sent' as const } }
  await endRefund(run, open, { ...refund, state: 'done', problem: null })
}

/** The merchant won: the invoice is paid again, as it was the first time. */
export async function payAgain(run: Run, entry: Entry, refund: EntryRefund): Promise<void> {
  const invoice = await original(run, entry, refund)
  if (invoice === null || entry.invoice === null) return
  const isPaid = decimal(invoice.unpaid).lte(0)
  const open = { ...entry.invoice, state: isPaid ? ('paid' as const) : ('sent' as const) }
  const paid = await finish(run, { ...entry, paid: true, invoice: open }, invoice.unpaid)
  // What is in doubt, or was refused, is seen to by the next run.
  if (paid.intent !== null || paid.state !== 'done') return
  await endRefund(run, paid, { ...refund, state: 'done', problem: null })
}

/** The invoice as Moneybird has it; `null` = it cannot be had, which the entry says. */
async function original(run: Run, entry: Entry, refund: EntryRefund): Promise<Invoice | null> {
  const invoice = await readInvoice(run, refund.invoiceId)
  if (invoice === 'unknown') await putOff(run, entry)
  else if (invoice === null)
    await refuseRefund(run, entry, refund, problem('INVOICE_GONE', { number: entry.invoice?.number ?? '' }))
  return invoice === 'unknown' ? null : invoice
}
