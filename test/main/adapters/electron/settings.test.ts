import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { electronSettings } from '../../../../src/main/adapters/electron/settings.ts'
import { settingsFile } from '../../../../src/main/adapters/node/settings-file.ts'
import { formatSettings } from '../../../../src/shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../../../src/shared/settings/schema.ts'
import { freshFolder } from '../../../support/folders.ts'

vi.mock('electron', async () => (await import('./electron-module.ts')).electronModule)

const english: Settings = { ...noSettings, language: 'en' }

let folder: string
let path: string

beforeEach(async () => {
  folder = await freshFolder()
  path = join(folder, 'settings.json')
})

const text = (suffix = '') => readFile(path + suffix, 'utf8')

describe('settings in electron-store', () => {
  test('a new installation has the settings of one, and no file yet', async () => {
    expect(await electronSettings(folder).load()).toEqual({ ok: true, value: noSettings })
    expect(await readdir(folder)).toEqual([])
  })

  test('are as they were saved after a restart, readable for people and for this user alone', async () => {
    expect(await electronSettings(folder).save(english)).toEqual({ ok: true, value: english })
    expect(await electronSettings(folder).load()).toEqual({ ok: true, value: english })
    expect(await text()).toBe(formatSettings(english))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('are the same files as in a terminal, both ways', async () => {
    await electronSettings(folder).save(english)
    expect(await settingsFile(folder).load()).toEqual({ ok: true, value: english })
    await settingsFile(folder).save(noSettings)
    expect(await electronSettings(folder).load()).toEqual({ ok: true, value: noSettings })
    expect(new Set(await readdir(folder))).toEqual(
      new Set(['settings.json', 'settings.json.bak', 'settings.json.old']),
    )
  })

  test('of before stay beside them', async () => {
    const settings = electronSettings(folder)
    await settings.save(noSettings)
    await settings.save(english)
    expect(await text('.old')).toBe(formatSettings(noSettings))
    expect(await text('.bak')).toBe(formatSettings(english))
  })

  test('that do not fit are refused with their place, and the file stays as it was', async () => {
    await electronSettings(folder).save(english)
    const wrong = { ...english, language: 'fr' } as unknown as Settings
    expect(await electronSettings(folder).save(wrong)).toMatchObject({
      ok: false,
      problem: { code: 'SETTINGS_INVALID', data: { line: '3' } },
    })
    expect(await text()).toBe(formatSettings(english))
  })

  test.each(['{', '', '[]', '{"version":1,"languge":"nl"}'])(
    'that somebody spoilt are told with their line, with the last good ones at hand, and not touched: %j',
    async (spoilt) => {
      await electronSettings(folder).save(english)
      await writeFile(path, spoilt)
      expect(await electronSettings(folder).load()).toMatchObject({
        ok: false,
        problem: { code: 'SETTINGS_INVALID', data: { file: 'settings.json' } },
        lastGood: english,
      })
      expect(await text()).toBe(spoilt)
    },
  )

  test('of a later version are not touched', async () => {
    const later = JSON.stringify({ ...noSettings, version: 99 })
    await writeFile(path, later)
    expect(await electronSettings(folder).load()).toMatchObject({
      problem: { code: 'DATA_NEWER' },
      lastGood: null,
    })
    expect(await text()).toBe(later)
  })

  test('that cannot be read are a problem, not an exception', async () => {
    await mkdir(path)
    expect(await electronSettings(folder).load()).toMatchObject({
      problem: { code: 'SETTINGS_INVALID', data: { reason: 'cannot be read: EISDIR' } },
    })
  })

  test('that cannot be written are a problem, and those of before still hold', async () => {
    await electronSettings(folder).save(noSettings)
    // A folder where a file should come: the write beside it is made, and cannot be put in its place.
    await mkdir(join(`${path}.old`, 'full'), { recursive: true })
    expect(await electronSettings(folder).save(english)).toMatchObject({ ok: false })
    expect(await electronSettings(folder).load()).toEqual({ ok: true, value: noSettings })
  })
})
