import type { MonthCheck } from '../../shared/contract/month.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { monthMismatches, monthSums } from '../../shared/domain/month-balance.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { Ports } from '../ports/ports.ts'
import { askOnce } from './ask-once.ts'
import { referenceCalls } from './reference-calls.ts'

interface MonthPorts {
  readonly store: Pick<Ports['store'], 'entriesOf'>
  readonly bookkeeping: Pick<Ports['bookkeeping'], 'findByReferences'>
}

/**
 * Holds every order of a month against what Moneybird has under its reference: proof that none is there twice and none misses.
 * Changes nothing here or there. One request per 100 invoices.
 */
export async function checkMonth(
  { store, bookkeeping }: MonthPorts,
  month: string,
): Promise<Result<MonthCheck, Problem>> {
  const entries = [...store.entriesOf(month)].flat()
  const references = [...new Set(entries.map(({ reference }) => reference))].filter((one) => one !== '')
  const invoices = new Map<string, Invoice[]>()
  const known = Map.groupBy(entries, ({ reference }) => reference)
  const expected = (reference: string) =>
    (known.get(reference) ?? []).reduce((count, { invoice }) => count + invoicesOf(invoice), 0)
  for (const part of referenceCalls(references, expected)) {
    const found = await askOnce(() => bookkeeping.findByReferences(part))
    if (!found.ok) return found
    for (const invoice of found.value)
      invoices.set(invoice.reference, [...(invoices.get(invoice.reference) ?? []), invoice])
  }
  return ok({
    month,
    sums: monthSums(entries),
    mismatches: monthMismatches(entries, invoices),
    asked: references.length,
  })
}

/** The invoice of an order and its credit invoice. */
function invoicesOf(invoice: Entry['invoice']): number {
  if (invoice === null) return 0
  return invoice.creditId === null ? 1 : 2
}
