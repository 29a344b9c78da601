import type { MonthCheck } from '../../shared/contract/month.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import { monthMismatches, monthSums } from '../../shared/domain/month-balance.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { Ports } from '../ports/ports.ts'
import { askOnce } from './ask-once.ts'
import { REFERENCES_PER_CALL } from './lookup.ts'

/**
 * Holds every order of a month against what Moneybird has under its reference: proof that none is there twice and none misses.
 * Changes nothing here or there. One request per 50 orders.
 */
export async function checkMonth(
  { store, bookkeeping }: Pick<Ports, 'store' | 'bookkeeping'>,
  month: string,
): Promise<Result<MonthCheck, Problem>> {
  const entries = [...store.entriesOf(month)].flat()
  const references = [...new Set(entries.map(({ reference }) => reference))].filter((one) => one !== '')
  const invoices = new Map<string, Invoice[]>()
  for (let at = 0; at < references.length; at += REFERENCES_PER_CALL) {
    const part = references.slice(at, at + REFERENCES_PER_CALL)
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
