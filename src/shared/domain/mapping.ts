import type { Administration, TaxRate } from './administration.ts'
import { decimal, plain } from './decimal.ts'
import { isDebt, lineKinds, type LineKind } from './line-kinds.ts'
import { problem, type Problem } from './problem.ts'
import { fail, ok, type Result } from './result.ts'
import type { BookingSettings, Treatment } from './settings.ts'
import type { RateGroup } from './tax-groups.ts'

/** The Moneybird rate of a shop rate: chosen, still there, active, and of the percentage that was charged. */
export function mappedRate(group: RateGroup, administration: Administration): Result<TaxRate, Problem> {
  const name = group.names[0] ?? ''
  const percentage = plain(group.percentage)
  if (group.taxRateId === null) return fail(problem('TAX_MAPPING_MISSING', { name, percentage }))
  return usableRate(group.taxRateId, name, percentage, administration)
}

/** The Moneybird rate for lines without VAT for a reason; each reason is its own row of the mapping. */
export function zeroRate(
  treatment: Treatment,
  settings: BookingSettings,
  administration: Administration,
): Result<TaxRate, Problem> {
  const reason =
    treatment === 'reverse_charge' || treatment === 'export' || treatment === 'kor' ? treatment : 'no_vat'
  const id = {
    reverse_charge: settings.zeroRates.reverseCharge,
    export: settings.zeroRates.export,
    kor: settings.zeroRates.kor,
    no_vat: settings.zeroRates.noVat,
  }[reason]
  const name = `0:${reason}`
  if (id === null) return fail(problem('TAX_MAPPING_MISSING', { name, percentage: '0' }))
  return usableRate(id, name, '0', administration)
}

/** A rate that the merchant fixed for a fee or levy; any percentage, but there and active. */
export function fixedRate(
  id: string,
  title: string,
  administration: Administration,
): Result<TaxRate, Problem> {
  return usableRate(id, title, null, administration)
}

function usableRate(
  id: string,
  name: string,
  percentage: string | null,
  administration: Administration,
): Result<TaxRate, Problem> {
  const rate = administration.taxRates.find((candidate) => candidate.id === id)
  if (rate?.active !== true) return fail(problem('TAX_RATE_INACTIVE', { name }))
  if (percentage !== null && !decimal(rate.percentage).eq(percentage)) {
    const moneybird = plain(decimal(rate.percentage))
    return fail(problem('TAX_RATE_PERCENT_DIFFERS', { name, percentage, moneybird }))
  }
  return ok(rate)
}

/** The ledger account of a line; `null` leaves it to Moneybird's own default. */
export function ledgerOf(kind: LineKind, treatment: Treatment, settings: BookingSettings): string | null {
  const { ledgers } = settings
  const special = ledgers.perTreatment[treatment]?.[kind]
  if (special !== undefined) return special
  return lineKinds[kind].map((account) => ledgers[account]).find((id) => id !== null) ?? null
}

/** Gift vouchers and store credit are debts to the customer: without an account for them nothing can be booked. */
export function checkLedgers(
  lines: readonly {
    readonly kind: LineKind
    readonly description: string
    readonly ledgerAccountId: string | null
  }[],
  administration: Administration,
): Problem | null {
  for (const line of lines) {
    if (line.ledgerAccountId === null) {
      if (isDebt(line.kind)) return problem('VOUCHER_LEDGER_MISSING', { title: line.description })
      continue
    }
    const account = administration.ledgerAccounts.find((candidate) => candidate.id === line.ledgerAccountId)
    if (account?.active !== true) return problem('LEDGER_ACCOUNT_INACTIVE', { id: line.ledgerAccountId })
  }
  return null
}

/** Moneybird refuses invoices dated in a closed period. */
export function checkPeriod(date: string, administration: Administration): Problem | null {
  const until = administration.periodLockedUntil
  if (until === null || date > until) return null
  return problem('PERIOD_CLOSED', { date, until })
}
