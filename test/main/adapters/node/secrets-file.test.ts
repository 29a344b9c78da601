import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { secretsFile } from '../../../../src/main/adapters/node/secrets-file.ts'
import { newFolder, problemOf, refusingDisk } from './support.ts'

let folder = ''
let path = ''

beforeEach(async () => {
  folder = join(await newFolder(), 'data')
  path = join(folder, 'secrets.json')
})

const open = (environment: Record<string, string> = {}, single = false) =>
  secretsFile({ folder, environment, single })

/** Everything that is in the folder, as one text. */
async function everything(): Promise<string> {
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  return texts.join('\n')
}

describe('secrets in a file', () => {
  test('are there again after a restart, for the user alone', async () => {
    await open().set('winkel/shop-key', 'geheim')
    await open().set('winkel/moneybird-token', 'ook')
    expect(await open().get('winkel/shop-key')).toBe('geheim')
    expect(await open().get('winkel/moneybird-token')).toBe('ook')
    expect(await open().get('winkel/licence-key')).toBeNull()
    expect(await open().get('toString')).toBeNull()
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  test('are really gone when they are replaced or removed', async () => {
    await open().set('winkel/shop-key', 'oud-geheim')
    await open().set('winkel/shop-key', 'nieuw-geheim')
    expect(await everything()).not.toContain('oud-geheim')
    await open().remove('winkel/shop-key')
    expect(await everything()).not.toContain('nieuw-geheim')
    expect(await open().get('winkel/shop-key')).toBeNull()
  })

  test('are all stored when they are set at the same time', async () => {
    const secrets = open()
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => secrets.set(`winkel/${name}`, name)))
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => open().get(`winkel/${name}`)))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })

  test.each([0o644, 0o640, 0o604, 0o660])(
    'are refused when others may read them (%o), with what to do',
    async (mode) => {
      await open().set('winkel/shop-key', 'geheim')
      await chmod(path, mode)
      const expected = {
        code: 'SETTINGS_INVALID',
        data: {
          file: 'secrets.json',
          line: '1',
          reason: `others may read this file (mode ${mode.toString(8)}); run: chmod 600 secrets.json`,
        },
      }
      expect(await problemOf(open().get('winkel/shop-key'))).toEqual(expected)
      expect(await problemOf(open().set('winkel/shop-key', 'x'))).toEqual(expected)
      await chmod(path, 0o600)
      expect(await open().get('winkel/shop-key')).toBe('geheim')
    },
  )

  test.each(['', '{', '[]', '{"version":2,"secrets":{}}', '{"version":1,"secrets":{"a":1}}', '{"geheim"}'])(
    'written by hand as %j are refused without telling what is in it',
    async (text) => {
      await open().set('a', 'b')
      await writeFile(path, text)
      const { code, data } = await problemOf(open().get('a'))
      expect(code).toBe('SETTINGS_INVALID')
      expect(data.reason).not.toContain('geheim')
      expect(await readFile(path, 'utf8')).toBe(text)
    },
  )

  test('stay when the disk is full', async () => {
    await open().set('winkel/shop-key', 'geheim')
    const full = secretsFile({ folder, environment: {}, single: false, disk: refusingDisk('ENOSPC') })
    expect(await problemOf(full.set('winkel/shop-key', 'x'))).toEqual({
      code: 'DISK_WRITE_FAILED',
      data: { file: 'secrets.json', reason: 'ENOSPC' },
    })
    expect(await open().get('winkel/shop-key')).toBe('geheim')
  })
})

describe('secrets in the environment', () => {
  test('win over the file, even over one that cannot be used', async () => {
    await open().set('mijn-winkel/shop-key', 'geheim')
    await chmod(path, 0o644)
    const secrets = open({ FACTUURBRUG_MIJN_WINKEL_SHOP_KEY: 'omgeving\r' })
    expect(await secrets.get('mijn-winkel/shop-key')).toBe('omgeving')
  })

  test('that are empty do not count', async () => {
    await open().set('winkel/shop-key', 'geheim')
    expect(await open({ FACTUURBRUG_WINKEL_SHOP_KEY: '' }).get('winkel/shop-key')).toBe('geheim')
  })

  test('may leave out the connection only when there is one', async () => {
    const environment = { FACTUURBRUG_SHOP_KEY: 'kort' }
    expect(await open(environment, true).get('winkel/shop-key')).toBe('kort')
    expect(await open(environment, false).get('winkel/shop-key')).toBeNull()
    const both = { ...environment, FACTUURBRUG_WINKEL_SHOP_KEY: 'lang' }
    expect(await open(both, true).get('winkel/shop-key')).toBe('lang')
  })
})
