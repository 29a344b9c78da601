import { decimal, type Decimal } from './decimal.ts'
import type { ShopTaxRate, TotalRow } from './order.ts'
import type { TaxMapping } from './settings.ts'
import { HOME } from './territory.ts'

/**
 * Percentage rates that book alike: one percentage going to one Moneybird rate, under all its OpenCart names.
 * An unmapped rate is a group of its own. Rates of 0 % are none: OpenCart leaves no trace of them in an order.
 */
export interface RateGroup {
  readonly percentage: Decimal
  /** Moneybird rate, `null` while not mapped. */
  readonly taxRateId: string | null
  readonly names: readonly string[]
  /** ISO codes: the country of the Moneybird rate, or those of the shop's zone while not mapped; empty = unknown. */
  readonly countries: readonly string[]
}

/** What the tax rows of an order turn out to be. */
export interface ResolvedRows {
  /** Possible readings of the percentage rows: one amount per group index. More than one when names are shared. */
  readonly readings: readonly ReadonlyMap<number, Decimal>[]
  /** Rows of a fixed amount per piece, and rows whose name nobody knows. */
  readonly levies: readonly TotalRow[]
  readonly unknown: readonly TotalRow[]
}

/** More readings than this are not tried: so many rows under one name that nobody could tell them apart. */
const MOST_READINGS = 64

/** Names are compared without regard to case and white space; shops get edited by hand. */
export function sameName(a: string, b: string): boolean {
  return tidy(a) === tidy(b)
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase()
}

/**
 * All percentage rates that the settings or the shop know, grouped.
 *
 * @param countryOf ISO code of the country of a Moneybird rate
 */
export function knownGroups(
  taxMap: readonly TaxMapping[],
  shopRates: readonly ShopTaxRate[],
  countryOf: (taxRateId: string) => string,
): RateGroup[] {
  const groups = new Map<string, RateGroup>()
  const add = (name: string, percentage: Decimal, taxRateId: string | null, countries: readonly string[]) => {
    if (percentage.eq(0)) return
    const key = `${percentage.toFixed()}|${taxRateId ?? `?${tidy(name)}|${countries.join()}`}`
    const names = [...(groups.get(key)?.names ?? []), name]
    groups.set(key, { percentage, taxRateId, names, countries })
  }
  for (const { name, percentage, taxRateId } of taxMap) {
    add(name, decimal(percentage), taxRateId, [countryOf(taxRateId)])
  }
  const percentages = shopRates.filter((rate) => rate.kind === 'percentage')
  const perName = Map.groupBy(percentages, (rate) => keyOf(rate.name, rate.rate))
  const mapped = Map.groupBy(taxMap, (entry) => keyOf(entry.name, entry.percentage))
  for (const [key, alike] of perName) {
    const countries = mapped.get(key)?.map((entry) => countryOf(entry.taxRateId)) ?? []
    // A mapping covers the one shop rate of its name and percentage; of several, those of its country.
    const isCovered = (rate: ShopTaxRate) =>
      alike.length === 1 ||
      rate.countries.length === 0 ||
      countries.some((country) => rate.countries.includes(country))
    for (const rate of alike) {
      if (countries.length === 0 || !isCovered(rate)) add(rate.name, decimal(rate.rate), null, rate.countries)
    }
  }
  return [...groups.values()]
}

function keyOf(name: string, percentage: string): string {
  return `${decimal(percentage).toFixed()}|${tidy(name)}`
}

/**
 * Assigns each tax row to a group by its name (OpenCart stores the rate's name only, no id and no percentage).
 *
 * @param among which of the groups of that name it can be, by the country of the order
 * @param alike how many rates of that name the shop has in a group: each has one row in an order, so more rows than that are
 * put there only when there is no other way
 */
export function resolveRows(
  rows: readonly TotalRow[],
  groups: readonly RateGroup[],
  isLevy: (name: string) => boolean,
  among: (indexes: readonly number[], name: string) => readonly number[] = (indexes) => indexes,
  alike: (index: number, name: string) => number = () => Infinity,
): ResolvedRows {
  const levies = rows.filter((row) => isLevy(row.title))
  const named = rows
    .filter((row) => !levies.includes(row))
    .map((row) => {
      const indexes = groups.flatMap((group, index) =>
        group.names.some((name) => sameName(name, row.title)) ? [index] : [],
      )
      return { row, indexes: among(indexes, row.title) }
    })
  const known = named.filter(({ indexes }) => indexes.length > 0)
  const likely = readingsOf(known, alike)
  return {
    readings: likely.length > 0 ? likely : readingsOf(known, () => Infinity),
    levies,
    unknown: named.filter(({ indexes }) => indexes.length === 0).map(({ row }) => row),
  }
}

