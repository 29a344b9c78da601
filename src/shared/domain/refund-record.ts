import { decimal, sum, type Decimal } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { EntryRefund } from './entry-refund.ts'

/** Whether a refund took, or is about to take, something off what can be credited. One that was refused is tried again or left. */
export function counts({ state, creditId, reference }: EntryRefund): boolean {
  if (reference === '' || state === 'refused') return false
  return state !== 'left' || creditId !== null
}

/** Whether two are the same refund, however it stands. */
export function isSame(a: EntryRefund, b: EntryRefund): boolean {
  return a.at === b.at && a.reference === b.reference
}

/** The refunds of the invoice that the order has now. */
export function refundsOf({
  refunds = [],
  invoice,
}: Pick<Entry, 'refunds' | 'invoice'>): readonly EntryRefund[] {
  return refunds.filter(({ invoiceId }) => invoiceId === invoice?.id)
}

/** The refund that is to be written, or whose outcome is not known; `null` = none. */
export function askedRefund(entry: Pick<Entry, 'refunds' | 'invoice'>): EntryRefund | null {
  return refundsOf(entry).find((one) => one.state === 'asked') ?? null
}

/** A credit invoice that the merchant sends himself, after which its money is booked; `null` = none. */
export function waitingRefund(entry: Pick<Entry, 'refunds' | 'invoice'>): EntryRefund | null {
  return refundsOf(entry).find((one) => one.state === 'draft') ?? null
}

/** What was credited of a line of the invoice, or is about to be: with the sign of the invoice. */
export function creditedOf(
  refunds: readonly EntryRefund[],
  line: number,
): { readonly quantity: Decimal; readonly gross: Decimal } {
  const own = refunds.filter(counts).flatMap(({ lines }) => lines.filter((one) => one.line === line))
  return {
    quantity: sum(own.map(({ quantity }) => decimal(quantity))),
    gross: sum(own.map(({ gross }) => decimal(gross))).times(-1),
  }
}

/** The reference of the next credit invoice of an order. One that was given out is not given again, but to what was refused under it. */
export function nextReference({ reference, refunds = [] }: Pick<Entry, 'reference' | 'refunds'>): string {
  return `${reference}-R${refunds.filter(counts).length + 1}`
}

/** The entry with one of its refunds otherwise, or with one more. */
export function withRefund(entry: Entry, refund: EntryRefund): Entry {
  const { refunds = [] } = entry
  const isThere = refunds.some((one) => isSame(one, refund))
  return {
    ...entry,
    refunds: isThere ? refunds.map((one) => (isSame(one, refund) ? refund : one)) : [...refunds, refund],
  }
}
