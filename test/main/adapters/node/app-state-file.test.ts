import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appStateFile } from '../../../../src/main/adapters/node/app-state-file.ts'
import { memoryOf, noAppState, withMemory, withoutMemory } from '../../../../src/shared/settings/app-state.ts'
import { newFolder, problemOf, refusingDisk } from './support.ts'

describe('what the program remembers of itself', () => {
  test('is nothing at first, and there again after a restart', async () => {
    const folder = join(await newFolder(), 'data')
    const file = await appStateFile(folder)
    expect(file.current).toEqual(noAppState)
    await file.change((state) => withMemory({ ...state, paused: true }, 'winkel', { previewedAt: 'x' }))
    const again = await appStateFile(folder)
    expect(again.current).toEqual(file.current)
    expect(memoryOf(again.current, 'winkel')).toMatchObject({ previewedAt: 'x', shop: null, notified: [] })
    expect((await stat(join(folder, 'app.json'))).mode & 0o077).toBe(0)
  })

  test('loses no change when many come at once', async () => {
    const folder = await newFolder()
    const file = await appStateFile(folder)
    const ids = Array.from({ length: 20 }, (_, i) => `winkel-${i}`)
    await Promise.all(ids.map((id) => file.change((state) => withMemory(state, id, { notified: [id] }))))
    expect(Object.keys((await appStateFile(folder)).current.connections)).toHaveLength(20)
  })

  test('stays as it was when it cannot be stored', async () => {
    const file = await appStateFile(await newFolder(), refusingDisk('ENOSPC'))
    expect(await problemOf(file.change((state) => ({ ...state, paused: true })))).toEqual({
      code: 'DISK_WRITE_FAILED',
      data: { file: 'app.json', reason: 'ENOSPC' },
    })
    expect(file.current.paused).toBe(false)
  })

  test.each(['', '{', 'null', '[]', '{"terms":true}', '{"connections":{"winkel":{"notified":"x"}}}'])(
    'counts as that of a new installation when the file holds %j: the terms are asked again',
    async (text) => {
      const folder = await newFolder()
      await writeFile(join(folder, 'app.json'), text)
      expect((await appStateFile(folder)).current.terms).toBeNull()
    },
  )

  test('of another version is used as far as it goes', async () => {
    const folder = await newFolder()
    const terms = { version: '2026-11', acceptedAt: '2026-11-24T12:00:00.000Z' }
    await writeFile(join(folder, 'app.json'), JSON.stringify({ terms, colour: 'blue' }))
    expect((await appStateFile(folder)).current).toEqual({ ...noAppState, terms })
  })

  test('writes nothing when nothing changes, and forgets a connection that is gone', async () => {
    const folder = await newFolder()
    const file = await appStateFile(folder)
    await file.change((state) => state)
    await expect(readFile(join(folder, 'app.json'))).rejects.toThrow('ENOENT')
    await file.change((state) => withMemory(state, 'winkel', { notified: ['1:NO_LINES'] }))
    await file.change((state) => withoutMemory(state, 'winkel'))
    expect(await readFile(join(folder, 'app.json'), 'utf8')).not.toContain('winkel')
  })

  test('knows no connection by a name that every object has', () => {
    for (const id of ['__proto__', 'constructor', 'toString'])
      expect(memoryOf(noAppState, id)).toMatchObject({ shop: null, notified: [] })
  })
})
