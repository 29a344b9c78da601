import { realDisk, type Disk } from '../adapters/disk/disk.ts'
import { orWriteFailed } from '../adapters/disk/durable-file.ts'
import { putAside } from '../adapters/disk/reset.ts'
import { openDocuments } from '../adapters/lowdb/documents.ts'
import { openRecords, type RecordFileOptions } from '../adapters/sqlite/open.ts'
import { StoreError, type Documents, type Store } from '../ports/store.ts'

export interface StoreOptions extends RecordFileOptions {
  /** For the documents; SQLite reaches the computer's own. */
  readonly disk?: Disk
}

/**
 * Opens the storage of one connection: records in SQLite, documents in lowdb. One store per folder, with the process lock held.
 * Rejects with a `StoreError`: DATA_DAMAGED, DATA_NEWER or DISK_WRITE_FAILED.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { folder, now } = options
  await orWriteFailed('records.db', realDisk.makeFolder(folder))
  const days: string[] = []
  const onReturn = (day: string) => void days.push(day)
  const { records, copyToday, without, close } = await openRecords({ ...options, onReturn })
  const { forget, ...documents } = await openDocuments(options)
  for (const day of days) await remembered(documents, day)
  return {
    ...records,
    ...documents,
    copyToday,
    reset: () =>
      without(async () => {
        const backup = await putAside(folder, now())
        forget()
        return backup
      }),
    close() {
      close()
      return Promise.resolve()
    },
  }
}

/** On a disk that cannot be written it is told the next time. */
async function remembered(documents: Documents, day: string): Promise<void> {
  try {
    await documents.changeRunState((state) => ({ ...state, returnedTo: day }))
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}
