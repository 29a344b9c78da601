import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../../src/main/adapters/lowdb/store.ts'
import { smallDisk } from '../../../support/small-disk.ts'
import { adding, entry } from './entries.ts'
import { newFolder, problemOf } from './support.ts'

const open = (folder: string) => openStore({ folder, now: Date.now, onDamage: () => undefined })

describe('on a real disk', () => {
  test('that is full, nothing is lost, and work goes on when there is room again', async ({ skip }) => {
    const disk = (await smallDisk()) ?? skip()
    const folder = join(disk.folder, 'winkel')
    const store = await open(folder)
    await store.commit(adding(entry('1', '2026-11-01')))
    await disk.fill()

    const big = entry('2', '2026-11-01', { customer: 'x'.repeat(50_000) })
    expect(await problemOf(store.commit(adding(big)))).toEqual({
      code: 'DISK_WRITE_FAILED',
      data: { file: 'open.json', reason: 'ENOSPC' },
    })
    expect(Object.keys(store.state.entries)).toEqual(['1'])
    expect((await open(folder)).state).toEqual(store.state)

    await disk.free()
    await store.commit(adding(big))
    expect(Object.keys((await open(folder)).state.entries)).toEqual(['1', '2'])
  })

  test('that is read-only, the work is there to be read, and writing says so', async ({ skip }) => {
    const disk = (await smallDisk()) ?? skip()
    const folder = join(disk.folder, 'winkel')
    await (await open(folder)).commit(adding(entry('1', '2026-11-01')))
    disk.setReadOnly(true)
    const store = await open(folder)
    expect(Object.keys(store.state.entries)).toEqual(['1'])
    expect(await problemOf(store.commit(adding(entry('2', '2026-11-01'))))).toEqual({
      code: 'DISK_WRITE_FAILED',
      data: { file: 'open.json', reason: 'EROFS' },
    })
    expect(Object.keys(store.state.entries)).toEqual(['1'])
  })

  test('where the folder of the data is a file, opening says so', async () => {
    const path = join(await newFolder(), 'winkel')
    await writeFile(path, '')
    expect((await problemOf(open(path))).code).toBe('DISK_WRITE_FAILED')
  })
})
