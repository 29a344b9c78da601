import type { Problem, ProblemCode } from './problem.ts'

/** The fields that tell one cause from another of the same code, where one act takes away one of them. */
const fields: Partial<Record<ProblemCode, readonly string[]>> = {
  TAX_ROW_UNMAPPED: ['title'],
  // A shop may name two rates alike.
  TAX_MAPPING_MISSING: ['name', 'percentage'],
  TAX_RATE_INACTIVE: ['name'],
  TAX_RATE_PERCENT_DIFFERS: ['name', 'percentage'],
  LEDGER_ACCOUNT_INACTIVE: ['id'],
  FOREIGN_CURRENCY: ['currency'],
}

/** As much of a name as is compared. */
export const LONGEST_SUBJECT = 200

/**
 * What a problem is about: with the code it makes the cause. Two rates that are not mapped are two causes, because mapping one
 * leaves the other.
 * @returns the name of the rate, the currency, ...; `''` when the code says it all
 */
export function subjectOf({ code, data }: Problem): string {
  const values = (fields[code] ?? []).map((field) => data[field] ?? '')
  return values.join(' ').slice(0, LONGEST_SUBJECT)
}
