import type { Choices } from '../../../../shared/contract/views.ts'
import { parseDecimal, plain } from '../../../../shared/domain/decimal.ts'
import type { TaxMapping } from '../../../../shared/domain/settings.ts'

type MoneybirdRate = Choices['moneybirdRates'][number]
type ShopRate = Choices['shopRates'][number]

/** What is odd about a chosen Moneybird rate. `gone`: not in Moneybird; `country`: of another country than the shop's rate. */
type RateRemark = 'percentage' | 'inactive' | 'gone' | 'country'

/** One rate of the shop and the Moneybird rate that belongs to it. */
export interface TaxRow {
  readonly name: string
  /** Without needless zeros. */
  readonly percentage: string
  /** Countries that the shop uses it for; empty = everywhere, or unknown. */
  readonly countries: readonly string[]
  /** `''` = none chosen. */
  readonly taxRateId: string
  readonly remark: RateRemark | null
  /** Filled in by the program and not stored yet. */
  readonly isSuggested: boolean
  /** `false`: only known from before, or from an old order. */
  readonly isInShop: boolean
}

const HOME = 'NL'

/** The same rate, however many zeros are written. */
export function rateKey(name: string, percentage: string): string {
  return JSON.stringify([name, plainPercentage(percentage)])
}

/** `21.0000` is `21`. What is no number stays as it is. */
export function plainPercentage(text: string): string {
  const value = parseDecimal(text)
  return value === null ? text : plain(value)
}

type PercentageRate = Pick<TaxRow, 'name' | 'percentage' | 'countries'>

/**
 * Rates of the shop that are a percentage of something. Those of one name and percentage are one as far as they hold the
 * Netherlands or an unknown zone, with all their countries; for other countries each zone is a rate of its own.
 */
function shopRates(rates: readonly ShopRate[]): readonly PercentageRate[] {
  const byKey = new Map<string, PercentageRate>()
  for (const { name, rate, kind, countries: own } of rates) {
    const percentage = plainPercentage(rate)
    if (kind !== 'percentage' || percentage === '0') continue
    const isHome = own.length === 0 || own.includes(HOME)
    const key = `${rateKey(name, percentage)} ${isHome ? '' : own.join()}`
    const known = byKey.get(key)
    const countries = [...new Set([...(known?.countries ?? []), ...own])]
    byKey.set(key, { name, percentage, countries })
  }
  return [...byKey.values()]
}

/** Names of the fixed levies that the shop charges as a tax. */
export function levyNames(rates: readonly ShopRate[], stored: Readonly<Record<string, string>>): string[] {
  const inShop = rates.filter(({ kind }) => kind === 'fixed').map(({ name }) => name)
  return [...new Set([...inShop, ...Object.keys(stored)])]
}

/**
 * The rows of the mapping table. What was missing or wrong when it was stored comes first, so that no row moves while
 * the merchant chooses.
 *
 * @param taxMap as on screen
 * @param stored as the engine has it
 */
export function taxRows(
  choices: Pick<Choices, 'shopRates' | 'moneybirdRates'>,
  taxMap: readonly TaxMapping[],
  stored: readonly TaxMapping[],
): readonly TaxRow[] {
  const inShop = shopRates(choices.shopRates)
  const known = new Set(inShop.map(({ name, percentage }) => rateKey(name, percentage)))
  const others = taxMap
    .filter(({ name, percentage }) => !known.has(rateKey(name, percentage)))
    .map(({ name, percentage }) => ({ name, percentage: plainPercentage(percentage), countries: [] }))
  const all = [...inShop, ...others]
  const chosen = ratesOf(all, taxMap, choices.moneybirdRates)
  const before = ratesOf(all, stored, choices.moneybirdRates)
  const remarkOf = ({ percentage, countries }: PercentageRate, taxRateId: string) =>
    remarkOn(taxRateId, percentage, countries, choices.moneybirdRates)
  const urgency = (row: PercentageRate): number => {
    const taxRateId = before.get(row) ?? ''
    if (taxRateId === '') return 0
    return remarkOf(row, taxRateId) === null ? 2 : 1
  }
  const sorted = all.toSorted((a, b) => urgency(a) - urgency(b))
  return sorted.map((row): TaxRow => {
    const taxRateId = chosen.get(row) ?? ''
    return {
      name: row.name,
      percentage: row.percentage,
      countries: row.countries,
      taxRateId,
      remark: remarkOf(row, taxRateId),
      isSuggested: (before.get(row) ?? '') === '' && taxRateId !== '',
      isInShop: known.has(rateKey(row.name, row.percentage)),
    }
  })
}

