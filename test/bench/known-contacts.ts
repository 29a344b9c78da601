import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { digest } from '../../src/main/adapters/node/digest.ts'
import { setUp } from '../../src/main/adapters/sqlite/database.ts'
import { recordsIn } from '../../src/main/adapters/sqlite/records.ts'
import type { IndexedContact } from '../../src/main/ports/records.ts'
import { connection, makeInstallation } from './installation.ts'
import { median } from './median.ts'
import type { OutsideProcess } from './outside-process.ts'
import { startProgram } from './program-process.ts'

export interface ContactsFigures {
  readonly contacts: number
  readonly rssMb: number
  /** Processor time of a run in which nothing is new, ms. */
  readonly quietHourMs: number
}

const HOURS = 5

/** The real program where so many contacts of an administration are known: its memory, and what an hour without orders takes. */
export async function measureContacts(outside: OutsideProcess, contacts: number): Promise<ContactsFigures> {
  const installation = await makeInstallation(outside.at, { orders: 1000, months: 12 })
  try {
    await write(installation.data, contacts)
    const program = await startProgram(installation.folder)
    // The first looks at both sides, once a day.
    await program.call('run.now', { connection })
    const hours: number[] = []
    for (let i = 0; i < HOURS; i++) {
      const before = await processorMs(program.pid)
      await program.call('run.now', { connection })
      hours.push((await processorMs(program.pid)) - before)
    }
    await pause(1000)
    const rssMb = await program.memoryMb()
    await program.close()
    return { contacts, rssMb, quietHourMs: median(hours) }
  } finally {
    await installation.remove()
  }
}

async function write(folder: string, contacts: number): Promise<void> {
  const raw = new DatabaseSync(join(folder, 'records.db'))
  const records = recordsIn(setUp(raw))
  raw.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000')
  for (let i = 0; i < contacts; i += 2000) {
    const put = Array.from({ length: Math.min(2000, contacts - i) }, (_, at) => contact(i + at))
    await records.commit({ contacts: { put } })
  }
  await records.commit({ contacts: { syncedAt: new Date().toISOString() } })
  raw.close()
}

function contact(index: number): IndexedContact {
  return {
    id: String(900_000_000_000_000_000n + BigInt(index)),
    version: String(1_700_000_000 + index),
    emails: [digest(`iemand${index}@example.nl`)],
    customerId: '',
    person: digest(`iemand ${index}`),
    company: '',
    address: digest(`dorpsstraat ${index}`),
    archived: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  }
}

/** Processor time of a process so far, ms; the system counts in hundredths of a second. */
async function processorMs(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
