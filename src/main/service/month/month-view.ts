import type { MonthView } from '../../../shared/contract/month.ts'
import type { ReportWords } from '../../../shared/domain/month-entries.ts'
import { monthReport } from '../../../shared/domain/month-report.ts'
import type { Language } from '../../../shared/text/language.ts'
import { PDF_FILE } from '../../../shared/text/month-files.ts'
import { sayWarning } from '../../../shared/text/say.ts'
import { dutch } from '../../../shared/text/template.ts'
import type { Connection } from '../../home.ts'
import type { Store } from '../../ports/store.ts'
import { readMonth } from '../../sync/month-read.ts'
import { monthFileRows } from './month-files.ts'

/** Differences that a screen shows; nobody reads more, and the files have them all. */
const MOST_SHOWN = 200

/** The report of a month as the screens and the terminal show it. */
export async function monthView(
  { ports: { store } }: Connection,
  month: string,
  current: string,
  language: Language,
): Promise<MonthView> {
  const words = wordsFor(store, language)
  const { input, unknown } = await readMonth(store, month, words)
  const report = monthReport(input)
  const { items } = report.differences
  // What is still open comes first, so that it is never among those that are not shown.
  const sorted = [...items.filter((one) => !one.isExplained), ...items.filter((one) => one.isExplained)]
  const shown = sorted.slice(0, MOST_SHOWN)
  const files = Object.entries(monthFileRows(input, report, language))
  return {
    report: { ...report, differences: { ...report.differences, items: shown } },
    hidden: items.length - shown.length,
    unknown,
    isOver: month < current,
    closedAt: store.closedMonths()[month] ?? null,
    files: [{ name: PDF_FILE, rows: 1 }, ...files.map(([name, rows]) => ({ name, rows: rows.length }))],
    currency: words.baseCurrency,
  }
}

/** What a report says in words. */
export function wordsFor(store: Store, language: Language): ReportWords {
  const facts = store.loadFacts()
  const accounts = new Map((facts?.administration.ledgerAccounts ?? []).map(({ id, name }) => [id, name]))
  return {
    ledger: (id) => accounts.get(id) ?? id,
    remark: ({ warnings }) => warnings.map((warning) => sayWarning(warning, language).what).join(' '),
    baseCurrency: facts?.shop.baseCurrency ?? dutch.baseCurrency,
  }
}
