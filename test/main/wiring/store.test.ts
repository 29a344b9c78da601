import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openStore } from '../../../src/main/wiring/store.ts'
import { problemOf } from '../adapters/disk/support.ts'
import { freshFolder } from '../../support/folders.ts'
import { entry } from '../service/entries.ts'

const now = () => Date.UTC(2026, 10, 24, 11, 5, 9)
const old = entry(1, '2026-11-01')
let folder = ''
let damage: string[] = []

beforeEach(async () => {
  folder = await freshFolder()
  damage = []
})

const open = () => openStore({ folder, now, onDamage: (file) => damage.push(file) })

test('what was stored is there after a restart, for the user alone', async () => {
  const store = await open()
  await store.commit({ entries: [{ entry: old }] })
  expect((await stat(join(folder, 'records.db'))).mode & 0o777).toBe(0o600)
  await store.close()
  const again = await open()
  expect(again.entry('1')).toEqual(old)
  await again.close()
})

test('an entry is stored over what was expected to stand there, and over nothing else', async () => {
  const store = await open()
  const next = { ...old, customer: 'Nieuw' }
  expect([...(await store.commit({ entries: [{ entry: old, over: null }] }))]).toEqual([])
  expect([...(await store.commit({ entries: [{ entry: next, over: next }] }))]).toEqual(['1'])
  expect(store.entry('1')).toEqual(old)
  expect([...(await store.commit({ entries: [{ entry: next, over: old }] }))]).toEqual([])
  expect(store.entry('1')).toEqual(next)
  await store.close()
})

test('records that are damaged are those of the last copy, which is told; without a copy they are refused', async () => {
  const store = await open()
  await store.commit({ entries: [{ entry: old }] })
  await store.copyToday()
  await store.commit({ entries: [{ entry: entry(2, '2026-11-02') }] })
  await store.close()
  const ruin = async () => {
    await writeFile(join(folder, 'records.db'), 'x'.repeat(4096))
    await writeFile(join(folder, 'records.db.suspect'), '')
  }
  await ruin()
  const again = await open()
  expect(damage).toEqual(['records.db'])
  expect([again.entry('1'), again.entry('2')]).toEqual([old, null])
  await again.close()
  const later = await open()
  expect(later.runState().returnedTo).toBe('2026-11-24')
  await later.close()
  await rm(join(folder, 'copies'), { recursive: true })
  await ruin()
  expect(await problemOf(open())).toEqual({ code: 'DATA_DAMAGED', data: { file: 'records.db' } })
})

test('starting over puts everything aside and goes on empty', async () => {
  const store = await open()
  await store.commit({ entries: [{ entry: old }] })
  const backup = await store.reset()
  expect(backup).toBe('backup-20261124-110509')
  expect(await readdir(join(folder, backup))).toContain('records.db')
  expect(store.entry('1')).toBeNull()
  await store.commit({ entries: [{ entry: old }] })
  await store.close()
})
