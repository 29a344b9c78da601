import { zipSync } from 'fflate'
import type { SavedFile } from '../../../shared/contract/month.ts'
import { monthReport } from '../../../shared/domain/month-report.ts'
import { formatDate, formatStamp } from '../../../shared/text/format.ts'
import type { Language } from '../../../shared/text/language.ts'
import { PDF_FILE } from '../../../shared/text/month-files.ts'
import type { Connection } from '../../home.ts'
import { readMonth } from '../../sync/month-read.ts'
import { monthFiles } from './month-files.ts'
import { wordsFor } from './month-view.ts'

/** The files of a month for an accountant, or one zip that holds them. */
export async function savedMonth(
  { ports: { store, clock }, settings }: Connection,
  month: string,
  as: 'files' | 'zip',
  language: Language,
): Promise<readonly SavedFile[]> {
  const { input, unknown } = await readMonth(store, month, wordsFor(store, language))
  const report = monthReport(input)
  // Loaded when it is needed: it would make every start slower.
  const { monthPdf } = await import('./month-pdf.ts')
  const { name, booking } = settings()
  const now = formatStamp(new Date(clock.now()).toISOString(), booking.timeZone)
  const tables = Object.entries(monthFiles(input, report, language))
  const made = formatDate(now.slice(0, 'YYYY-MM-DD'.length), language)
  const files: [name: string, bytes: Uint8Array][] = [
    [PDF_FILE, await monthPdf({ report, unknown, shop: name, made, language })],
    ...tables.map(([file, text]): [string, Uint8Array] => [file, Buffer.from(text)]),
  ]
  if (as === 'files') return files.map(([file, bytes]) => saved(file, bytes))
  // Local time, which is what a zip holds.
  const [day = '', time = ''] = now.split(' ')
  const mtime = new Date(`${day}T${time}:00`)
  return [saved(`maand-${month}.zip`, zipSync(Object.fromEntries(files), { mtime }))]
}

function saved(name: string, bytes: Uint8Array): SavedFile {
  return { name, content: Buffer.from(bytes).toString('base64') }
}
