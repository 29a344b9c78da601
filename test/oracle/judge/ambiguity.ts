import type { Facts } from './facts.ts'
import { plain } from './text.ts'
import { sameAmount, type Data } from './told.ts'

/**
 * Whether it is true that the VAT of a row cannot be told.
 *
 * @returns what is not true; `null` = it is
 */
export function ambiguity(facts: Facts, { title = '', discount = '' }: Data): string | null {
  const row = facts.extras.find((one) => plain(one.title) === plain(title))
  if (row === undefined) return 'no charge or discount is called so'
  if (discount !== '' && !sameAmount(discount, row.value.abs())) return `it is ${row.value.toFixed(4)}`
  // What comes after the tax lowers no VAT, whatever its maker meant.
  const lowersNothing = row.value.lt(0) && facts.lastTaxAt >= 0 && row.at > facts.lastTaxAt
  // A discount that took more VAT away than there was: its row is lost, and so what the discount lowered.
  const isLost = row.value.lt(0) && !row.vat.eq(0) && facts.unstored.length > 0
  return lowersNothing || isLost ? null : 'its VAT can be told'
}
