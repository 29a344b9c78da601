import { join } from 'node:path'
import type { LogLine } from '../../../shared/text/log.ts'
import type { LogReader } from '../../ports/log-reader.ts'
import { realDisk, type Disk } from '../disk/disk.ts'

/** The log's own file, then those that were put aside, newest first (see `log-file.ts`). */
const files = ['factuurbrug.log', ...[1, 2, 3, 4, 5].map((number) => `factuurbrug.${number}.log`)]

/** Reads the log of a data folder. Lines that are not ours (cut off by a crash, changed by hand) are left out. */
export function logTail(folder: string, disk: Disk = realDisk): LogReader {
  return {
    async tail(limit) {
      let lines: LogLine[] = []
      for (const file of files) {
        if (lines.length >= limit) break
        const text = await disk.read(join(folder, file)).catch(() => null)
        if (text !== null) lines = [...text.split('\n').flatMap(readLine), ...lines]
      }
      return lines.slice(-limit)
    },
  }
}

function readLine(line: string): LogLine[] {
  const record = parsed(line)
  if (record === null) return []
  const { at, level, event, ...rest } = record
  if (typeof at !== 'string' || typeof event !== 'string') return []
  if (level !== 'info' && level !== 'warn' && level !== 'error') return []
  return [{ at, level, event, fields: Object.fromEntries(Object.entries(rest).filter(isField)) }]
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  if (!line.startsWith('{')) return null
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>
  } catch {
    return null
  }
}

type LogField = LogLine['fields'][string]

function isField(field: [string, unknown]): field is [string, LogField] {
  return field[1] === null || ['string', 'number', 'boolean'].includes(typeof field[1])
}