/** Which Moneybird rate stands at which row: of several rows of one name and percentage, first at that of its country. */
function ratesOf(
  rows: readonly PercentageRate[],
  taxMap: readonly TaxMapping[],
  rates: readonly MoneybirdRate[],
): ReadonlyMap<PercentageRate, string> {
  const found = new Map<PercentageRate, string>()
  for (const [key, alike] of Map.groupBy(rows, ({ name, percentage }) => rateKey(name, percentage))) {
    const left = taxMap.filter((entry) => rateKey(entry.name, entry.percentage) === key)
    const take = (row: PercentageRate, index: number) => {
      const [entry] = index < 0 ? [] : left.splice(index, 1)
      if (entry !== undefined) found.set(row, entry.taxRateId)
    }
    for (const row of alike)
      take(
        row,
        left.findIndex(({ taxRateId }) => isOfCountry(taxRateId, row, rates)),
      )
    for (const row of alike) if (!found.has(row)) take(row, left.length === 0 ? -1 : 0)
  }
  return found
}

function isOfCountry(
  taxRateId: string,
  { countries }: PercentageRate,
  rates: readonly MoneybirdRate[],
): boolean {
  const rate = rates.find(({ id }) => id === taxRateId)
  return rate !== undefined && suits(rate.country, countries)
}

/** Whether a Moneybird rate of this country is for one of the countries of a shop rate; `''` is the Netherlands. */
function suits(country: string, countries: readonly string[]): boolean {
  return countries.length === 0 || countries.includes(country === '' ? HOME : country)
}

/** What is odd about a Moneybird rate for a rate of the shop; `null` = nothing, or nothing chosen. */
function remarkOn(
  taxRateId: string,
  percentage: string,
  countries: readonly string[],
  rates: readonly MoneybirdRate[],
): RateRemark | null {
  if (taxRateId === '') return null
  const rate = rates.find(({ id }) => id === taxRateId)
  if (rate === undefined) return 'gone'
  if (!rate.active) return 'inactive'
  if (plainPercentage(rate.percentage) !== plainPercentage(percentage)) return 'percentage'
  return suits(rate.country, countries) ? null : 'country'
}

/** The mapping with the rate of one row chosen anew; `''` takes it out. */
export function withRate(
  taxMap: readonly TaxMapping[],
  row: Pick<TaxRow, 'name' | 'percentage' | 'taxRateId'>,
  taxRateId: string,
): readonly TaxMapping[] {
  const key = rateKey(row.name, row.percentage)
  const own = taxMap.findIndex(
    (entry) => rateKey(entry.name, entry.percentage) === key && entry.taxRateId === row.taxRateId,
  )
  const others = own < 0 ? taxMap : taxMap.toSpliced(own, 1)
  const isThere = others.some(
    (entry) => rateKey(entry.name, entry.percentage) === key && entry.taxRateId === taxRateId,
  )
  if (taxRateId === '' || isThere) return others
  const next = { name: row.name, percentage: plainPercentage(row.percentage), taxRateId }
  return own < 0 ? [...taxMap, next] : taxMap.toSpliced(own, 1, next)
}

/** Moneybird rates to choose from, best first: those of the same percentage and country, the same percentage, the rest. */
export function rateGroups(
  rates: readonly MoneybirdRate[],
  wanted: { readonly percentage: string; readonly countries: readonly string[] },
  chosenId: string,
): { readonly fitting: readonly MoneybirdRate[]; readonly others: readonly MoneybirdRate[] } {
  const usable = rates.filter(({ id, active }) => active || id === chosenId)
  const fits = ({ id }: MoneybirdRate) => remarkOn(id, wanted.percentage, wanted.countries, rates) === null
  return { fitting: usable.filter(fits), others: usable.filter((rate) => !fits(rate)) }
}

/** Whether the table has a row for this rate already. */
export function isListed(
  rate: { readonly name: string; readonly percentage: string },
  choices: Pick<Choices, 'shopRates'>,
  taxMap: readonly TaxMapping[],
): boolean {
  const key = rateKey(rate.name, rate.percentage)
  return [...shopRates(choices.shopRates), ...taxMap].some(
    ({ name, percentage }) => rateKey(name, percentage) === key,
  )
}

/**
 * The name of a rate that was asked for when no field on the screen is about it, else `''`. Rates without VAT (`0:export`) and
 * levies have fields of their own.
 */
export function unlistedName(
  asked: string,
  choices: Pick<Choices, 'shopRates'>,
  taxMap: readonly TaxMapping[],
): string {
  const isKnown = [...choices.shopRates, ...taxMap].some(({ name }) => name === asked)
  return isKnown || asked.startsWith('0:') ? '' : asked
}
