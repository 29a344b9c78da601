import type { SafeStorage } from 'electron'
import { z } from 'zod'
import { problem } from '../../../shared/domain/problem.ts'
import type { Log } from '../../ports/log.ts'
import type { Secrets } from '../../ports/secrets.ts'
import { StoreError } from '../../ports/store.ts'
import { parsed, storeFile, type StoreFile } from './store-file.ts'

/** The part of Electron's safeStorage that is used: asynchronous, because the other blocks and goes away. */
export type KeyStore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>

export interface ElectronSecretsOptions {
  /** The data folder. */
  readonly folder: string
  readonly keyStore: KeyStore
  readonly platform: NodeJS.Platform
  readonly log: Pick<Log, 'warn'>
}

/** Encrypted secrets by name, in base64. */
const schema = z.record(z.string().min(1), z.base64().min(1))
type Blobs = z.output<typeof schema>

/**
 * Secrets encrypted with the system's own key store; what is on disk (`safe-storage.json`) is useless on another computer or
 * to another user.
 *
 * Rejects with a `StoreError`: SECRETS_UNSAFE where the system has no key store worth the name (Linux then encrypts with a
 * password that stands in Chromium's source) or keeps it locked, DISK_WRITE_FAILED. A secret that the key store can no longer
 * decrypt counts as missing: then it is asked for again.
 */
export function electronSecrets(options: ElectronSecretsOptions): Secrets {
  const { keyStore, log } = options
  const file = storeFile(options.folder, 'safe-storage')

  const encrypt = async (name: string, value: string): Promise<void> => {
    const encrypted = await keyStore.encryptStringAsync(value)
    write(file, { ...blobsIn(file), [name]: encrypted.toString('base64') })
  }

  return {
    async get(name) {
      const blob = blobsIn(file)[name]
      if (blob === undefined) return null
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
      Promise.resolve().then(() => {
        const others = Object.entries(blobsIn(file)).filter(([other]) => other !== name)
        write(file, Object.fromEntries(others))
      }),
  }
}

/** A damaged file holds no secrets that could be had back; they are asked for again. */
function blobsIn(file: StoreFile): Blobs {
  const checked = schema.safeParse(parsed(file.read() ?? ''))
  return checked.success ? checked.data : {}
}

function write(file: StoreFile, blobs: Blobs): void {
  file.write(`${JSON.stringify(blobs, null, 2)}\n`)
}

async function refuseUnsafe({ keyStore, platform }: ElectronSecretsOptions): Promise<void> {
  const backend = platform === 'linux' ? keyStore.getSelectedStorageBackend() : 'system'
  if (backend === 'basic_text') throw new StoreError(problem('SECRETS_UNSAFE', { reason: backend }))
  const isAvailable = await keyStore.isAsyncEncryptionAvailable()
  if (!isAvailable) throw new StoreError(problem('SECRETS_UNSAFE', { reason: 'unavailable' }))
}
