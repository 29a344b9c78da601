import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { Log, NeverLogged } from '../../ports/log.ts'

export interface LogFileOptions {
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A file that has grown beyond this is put aside; default 1 MB. */
  readonly maxBytes?: number
  /** How many files that were put aside stay; default 5. */
  readonly keep?: number
}

const fileName = 'factuurbrug.log'
const longestText = 300

/** The compiler keeps these out of our own calls; what is made up at run time is kept out here. */
const neverLogged = {
  email: true,
  name: true,
  firstName: true,
  lastName: true,
  customer: true,
  company: true,
  address: true,
  postcode: true,
  city: true,
  phone: true,
  telephone: true,
  vatNumber: true,
  iban: true,
  token: true,
  key: true,
  licence: true,
  secret: true,
  password: true,
} satisfies Readonly<Record<NeverLogged, true>>
const hiddenKeys = new Set(Object.keys(neverLogged).map((key) => key.toLowerCase()))

/**
 * The log as `factuurbrug.log`: one JSON object a line, `{"at":"...","level":"info","event":"run_done","orders":3}`.
 * Older files are `factuurbrug.1.log` (the newest) and so on. Never throws and never prints: a log that cannot be
 * written must not stop the work.
 */
export function logFile(options: LogFileOptions): Log {
  const write = fileWriter(options)
  const log = (level: 'info' | 'warn' | 'error') => (event: string, fields?: object) => {
    try {
      write(lineOf(new Date(options.now()).toISOString(), level, event, fields ?? {}))
    } catch {
      // Nowhere left to say it.
    }
  }
  return { info: log('info'), warn: log('warn'), error: log('error') }
}

function lineOf(at: string, level: string, event: string, fields: object): string {
  const safe = Object.entries(fields).map(([key, value]) => [
    key,
    hiddenKeys.has(key.toLowerCase()) ? '-' : plain(value),
  ])
  return JSON.stringify({ ...Object.fromEntries(safe), at, level, event: plain(event) })
}

/** A value as it may stand in the log: short, no objects, and nothing with the form of an e-mail address. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') {
    // Cut before it is searched as well: the time that takes grows faster than the text.
    return value
      .slice(0, 2 * longestText)
      .replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, '-')
      .slice(0, longestText)
  }
  return value === null || ['number', 'boolean'].includes(typeof value) ? value : '-'
}

function fileWriter({ folder, maxBytes = 1_000_000, keep = 5 }: LogFileOptions): (line: string) => void {
  const path = join(folder, fileName)
  const logger = electronLog.create({ logId: path })
  const { file } = logger.transports
  // Off in plain Node, but in Electron some of these print or send to the window.
  for (const other of Object.values(logger.transports))
    if (other !== file) Object.assign(other ?? {}, { level: false })
  // Its complaints about a file that cannot be written would go to the terminal, between our own output.
  electronLog.transports.console.writeFn = () => undefined
  // Without a name it looks for a package.json around the current folder, and logs nothing when there is none.
  file.setAppName('factuurbrug')
  file.level = 'info'
  file.maxSize = maxBytes
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.resolvePathFn = () => path
  file.transforms = [({ data }) => String(data[0])]
  file.archiveLogFn = () => {
    rotate(folder, keep)
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // Then there is no log.
  }
  return (line) => {
    logger.info(line)
  }
}

function rotate(folder: string, keep: number): void {
  const numbered = (number: number) => join(folder, fileName.replace('.log', `.${number}.log`))
  try {
    rmSync(numbered(keep), { force: true })
    for (let number = keep - 1; number >= 1; number--) move(numbered(number), numbered(number + 1))
    move(join(folder, fileName), numbered(1))
  } catch {
    // The file grows on; the next line tries again.
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
