import type { Facts } from './facts.ts'
import { plain } from './text.ts'

/**
 * Whether it is true that the VAT of a row cannot be told.
 *
 * @returns what is not true; `null` = it is
 */
export function ambiguity(facts: Facts, title: string): string | null {
  const row = facts.extras.find((one) => plain(one.title) === plain(title))
  if (row === undefined) return 'no charge or discount is called so'
  return row.value.lt(0) && row.vat.eq(0) && isAfterTax(facts, row.at) ? null : 'its VAT can be told'
}

function isAfterTax(facts: Facts, at: number): boolean {
  return at > facts.lastTaxAt
}
