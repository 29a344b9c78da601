import { type Decimal } from './decimal.ts'
import type { TotalRow } from './order.ts'
import type { BookingSettings, FeeRule } from './settings.ts'
import type { RateGroup } from './tax-groups.ts'

/** The extras of an order by how their VAT is found. */
export interface Extras {
  readonly charges: readonly Charge[]
  /** Coupon, reward, a module's own discount: they lower the tax rows. */
  readonly discounts: readonly TotalRow[]
  /** Booked as charged at the rate that the merchant chose; they take no part in the puzzle. */
  readonly aside: readonly { readonly row: TotalRow; readonly taxRateId: string }[]
}

interface Charge {
  readonly row: TotalRow
  readonly value: Decimal
  /** Index of the rate that the merchant chose for this code. */
  readonly fixed: number | null
}

/** OpenCart's own codes, that `*` in the fee settings does not mean: their VAT is found in the tax rows unless named. */
export const ordinary: ReadonlySet<string> = new Set(['shipping', 'coupon', 'reward'])

function ruleFor(code: string, settings: BookingSettings): FeeRule {
  return settings.fees[code] ?? (ordinary.has(code) ? undefined : settings.fees['*']) ?? 'line'
}

/**
 * @param inRows whether the order has a tax row of the rate with this index
 * @param percentageOf percentage of a Moneybird rate, `null` when there is no such rate
 */
export function sortExtras(
  rows: readonly TotalRow[],
  settings: BookingSettings,
  groups: readonly RateGroup[],
  inRows: (rate: number) => boolean,
  percentageOf: (taxRateId: string) => Decimal | null,
): Extras {
  const charges: Charge[] = []
  const discounts: TotalRow[] = []
  const aside: { row: TotalRow; taxRateId: string }[] = []
  for (const row of rows) {
    const rule = ruleFor(row.code, settings)
    if (rule === 'line') {
      if (row.value.gt(0)) charges.push({ row, value: row.value, fixed: null })
      else discounts.push(row)
      continue
    }
    const rate = groups.findIndex((group) => group.taxRateId === rule.taxRateId)
    const taxed = percentageOf(rule.taxRateId)?.gt(0) === true
    if (taxed && rate >= 0 && inRows(rate)) charges.push({ row, value: row.value, fixed: rate })
    else aside.push({ row, taxRateId: rule.taxRateId })
  }
  return { charges, discounts, aside }
}

/**
 * The same extras with those of a chosen rate taken out of the puzzle: the shop added no VAT for them to its tax rows, so
 * the amount as charged includes it.
 */
export function withFixedAside(extras: Extras, groups: readonly RateGroup[]): Extras {
  const moved = extras.charges.flatMap((charge) => {
    const taxRateId = charge.fixed === null ? null : (groups[charge.fixed]?.taxRateId ?? null)
    return taxRateId === null ? [] : [{ row: charge.row, taxRateId }]
  })
  return {
    charges: extras.charges.filter((charge) => charge.fixed === null),
    discounts: extras.discounts,
    aside: [...extras.aside, ...moved],
  }
}
