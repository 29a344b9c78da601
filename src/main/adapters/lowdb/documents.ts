import { join } from 'node:path'
import { Low } from 'lowdb'
import type { z } from 'zod'
import { realDisk, type Disk } from '../disk/disk.ts'
import { durableFile, queue, removeLeftovers, orWriteFailed, type Codec } from '../disk/durable-file.ts'
import { documentsSchema, noRuns, StoreError, type Documents } from '../../ports/store.ts'

/** The file of a connection's documents. */
const FILE = 'state.json'

/** The form of the file; a later one is refused. */
const VERSION = 1

type KeptDocuments = z.output<typeof documentsSchema>

const nothing = { ...noRuns, facts: null, closedMonths: {} } as KeptDocuments

/** Documents, and a way to start anew after the file was taken away. */
export interface DocumentFile extends Documents {
  readonly forget: () => void
}

export interface DocumentOptions {
  /** Folder of the connection; there already. */
  readonly folder: string
  readonly onDamage: (file: string) => void
  readonly disk?: Disk
}

/**
 * Opens the small documents of a connection, one file. All of it can be found again, so one that is damaged together with its copy is
 * told of and started anew. Rejects with a `StoreError`: DATA_NEWER or DISK_WRITE_FAILED.
 */
export async function openDocuments({
  folder,
  onDamage,
  disk = realDisk,
}: DocumentOptions): Promise<DocumentFile> {
  await orWriteFailed(FILE, removeLeftovers(folder, disk))
  const file = durableFile<KeptDocuments>({ path: join(folder, FILE), name: FILE, codec, disk, onDamage })
  const low = new Low<KeptDocuments>(file, nothing)
  try {
    await low.read()
  } catch (error) {
    if (!(error instanceof StoreError) || error.problem.code !== 'DATA_DAMAGED') throw error
    onDamage(FILE)
  }
  let saved = low.data
  const inOrder = queue()
  const save = (change: (kept: KeptDocuments) => KeptDocuments): Promise<void> =>
    inOrder(async () => {
      const next = change(saved)
      low.data = documentsSchema.parse(next)
      await low.write()
      saved = next
    })
  return {
    runState: () => ({ lastRuns: saved.lastRuns, pause: saved.pause, returnedTo: saved.returnedTo }),
    changeRunState: (change) => save((kept) => ({ ...kept, ...change(kept) })),
    closedMonths: () => saved.closedMonths,
    closeMonth: (month, at) =>
      save((kept) => {
        const others = Object.entries(kept.closedMonths).filter(([one]) => one !== month)
        return { ...kept, closedMonths: Object.fromEntries(at === null ? others : [...others, [month, at]]) }
      }),
    loadFacts: () => saved.facts,
    saveFacts: (facts) => save((kept) => ({ ...kept, facts }) as KeptDocuments),
    forget() {
      saved = nothing
    },
  }
}

const codec: Codec<KeptDocuments> = {
  encode: (data) => JSON.stringify({ version: VERSION, ...data }),
  decode(text) {
    const version = Number(/^\{"version":(\d{1,9})[,}]/.exec(text)?.[1] ?? '0')
    if (version > VERSION) return { kind: 'newer', version }
    const read = documentsSchema.safeParse(jsonIn(text))
    return read.success && version === VERSION ? { kind: 'data', data: read.data } : { kind: 'damaged' }
  },
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
