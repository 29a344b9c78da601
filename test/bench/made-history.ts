import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openDocuments } from '../../src/main/adapters/lowdb/documents.ts'
import { setUp } from '../../src/main/adapters/sqlite/database.ts'
import { recordsIn } from '../../src/main/adapters/sqlite/records.ts'
import type { Entry, EntryInvoice } from '../../src/shared/domain/entry.ts'
import { noOverrides } from '../../src/shared/domain/settings.ts'

/** A shop that has sold for a while: so many orders, spread evenly over so many months up to now. */
export interface History {
  readonly orders: number
  readonly months: number
}

/** Id of the first order of a history. */
const FIRST_ID = 100_001

/**
 * Writes a connection's data folder as the program itself would have left it, through its own store; in large commits and without
 * fsync, for speed.
 *
 * @param lastRun when the program last ran, ISO UTC; also the last day of the history
 * @returns id of the newest order
 */
export async function writeHistory(
  folder: string,
  { orders, months }: History,
  lastRun: string,
): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const raw = new DatabaseSync(join(folder, 'records.db'))
  const records = recordsIn(setUp(raw))
  raw.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000')
  let id = FIRST_ID
  for (let index = 0; index < months; index++) {
    const month = monthBefore(lastRun, months - 1 - index)
    const count = Math.floor((orders * (index + 1)) / months) - (id - FIRST_ID)
    const lastDay = month === lastRun.slice(0, 7) ? Number(lastRun.slice(8, 10)) : 28
    const entries = Array.from({ length: count }, (_, i) => ({
      entry: doneEntry(id + i, `${month}-${twoDigits(1 + Math.floor((i * lastDay) / count))}`),
    }))
    for (let i = 0; i < count; i += 2000) await records.commit({ entries: entries.slice(i, i + 2000) })
    id += count
  }
  const cursor = { modified: lastRun.slice(0, 19).replace('T', ' '), historyId: '0' }
  await records.commit({ fetch: { from: '2010-01-01', cursor, resume: null } })
  raw.close()
  const documents = await openDocuments({ folder, onDamage: () => undefined })
  const lastRuns = { hourly: lastRun, nightly: lastRun, problem: null }
  await documents.changeRunState((state) => ({ ...state, lastRuns }))
  return id - 1
}

/** `YYYY-MM` so many months before that of a moment. */
function monthBefore(moment: string, back: number): string {
  const months = Number(moment.slice(0, 4)) * 12 + Number(moment.slice(5, 7)) - 1 - back
  return `${Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const names = ['Jansen', 'de Vries', 'van den Berg', 'Bakker', 'Visser', 'Smit', 'Meijer', 'Mulder'] as const

/** A paid order that went through without anything special. */
export function doneEntry(id: number, date: string): Entry {
  const total = `${20 + (id % 80)}.95`
  const at = (second: number) => `${date}T14:05:${twoDigits(second)}.000Z`
  const number = `${date.slice(0, 4)}-${id}`
  const invoice: EntryInvoice = {
    id: String(400_000_000_000_000_000n + BigInt(id)),
    number,
    state: 'paid',
    total,
    contactId: String(300_000_000_000_000_000n + BigInt(id % 5000)),
    adopted: false,
    fingerprint: id.toString(16).padStart(32, '0'),
    creditId: null,
  }
  return {
    orderId: String(id),
    storeId: '0',
    date,
    customer: `Klant ${id % 5000} ${names[id % names.length] ?? ''}`,
    total,
    currency: 'EUR',
    baseTotal: total,
    statusId: '5',
    statusName: 'Voltooid',
    paid: true,
    fingerprint: invoice.fingerprint,
    state: 'done',
    problem: null,
    warnings: [],
    intent: null,
    reference: `WINKEL-${id}`,
    invoice,
    vatCheck: null,
    overrides: noOverrides,
    story: [
      { at: at(0), event: 'seen', detail: 'Voltooid' },
      { at: at(1), event: 'planned', detail: '' },
      { at: at(3), event: 'draft_created', detail: '' },
      { at: at(5), event: 'sent', detail: number },
      { at: at(7), event: 'paid', detail: total },
    ],
  }
}
