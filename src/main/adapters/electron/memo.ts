import { z } from 'zod'
import type { Memo } from '../../ports/memo.ts'
import { StoreError } from '../../ports/store.ts'
import { parsed, storeFile } from './store-file.ts'

const schema = z.record(z.string(), z.unknown())

/** What the shell remembers, in electron-store (`window.json`). A file that cannot be read counts as none, a full disk is forgiven. */
export function electronMemo(folder: string): Memo {
  const file = storeFile(folder, 'window')
  let values: z.output<typeof schema> = {}
  forgiving(() => {
    values = schema.safeParse(parsed(file.read() ?? '')).data ?? {}
  })
  return {
    get: (key) => (Object.hasOwn(values, key) ? values[key] : undefined),
    set(key, value) {
      values = { ...values, [key]: value }
      forgiving(() => {
        file.write(JSON.stringify(values))
      })
    },
  }
}

function forgiving(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}
