import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { setUp } from '../../../../src/main/adapters/sqlite/database.ts'
import { recordsIn } from '../../../../src/main/adapters/sqlite/records.ts'
import { migrations } from '../../../../src/main/adapters/sqlite/schema.ts'
import type { Entry } from '../../../../src/shared/domain/entry.ts'
import { entry } from '../../service/entries.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute)).toISOString()

/** An order to which so many things happened. */
function lived(id: number, lines: number): Entry {
  const story = Array.from({ length: lines }, (_, i) => ({
    at: at(i),
    event: 'retried' as const,
    detail: `${i}`,
  }))
  return entry(id, '2026-11-24', { story })
}

const setting = { orderId: '', event: 'setting', field: 'kor', from: 'false', to: 'true' }

describe('the journal', () => {
  test('has what happens to an order by itself, once each, and what is noted of settings', async () => {
    const records = recordsIn(setUp(new DatabaseSync(':memory:')))
    await records.commit({ entries: [{ entry: lived(1, 2) }, { entry: lived(2, 1) }] })
    await records.commit({ entries: [{ entry: lived(1, 3) }], notes: [{ ...setting, at: at(9) }] })
    const told = (about: string | null) =>
      records.journal({ about, after: null, limit: 50 }).notes.map(({ orderId, to }) => `${orderId}:${to}`)
    expect(told(null)).toEqual([':true', '1:2', '1:1', '2:0', '1:0'])
    expect(told('1')).toEqual(['1:2', '1:1', '1:0'])
    expect(told('settings')).toEqual([':true'])
    expect(told('3')).toEqual([])
    expect(records.journal({ about: '1', after: null, limit: 1 }).notes[0]).toMatchObject({ currency: 'EUR' })
  })

  test('comes in pages without a gap', async () => {
    const records = recordsIn(setUp(new DatabaseSync(':memory:')))
    await records.commit({ entries: [{ entry: lived(1, 7) }, { entry: lived(2, 7) }] })
    const seen: string[] = []
    for (let after: string | null = null; ;) {
      const page = records.journal({ about: null, after, limit: 3 })
      seen.push(...page.notes.map((note) => `${note.orderId}:${note.to}`))
      if (page.next === null) break
      after = page.next
    }
    expect(new Set(seen).size).toBe(14)
    expect(seen).toHaveLength(14)
    expect(records.journal({ about: null, after: 'nonsense', limit: 3 }).notes).toEqual([])
  })

  test('forgets what is too old, and the story of the order stays', async () => {
    const records = recordsIn(setUp(new DatabaseSync(':memory:')))
    await records.commit({ entries: [{ entry: lived(1, 5) }] })
    await records.forgetJournal(at(3))
    expect(records.journal({ about: null, after: null, limit: 9 }).notes.map(({ to }) => to)).toEqual([
      '4',
      '3',
    ])
    expect(records.entry('1')?.story).toHaveLength(5)
  })

  test('begins with what orders that were stored before lived through', () => {
    const raw = new DatabaseSync(':memory:')
    raw.exec(`${migrations[0] ?? ''}; PRAGMA user_version = 1`)
    const insert = raw.prepare(
      `INSERT INTO orders VALUES (?, ?, 'done', '', '', '', 0, '', 0, 0, 'EUR', '', '', '', 1, ?)`,
    )
    insert.run(1, '2026-11-24', JSON.stringify(lived(1, 2)))
    const { notes } = recordsIn(setUp(raw)).journal({ about: null, after: null, limit: 9 })
    expect(notes.map(({ event, to }) => `${event} ${to}`)).toEqual(['retried 1', 'retried 0'])
  })
})
