import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { app } from './app.ts'
import { switchValue } from './process-state.ts'
import type { Part } from './types.ts'

/** The key ring: a key in a file beside the data. */
function key(): Buffer {
  const file = join(app.getPath('userData'), 'stand-in.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

const algorithm = 'aes-256-gcm'

/** The module `safeStorage`: real encryption, and `--password-store=basic` as Chromium understands it on Linux. */
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () =>
    switchValue('password-store') === 'basic' ? 'basic_text' : 'gnome_libsecret',
  encryptStringAsync(text: string) {
    const start = randomBytes(12)
    const cipher = createCipheriv(algorithm, key(), start)
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Promise.resolve(Buffer.concat([start, cipher.getAuthTag(), encrypted]))
  },
  decryptStringAsync(encrypted: Buffer) {
    return Promise.resolve().then(() => {
      const decipher = createDecipheriv(algorithm, key(), encrypted.subarray(0, 12))
      decipher.setAuthTag(encrypted.subarray(12, 28))
      const result = Buffer.concat([decipher.update(encrypted.subarray(28)), decipher.final()]).toString(
        'utf8',
      )
      return { result, shouldReEncrypt: false }
    })
  },
} satisfies Part<SafeStorage>
