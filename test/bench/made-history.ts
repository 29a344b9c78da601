import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sealedCodec } from '../../src/main/adapters/lowdb/data-file.ts'
import { monthKind, openKind, type MonthInfo } from '../../src/main/adapters/lowdb/file-kinds.ts'
import { emptyState, type ConnectionState } from '../../src/main/ports/store.ts'
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
 * Writes a connection's data folder as the program itself would have left it: `open.json` and the months, through the codec of
 * the store. Without fsync, for speed.
 *
 * @param lastRun when the program last ran, ISO UTC; also the last day of the history
 * @returns id of the newest order
 */
export async function writeHistory(
  folder: string,
  { orders, months }: History,
  lastRun: string,
): Promise<number> {
  await mkdir(join(folder, 'closed'), { recursive: true, mode: 0o700 })
  const codec = sealedCodec(monthKind)
  const infos: MonthInfo[] = []
  let id = FIRST_ID
  for (let index = 0; index < months; index++) {
    const month = monthBefore(lastRun, months - 1 - index)
    const count = Math.floor((orders * (index + 1)) / months) - (id - FIRST_ID)
    if (count === 0) continue
    const lastDay = month === lastRun.slice(0, 7) ? Number(lastRun.slice(8, 10)) : 28
    const entries = Array.from({ length: count }, (_, i) =>
      doneEntry(id + i, `${month}-${twoDigits(1 + Math.floor((i * lastDay) / count))}`),
    )
    const file = { entries: Object.fromEntries(entries.map((entry) => [entry.orderId, entry])) }
    await writeFile(join(folder, 'closed', `${month}.json`), codec.encode(file), { mode: 0o600 })
    infos.push({ month, firstId: String(id), lastId: String(id + count - 1), count })
    id += count
  }
  const state = { ...emptyState, ...ranAt(lastRun) }
  await writeFile(join(folder, 'open.json'), sealedCodec(openKind).encode({ state, months: infos }), {
    mode: 0o600,
  })
  return id - 1
}

function ranAt(lastRun: string): Pick<ConnectionState, 'fetch' | 'lastRuns'> {
  const cursor = { modified: lastRun.slice(0, 19).replace('T', ' '), historyId: '0' }
  return {
    fetch: { from: '2010-01-01', cursor, resume: null },
    lastRuns: { hourly: lastRun, nightly: lastRun, problem: null },
  }
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
