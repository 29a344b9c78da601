import type { LicenceView } from '../contract/views.ts'
import { formatDate } from './format.ts'
import type { Language } from './language.ts'

/** How long orders are transferred, in one sentence. */
export function licenceSentence({ kind, until, daysLeft, holder }: LicenceView, language: Language): string {
  const date = formatDate(until, language)
  if (language === 'en') {
    if (kind === 'ended') return `Your licence or trial ended on ${date}. Nothing is transferred any more.`
    const what = holder === '' ? 'Trial' : `Licence of ${holder}`
    return `${what}: ${daysLeft === 1 ? '1 day' : `${daysLeft} days`} left, up to and including ${date}.`
  }
  if (kind === 'ended')
    return `Je licentie of proefperiode is afgelopen op ${date}. Er wordt niets meer doorgezet.`
  const what = holder === '' ? 'Proefperiode' : `Licentie van ${holder}`
  return `${what}: nog ${daysLeft === 1 ? '1 dag' : `${daysLeft} dagen`}, tot en met ${date}.`
}
