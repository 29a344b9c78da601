import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openSettings, type SettingsStore } from '../../../../src/main/adapters/conf/settings.ts'
import type { OpenStore } from '../../../../src/main/adapters/conf/store.ts'
import { formatSettings } from '../../../../src/shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../../../src/shared/settings/schema.ts'
import { freshFolder } from '../../../support/folders.ts'
import { openConf, openOnFullDisk, stores } from './stores.ts'

vi.mock('electron', async () => (await import('./electron-module.ts')).electronModule)

const dutch: Settings = noSettings
const english: Settings = { ...noSettings, language: 'en' }

let folder: string
let path: string

beforeEach(async () => {
  folder = await freshFolder()
  path = join(folder, 'settings.json')
})

const text = (suffix = '') => readFile(path + suffix, 'utf8')

async function opened(openStore: OpenStore = openConf): Promise<SettingsStore> {
  const settings = await openSettings(openStore, folder)
  if (!settings.ok) throw new Error(JSON.stringify(settings.problem))
  return settings.value
}

describe.each(stores)('settings in %s', (_name, openStore) => {
  test('of a new installation are those of one, in a file to change by hand', async () => {
    expect((await opened(openStore)).current).toEqual(noSettings)
    expect(await text()).toBe(formatSettings(noSettings))
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  test('are as they were saved after a restart, for people to read and for the user alone, with those of before', async () => {
    const settings = await opened(openStore)
    expect(await settings.save(english)).toEqual({ ok: true, value: english })
    expect(settings.current).toEqual(english)
    expect((await opened(openStore)).current).toEqual(english)
    expect(await text()).toBe(formatSettings(english))
    expect(await text('.old')).toBe(formatSettings(dutch))
    expect(await text('.bak')).toBe(formatSettings(english))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toHaveLength(3)
  })

  test.each(stores)('can be gone on with in %s', async (_other, openOther) => {
    await (await opened(openStore)).save(english)
    const before = await text()
    expect((await opened(openOther)).current).toEqual(english)
    expect(await text()).toBe(before)
  })

  test.each([
    ['{', '1'],
    ['', '1'],
    ['[]', '1'],
    ['{\n"version":1,\n"languge":"nl"}', '3'],
    [formatSettings(english).replace('"en"', '"fr"'), '3'],
  ])(
    'that somebody spoilt are told with their line, and not touched; the last good ones stay: %j',
    async (spoilt, line) => {
      await (await opened(openStore)).save(english)
      await writeFile(path, spoilt)
      expect(await openSettings(openStore, folder)).toMatchObject({
        ok: false,
        problem: { code: 'SETTINGS_INVALID', data: { file: 'settings.json', line } },
      })
      expect(await text()).toBe(spoilt)
      expect(await text('.bak')).toBe(formatSettings(english))
    },
  )

  test('of a later version are not touched', async () => {
    const later = JSON.stringify({ ...noSettings, version: 99 })
    await writeFile(path, later)
    expect(await openSettings(openStore, folder)).toMatchObject({
      problem: { code: 'DATA_NEWER', data: { version: '99' } },
    })
    expect(await text()).toBe(later)
  })

  test('that cannot be read are a problem, not an exception', async () => {
    await mkdir(path)
    expect(await openSettings(openStore, folder)).toMatchObject({
      problem: { code: 'SETTINGS_INVALID', data: { reason: 'cannot be read: EISDIR' } },
    })
  })
})

describe('the settings file', () => {
  test('changed by hand is left as it was written, and is the last good one from then on', async () => {
    await opened()
    const byHand = '{ "version": 1, "language": "en" }'
    await writeFile(path, byHand)
    expect((await opened()).current).toEqual(english)
    expect(await text()).toBe(byHand)
    expect(await text('.bak')).toBe(byHand)
  })

  test('changed by hand while the program runs counts after a restart, and is kept when it is saved over', async () => {
    const settings = await opened()
    await writeFile(path, '{ broken')
    expect(settings.current).toEqual(dutch)
    expect(await settings.save(english)).toEqual({ ok: true, value: english })
    expect(await text('.old')).toBe('{ broken')
    expect((await opened()).current).toEqual(english)
  })

  test('is not touched by settings that are not valid', async () => {
    const settings = await opened()
    const wrong = { ...english, language: 'fr' } as unknown as Settings
    expect(await settings.save(wrong)).toMatchObject({
      problem: { code: 'SETTINGS_INVALID', data: { line: '3' } },
    })
    expect(await text()).toBe(formatSettings(dutch))
    expect(settings.current).toEqual(dutch)
  })

  test('is as it was when the disk is full, and so are the settings in use', async () => {
    await opened()
    const full = await opened(openOnFullDisk)
    const problem = { code: 'DISK_WRITE_FAILED', data: { file: 'settings.json', reason: 'ENOSPC' } }
    expect(await full.save(english)).toEqual({ ok: false, problem })
    expect(full.current).toEqual(dutch)
    expect(await text()).toBe(formatSettings(dutch))
    await rm(path)
    expect(await openSettings(openOnFullDisk, folder)).toEqual({ ok: false, problem })
  })

  test('can be used where its copy cannot be kept', async () => {
    await opened()
    // A folder where the copy should come: it can be neither read nor replaced.
    await mkdir(join(`${path}.bak`, 'full'), { recursive: true })
    const settings = await opened()
    expect(await settings.save(english)).toEqual({ ok: true, value: english })
    expect((await opened()).current).toEqual(english)
  })

  test('holds what was saved last when several are saved at once', async () => {
    const settings = await opened()
    await Promise.all([english, dutch, english].map((each) => settings.save(each)))
    expect(await text()).toBe(formatSettings(english))
    expect(await text('.old')).toBe(formatSettings(dutch))
  })
})
