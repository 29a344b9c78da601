import type { SafeStorage } from 'electron'
import { z } from 'zod'
import { problem } from '../../../shared/domain/problem.ts'
import type { Log } from '../../ports/log.ts'
import type { Secrets } from '../../ports/secrets.ts'
import { StoreError } from '../../ports/store.ts'
import { durably, inFolder, orRefused, parsed, type OpenStore } from './store.ts'

const file = 'safe-storage.json'

/** The part of Electron's safeStorage that is used: asynchronous, because the other blocks and goes away. */
export type KeyStore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

export interface KeyStoreSecretsOptions {
  readonly openStore: OpenStore
  /** The data folder. */
  readonly folder: string
  readonly keyStore: KeyStore
  readonly platform: NodeJS.Platform
  readonly log: Pick<Log, 'warn'>
}

/** Encrypted secrets by name, in base64. */
const schema = z.record(z.string().min(1), z.base64().min(1))

/**
 * Secrets encrypted with the system's own key store; what is on disk (`safe-storage.json`) is useless on another computer or
 * to another user.
 *
 * Rejects with a `StoreError`: SECRETS_UNSAFE where the system has no key store worth the name (Linux then encrypts with a
 * password that stands in Chromium's source) or keeps it locked, DISK_WRITE_FAILED. A secret that the key store can no longer
 * decrypt counts as missing: then it is asked for again.
 */
export function keyStoreSecrets(options: KeyStoreSecretsOptions): Secrets {
  const { folder, keyStore, log } = options
  let store: ReturnType<typeof opened> | null = null
  // Not before it is needed: the folder is made by whoever takes it for this process.
  const blobs = () => (store ??= opened(options))

  const encrypt = async (name: string, value: string): Promise<void> => {
    const encrypted = await keyStore.encryptStringAsync(value)
    await durably(folder, file, () => {
      blobs().set(name, encrypted.toString('base64'))
    })
  }

  return {
    async get(name) {
      const blob = await orRefused(file, () => blobs().get(name, ''))
      if (blob === '') return null
      await refuseUnsafe(options)
      try {
        const { result, shouldReEncrypt } = await keyStore.decryptStringAsync(Buffer.from(blob, 'base64'))
        if (shouldReEncrypt) await encrypt(name, result)
        return result
      } catch (error) {
        if (error instanceof StoreError) throw error
        log.warn('secret-not-decrypted')
        return null
      }
    },
    async set(name, value) {
      await refuseUnsafe(options)
      await encrypt(name, value)
    },
    remove: (name) =>
      durably(folder, file, () => {
        blobs().delete(name)
      }),
  }
}

/** A damaged file holds no secrets that could be had back; they are asked for again. */
function opened({ openStore, folder }: KeyStoreSecretsOptions) {
  return openStore<Record<string, string>>({
    ...inFolder(folder, 'safe-storage'),
    deserialize: (text) => schema.safeParse(parsed(text)).data ?? {},
  })
}

async function refuseUnsafe({ keyStore, platform }: KeyStoreSecretsOptions): Promise<void> {
  const backend = platform === 'linux' ? keyStore.getSelectedStorageBackend() : 'system'
  if (backend === 'basic_text') throw new StoreError(problem('SECRETS_UNSAFE', { reason: backend }))
  const isAvailable = await keyStore.isAsyncEncryptionAvailable()
  if (!isAvailable) throw new StoreError(problem('SECRETS_UNSAFE', { reason: 'unavailable' }))
}
