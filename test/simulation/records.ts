import { DatabaseSync } from 'node:sqlite'
import { setUp } from '../../src/main/adapters/sqlite/database.ts'
import { recordsIn } from '../../src/main/adapters/sqlite/records.ts'
import { problem } from '../../src/shared/domain/problem.ts'
import type { Records } from '../../src/main/ports/records.ts'
import { StoreError } from '../../src/main/ports/store.ts'

/**
 * Records in memory that outlive the program: the same statements as on a disk, without the disk. A commit has happened whole or not
 * at all, whatever the moment at which the life ends.
 */
export interface SimulatedRecords {
  /** The records as one life of the program has them. `pass`: a moment at which that life may end. */
  forLife(pass: (what: string) => Promise<void>, isFull: () => boolean): Records
  /** Everything is gone. */
  wipe(): void
}

export function simulatedRecords(): SimulatedRecords {
  let records = fresh()
  return {
    wipe() {
      records = fresh()
    },
    forLife(pass, isFull) {
      const change = async <T>(make: () => Promise<T>): Promise<T> => {
        await pass('commit')
        if (isFull())
          throw new StoreError(problem('DISK_WRITE_FAILED', { file: 'records.db', reason: 'SQLITE_13' }))
        const made = await make()
        await pass('committed')
        return made
      }
      const current = records
      return {
        ...current,
        commit: (asked) => change(() => current.commit(asked)),
        forgetContacts: () => change(() => current.forgetContacts()),
      }
    },
  }
}

function fresh(): Records {
  return recordsIn(setUp(new DatabaseSync(':memory:')))
}
