import { rowFields, type OrderRow } from '../../../shared/contract/views.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { mayDo } from '../../sync/may-do.ts'

/** An order as lists show it. */
export function rowOf(entry: Entry): OrderRow {
  const shown = Object.fromEntries(rowFields.map((field) => [field, entry[field]])) as RowFields
  return {
    ...shown,
    invoiceNumber: entry.invoice?.number ?? null,
    country: entry.country ?? '',
    may: mayDo(entry),
  }
}

type RowFields = Pick<Entry, (typeof rowFields)[number]>
