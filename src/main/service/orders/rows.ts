import { rowFields, type OrderRow } from '../../../shared/contract/views.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { mayDo } from '../../sync/may-do.ts'

/** An order as lists show it. */
export function rowOf(entry: Entry): OrderRow {
  const shown = Object.fromEntries(rowFields.map((field) => [field, entry[field]])) as RowFields
  return { ...shown, invoiceNumber: entry.invoice?.number ?? null, may: mayDo(entry) }
}

type RowFields = Pick<Entry, (typeof rowFields)[number]>

interface Dated {
  readonly date: string
  readonly orderId: string
}

/** Newest first: by date, and of one day the highest number. Numbers are compared by value, however long. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  if (a.orderId.length !== b.orderId.length) return b.orderId.length - a.orderId.length
  return a.orderId < b.orderId ? 1 : -1
}
