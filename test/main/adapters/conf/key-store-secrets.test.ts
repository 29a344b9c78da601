import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { keyStoreSecrets, type KeyStore } from '../../../../src/main/adapters/conf/key-store-secrets.ts'
import { StoreError } from '../../../../src/main/ports/store.ts'
import { openElectronStore } from '../../../../src/main/wiring/electron-store.ts'
import { freshFolder } from '../../../support/folders.ts'
import { expectNoOpenChannels } from './electron-module.ts'

vi.mock('electron', async () => (await import('./electron-module.ts')).electronModule)

const name = 'winkel/shop-key'
const key = 'geheime-sleutel-0123456789'

/** A key ring that turns texts around, and what Chromium does on Linux where none answers; `age` stands for its key. */
function keyStore(changes: Partial<KeyStore> & { readonly mark?: string } = {}): KeyStore & { age: number } {
  const { mark = 'v11', ...others } = changes
  return {
    age: 1,
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync(text) {
      return Promise.resolve(Buffer.concat([Buffer.from(`${mark}${this.age}`), Buffer.from(text).reverse()]))
    },
    decryptStringAsync(encrypted) {
      const age = Number(encrypted.subarray(3, 4).toString())
      const result = Buffer.from(encrypted.subarray(4)).reverse().toString()
      return Promise.resolve({ result, shouldReEncrypt: age < this.age })
    },
    ...others,
  }
}

/** As Electron rejects when Chromium has no key for what it is to decrypt now. */
const passing = () =>
  Promise.reject(new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.'))

/** No key ring, or one that stayed locked: Electron's source does the same for both. */
const withoutRing = () => keyStore({ mark: 'v10', decryptStringAsync: passing })

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

async function expectProblem(work: Promise<unknown>, expected: object) {
  const error = await work.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(StoreError)
  expect((error as StoreError).problem).toEqual(expected)
}
const unsafe = { code: 'SECRETS_UNSAFE', data: { reason: 'basic_text' } }
const locked = { code: 'SECRETS_LOCKED', data: {} }

describe('where the system has no key store worth the name', () => {
  test('nothing is stored on Linux: what encrypted it is no secret, whatever the desktop is called', async () => {
    await expectProblem(open(withoutRing()).set(name, key), unsafe)
    await expect(onDisk()).rejects.toThrow(/ENOENT/)
  })

  test('a mark that means no key ring on Linux is the sound one elsewhere', async () => {
    for (const platform of ['darwin', 'win32'] as const) {
      const secrets = open(keyStore({ mark: 'v10' }), platform)
      await secrets.set(name, key)
      expect(await secrets.get(name)).toBe(key)
    }
  })

  test('what was stored without a key ring before is not used, and is kept', async () => {
    await open(keyStore({ mark: 'v10' }), 'win32').set(name, key)
    const before = await onDisk()
    await expectProblem(open(keyStore({ mark: 'v10' })).get(name), unsafe)
    expect(await onDisk()).toBe(before)
  })

  test('what was stored without a key ring before is encrypted anew as soon as there is one', async () => {
    await open(keyStore({ mark: 'v10' }), 'win32').set(name, key)
    expect(await open(keyStore()).get(name)).toBe(key)
    const blob = (JSON.parse(await onDisk()) as Record<string, string>)[name] ?? ''
    expect(Buffer.from(blob, 'base64').subarray(0, 3).toString()).toBe('v11')
  })

  test('what was never stored is missing, whatever the key store', async () => {
    expect(await open(withoutRing()).get(name)).toBeNull()
  })
})

describe('while the key store is locked', () => {
  test('a secret is not taken for missing, and is there again when it opens', async () => {
    await open(keyStore()).set(name, key)
    const ring = { isOpen: false }
    const open1 = keyStore()
    const secrets = open(
      keyStore({ decryptStringAsync: (blob) => (ring.isOpen ? open1.decryptStringAsync(blob) : passing()) }),
    )
    await expectProblem(secrets.get(name), locked)
    expect(log.warn).not.toHaveBeenCalled()
    ring.isOpen = true
    expect(await secrets.get(name)).toBe(key)
  })

  test('nothing is overwritten, and that it is locked is said', async () => {
    await open(keyStore()).set(name, key)
    const before = await onDisk()
    await expectProblem(open(withoutRing()).set(name, 'een-andere'), locked)
    await expectProblem(open(withoutRing()).set('ander/shop-key', 'een-andere'), locked)
    const refusing = keyStore({ encryptStringAsync: () => Promise.reject(new Error('keychain')) })
    await expectProblem(open(refusing, 'darwin').set(name, 'een-andere'), locked)
    expect(await onDisk()).toBe(before)
  })

  test('nothing is asked of Electron before it can be', async () => {
    const notReady = keyStore({ isAsyncEncryptionAvailable: () => Promise.resolve(false) })
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      await expectProblem(open(notReady, platform).set(name, key), locked)
  })

  test('its question for a password is waited for; that it waits is said meanwhile', async () => {
    await open(keyStore()).set(name, key)
    const answer = Promise.withResolvers<boolean>()
    const patience = vi.fn(() => new Promise(() => undefined)).mockResolvedValueOnce(undefined)
    const asking = keyStore({ isAsyncEncryptionAvailable: () => answer.promise })
    const secrets = keyStoreSecrets({
      openStore: openElectronStore,
      folder,
      keyStore: asking,
      platform: 'linux',
      log,
      patience,
    })
    await expectProblem(secrets.get(name), locked)
    await expectProblem(secrets.get(name), locked)
    expect(patience, 'who comes later is told at once').toHaveBeenCalledOnce()
    answer.resolve(true)
    await setImmediate()
    expect(await secrets.get(name)).toBe(key)
  })
})
