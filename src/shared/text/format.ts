import type { Language } from './language.ts'

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

// Formatters are dear to make (a third of a millisecond) and lists have thousands of rows.
const madeNumbers = new Map<string, Intl.NumberFormat>()
const madeDates = new Map<string, Intl.DateTimeFormat>()

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, options])
  const format = madeNumbers.get(key) ?? new Intl.NumberFormat(locales[language], options)
  madeNumbers.set(key, format)
  return format
}

function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const format = madeDates.get(key) ?? new Intl.DateTimeFormat(locale, options)
  madeDates.set(key, format)
  return format
}

const decimalText = /^[+-]?\d{1,20}(?:\.\d{1,20})?$/

/**
 * An amount: `€ 1.234,50`, `€ −70,00`, `£ 80,00`. The space after the sign does not break.
 * @param amount decimal text; what is no number is given back as it is
 */
export function formatMoney(amount: string, currency: string, language: Language): string {
  if (!decimalText.test(amount)) return amount
  if (!/^[A-Za-z]{3}$/.test(currency)) return formatNumber(amount, language)
  return withMinus(numbers(language, { style: 'currency', currency }).format(amount as `${number}`))
}

/** An amount with every decimal that it has, and never fewer than two: `€ 0,5207`. */
export function formatExact(amount: string, currency: string, language: Language): string {
  const decimals = amount.split('.')[1]?.length ?? 0
  if (decimals <= 2 || !decimalText.test(amount)) return formatMoney(amount, currency, language)
  const options = { style: 'currency', currency, maximumFractionDigits: Math.min(decimals, 20) } as const
  return withMinus(numbers(language, options).format(amount as `${number}`))
}

/** A number as people write it: `0,85`, `1.234`. Exact, however many decimals there are. */
export function formatNumber(value: string, language: Language): string {
  if (!decimalText.test(value)) return value
  return withMinus(numbers(language, { maximumFractionDigits: 20 }).format(value as `${number}`))
}

/** `25,5%` */
export function formatPercentage(value: string, language: Language): string {
  return decimalText.test(value) ? `${formatNumber(value, language)}%` : value
}

function withMinus(text: string): string {
  return text.replace('-', '−')
}

/** `23 nov 2026`; takes `YYYY-MM-DD`, gives anything else back as it is. */
export function formatDate(date: string, language: Language): string {
  const day = noon(date)
  return day === null ? date : dayMonthYear(day, language)
}

/** `YYYY-MM` as `november 2026`. */
export function formatMonth(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return dates(locales[language], options).format(new Date(`${month}-01T00:00:00Z`))
}

/**
 * A day near now as people name it: `vandaag`, `gisteren`, `morgen`, `ma 23 nov`, and in another year `23 nov 2025`.
 * @param date `YYYY-MM-DD`
 * @param now milliseconds UTC; what day that is, `timeZone` decides
 */
export function formatDay(date: string, now: number, timeZone: string, language: Language): string {
  const day = noon(date)
  const today = noon(dayIn(now, timeZone))
  if (day === null || today === null) return date
  const apart = Math.round((day - today) / 86_400_000)
  const near = nearDays[language][apart + 1]
  if (near !== undefined) return near
  if (date.slice(0, 4) !== dayIn(now, timeZone).slice(0, 4)) return dayMonthYear(day, language)
  return shown(day, language, { weekday: 'short', day: 'numeric', month: 'short' })
}

const nearDays: Readonly<Record<Language, readonly string[]>> = {
  nl: ['gisteren', 'vandaag', 'morgen'],
  en: ['yesterday', 'today', 'tomorrow'],
}

/** A moment near now: `vandaag 14:05`, `ma 23 nov 09:30`. Takes ISO 8601 UTC. */
export function formatMoment(moment: string, now: number, timeZone: string, language: Language): string {
  const at = Date.parse(moment)
  if (Number.isNaN(at)) return moment
  return `${formatDay(dayIn(at, timeZone), now, timeZone, language)} ${formatTime(moment, timeZone)}`
}

