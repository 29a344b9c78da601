import type { Entry } from '../../../shared/domain/entry.ts'
import type { Records } from '../../ports/records.ts'
import { byDate, entryOf } from './by-date.ts'
import type { Database } from './database.ts'
import { statements } from './statements.ts'

type MonthRecords = Pick<
  Records,
  'unbookedOf' | 'bookedIn' | 'paidApart' | 'creditedSince' | 'unknownIn' | 'unknownCount'
>

/** What a month's report is read from, each by its own index. */
export function monthRecords(database: Database): MonthRecords {
  function* pages(sql: string, month: string, ...until: readonly string[]): Iterable<readonly Entry[]> {
    for (const rows of byDate(database, sql, month, ...until)) yield rows.map(entryOf)
  }
  return {
    unbookedOf: (month) => pages(statements.unbookedOf, month, `${month}~`),
    *bookedIn(month) {
      for (const sql of [statements.bookedIn, statements.bookedLater]) yield* pages(sql, month, `${month}~`)
    },
    paidApart: (month) => pages(statements.paidApart, month, `${month}~`),
    creditedSince: (month) => pages(statements.creditedSince, month),
    unknownIn(month, afterId, limit) {
      const after = BigInt(afterId)
      const invoices = database.all(statements.unknownIn, month, `${month}~`, after, limit)
      const credits = database.all(statements.unknownCredits, after, limit)
      const found = new Map([...invoices, ...credits].map(entryOf).map((entry) => [entry.orderId, entry]))
      return [...found.values()].sort(byNumber).slice(0, limit)
    },
    unknownCount: (month) => Number(database.get(statements.unknownCount, month, `${month}~`)?.count ?? 0),
  }
}

function byNumber(a: Entry, b: Entry): number {
  return BigInt(a.orderId) < BigInt(b.orderId) ? -1 : 1
}
