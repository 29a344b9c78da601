import { join } from 'node:path'
import { z } from 'zod'
import type { RequestLog } from '../../ports/throttle.ts'
import { realDisk, type Disk } from '../disk/disk.ts'
import { orWriteFailed, queue, replaceFile } from '../disk/durable-file.ts'
import { readJsonFile } from './json-file.ts'

const file = 'requests.json'
const schema = z.object({ times: z.array(z.number()) })

/**
 * The times of the last requests (ms) in the data folder: the limit is per network address, so all connections share it.
 * A damaged file counts as empty: at worst Moneybird answers 429, which is obeyed. Saving rejects with a `StoreError`.
 */
export function requestLog(folder: string, disk: Disk = realDisk): RequestLog {
  const path = join(folder, file)
  const inOrder = queue()
  return {
    async load() {
      const found = await orWriteFailed(file, readJsonFile(disk, path, schema))
      return found === null || found === 'damaged' ? [] : found.times
    },
    save: (times) =>
      inOrder(async () => {
        await orWriteFailed(file, disk.makeFolder(folder))
        await replaceFile({ disk, path, name: file, text: JSON.stringify({ times }), keepAs: null })
      }),
  }
}
