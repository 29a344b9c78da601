import { join } from 'node:path'
import { appStateSchema, noAppState, type AppStateData } from '../../../shared/settings/app-state.ts'
import type { AppState } from '../../ports/app-state.ts'
import { realDisk, type Disk } from '../disk/disk.ts'
import { orWriteFailed, queue, replaceFile } from '../disk/durable-file.ts'
import { readJsonFile } from './json-file.ts'

const file = 'app.json'

/**
 * `app.json` in the data folder. A damaged file counts as that of a new installation: then the terms are asked again before
 * anything connects, and no order or setting is touched. Opening and changing reject with a `StoreError`.
 */
export async function appStateFile(folder: string, disk: Disk = realDisk): Promise<AppState> {
  const path = join(folder, file)
  const inOrder = queue()
  const found = await orWriteFailed(file, readJsonFile<AppStateData>(disk, path, appStateSchema))
  let current = found === null || found === 'damaged' ? noAppState : found
  return {
    get current() {
      return current
    },
    change: (make) =>
      inOrder(async () => {
        const next = make(current)
        if (next === current) return
        await orWriteFailed(file, disk.makeFolder(folder))
        await replaceFile({
          disk,
          path,
          name: file,
          text: `${JSON.stringify(next, null, 2)}\n`,
          keepAs: null,
        })
        current = next
      }),
  }
}
