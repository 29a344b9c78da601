import type { BookedCredit } from '../../shared/domain/booked.ts'
import { bookedFrom, type RateFacts } from '../../shared/domain/booked-from.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Invoice } from '../../shared/domain/invoice.ts'

/**
 * The entry with what a credit invoice of it came to, for the month's report, once. As it was while the credit invoice is a draft, and
 * when Moneybird does not tell enough.
 *
 * @param money where it went
 */
export function withBookedCredit(
  entry: Entry,
  credit: Invoice,
  money: BookedCredit['money'],
  facts: RateFacts,
): Entry {
  const { credits = [] } = entry
  const { id, reference, number } = credit
  const isNew = number !== null && !credits.some((one) => one.id === id)
  const booked = isNew ? bookedFrom(credit, facts) : null
  if (number === null || booked === null) return entry
  return { ...entry, credits: [...credits, { id, reference, number, money, booked }] }
}
