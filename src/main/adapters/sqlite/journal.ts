import { setImmediate as giveWay } from 'node:timers/promises'
import type { Entry } from '../../../shared/domain/entry.ts'
import { notesOf, type JournalNote } from '../../../shared/domain/journal.ts'
import type { JournalPage, Records } from '../../ports/records.ts'
import type { Database, Row } from './database.ts'
import { statements } from './statements.ts'

/** Notes that are forgotten at once. */
const FORGOTTEN = 1000
/** Later than any moment. */
const LAST = '~'

/** What happened, newest first. */
export function journalIn(database: Database): Pick<Records, 'journal' | 'forgetJournal'> {
  return {
    journal({ about, after, limit }) {
      const [at, id] = after === null ? [LAST, 0n] : placeOf(after)
      const rows =
        about === null
          ? database.all(statements.journal, at, id, limit + 1)
          : database.all(statements.journalOf, about === 'settings' ? 0n : BigInt(about), at, id, limit + 1)
      return pageOf(rows, limit)
    },
    async forgetJournal(before) {
      while (database.all(statements.dropNotes, before, FORGOTTEN).length === FORGOTTEN) await giveWay()
    },
  }
}

/**
 * What came to the story of an order, within a transaction. Noted when the order comes to rest: while it is being invoiced, each
 * change would write the journal too, and its story is kept with it meanwhile.
 */
export function noteStory(database: Database, entry: Entry): void {
  if (entry.intent !== null || entry.state === 'planned' || entry.state === 'sending') return
  const row = database.get(statements.lastNote, BigInt(entry.orderId))
  const last =
    row === null ? null : { at: String(row.at), event: String(row.event), detail: String(row.after) }
  putNotes(database, notesOf(last, entry))
}

/** Within a transaction. */
export function putNotes(database: Database, notes: readonly JournalNote[]): void {
  for (const { at, orderId, event, field, from, to } of notes) {
    const order = orderId === '' ? 0n : BigInt(orderId)
    database.run(statements.putNote, at, order, event, field, from.toWellFormed(), to.toWellFormed())
  }
}

function pageOf(rows: readonly Row[], limit: number): JournalPage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const notes = shown.map((row) => ({
    at: String(row.at),
    orderId: row.orderId === '0' ? '' : String(row.orderId),
    event: String(row.event),
    field: String(row.field),
    from: String(row.before),
    to: String(row.after),
    currency: String(row.currency ?? ''),
  }))
  const isMore = rows.length > limit && last !== undefined
  return { notes, next: isMore ? `${String(last.at)} ${String(last.id)}` : null }
}

/** One that was not made here is the end. */
function placeOf(after: string): readonly [at: string, id: bigint] {
  const [, at = '', id = '0'] = /^(\S{1,40}) (\d{1,18})$/u.exec(after) ?? []
  return [at, BigInt(id)]
}
