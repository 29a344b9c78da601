import { decimal, type Decimal } from './decimal.ts'
import type { ShopTaxRate, TotalRow } from './order.ts'
import type { TaxMapping } from './settings.ts'

/**
 * Percentage rates that book alike: one percentage going to one Moneybird rate, under all its OpenCart names.
 * An unmapped rate is a group of its own. Rates of 0 % are none: OpenCart leaves no trace of them in an order.
 */
export interface RateGroup {
  readonly percentage: Decimal
  /** Moneybird rate, `null` while not mapped. */
  readonly taxRateId: string | null
  readonly names: readonly string[]
}

/** What the tax rows of an order turn out to be. */
export interface ResolvedRows {
  /** Possible readings of the percentage rows: one amount per group index. More than one when names are shared. */
  readonly readings: readonly ReadonlyMap<number, Decimal>[]
  /** Rows of a fixed amount per piece, and rows whose name nobody knows. */
  readonly levies: readonly TotalRow[]
  readonly unknown: readonly TotalRow[]
}

/** Names are compared without regard to case and white space; shops get edited by hand. */
export function sameName(a: string, b: string): boolean {
  return tidy(a) === tidy(b)
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** All percentage rates that the settings or the shop know, grouped. */
export function knownGroups(taxMap: readonly TaxMapping[], shopRates: readonly ShopTaxRate[]): RateGroup[] {
  const groups = new Map<string, RateGroup>()
  const add = (name: string, percentage: Decimal, taxRateId: string | null) => {
    if (percentage.eq(0)) return
    const key = `${percentage.toFixed()}|${taxRateId ?? `?${tidy(name)}`}`
    const group = groups.get(key)
    groups.set(key, { percentage, taxRateId, names: [...(group?.names ?? []), name] })
  }
  for (const entry of taxMap) add(entry.name, decimal(entry.percentage), entry.taxRateId)
  for (const rate of shopRates) {
    const isMapped = taxMap.some(
      (entry) => sameName(entry.name, rate.name) && decimal(entry.percentage).eq(rate.rate),
    )
    if (rate.kind === 'percentage' && !isMapped) add(rate.name, decimal(rate.rate), null)
  }
  return [...groups.values()]
}

/** Assigns each tax row to a group by its name (OpenCart stores the rate's name only, no id and no percentage). */
export function resolveRows(
  rows: readonly TotalRow[],
  groups: readonly RateGroup[],
  isLevy: (name: string) => boolean,
): ResolvedRows {
  const levies: TotalRow[] = []
  const unknown: TotalRow[] = []
  let readings: Map<number, Decimal>[] = [new Map<number, Decimal>()]
  for (const row of rows) {
    const indexes = groups.flatMap((group, index) =>
      group.names.some((name) => sameName(name, row.title)) ? [index] : [],
    )
    if (isLevy(row.title)) levies.push(row)
    else if (indexes.length === 0) unknown.push(row)
    else readings = readings.flatMap((reading) => indexes.map((index) => addTo(reading, index, row.value)))
  }
  return { readings, levies, unknown }
}

function addTo(reading: ReadonlyMap<number, Decimal>, index: number, value: Decimal): Map<number, Decimal> {
  return new Map([...reading, [index, (reading.get(index) ?? decimal(0)).plus(value)]])
}
