import { decimal, money, percentOf } from './decimal.ts'
import type { Levy } from './line-rate.ts'
import type { ShopTaxRate, TotalRow } from './order.ts'
import { problem, type Problem } from './problem.ts'
import type { BookingSettings } from './settings.ts'
import { sameName } from './tax-groups.ts'

/** Whether a tax row of this name is a levy and not VAT: a fixed amount in the shop, or set as a levy by the merchant. */
export function isLevy(name: string, settings: BookingSettings, shopRates: readonly ShopTaxRate[]): boolean {
  const isFixed = shopRates.some((rate) => rate.kind === 'fixed' && sameName(rate.name, name))
  return isFixed || levyRate(name, settings) !== null
}

/** Moneybird rate that the merchant chose for a levy. */
export function levyRate(name: string, settings: BookingSettings): string | null {
  return Object.entries(settings.levies).find(([levy]) => sameName(levy, name))?.[1] ?? null
}

/** What the levies of an order can have added to the tax of a line. */
export function leviesOf(rows: readonly TotalRow[], shopRates: readonly ShopTaxRate[]): Levy[] {
  return shopRates
    .filter((rate) => rows.some((row) => sameName(row.title, rate.name)))
    .map((rate) => {
      const amount = decimal(rate.rate)
      return (price) => (rate.kind === 'fixed' ? amount : percentOf(price, amount))
    })
}

/** TAX_ROW_UNMAPPED for a levy that has no Moneybird rate yet. */
export function unmappedLevy(rows: readonly TotalRow[], settings: BookingSettings): Problem | null {
  const unmapped = rows.find((row) => levyRate(row.title, settings) === null)
  if (unmapped === undefined) return null
  return problem('TAX_ROW_UNMAPPED', { title: unmapped.title, amount: money(unmapped.value) })
}
