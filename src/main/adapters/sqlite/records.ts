import { setImmediate as giveWay } from 'node:timers/promises'
import type { Entry, VatCheckResult } from '../../../shared/domain/entry.ts'
import { waitsFor } from '../../ports/standing.ts'
import {
  fetchSchema,
  VAT_CHECK_VALID_MS,
  type EntryChange,
  type Invoiced,
  type RecordChange,
  type Records,
} from '../../ports/records.ts'
import { columnNames, columnsOf, entryIn } from './columns.ts'
import { byDate, entryOf, PAGE } from './by-date.ts'
import { contactTables } from './contacts.ts'
import { countsIn } from './counts.ts'
import type { Database, Row } from './database.ts'
import { journalIn, noteStory, putNotes } from './journal.ts'
import { monthRecords } from './month-records.ts'
import { listsIn } from './lists.ts'
import { statements, updateOf } from './statements.ts'

/** Ids of one page. */
const IDS = 1000

/** The records in a database; see `Records`. */
export function recordsIn(database: Database): Records {
  const contacts = contactTables(database)
  const entry = (orderId: string): Entry | null => {
    const row = /^\d{1,18}$/.test(orderId) ? database.get(statements.entry, BigInt(orderId)) : null
    return row === null ? null : entryIn(String(row.entry))
  }
  return {
    ...countsIn(database),
    ...journalIn(database),
    ...listsIn(database),
    ...monthRecords(database),
    entry,
    giveWay: () => giveWay(),
    inDoubt: () => database.all(statements.inDoubt).map(entryOf),
    *due(statusIds) {
      for (const work of ['due', ...statusIds.map(waitsFor)]) yield* idsOf(database, work)
    },
    *refundsDue(isNight) {
      for (const work of isNight ? ['refund', 'refund draft'] : ['refund']) yield* idsOf(database, work)
    },
    refunds: (state, limit) => database.all(statements.refunds, state, '~', 0n, limit).map(entryOf),
    *openWork() {
      for (let work = ''; ;) {
        const next = database.get(statements.nextWork, work)
        if (next === null) return
        work = String(next.work)
        if (work !== 'doubt') yield* idsOf(database, work)
      }
    },
    waiting: (code, about) => waiting(database, code, about),
    *entriesOf(month) {
      for (const rows of byDate(database, statements.entriesOf, month, `${month}~`)) yield rows.map(entryOf)
    },
    *invoicedSince(date) {
      for (const rows of byDate(database, statements.invoicedSince, date)) yield rows.flatMap(invoicedOf)
    },
    *invoicedAmong(date, firstId, lastId) {
      for (let after = BigInt(firstId) - 1n; ;) {
        const rows = database.all(statements.invoicedAmong, after, BigInt(lastId), date, IDS)
        yield rows.flatMap(invoicedOf)
        const last = rows.at(-1)
        if (last === undefined || rows.length < IDS) return
        after = BigInt(String(last.orderId))
      }
    },
    fetchState: () => fetchSchema.parse(JSON.parse(String(database.get(statements.fetch)?.fetch))),
    contactsByEmail: contacts.byEmail,
    contactByCustomerId: contacts.byCustomerId,
    contactVersions: contacts.versions,
    contactsSyncedAt: contacts.syncedAt,
    vatCheck: (number) => vatCheckIn(database, number),
    // Done by the time that the promise is there: what was read in the same breath still holds.
    commit: (change) =>
      new Promise((resolve) => {
        resolve(new Set(database.transaction(() => make(database, contacts, change))))
      }),
    async forgetContacts() {
      while (contacts.forgetSome()) await giveWay()
    },
  }
}

/** Within a transaction. @returns ids of the entries that were not stored */
function make(
  database: Database,
  contacts: ReturnType<typeof contactTables>,
  change: RecordChange,
): string[] {
  const others = (change.entries ?? []).filter((one) => !putEntry(database, one))
  if (change.fetch !== undefined)
    database.run(statements.putFetch, JSON.stringify(fetchSchema.parse(change.fetch)))
  if (change.contacts !== undefined) contacts.change(change.contacts)
  if (change.vatCheck !== undefined) putVatCheck(database, change.vatCheck)
  putNotes(database, change.notes ?? [])
  return others.map(({ entry: { orderId } }) => orderId)
}

function vatCheckIn(database: Database, number: string): VatCheckResult | null {
  const row = database.get(statements.vatCheck, number)
  if (row === null) return null
  const [checkedAt, requestId] = [String(row.checked_at), String(row.request_id)]
  return { number, valid: row.valid === 1, checkedAt, requestId }
}

/** Those that are no longer good go, so that the table stays as small as a day's numbers; the proof stays with the orders. */
function putVatCheck(database: Database, { number, valid, checkedAt, requestId }: VatCheckResult): void {
  const old = new Date(Date.parse(checkedAt) - VAT_CHECK_VALID_MS).toISOString()
  database.run(statements.dropVatChecks, old)
  database.run(statements.putVatCheck, number, valid ? 1 : 0, checkedAt, requestId)
}

/** @returns whether it was stored */
function putEntry(database: Database, { entry, over }: EntryChange): boolean {
  const id = /^\d{1,18}$/.test(entry.orderId) ? BigInt(entry.orderId) : null
  const next = columnsOf(entry)
  if (id === null) throw new Error(`Not storable: order ${entry.orderId}`)
  const present = database.get(statements.columns, id)
  if (over !== undefined && (present?.entry ?? null) !== (over === null ? null : JSON.stringify(over)))
    return false
  if (present === null) {
    database.run(statements.insert, id, ...columnNames.map((name) => next[name]))
    noteStory(database, entry)
    return true
  }
  const changed = columnNames.filter((name) => next[name] !== present[name])
  if (changed.length === 0) return true
  database.run(updateOf(changed), ...changed.map((name) => next[name]), id)
  noteStory(database, entry)
  return true
}

function* idsOf(database: Database, work: string): Iterable<readonly string[]> {
  for (let after = 0n; ;) {
    const ids = database.all(statements.ofWork, work, after, IDS).map(({ orderId }) => String(orderId))
    if (ids.length > 0) yield ids
    if (ids.length < IDS) return
    after = BigInt(ids.at(-1) ?? 0)
  }
}

function* waiting(database: Database, code: string | null, about?: string): Iterable<readonly Entry[]> {
  if (code !== null) yield* ofCause(database, [code, about ?? ''])
  if (code !== null && about !== undefined) return
  let cause = nextCause(database, [code ?? '', ''])
  while (cause !== null && (code === null || cause[0] === code)) {
    yield* ofCause(database, cause)
    cause = nextCause(database, cause)
  }
}

type CauseKey = readonly [code: string, about: string]

function nextCause(database: Database, after: CauseKey): CauseKey | null {
  const row = database.get(statements.nextCause, ...after)
  return row === null ? null : [String(row.code), String(row.about)]
}

function* ofCause(database: Database, [code, about]: CauseKey): Iterable<readonly Entry[]> {
  let [date, id] = ['~', 0n]
  for (;;) {
    const rows = database.all(statements.waiting, code, about, date, id, PAGE)
    if (rows.length > 0) yield rows.map(entryOf)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    date = String(last.date)
    id = BigInt(String(last.orderId))
  }
}

function invoicedOf({ orderId, date, invoice_id: invoiceId, code, work }: Row): Invoiced[] {
  if (invoiceId === '' || work === 'doubt') return []
  return [{ orderId: String(orderId), date: String(date), invoiceId: String(invoiceId), code: String(code) }]
}
