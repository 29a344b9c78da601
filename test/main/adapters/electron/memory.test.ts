import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { electronAppState } from '../../../../src/main/adapters/electron/app-state.ts'
import { electronMemo } from '../../../../src/main/adapters/electron/memo.ts'
import { appStateFile } from '../../../../src/main/adapters/node/app-state-file.ts'
import { StoreError } from '../../../../src/main/ports/store.ts'
import { noAppState } from '../../../../src/shared/settings/app-state.ts'
import { freshFolder } from '../../../support/folders.ts'

vi.mock('electron', async () => (await import('./electron-module.ts')).electronModule)

const terms = { version: '1', acceptedAt: '2026-11-24T11:00:00.000Z' }

let folder: string

beforeEach(async () => {
  folder = await freshFolder()
})

/** The data folder is gone and there is a file in its place: nothing can be written any more. */
async function becomeFile(path: string): Promise<void> {
  await rm(path, { recursive: true })
  await writeFile(path, '')
}

describe('what the program remembers of itself', () => {
  test('is there after a restart, and the terminal remembers it too', async () => {
    const state = electronAppState(folder)
    await state.change((before) => ({ ...before, terms, paused: true }))
    expect(state.current).toMatchObject({ terms, paused: true })
    expect(electronAppState(folder).current).toEqual(state.current)
    expect((await appStateFile(folder)).current).toEqual(state.current)
  })

  test('changes one after the other, each on what the one before made', async () => {
    const state = electronAppState(folder)
    const notes = Array.from({ length: 30 }, (_, index) => `order-${index}`)
    await Promise.all(
      notes.map((note) =>
        state.change((before) => ({
          ...before,
          connections: {
            ...before.connections,
            [note]: { shop: null, moneybird: null, previewedAt: null, notified: [] },
          },
        })),
      ),
    )
    expect(Object.keys(electronAppState(folder).current.connections).sort()).toEqual([...notes].sort())
  })

  test.each(['', '{', '5', '{"paused":"yes"}'])(
    'is that of a new installation when damaged: %j',
    async (damaged) => {
      await writeFile(join(folder, 'app.json'), damaged)
      expect(electronAppState(folder).current).toEqual(noAppState)
    },
  )

  test('is as before, in memory as well, when the disk refuses', async () => {
    const state = electronAppState(folder)
    await becomeFile(folder)
    await expect(state.change((before) => ({ ...before, terms }))).rejects.toBeInstanceOf(StoreError)
    expect(state.current).toEqual(noAppState)
  })

  test('that cannot be read is a typed problem', async () => {
    await mkdir(join(folder, 'app.json'))
    expect(() => electronAppState(folder)).toThrow(StoreError)
  })

  test('is not written when nothing changes', async () => {
    await electronAppState(folder).change((before) => before)
    await expect(readFile(join(folder, 'app.json'))).rejects.toThrow(/ENOENT/)
  })
})

describe('what the shell remembers', () => {
  test('is there after a restart', () => {
    const memo = electronMemo(folder)
    memo.set('window', { x: 1 })
    memo.set('other', 'text')
    expect(electronMemo(folder).get('window')).toEqual({ x: 1 })
    expect(electronMemo(folder).get('other')).toBe('text')
    expect(electronMemo(folder).get('constructor')).toBeUndefined()
  })

  test('is nothing when damaged, and a disk that refuses is no matter', async () => {
    await writeFile(join(folder, 'window.json'), '[1')
    expect(electronMemo(folder).get('window')).toBeUndefined()
    await rm(join(folder, 'window.json'))
    await mkdir(join(folder, 'window.json'))
    expect(electronMemo(folder).get('window')).toBeUndefined()
    const memo = electronMemo(folder)
    await becomeFile(folder)
    memo.set('window', 1)
    expect(memo.get('window')).toBe(1)
  })
})
