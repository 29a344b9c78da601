import { deviationsText } from '../../../../shared/text/screens/settings/deviations.ts'
import { euText } from '../../../../shared/text/screens/settings/eu.ts'
import { ledgersText } from '../../../../shared/text/screens/settings/ledgers.ts'
import { licenceText } from '../../../../shared/text/screens/settings/licence.ts'
import { moneybirdText } from '../../../../shared/text/screens/settings/moneybird.ts'
import { paymentsText } from '../../../../shared/text/screens/settings/payments.ts'
import { programText } from '../../../../shared/text/screens/settings/program.ts'
import { connectionsText } from '../../../../shared/text/screens/settings/connections.ts'
import { scheduleText } from '../../../../shared/text/screens/settings/schedule.ts'
import { sendingText } from '../../../../shared/text/screens/settings/sending.ts'
import { shopText } from '../../../../shared/text/screens/settings/shop.ts'
import { statusesText } from '../../../../shared/text/screens/settings/statuses.ts'
import { vatText } from '../../../../shared/text/screens/settings/vat.ts'
import type { Language } from '../../../../shared/text/language.ts'
import type { SectionName } from './steps.ts'

/** A setting that was found. */
export interface FoundSetting {
  readonly section: SectionName
  /** By which its page can be opened at it; one that the page does not know opens the page. */
  readonly field: string
  readonly name: string
}

/** The words of each page: what is searched is what the merchant reads there, so a new setting is found by itself. */
const texts: Readonly<Record<SectionName, Readonly<Record<Language, object>>>> = {
  shop: shopText,
  moneybird: moneybirdText,
  statuses: statusesText,
  vat: vatText,
  ledgers: ledgersText,
  eu: euText,
  payments: paymentsText,
  sending: sendingText,
  deviations: deviationsText,
  schedule: scheduleText,
  connections: connectionsText,
  licence: licenceText,
  program: programText,
}

/** So many are shown; who finds more types on. */
const MOST = 12
/** Of one letter everything is found. */
const SHORTEST = 2

/** The settings in which all these words stand, those whose name has them first. */
export function findSettings(
  typed: string,
  sections: readonly SectionName[],
  titles: Readonly<Record<SectionName, string>>,
  language: Language,
): readonly FoundSetting[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.join('').length < SHORTEST) return []
  const hasAll = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const all = sections.flatMap((section) => [
    { section, field: '', name: titles[section], whole: titles[section] },
    ...Object.entries(texts[section][language]).flatMap(([field, value]: [string, unknown]) => {
      const parts = stringsIn(value)
      const [name] = parts
      return name === undefined ? [] : [{ section, field, name, whole: parts.join(' ') }]
    }),
  ])
  const found = all.filter(({ whole }) => hasAll(whole))
  const named = found.filter(({ name }) => hasAll(name))
  const others = found.filter((one) => !named.includes(one))
  return [...named, ...others].slice(0, MOST).map(({ section, field, name }) => ({ section, field, name }))
}

/** All that is text in a part of the texts; what is made of numbers or names is not. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
