import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { app } from './app.ts'
import { state, switchValue } from './process-state.ts'
import type { Part } from './types.ts'

/**
 * The module `safeStorage` as Electron has it on Linux. Two providers of keys: the key ring, which marks its work `v11`, and one
 * with a published key, `v10`, which encrypts whenever the first has none to give. Both are asked once in the life of the program.
 */
interface Keys {
  /** `null` = there is no key ring, or it stayed locked: Chromium does not tell them apart. */
  readonly v11: Buffer | null
  readonly v10: Buffer
}
let asked: Keys | null = null

/** The key ring is a file beside the data; beside it `stand-in.locked` keeps it locked. */
function keys(): Keys {
  return (asked ??= { v11: ringKey(), v10: keyOf('peanuts') })
}

function ringKey(): Buffer | null {
  const at = (name: string) => join(app.getPath('userData'), name)
  if (switchValue('password-store') === 'basic' || existsSync(at('stand-in.locked'))) return null
  const file = at('stand-in.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('base64'), { mode: 0o600 })
  return keyOf(readFileSync(file, 'utf8'))
}

function keyOf(password: string): Buffer {
  return pbkdf2Sync(password, 'saltysalt', 1, 16, 'sha1')
}

const algorithm = 'aes-128-cbc'
const start = Buffer.alloc(16, ' ')
const fault = 'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.'
const passing = 'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.'

function decrypted(encrypted: Buffer) {
  const mark = encrypted.subarray(0, 3).toString('latin1')
  if (mark !== 'v10' && mark !== 'v11') throw new Error(fault)
  const key = keys()[mark]
  if (key === null) throw new Error(passing)
  try {
    const decipher = createDecipheriv(algorithm, key, start)
    const result = Buffer.concat([decipher.update(encrypted.subarray(3)), decipher.final()]).toString('utf8')
    return { result, shouldReEncrypt: mark === 'v10' && keys().v11 !== null }
  } catch {
    throw new Error(fault)
  }
}

export const safeStorage = {
  /** What it can encrypt with is not asked here. */
  isAsyncEncryptionAvailable: () => Promise.resolve(state.isReady),
  encryptStringAsync(text: string) {
    const { v10, v11 } = keys()
    const cipher = createCipheriv(algorithm, v11 ?? v10, start)
    const mark = Buffer.from(v11 === null ? 'v10' : 'v11')
    return Promise.resolve(Buffer.concat([mark, cipher.update(text, 'utf8'), cipher.final()]))
  },
  decryptStringAsync: (encrypted: Buffer) => Promise.resolve().then(() => decrypted(encrypted)),
} satisfies Part<SafeStorage>
