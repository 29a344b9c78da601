import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openAppState } from '../../../../src/main/adapters/conf/app-state.ts'
import { openMemo } from '../../../../src/main/adapters/conf/memo.ts'
import { memoryOf, noAppState, withMemory, withoutMemory } from '../../../../src/shared/settings/app-state.ts'
import { freshFolder } from '../../../support/folders.ts'
import { problemOf } from '../node/support.ts'
import { openConf, openOnFullDisk, stores } from './stores.ts'

vi.mock('electron', async () => (await import('./electron-module.ts')).electronModule)

const terms = { version: '2026-11', acceptedAt: '2026-11-24T12:00:00.000Z' }

let folder: string
let path: string

beforeEach(async () => {
  folder = await freshFolder()
  path = join(folder, 'app.json')
})

describe.each(stores)('what the program remembers of itself in %s', (_name, openStore) => {
  test('is nothing at first, and there again after a restart, for the user alone', async () => {
    const state = await openAppState(openStore, folder)
    expect(state.current).toEqual(noAppState)
    await state.change((before) =>
      withMemory({ ...before, terms, paused: true }, 'winkel', { previewedAt: 'x' }),
    )
    expect(memoryOf(state.current, 'winkel')).toEqual({ ...memoryOf(noAppState, 'winkel'), previewedAt: 'x' })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    for (const [, again] of stores) expect((await openAppState(again, folder)).current).toEqual(state.current)
  })

  test.each(['', '{', '5', 'null', '[]', '{"terms":true}', '{"connections":{"winkel":{"notified":"x"}}}'])(
    'is that of a new installation when damaged: %j',
    async (damaged) => {
      await writeFile(path, damaged)
      expect((await openAppState(openStore, folder)).current).toEqual(noAppState)
    },
  )

  test('that cannot be read is a typed problem', async () => {
    await mkdir(path)
    expect(await problemOf(openAppState(openStore, folder))).toMatchObject({
      data: { file: 'app.json', reason: 'EISDIR' },
    })
  })
})

describe('what the program remembers of itself', () => {
  test('changes one after the other, each on what the one before made', async () => {
    const state = await openAppState(openConf, folder)
    const ids = Array.from({ length: 30 }, (_, index) => `winkel-${index}`)
    await Promise.all(ids.map((id) => state.change((before) => withMemory(before, id, { notified: [id] }))))
    expect(Object.keys((await openAppState(openConf, folder)).current.connections).sort()).toEqual(
      ids.toSorted(),
    )
  })

  test('is as before, in memory as well, when the disk refuses', async () => {
    await openAppState(openConf, folder)
    const state = await openAppState(openOnFullDisk, folder)
    expect(await problemOf(state.change((before) => ({ ...before, terms })))).toEqual({
      code: 'DISK_WRITE_FAILED',
      data: { file: 'app.json', reason: 'ENOSPC' },
    })
    expect(state.current).toEqual(noAppState)
  })

  test('of another version is used as far as it goes', async () => {
    await writeFile(path, JSON.stringify({ terms, colour: 'blue' }))
    expect((await openAppState(openConf, folder)).current).toEqual({ ...noAppState, terms })
  })

  test('is not written when nothing changes, and forgets a connection that is gone', async () => {
    const state = await openAppState(openConf, folder)
    await rm(path)
    await state.change((before) => before)
    await expect(readFile(path)).rejects.toThrow('ENOENT')
    await state.change((before) => withMemory(before, 'winkel', { notified: ['1:NO_LINES'] }))
    await state.change((before) => withoutMemory(before, 'winkel'))
    expect(await readFile(path, 'utf8')).not.toContain('winkel')
  })

  test('knows no connection by a name that every object has', () => {
    for (const id of ['__proto__', 'constructor', 'toString'])
      expect(memoryOf(noAppState, id)).toMatchObject({ shop: null, notified: [] })
  })
})

describe.each(stores)('what the shell remembers in %s', (_name, openStore) => {
  test('is there after a restart', () => {
    const memo = openMemo(openStore, folder)
    memo.set('window', { x: 1 })
    memo.set('other', 'text')
    expect(memo.get('window')).toEqual({ x: 1 })
    expect(openMemo(openStore, folder).get('window')).toEqual({ x: 1 })
    expect(openMemo(openStore, folder).get('other')).toBe('text')
    expect(openMemo(openStore, folder).get('constructor')).toBeUndefined()
  })

  test('is nothing when damaged, and a disk that refuses is no matter', async () => {
    const file = join(folder, 'window.json')
    await writeFile(file, '[1')
    expect(openMemo(openStore, folder).get('window')).toBeUndefined()
    await rm(file)
    await mkdir(file)
    for (const memo of [openMemo(openStore, folder), openMemo(openOnFullDisk, folder)]) {
      memo.set('window', 1)
      expect(memo.get('window')).toBeUndefined()
    }
  })

  test('is forgotten where it cannot be written', () => {
    const memo = openMemo(openOnFullDisk, folder)
    memo.set('window', 1)
    expect(memo.get('window')).toBeUndefined()
  })
})
