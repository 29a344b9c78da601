import type { StatusMeaning } from './refund-proposal.ts'
import type { BookingSettings } from './settings.ts'

/** A status of the shop by id and name. */
export interface NamedStatus {
  readonly id: string
  readonly name: string
}

const back = 'revers|chargeback|terugboek|teruggeboek|storno|gestorneerd'
const undone = 'cancel|annul|ingetrokken|withdrawn|gewonnen|\\bwon\\b'
const chargedBack = new RegExp(back, 'iu')

/** "Canceled Reversal": the money that was taken back came back, the merchant won. */
export const won = new RegExp(
  `(?:${undone}).*(?:reversal|chargeback|terugboeking|storno)|(?:reversal|chargeback|terugboeking|storno).*(?:${undone})`,
  'iu',
)
/** The sale is undone: the money went back, by whom ever. */
export const refunded = new RegExp(`terugbeta|refund|gecrediteerd|${back}`, 'iu')

/**
 * What a status means for an order that has an invoice. That the money was taken back by the bank, or came back again, is told by its
 * name; the rest by what the merchant chose.
 */
export function meaningOf(
  { id, name }: NamedStatus,
  { cancelledStatuses, refundedStatuses }: Pick<BookingSettings, 'cancelledStatuses' | 'refundedStatuses'>,
): StatusMeaning {
  if (won.test(name)) return 'won'
  const isOff = cancelledStatuses.includes(id) || refundedStatuses.includes(id)
  if (isOff && chargedBack.test(name)) return 'chargeback'
  if (refundedStatuses.includes(id)) return 'refunded'
  return isOff ? 'cancelled' : 'other'
}
