import type { BookingSettings } from './settings.ts'
import { refunded, won } from './status-meaning.ts'

/** A status of the shop; `hint`: what the shop itself counts it as, which in a fresh shop is much too much. */
export interface ShopStatus {
  readonly id: string
  readonly name: string
  readonly hint: 'paid' | 'complete' | ''
}

type StatusLists = Pick<
  BookingSettings,
  'pushStatuses' | 'paidStatuses' | 'cancelledStatuses' | 'refundedStatuses'
>

const withdrawn =
  /annul|cancel|geweiger|denied|declin|verlopen|expired|mislukt|failed|voided|ongeldig|vervallen/iu
const waiting = /wacht|pending|onbetaald|unpaid|concept|\bniet\b|\bnot\b|incomple|onvoltooid/iu
const good = /betaald|paid|voltooid|complete|verzonden|shipped/iu

/**
 * Proposes by name which statuses are invoiced and paid, and which mean that the sale is off: Canceled, Refunded, Denied, Failed,
 * Expired, Voided, Reversed and Chargeback are never invoiced, whatever the shop counts them as.
 */
export function suggestStatuses(statuses: readonly ShopStatus[]): StatusLists {
  const ids = (test: (status: ShopStatus) => boolean) => statuses.filter(test).map(({ id }) => id)
  const isRefunded = (name: string) => refunded.test(name) && !won.test(name)
  const isWithdrawn = (name: string) => withdrawn.test(name) && !refunded.test(name)
  const isOff = (name: string) => isRefunded(name) || isWithdrawn(name) || waiting.test(name)
  const paid = ids(({ name, hint }) => won.test(name) || (!isOff(name) && (hint !== '' || good.test(name))))
  return {
    pushStatuses: paid,
    paidStatuses: paid,
    cancelledStatuses: ids(({ name }) => isWithdrawn(name)),
    refundedStatuses: ids(({ name }) => isRefunded(name)),
  }
}
