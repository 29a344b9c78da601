import type { Memo } from '../../ports/memo.ts'
import { diskErrorCode } from '../disk/disk.ts'
import { inFolder, type OpenStore } from './store.ts'

/** What the shell remembers (`window.json`). A damaged file counts as none, and a disk that refuses is forgiven. */
export function openMemo(openStore: OpenStore, folder: string): Memo {
  const store = forgiving(() => openStore({ ...inFolder(folder, 'window'), clearInvalidConfig: true }))
  return {
    get: (key) => forgiving(() => store?.get(key)),
    set(key, value) {
      forgiving(() => store?.set(key, value))
    },
  }
}

function forgiving<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (diskErrorCode(error) === null) throw error
    return undefined
  }
}