interface NamedRow {
  readonly row: TotalRow
  /** The groups that it can be of. */
  readonly indexes: readonly number[]
}

/** Every way in which the rows can be of their groups, with the amount per group; none when there are too many. */
function readingsOf(
  rows: readonly NamedRow[],
  alike: (index: number, name: string) => number,
): ReadonlyMap<number, Decimal>[] {
  let ways: NamedRow['indexes'][] = [[]]
  for (const [at, { row, indexes }] of rows.entries()) {
    const taken = (way: readonly number[], index: number) =>
      way.filter((one, i) => one === index && sameName(rows[i]?.row.title ?? '', row.title)).length
    const next = ways.flatMap((way) =>
      indexes.flatMap((index) => (taken(way, index) < alike(index, row.title) ? [[...way, index]] : [])),
    )
    ways = distinct(next, rows.slice(0, at + 1)).slice(0, MOST_READINGS + 1)
  }
  return ways.length > MOST_READINGS ? [] : ways.map((way) => amountsOf(way, rows))
}

/** What a way puts on each group. */
function amountsOf(way: readonly number[], rows: readonly NamedRow[]): Map<number, Decimal> {
  const amounts = new Map<number, Decimal>()
  for (const [at, index] of way.entries()) {
    amounts.set(index, (amounts.get(index) ?? decimal(0)).plus(rows[at]?.row.value ?? 0))
  }
  return amounts
}

function distinct(ways: readonly NamedRow['indexes'][], rows: readonly NamedRow[]): NamedRow['indexes'][] {
  const text = (way: readonly number[]) =>
    [...amountsOf(way, rows)]
      .map(([index, value]) => `${index}:${value.toFixed()}`)
      .sort()
      .join()
  return [...new Map(ways.map((way) => [text(way), way])).values()]
}

/** How many rates of a name and percentage the shop has; of one that it does not know there is one. */
export function countAlike(
  groups: readonly RateGroup[],
  shopRates: readonly ShopTaxRate[],
): (index: number, name: string) => number {
  return (index, name) => {
    const isAlike = (rate: ShopTaxRate) =>
      rate.kind === 'percentage' &&
      sameName(rate.name, name) &&
      groups[index]?.percentage.eq(rate.rate) === true
    return Math.max(1, shopRates.filter(isAlike).length)
  }
}

/** In which country VAT was charged, as far as an order and the shop tell. */
export interface ChargedIn {
  /** ISO code of the country of delivery, and of the invoice address. */
  readonly delivery: string
  readonly payment: string
  readonly oss: boolean
}

/**
 * Which of several rates of one name a tax row is: of each percentage that of the country that decides, else the domestic one.
 * A name that several shop rates bear says nothing about the country: under OSS it is then the rate of the destination,
 * whichever of them the mapping names.
 */
export function ofCountry(
  groups: readonly RateGroup[],
  shopRates: readonly ShopTaxRate[],
  charged: ChargedIn,
): (indexes: readonly number[], name: string) => readonly number[] {
  return (indexes, name) => {
    const named = shopRates.filter((rate) => rate.kind === 'percentage' && sameName(rate.name, name))
    const country = decidingCountry(named, charged)
    const isIn = (index: number, code: string) => groups[index]?.countries.includes(code) === true
    return [...Map.groupBy(indexes, (index) => groups[index]?.percentage.toFixed())].flatMap(
      ([percentage, same]) => {
        const local = same.filter((index) => isIn(index, country))
        if (local.length > 0) return local
        const isCovered = named.some(
          ({ rate, countries }) => decimal(rate).eq(percentage ?? '0') && countries.includes(country),
        )
        if (charged.oss && named.length > 1 && country !== HOME && !isCovered) {
          const twins = groups.flatMap((group, index) =>
            group.percentage.toFixed() === percentage && isIn(index, country) ? [index] : [],
          )
          if (twins.length > 0) return twins
        }
        const home = same.filter((index) => isIn(index, HOME))
        return home.length > 0 ? home : same
      },
    )
  }
}

/** The shop can have its VAT decided by the invoice address or its own; unless it does so for all, the delivery decides. */
function decidingCountry(named: readonly ShopTaxRate[], { delivery, payment }: ChargedIn): string {
  const [based, ...others] = new Set(named.flatMap((rate) => rate.based ?? []))
  if (others.length > 0) return delivery
  if (based === 'payment') return payment
  return based === 'store' ? HOME : delivery
}
