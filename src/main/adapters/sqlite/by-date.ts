import type { Entry } from '../../../shared/domain/entry.ts'
import { entryIn } from './columns.ts'
import type { Database, Row } from './database.ts'

/** Rows of one page: a few milliseconds to read. */
export const PAGE = 200

/** Pages from a date on, each read when it is asked for. The statement names the date `date`, and the order `orderId`. */
export function* byDate(
  database: Database,
  sql: string,
  from: string,
  ...until: readonly string[]
): Iterable<readonly Row[]> {
  let [date, id] = [from, 0n]
  for (;;) {
    const rows = database.all(sql, date, id, ...until, PAGE)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    date = String(last.date)
    id = BigInt(String(last.orderId))
  }
}

export function entryOf({ entry }: Row): Entry {
  return entryIn(String(entry))
}
