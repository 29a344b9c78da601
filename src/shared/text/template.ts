import { recordOf } from '../problems/problems.ts'
import * as format from './format.ts'
import type { Language, Words } from './language.ts'
import { tidy } from './tidy.ts'

/** What a sentence needs besides its data. */
export interface Placeholder {
  /** Currency of the order and its invoice. */
  readonly currency: string
  /** Currency of the shop and of the administration. */
  readonly baseCurrency: string
  readonly timeZone: string
}

/** A Dutch shop. */
export const dutch: Placeholder = { currency: 'EUR', baseCurrency: 'EUR', timeZone: 'Europe/Amsterdam' }

/** Values by the names that the placeholders use. May come from any data file, so nothing is taken for granted. */
export type Data = Readonly<Record<string, unknown>>

/**
 * Fills a sentence: `{field}` or `{field:format}` becomes the value, a part between `[` and `]` goes when a value in it is
 * empty. Values are never read as templates themselves. What is missing is called unknown.
 */
export function fill(template: string, data: Data, language: Language, place: Placeholder = dutch): string {
  const value = (name: string, kind: string | undefined) => {
    const text = tidy(textOf(data, name))
    return text === '' ? '' : formatted(kind ?? 'text', text, language, place)
  }
  const isWhole = (part: string) =>
    [...part.matchAll(placeholder)].every(([, name, kind]) => value(name ?? '', kind))
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, part: string) => (isWhole(part) ? part : ''))
  return chosen.replace(
    placeholder,
    (_, name: string, kind: string | undefined) => value(name, kind) || unknown[language],
  )
}

const placeholder = /\{(\w+)(?::(\w+))?\}/g

const unknown: Words = { nl: '(onbekend)', en: '(unknown)' }

/** The text of a field, `''` when it is absent. */
export function textOf(data: Data, name: string): string {
  const value = Object.hasOwn(data, name) ? data[name] : ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

type Formatter = (value: string, language: Language, place: Placeholder) => string

/** How values may be shown. An empty result means that there is nothing fit to show. */
const formatters = {
  text: (value) => value,
  money: (value, language, place) => format.formatMoney(value, place.currency, language),
  base: (value, language, place) => format.formatMoney(value, place.baseCurrency, language),
  exact: (value, language, place) => format.formatExact(value, place.baseCurrency, language),
  cents: (value, language) => (language === 'nl' || value === '1' ? `${value} cent` : `${value} cents`),
  number: format.formatNumber,
  percent: format.formatPercentage,
  date: format.formatDate,
  clock: (value, _, place) => format.formatTime(value, place.timeZone),
  country: format.countryInSentence,
  rate: (value, language) => zeroRates[value]?.[language] ?? `“${value}”`,
  words: (value) => (isHuman(value) ? value.replace(/[\s.]+$/u, '') : ''),
  version: (value) => (/^\d/.test(value) ? value : ''),
  // Files that may not be read carry the system's code behind their name.
  file: (value) => value.replace(/ \([A-Z_]+\)$/, ''),
  setting: (value, language) => settings[value]?.[language] ?? value,
  secret: (value, language) => secrets[value.split('/').at(-1) ?? '']?.[language] ?? `“${value}”`,
  title: (value, language) => recordOf(value)?.title[language] ?? '',
} satisfies Record<string, Formatter>

/** Names of the ways in which a value can be shown. */
export const formatNames: readonly string[] = Object.keys(formatters)

const byName: Readonly<Record<string, Formatter>> = formatters

function formatted(kind: string, value: string, language: Language, place: Placeholder): string {
  return (byName[kind] ?? formatters.text)(value, language, place)
}

/** Moneybird and the settings reader give reasons in words; `HTTP 422` and codes say nothing to a merchant. */
function isHuman(reason: string): boolean {
  return /\p{L}{2}.*\s/u.test(reason) && !/^HTTP \d/.test(reason)
}

/** Rates for lines without VAT, as problems name them. */
const zeroRates: Readonly<Record<string, Words>> = {
  '0:reverse_charge': { nl: 'btw verlegd (ICP)', en: 'reverse charge (ICP)' },
  '0:export': { nl: 'export buiten de EU', en: 'export outside the EU' },
  '0:no_vat': { nl: 'regels zonder btw', en: 'lines without VAT' },
  '0:kor': { nl: 'de KOR, de kleineondernemersregeling', en: 'the KOR, the Dutch small-business scheme' },
}

const settings: Readonly<Record<string, Words>> = {
  shop: { nl: 'de verbinding met je webwinkel', en: 'the connection with your shop' },
  moneybird: { nl: 'de verbinding met Moneybird', en: 'the connection with Moneybird' },
  statuses: { nl: 'de statussen die worden doorgezet', en: 'the statuses that are transferred' },
  taxRates: { nl: 'de btw-tarieven', en: 'the tax rates' },
  ledgers: { nl: 'de grootboekrekening voor de omzet', en: 'the ledger account for turnover' },
  preview: { nl: 'het proefdraaien', en: 'the dry run' },
}

const secrets: Readonly<Record<string, Words>> = {
  'shop-key': { nl: 'de API-sleutel van je webwinkel', en: 'the API key of your shop' },
  'licence-key': { nl: 'de licentiesleutel', en: 'the licence key' },
  'moneybird-token': { nl: 'de toegang tot Moneybird', en: 'the access to Moneybird' },
  'moneybird-sign-in': { nl: 'de toegang tot Moneybird', en: 'the access to Moneybird' },
  'moneybird-client-secret': { nl: 'het Client Secret van Moneybird', en: 'the Client Secret of Moneybird' },
}
