import { type Decimal } from './decimal.ts'
import type { TotalRow } from './order.ts'
import { roleOf } from './row-role.ts'
import type { BookingSettings } from './settings.ts'
import type { RateGroup } from './tax-groups.ts'
import type { Destination } from './territory.ts'

/** The extras of an order by how their VAT is found. */
export interface Extras {
  readonly charges: readonly Charge[]
  /** Coupon, reward, a module's own discount: they lower the tax rows. */
  readonly discounts: readonly TotalRow[]
  /** Booked as charged at the rate that the merchant chose; they take no part in the puzzle. */
  readonly aside: readonly AsideRow[]
}

interface AsideRow {
  readonly row: TotalRow
  readonly taxRateId: string
}

interface Charge {
  readonly row: TotalRow
  readonly value: Decimal
  /** Index of the rate that the merchant chose for this code. */
  readonly fixed: number | null
}

/** What is known of the order when its rows are sorted. */
export interface ExtrasContext {
  readonly settings: BookingSettings
  readonly groups: readonly RateGroup[]
  /** Whether the order has a tax row of the rate with this index. */
  readonly inRows: (rate: number) => boolean
  /** Percentage of a Moneybird rate, `null` when there is no such rate. */
  readonly percentageOf: (taxRateId: string) => Decimal | null
  readonly zone: Destination['zone']
}

/**
 * A rate that the merchant chose is a rate at home. Abroad, and under the small-business scheme, the order itself tells: its tax
 * rows, or the lack of them.
 *
 * @returns the extras, sorted
 */
export function sortExtras(rows: readonly TotalRow[], context: ExtrasContext): Extras {
  const charges: Charge[] = []
  const discounts: TotalRow[] = []
  const aside: AsideRow[] = []
  for (const row of rows) {
    const chosen = chosenRate(row, context)
    if (typeof chosen === 'number') charges.push({ row, value: row.value, fixed: chosen })
    else if (chosen !== null) aside.push({ row, taxRateId: chosen })
    else if (row.value.gt(0)) charges.push({ row, value: row.value, fixed: null })
    else discounts.push(row)
  }
  return { charges, discounts, aside }
}

/** The rate that the merchant chose for a row: its index when it is in the tax rows, else its id; `null` = the rows tell. */
function chosenRate(row: TotalRow, context: ExtrasContext): number | string | null {
  const { settings, groups, inRows, percentageOf, zone } = context
  const role = roleOf(row, settings)
  if (typeof role === 'string') return null
  const { taxRateId } = role
  if (percentageOf(taxRateId)?.gt(0) !== true) return taxRateId
  const rate = groups.findIndex((group) => group.taxRateId === taxRateId)
  if (rate >= 0 && inRows(rate)) return rate
  return settings.kor || zone !== 'home' ? null : taxRateId
}

/**
 * The same extras with those of a chosen rate taken out of the puzzle: the shop added no VAT for them to its tax rows, so
 * the amount as charged includes it.
 *
 * @param abroad the rate for those whose chosen rate is not that of the destination
 */
export function withFixedAside(extras: Extras, context: ExtrasContext, abroad: string | null): Extras {
  const { groups, settings, zone } = context
  const chosen = (row: TotalRow, fixed: number | null): string | null => {
    if (fixed !== null) return groups[fixed]?.taxRateId ?? null
    const role = roleOf(row, settings)
    return zone === 'eu' && typeof role !== 'string' ? abroad : null
  }
  const moved = extras.charges.flatMap(({ row, fixed }) => {
    const taxRateId = chosen(row, fixed)
    return taxRateId === null ? [] : [{ row, taxRateId }]
  })
  return {
    charges: extras.charges.filter(({ row, fixed }) => chosen(row, fixed) === null),
    discounts: extras.discounts,
    aside: [...extras.aside, ...moved],
  }
}
