import type { MonthDifference } from '../domain/month-differences.ts'
import type { Language } from './language.ts'
import type { VatBox } from '../domain/month-vat.ts'
import { monthFileText } from './month-files.ts'
import { sayTitle } from './say.ts'

/** Why the shop and the invoices differ: the reason of an order without invoice, else what kind of difference it is. */
export function sayDifference(
  { kind, reason }: Pick<MonthDifference, 'kind' | 'reason'>,
  language: Language,
): string {
  if (kind !== 'left_out') return monthFileText[language].differences[kind]
  return reason === '' ? waits[language] : sayTitle(reason, language)
}

const waits: Readonly<Record<Language, string>> = {
  nl: 'Wacht, nog geen definitieve factuur',
  en: 'Waits, no final invoice yet',
}

/** A box of the return as a reader knows it. */
export function boxLabel(box: VatBox): string {
  if (box === 'oss') return 'OSS'
  return box === 'none' ? '–' : box
}
