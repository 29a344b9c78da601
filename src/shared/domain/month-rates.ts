import type { BookedRow } from './booked.ts'
import { decimal, money, sum } from './decimal.ts'
import type { Amounts } from './month-vat.ts'

/** Turnover and VAT of a Moneybird rate in a month. */
export interface RateAmounts extends Amounts {
  readonly taxRateId: string
  readonly name: string
}

/** A rate by which the invoices of the shop and Moneybird's own report differ; or of which they are equal. */
export interface RateComparison {
  readonly taxRateId: string
  readonly name: string
  readonly ours: Amounts
  readonly theirs: Amounts
  /** Moneybird's less ours, VAT left out: what else is booked at this rate. */
  readonly apart: Amounts
  readonly isEqual: boolean
}

/**
 * The invoices of a month against Moneybird's report of VAT, per rate; rates that neither has are left out. More at Moneybird is what was
 * booked there by hand or for another shop, and need not be wrong.
 */
export function compareRates(
  rows: readonly BookedRow[],
  theirs: readonly RateAmounts[],
  nameOf: (taxRateId: string) => string,
): readonly RateComparison[] {
  const ids = new Set([...rows, ...theirs].map(({ taxRateId }) => taxRateId))
  return [...ids].flatMap((taxRateId) => {
    const own = totals(rows.filter((row) => row.taxRateId === taxRateId))
    const told = theirs.filter((one) => one.taxRateId === taxRateId)
    const there = totals(told)
    const apart = {
      base: money(decimal(there.base).minus(own.base)),
      vat: money(decimal(there.vat).minus(own.vat)),
    }
    const isNothing = [own.base, own.vat, there.base, there.vat].every((amount) => decimal(amount).eq(0))
    const name = told[0]?.name ?? nameOf(taxRateId)
    const isEqual = decimal(apart.base).eq(0) && decimal(apart.vat).eq(0)
    return isNothing ? [] : [{ taxRateId, name, ours: own, theirs: there, apart, isEqual }]
  })
}

function totals(amounts: readonly Amounts[]): Amounts {
  return {
    base: money(sum(amounts.map(({ base }) => decimal(base)))),
    vat: money(sum(amounts.map(({ vat }) => decimal(vat)))),
  }
}
