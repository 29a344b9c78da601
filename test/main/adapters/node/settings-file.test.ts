import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { settingsFile } from '../../../../src/main/adapters/node/settings-file.ts'
import { formatSettings } from '../../../../src/shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../../../src/shared/settings/schema.ts'
import { newFolder, refusingDisk } from './support.ts'

let folder = ''
let path = ''
const dutch: Settings = noSettings
const english: Settings = { ...noSettings, language: 'en' }

beforeEach(async () => {
  folder = join(await newFolder(), 'data')
  path = join(folder, 'settings.json')
})

describe('the settings file', () => {
  test('that is not there gives the settings of a new installation, and makes nothing', async () => {
    expect(await settingsFile(folder).load()).toEqual({ ok: true, value: noSettings })
    expect(await readdir(join(folder, '..'))).toEqual([])
  })

  test('is stored for people to read, for the user alone, with what was there before', async () => {
    const file = settingsFile(folder)
    expect(await file.save(dutch)).toEqual({ ok: true, value: dutch })
    expect(await file.save(english)).toEqual({ ok: true, value: english })
    expect(await readFile(path, 'utf8')).toBe(formatSettings(english))
    expect(await readFile(`${path}.old`, 'utf8')).toBe(formatSettings(dutch))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).sort()).toEqual([
      'settings.json',
      'settings.json.bak',
      'settings.json.old',
    ])
    expect(await settingsFile(folder).load()).toEqual({ ok: true, value: english })
  })

  test('with a mistake made by hand gives the line, and apart from that what was last in use', async () => {
    const file = settingsFile(folder)
    await file.save(dutch)
    await writeFile(path, formatSettings(english))
    await file.load()
    const broken = formatSettings(english).replace('"en"', '"fr"')
    await writeFile(path, broken)
    expect(await file.load()).toEqual({
      ok: false,
      problem: {
        code: 'SETTINGS_INVALID',
        data: { file: 'settings.json', line: '3', reason: 'language: expected one of: nl, en' },
      },
      lastGood: english,
    })
    expect(await readFile(path, 'utf8')).toBe(broken)
  })

  test('with a mistake from the beginning has nothing to fall back on', async () => {
    await settingsFile(folder).save(dutch)
    await writeFile(path, '{')
    await writeFile(`${path}.bak`, '{')
    expect(await settingsFile(folder).load()).toMatchObject({ ok: false, lastGood: null })
  })

  test('of a later version is refused, with the last good of this one', async () => {
    await settingsFile(folder).save(dutch)
    await writeFile(path, '{"version": 9}')
    expect(await settingsFile(folder).load()).toMatchObject({
      problem: { code: 'DATA_NEWER', data: { version: '9' } },
      lastGood: dutch,
    })
  })

  test('keeps what was broken by hand when it is saved over', async () => {
    await settingsFile(folder).save(dutch)
    await writeFile(path, '{ broken')
    await settingsFile(folder).save(english)
    expect(await readFile(`${path}.old`, 'utf8')).toBe('{ broken')
    expect(await settingsFile(folder).load()).toEqual({ ok: true, value: english })
  })

  test('is not touched by settings that are not valid', async () => {
    const file = settingsFile(folder)
    await file.save(dutch)
    const wrong = { ...english, endpoints: { ...english.endpoints, vies: 'http://vies.example' } }
    expect(await file.save(wrong)).toMatchObject({ ok: false, problem: { code: 'SETTINGS_INVALID' } })
    expect(await file.load()).toEqual({ ok: true, value: dutch })
  })

  test('is as it was when the disk is full, and can be read when nothing can be written', async () => {
    await settingsFile(folder).save(dutch)
    await writeFile(path, formatSettings(english))
    const full = settingsFile(folder, refusingDisk('ENOSPC'))
    expect(await full.save(dutch)).toEqual({
      ok: false,
      problem: { code: 'DISK_WRITE_FAILED', data: { file: 'settings.json', reason: 'ENOSPC' } },
    })
    expect(await full.load()).toEqual({ ok: true, value: english })
  })

  test('that cannot be read says why', async () => {
    const file = settingsFile(await newFolder())
    await writeFile(join(folder, '..', 'data'), '')
    expect(await settingsFile(folder).load()).toMatchObject({
      problem: { code: 'SETTINGS_INVALID', data: { reason: 'cannot be read: ENOTDIR' } },
    })
    expect(await file.load()).toMatchObject({ ok: true })
  })
})