/** `2026-11-23 14:05` in a zone: for files, and to tell days apart. Takes ISO 8601 UTC. */
export function formatStamp(moment: string, timeZone: string): string {
  const at = Date.parse(moment)
  return Number.isNaN(at) ? moment : inZone(at, timeZone)
}

/** Wall clock time in a zone, `14:05`. Takes ISO 8601 UTC. */
export function formatTime(moment: string, timeZone: string): string {
  const at = Date.parse(moment)
  return Number.isNaN(at) ? moment : inZone(at, timeZone).slice(11, 16)
}

/** Noon of a day, in milliseconds UTC; `null` for what is no day. */
function noon(date: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T12:00:00Z`) : NaN
  return Number.isNaN(at) ? null : at
}

function dayIn(at: number, timeZone: string): string {
  return inZone(at, timeZone).slice(0, 10)
}

/** `YYYY-MM-DD HH:MM`; the Swedish format happens to be ISO's. */
function inZone(at: number, timeZone: string): string {
  return dates('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}

function dayMonthYear(day: number, language: Language): string {
  return shown(day, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

function shown(day: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return dates(locales[language], { ...options, timeZone: 'UTC' }).format(day)
}

const regions: Readonly<Record<Language, Intl.DisplayNames>> = {
  nl: new Intl.DisplayNames(locales.nl, { type: 'region' }),
  en: new Intl.DisplayNames(locales.en, { type: 'region' }),
}

/** Codes that the VAT rules use and ISO does not have. */
const vatCountries: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  XI: { nl: 'Noord-Ierland', en: 'Northern Ireland' },
  EL: { nl: 'Griekenland', en: 'Greece' },
}

/** Name of a country for a list: `België`, `Verenigde Staten`. An unknown code is given back as it is. */
export function countryName(code: string, language: Language): string {
  const own = vatCountries[code]?.[language]
  if (own !== undefined) return own
  if (!/^[A-Z]{2}$/.test(code)) return code
  return regions[language].of(code) ?? code
}

const articles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { US: 'de', AE: 'de', PH: 'de', DO: 'de', BS: 'de', MV: 'de', FO: 'de', GB: 'het', IM: 'het' },
  en: {
    US: 'the',
    AE: 'the',
    PH: 'the',
    DO: 'the',
    BS: 'the',
    MV: 'the',
    FO: 'the',
    GB: 'the',
    IM: 'the',
    NL: 'the',
  },
}

/** Name of a country in a sentence, after "naar" or "in": `de Verenigde Staten`. */
export function countryInSentence(code: string, language: Language): string {
  const article = articles[language][code]
  const name = countryName(code, language)
  return article === undefined ? name : `${article} ${name}`
}

const nouns = {
  order: { nl: ['bestelling', 'bestellingen'], en: ['order', 'orders'] },
  invoice: { nl: ['factuur', 'facturen'], en: ['invoice', 'invoices'] },
  contact: { nl: ['contact', 'contacten'], en: ['contact', 'contacts'] },
  problem: { nl: ['fout', 'fouten'], en: ['problem', 'problems'] },
  warning: { nl: ['waarschuwing', 'waarschuwingen'], en: ['warning', 'warnings'] },
  request: { nl: ['verzoek', 'verzoeken'], en: ['request', 'requests'] },
  minute: { nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  second: { nl: ['seconde', 'seconden'], en: ['second', 'seconds'] },
  day: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
} as const satisfies Record<string, Readonly<Record<Language, readonly [one: string, many: string]>>>

/** What can be counted. */
export type Noun = keyof typeof nouns

/** A number and what it counts: `1 bestelling`, `1.234 bestellingen`. */
export function counted(count: number, noun: Noun, language: Language): string {
  const [one, many] = nouns[noun][language]
  return `${formatNumber(String(count), language)} ${count === 1 ? one : many}`
}
