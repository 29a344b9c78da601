import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { keyStoreSecrets, type KeyStore } from '../../../../src/main/adapters/conf/key-store-secrets.ts'
import { StoreError } from '../../../../src/main/ports/store.ts'
import { openElectronStore } from '../../../../src/main/wiring/electron-store.ts'
import { freshFolder } from '../../../support/folders.ts'
import { expectNoOpenChannels } from './electron-module.ts'

vi.mock('electron', async () => (await import('./electron-module.ts')).electronModule)

const name = 'winkel/shop-key'
const key = 'geheime-sleutel-0123456789'

/** A key store that turns texts around; `age` stands for the key that it encrypts with. */
function keyStore(changes: Partial<KeyStore> = {}): KeyStore & { age: number } {
  return {
    age: 1,
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync(text) {
      return Promise.resolve(Buffer.concat([Buffer.from(String(this.age)), Buffer.from(text).reverse()]))
    },
    decryptStringAsync(encrypted) {
      const age = Number(encrypted.subarray(0, 1).toString())
      const result = Buffer.from(encrypted.subarray(1)).reverse().toString()
      return Promise.resolve({ result, shouldReEncrypt: age < this.age })
    },
    ...changes,
  }
}

let folder: string
const log = { warn: vi.fn() }

beforeEach(async () => {
  folder = await freshFolder()
  log.warn.mockClear()
})

const open = (store: KeyStore, platform: NodeJS.Platform = 'linux') =>
  keyStoreSecrets({ openStore: openElectronStore, folder, keyStore: store, platform, log })
const onDisk = () => readFile(join(folder, 'safe-storage.json'), 'utf8')

describe('secrets in the system’s key store', () => {
  test('come back after a restart, and the file does not tell them', async () => {
    const store = keyStore()
    await open(store).set(name, key)
    expect(await open(store).get(name)).toBe(key)
    expect(await onDisk()).not.toContain(key)
    expect(Object.keys(JSON.parse(await onDisk()) as object)).toEqual([name])
    expectNoOpenChannels()
  })

  test('are for this user alone', async () => {
    await open(keyStore()).set(name, key)
    expect((await stat(join(folder, 'safe-storage.json'))).mode & 0o777).toBe(0o600)
  })

  test('are gone when removed, and nothing keeps a copy', async () => {
    const secrets = open(keyStore())
    await secrets.set(name, key)
    await secrets.set('ander/shop-key', 'andere')
    await secrets.remove(name)
    expect(await secrets.get(name)).toBeNull()
    expect(await secrets.get('ander/shop-key')).toBe('andere')
    expect(await onDisk()).not.toContain('winkel')
  })

  test('that are not there are missing, as are those with the names of every object', async () => {
    const secrets = open(keyStore())
    for (const absent of [name, 'constructor', '__proto__', 'toString'])
      expect(await secrets.get(absent)).toBeNull()
  })

  test('are encrypted anew when the key store says that it has a better key', async () => {
    const store = keyStore()
    await open(store).set(name, key)
    const before = await onDisk()
    store.age = 2
    expect(await open(store).get(name)).toBe(key)
    expect(await onDisk()).not.toBe(before)
    expect(await open(store).get(name)).toBe(key)
  })

  test('that can no longer be decrypted are missing, so that they are asked for again; the log says so without them', async () => {
    await open(keyStore()).set(name, key)
    const other = keyStore({ decryptStringAsync: () => Promise.reject(new Error(`not ${key}`)) })
    expect(await open(other).get(name)).toBeNull()
    expect(log.warn).toHaveBeenCalledExactlyOnceWith('secret-not-decrypted')
  })

  test.each(['', '{', '[]', 'null', '{"winkel/shop-key": 5}', '{"winkel/shop-key": "%%%"}'])(
    'are asked for again when the file is damaged: %j',
    async (text) => {
      await writeFile(join(folder, 'safe-storage.json'), text)
      const secrets = open(keyStore())
      expect(await secrets.get(name)).toBeNull()
      await secrets.set(name, key)
      expect(await secrets.get(name)).toBe(key)
    },
  )

  test('set at the same moment are all kept', async () => {
    const secrets = open(keyStore())
    const names = Array.from({ length: 20 }, (_, index) => `winkel${index}/shop-key`)
    await Promise.all(names.map((each) => secrets.set(each, each)))
    expect(await Promise.all(names.map((each) => secrets.get(each)))).toEqual(names)
  })
})

describe('where the system has no key store worth the name', () => {
  const unsafe = async (work: Promise<unknown>, reason: string) => {
    const error = await work.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).problem).toEqual({ code: 'SECRETS_UNSAFE', data: { reason } })
  }
  const basic = keyStore({ getSelectedStorageBackend: () => 'basic_text' })

  test('nothing is stored on Linux without key ring: its encryption is no secret', async () => {
    await unsafe(open(basic).set(name, key), 'basic_text')
    await expect(onDisk()).rejects.toThrow(/ENOENT/)
  })

  test('what was stored with a key ring is not taken for missing when that is gone', async () => {
    await open(keyStore()).set(name, key)
    await unsafe(open(basic).get(name), 'basic_text')
  })

  test('what was never stored is missing, whatever the key store', async () => {
    expect(await open(basic).get(name)).toBeNull()
  })

  test('nothing is stored while it is locked, on any system', async () => {
    const locked = keyStore({ isAsyncEncryptionAvailable: () => Promise.resolve(false) })
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      await unsafe(open(locked, platform).set(name, key), 'unavailable')
  })

  test('the question is not asked where Electron cannot answer it', async () => {
    const backend = vi.fn(() => 'basic_text' as const)
    await open(keyStore({ getSelectedStorageBackend: backend }), 'win32').set(name, key)
    expect(backend).not.toHaveBeenCalled()
  })
})
