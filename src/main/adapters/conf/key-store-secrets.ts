import type { SafeStorage } from 'electron'
import { z } from 'zod'
import { problem } from '../../../shared/domain/problem.ts'
import type { Log } from '../../ports/log.ts'
import type { SecretStore } from '../../ports/secrets.ts'
import { StoreError } from '../../ports/store.ts'
import { durably, inFolder, orRefused, parsed, type OpenStore } from './store.ts'

const file = 'safe-storage.json'

/** The part of Electron's safeStorage that is used: asynchronous, because the other blocks and goes away. */
export type KeyStore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
>

export interface KeyStoreSecretsOptions {
  readonly openStore: OpenStore
  /** The data folder. */
  readonly folder: string
  readonly keyStore: KeyStore
  readonly platform: NodeJS.Platform
  readonly log: Pick<Log, 'warn'>
  /** Resolves when the merchant has had long enough to answer the question of the key store; ten seconds unless told. */
  readonly patience?: () => Promise<unknown>
}

/** How Chromium marks what it encrypted on Linux without a key ring: with a key that stands in its source. */
const published = Buffer.from('v10')

/** Encrypted secrets by name, in base64. */
const schema = z.record(z.string().min(1), z.base64().min(1))

/**
 * Secrets encrypted with the system's own key store; what is on disk (`safe-storage.json`) is useless on another computer or
 * to another user.
 *
 * On Linux Electron says that it can encrypt and names a key store by the desktop, also where none answers; so what it made of a
 * secret decides. What was encrypted without a key ring is refused, and encrypted anew where there is one by now.
 *
 * Rejects with a `StoreError`: SECRETS_UNSAFE where the system has no key store worth the name, SECRETS_LOCKED where there are
 * secrets that it does not open now (nothing is overwritten, and they are there again once it does), DISK_WRITE_FAILED. A secret
 * that the key store can no longer decrypt counts as missing: then it is asked for again.
 */
export function keyStoreSecrets(options: KeyStoreSecretsOptions): SecretStore {
  const { folder, keyStore, platform, log } = options
  let store: ReturnType<typeof opened> | null = null
  // Not before it is needed: the folder is made by whoever takes it for this process.
  const blobs = () => (store ??= opened(options))
  const isOpen = opening(options)
  const isPublished = (blob: Buffer) => platform === 'linux' && blob.subarray(0, 3).equals(published)

  const encrypt = async (name: string, value: string): Promise<void> => {
    const encrypted = await keyStore.encryptStringAsync(value).catch(() => {
      throw locked()
    })
    if (isPublished(encrypted)) throw hasOthers() ? locked() : unsafe('basic_text')
    await durably(folder, file, () => {
      blobs().set(name, encrypted.toString('base64'))
    })
  }
  /** Whether there was a key ring before: then it is there, and locked. */
  const hasOthers = () =>
    Object.values(blobs().store).some((text) => !isPublished(Buffer.from(text, 'base64')))

  return {
    async get(name) {
      const text = await orRefused(file, () => blobs().get(name, ''))
      if (text === '') return null
      const blob = Buffer.from(text, 'base64')
      await isOpen()
      const decrypted = await keyStore.decryptStringAsync(blob).catch((error: unknown) => {
        if (isPassing(error)) throw locked()
        log.warn('secret-not-decrypted')
        return null
      })
      if (decrypted === null) return null
      const { result, shouldReEncrypt } = decrypted
      if (shouldReEncrypt || isPublished(blob)) await encrypt(name, result)
      return result
    },
    async set(name, value) {
      await isOpen()
      await encrypt(name, value)
    },
    remove: (name) =>
      durably(folder, file, () => {
        blobs().delete(name)
      }),
  }
}

/** The words of Electron for a key that it has not got now; there is no code for it. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && error.message.includes('temporarily unavailable')
}

/**
 * Waits until the key store answers, which may take as long as the merchant thinks about its question for a password. Who has
 * waited long enough is told that it is locked, as is everybody after until it has answered.
 */
function opening({ keyStore, patience = tenSeconds }: KeyStoreSecretsOptions): () => Promise<void> {
  let asked: Promise<boolean> | null = null
  let isLate = false
  return async () => {
    asked ??= keyStore.isAsyncEncryptionAvailable().finally(() => {
      asked = null
      isLate = false
    })
    const answer = await Promise.race([asked, isLate ? null : patience().then(() => null)])
    isLate = answer === null
    if (answer !== true) throw locked()
  }
}

function tenSeconds(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10_000).unref()
  })
}

function locked(): StoreError {
  return new StoreError(problem('SECRETS_LOCKED', {}))
}

function unsafe(reason: string): StoreError {
  return new StoreError(problem('SECRETS_UNSAFE', { reason }))
}

/** A damaged file holds no secrets that could be had back; they are asked for again. */
function opened({ openStore, folder }: KeyStoreSecretsOptions) {
  return openStore<Record<string, string>>({
    ...inFolder(folder, 'safe-storage'),
    deserialize: (text) => schema.safeParse(parsed(text)).data ?? {},
  })
}
