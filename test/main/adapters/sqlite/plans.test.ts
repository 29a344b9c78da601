import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { setUp } from '../../../../src/main/adapters/sqlite/database.ts'
import { allListStatements } from '../../../../src/main/adapters/sqlite/list-statements.ts'
import { columnNames } from '../../../../src/main/adapters/sqlite/columns.ts'
import { statements, updateOf } from '../../../../src/main/adapters/sqlite/statements.ts'

const raw = new DatabaseSync(':memory:')
setUp(raw)

function planOf(sql: string): string[] {
  return raw
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => String(detail))
}

/**
 * Reading a whole table. An index that is walked from its end, up to a limit, is named with it; a virtual table always says "scan", with
 * the index that it uses.
 */
function isScan(step: string): boolean {
  return /^SCAN (orders|contacts|emails|days|journal)$/.test(step)
}

test('no statement reads all orders or all contacts', () => {
  const all = [...Object.values(statements), ...allListStatements(), updateOf(columnNames)]
  expect(all.length).toBeGreaterThan(100)
  for (const sql of all) {
    const scans = planOf(sql).filter(isScan)
    const isAllowed = /NOT INDEXED|FROM days|SELECT id FROM contacts LIMIT|MAX\(id\)/.test(sql)
    if (!isAllowed) expect(scans, sql).toEqual([])
  }
})

test('a walk sorts nothing: the index has the order that is asked for', () => {
  for (const sql of allListStatements()) {
    if (!sql.includes('OFFSET $step')) continue
    expect(
      planOf(sql).filter((step) => step.includes('TEMP B-TREE')),
      sql,
    ).toEqual([])
  }
})

test('a statement without an index is seen', () => {
  expect(planOf("SELECT id FROM orders WHERE currency = 'EUR'").filter(isScan)).toEqual(['SCAN orders'])
})
