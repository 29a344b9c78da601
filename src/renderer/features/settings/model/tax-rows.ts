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

/** Rates of the shop that are a percentage of something, each name and percentage once, with all their countries. */
function shopRates(rates: readonly ShopRate[]): readonly PercentageRate[] {
  const byKey = new Map<string, PercentageRate>()
  for (const { name, rate, kind, countries: own } of rates) {
    const percentage = plainPercentage(rate)
    if (kind !== 'percentage' || percentage === '0') continue
    const key = rateKey(name, percentage)
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
  const rows = [...inShop, ...others].map(({ name, percentage, countries }): TaxRow => {
    const taxRateId = rateOf(taxMap, name, percentage)
    const before = rateOf(stored, name, percentage)
    return {
      name,
      percentage,
      countries,
      taxRateId,
      remark: remarkOn(taxRateId, percentage, countries, choices.moneybirdRates),
      isSuggested: before === '' && taxRateId !== '',
      isInShop: known.has(rateKey(name, percentage)),
    }
  })
  const urgency = ({ name, percentage, countries }: TaxRow): number => {
    const before = rateOf(stored, name, percentage)
    if (before === '') return 0
    return remarkOn(before, percentage, countries, choices.moneybirdRates) === null ? 2 : 1
  }
  return rows.toSorted((a, b) => urgency(a) - urgency(b))
}

function rateOf(taxMap: readonly TaxMapping[], name: string, percentage: string): string {
  const key = rateKey(name, percentage)
  return taxMap.find((row) => rateKey(row.name, row.percentage) === key)?.taxRateId ?? ''
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
  const isHome = rate.country === '' || rate.country === HOME
  const fits = countries.length === 0 || countries.includes(isHome ? HOME : rate.country)
  return fits ? null : 'country'
}

/** The mapping with one rate chosen anew; `''` takes it out. */
export function withRate(
  taxMap: readonly TaxMapping[],
  row: { readonly name: string; readonly percentage: string },
  taxRateId: string,
): readonly TaxMapping[] {
  const key = rateKey(row.name, row.percentage)
  const index = taxMap.findIndex(({ name, percentage }) => rateKey(name, percentage) === key)
  if (taxRateId === '') return index < 0 ? taxMap : taxMap.toSpliced(index, 1)
  const next = { name: row.name, percentage: plainPercentage(row.percentage), taxRateId }
  return index < 0 ? [...taxMap, next] : taxMap.toSpliced(index, 1, next)
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
