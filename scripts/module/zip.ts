import { crc32 } from 'node:zlib'

export interface ZipEntry {
  /** Path within the zip, with forward slashes. */
  readonly path: string
  readonly data: Buffer
  /** Kind and rights as Unix has them; a plain file unless told. */
  readonly mode?: number
}

/** 1 January 2020, in the two 16-bit numbers of MS-DOS that a zip holds. */
const FIXED_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1
const FIXED_TIME = 0
const UTF8_NAMES = 0x0800
const VERSION_NEEDED = 20
const MADE_BY_UNIX = (3 << 8) | VERSION_NEEDED
/** A plain file, readable by all and writable by its owner. */
const FILE_MODE = 0o100644

/**
 * A zip archive that comes out the same, byte for byte, on every machine: sorted by path, one fixed date, and stored
 * without compression, since zlib's output differs between builds of Node. Written here because the format needs
 * sixty lines for that and the zip libraries compress or take the date of the day. Sizes up to 4 GB.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of sorted) {
    const name = Buffer.from(entry.path, 'utf8')
    const common = commonHeader(name, entry.data)
    const local = Buffer.concat([signature(0x04034b50), common, name])
    directory.push(directoryHeader(common, name, offset, entry.mode ?? FILE_MODE))
    parts.push(local, entry.data)
    offset += local.length + entry.data.length
  }
  const listing = Buffer.concat(directory)
  return Buffer.concat([...parts, listing, endRecord(sorted.length, listing.length, offset)])
}

/** The fields that the local header and the directory share, from "version needed" to "extra length". */
function commonHeader(name: Buffer, data: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(VERSION_NEEDED, 0)
  header.writeUInt16LE(UTF8_NAMES, 2)
  header.writeUInt16LE(0, 4)
  header.writeUInt16LE(FIXED_TIME, 6)
  header.writeUInt16LE(FIXED_DATE, 8)
  header.writeUInt32LE(crc32(data), 10)
  header.writeUInt32LE(data.length, 14)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}

function directoryHeader(common: Buffer, name: Buffer, offset: number, mode: number): Buffer {
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(MADE_BY_UNIX, 0)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(mode * 0x10000, 6)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature(0x02014b50), madeBy, common, rest, name])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(18)
  record.writeUInt16LE(count, 4)
  record.writeUInt16LE(count, 6)
  record.writeUInt32LE(size, 8)
  record.writeUInt32LE(offset, 12)
  return Buffer.concat([signature(0x06054b50), record])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value, 0)
  return bytes
}
