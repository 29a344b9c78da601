import type { Entry } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { Ports } from '../ports/ports.ts'
import { askOnce } from './ask-once.ts'
import { referenceCalls } from './reference-calls.ts'

/**
 * Invoices that bear the references of orders which would be written now, by reference: what the run would find too. Outside a
 * run.
 */
export async function findExisting(
  bookkeeping: Pick<Ports['bookkeeping'], 'findByReferences'>,
  entries: readonly Entry[],
): Promise<Result<ReadonlyMap<string, readonly Invoice[]>, Problem>> {
  const ready = entries.filter(({ state, invoice }) => state === 'planned' && invoice === null)
  const references = [...new Set(ready.map(({ reference }) => reference))].filter((one) => one !== '')
  const found: Invoice[] = []
  for (const part of referenceCalls(references)) {
    const asked = await askOnce(() => bookkeeping.findByReferences(part))
    if (!asked.ok) return asked
    found.push(...asked.value)
  }
  return ok(Map.groupBy(found, ({ reference }) => reference))
}
