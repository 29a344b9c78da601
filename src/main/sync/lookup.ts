import { customerName, emailOf } from '../../shared/domain/contact-draft.ts'
import { comparable } from '../../shared/domain/contact-match.ts'
import { decimal, money, sum } from '../../shared/domain/decimal.ts'
import type { Entry, EntryInvoice } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Order } from '../../shared/domain/order.ts'
import { paymentRuleOf } from '../../shared/domain/payment-method.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import { patiently } from './calls.ts'
import { referenceCalls } from './reference-calls.ts'
import type { Run } from './run.ts'

/**
 * Asks Moneybird for all invoices under these references.
 * @returns invoices by reference, or `null` when Moneybird could not be asked (then nothing may be written)
 */
export async function findInvoices(
  run: Run,
  references: readonly string[],
): Promise<ReadonlyMap<string, readonly Invoice[]> | null> {
  const found = new Map<string, Invoice[]>()
  for (const part of referenceCalls(references)) {
    const result = await patiently(run, () => run.ports.bookkeeping.findByReferences(part))
    if (result.kind !== 'done') {
      if (result.kind === 'refused')
        run.halt ??= problem('MONEYBIRD_TEMPORARY', { reason: result.refusal.reason })
      if (result.kind === 'unclear') run.halt ??= result.problem
      return null
    }
    for (const invoice of result.value) {
      found.set(invoice.reference, [...(found.get(invoice.reference) ?? []), invoice])
    }
  }
  return found
}

/** One invoice by its id; `'unknown'` when Moneybird could not be asked. */
export async function readInvoice(run: Run, id: string): Promise<Invoice | null | 'unknown'> {
  const result = await patiently(run, () => run.ports.bookkeeping.getInvoice(id))
  return result.kind === 'done' ? result.value : 'unknown'
}

export const isCredit = (invoice: Invoice): boolean =>
  invoice.creditOf !== null || decimal(invoice.total).lt(0)

/** What invoices that already bear an order's reference mean for it. */
export type Existing =
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly invoice: Invoice; readonly creditId: string | null }
  | { readonly kind: 'other'; readonly problem: Problem }

/**
 * Same total and same customer: it is this order's invoice. A credit invoice alone means "invoiced and credited", never "not
 * found". Anything else is another order's invoice.
 */
export function judgeExisting(
  entry: Entry,
  order: Order,
  invoices: readonly Invoice[],
  settings: BookingSettings,
): Existing {
  const [first] = invoices
  if (first === undefined) return { kind: 'none' }
  const credit = invoices.find(isCredit) ?? null
  const originals = invoices.filter((invoice) => !isCredit(invoice))
  const totals = acceptableTotals(entry, order)
  const mayDiffer = entry.overrides.allow.includes('REFERENCE_IN_USE')
  const own = originals.find(
    (invoice) => mayDiffer || (totals.includes(invoice.total) && isSameCustomer(invoice, order, settings)),
  )
  if (own !== undefined) return { kind: 'same', invoice: own, creditId: credit?.id ?? null }
  if (originals.length === 0 && credit !== null) return { kind: 'same', invoice: credit, creditId: credit.id }
  const other = originals[0] ?? first
  const { reference, id, total } = other
  return {
    kind: 'other',
    problem: problem('REFERENCE_IN_USE', {
      reference,
      invoiceTotal: total,
      total: entry.total,
      invoiceId: id,
    }),
  }
}

/** The merchant said of this one order that the invoice is its own. */
export function isAgreed({ overrides: { allow } }: Entry): boolean {
  return allow.includes('INVOICE_THERE') || allow.includes('REFERENCE_IN_USE')
}

/** What is asked of an order for which there is an invoice already, before a new connection takes it for its own. */
export function toBeAsked({ reference, total }: Entry, { number, id }: Invoice): Problem {
  return problem('INVOICE_THERE', { reference, total, number: number ?? '', invoiceId: id })
}

/** The order total; or with used voucher and credit added, for who booked those as payments. */
function acceptableTotals(entry: Entry, order: Order): string[] {
  const means = order.totals.filter((row) => row.code === 'voucher' || row.code === 'credit')
  const whole = decimal(entry.total).minus(sum(means.map((row) => row.value)))
  return [entry.total, money(whole)]
}

function isSameCustomer(invoice: Invoice, order: Order, settings: BookingSettings): boolean {
  const { contactId } = paymentRuleOf(order.paymentCode, settings)
  if ([settings.defaultContactId, contactId].includes(invoice.contactId)) return true
  const email = emailOf(order)
  const theirs = invoice.contactEmail
    .split(',')
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address !== '')
  if (email !== '' && theirs.length > 0) return theirs.includes(email)
  return comparable(invoice.contactName) === comparable(customerName(order))
}

/** An existing invoice as the order's own; `fingerprint` is that of the order it stands for. */
export function asEntryInvoice(invoice: Invoice, fingerprint: string, creditId: string | null): EntryInvoice {
  return {
    id: invoice.id,
    number: invoice.number,
    state: invoice.state === 'draft' ? 'draft' : invoice.state === 'paid' ? 'paid' : 'sent',
    total: invoice.total,
    contactId: invoice.contactId,
    adopted: true,
    fingerprint,
    creditId,
  }
}
