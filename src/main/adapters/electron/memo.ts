import { z } from 'zod'
import type { Memo } from '../../ports/memo.ts'
import { StoreError } from '../../ports/store.ts'
import { parsed, storeFile } from './store-file.ts'

const schema = z.record(z.string(), z.unknown())

/** What the shell remembers, in electron-store (`window.json`). A damaged file counts as none, a full disk is forgiven. */
export function electronMemo(folder: string): Memo {
  const file = storeFile(folder, 'window')
  const found = schema.safeParse(parsed(file.read() ?? ''))
  let values = found.success ? found.data : {}
  return {
    get: (key) => (Object.hasOwn(values, key) ? values[key] : undefined),
    set(key, value) {
      values = { ...values, [key]: value }
      try {
        file.write(JSON.stringify(values))
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
      }
    },
  }
}
