import { hash } from 'node:crypto'
import { Low } from 'lowdb'
import type { z } from 'zod'
import type { Disk } from '../disk/disk.ts'
import { durableFile, type Codec, type Decoded } from '../disk/durable-file.ts'
import { migrate, type Migrations } from './migrations.ts'

/** What a data file of one kind holds and how it came to its present form. */
export interface FileKind<T> {
  readonly schema: z.ZodType<T>
  readonly migrations: Migrations
  /** What a file holds that does not exist yet. */
  readonly empty: T
}

export interface DataFileOptions<T> {
  readonly path: string
  readonly name: string
  readonly kind: FileKind<T>
  readonly disk: Disk
  readonly onDamage: (name: string) => void
}

/** A data file in memory, always equal to the disk. */
export interface DataFile<T> {
  /** What was last read or stored. */
  readonly data: T
  /** Whether there is a file at all. */
  readonly exists: boolean
  /** Stores the next data; when it rejects (a `StoreError`), `data` is as it was. */
  save(next: T): Promise<void>
}

/** Opens a data file: reads, checks, and brings it up to date. Rejects with a `StoreError` (see `durableFile`). */
export async function openDataFile<T extends object>(options: DataFileOptions<T>): Promise<DataFile<T>> {
  const { kind, ...place } = options
  const low = new Low<T>(durableFile({ ...place, codec: sealedCodec(kind) }), kind.empty)
  await low.read()
  let saved = low.data
  return {
    get data() {
      return saved
    },
    get exists() {
      return saved !== kind.empty
    },
    async save(next) {
      low.data = next
      try {
        await low.write()
        saved = next
      } finally {
        low.data = saved
      }
    },
  }
}

/**
 * `{"version":1,"checksum":"...","data":...}`, compact. The checksum tells a file that is cut off, partly zeros or
 * changed by hand from one that this program wrote; the schema tells one that this program wrote wrongly.
 */
export function sealedCodec<T>({ schema, migrations }: FileKind<T>): Codec<T> {
  return {
    encode(data) {
      const body = JSON.stringify(data)
      return `{"version":${migrations.version},"checksum":"${checksum(body)}","data":${body}}`
    },
    decode(text) {
      // The version comes first, before any doubt: a later version may seal in another way.
      const version = Number(/^\{"version":(\d{1,9})[,}]/.exec(text)?.[1] ?? '0')
      if (version > migrations.version) return { kind: 'newer', version }
      const body = unseal(text)
      return body === null || version === 0 ? { kind: 'damaged' } : open(body, version)
    },
  }

  function open(body: string, version: number): Decoded<T> {
    try {
      const data = migrate(migrations, version, JSON.parse(body))
      const checked = schema.safeParse(data)
      // The data as read, not as the schema rebuilt them: keys that a sister version added stay.
      return checked.success
        ? { kind: 'data', data: data as T, oldVersion: version === migrations.version ? null : version }
        : { kind: 'damaged' }
    } catch {
      return { kind: 'damaged' }
    }
  }
}

function unseal(text: string): string | null {
  const seal = /^\{"version":\d{1,9},"checksum":"([0-9a-f]{32})","data":/.exec(text)
  if (seal === null || !text.endsWith('}')) return null
  const body = text.slice(seal[0].length, -1)
  return checksum(body) === seal[1] ? body : null
}

function checksum(body: string): string {
  return hash('sha256', body, 'hex').slice(0, 32)
}
