/**
 * What is booked once an order is paid. `usual`: as the connection does it (`registerPayment`) · `payment`: a payment on the
 * invoice · `bank`: nothing, the bank feed brings the money · `clearing`: on a ledger account that shows what a provider still
 * owes (tussenrekening) · `cash`, `private`: on a financial account · `unproven`: a payment without proof.
 */
export const paymentBookings = [
  'usual',
  'payment',
  'bank',
  'clearing',
  'cash',
  'private',
  'unproven',
] as const
export type PaymentBooking = (typeof paymentBookings)[number]

/** How orders that are paid by one method are booked. What is `null` is as the connection has it. */
export interface PaymentRule {
  /** Statuses by which an order counts as paid; then that all orders do (`alwaysPaid`) does not hold for this method. */
  readonly paidStatuses: readonly string[] | null
  readonly book: PaymentBooking
  /** Ledger account of `clearing`, financial account of `cash` and `private`. */
  readonly accountId: string | null
  /** The provider's own reference goes with the payment, where the shop knows it. */
  readonly identifier: boolean
  readonly documentStyleId: string | null
  readonly workflowId: string | null
  readonly sending: 'Manual' | 'Email' | null
  /** Revenue account of products. */
  readonly revenueId: string | null
  /** Moneybird contact of all these orders. */
  readonly contactId: string | null
}

/** A rule in which nothing is chosen yet. */
export const newPaymentRule: PaymentRule = {
  paidStatuses: null,
  book: 'usual',
  accountId: null,
  identifier: true,
  documentStyleId: null,
  workflowId: null,
  sending: null,
  revenueId: null,
  contactId: null,
}

/** Without any rule: the connection's own settings, and no more goes with the payment than the amount. */
export const asConnection: PaymentRule = { ...newPaymentRule, identifier: false }

/** Whether a way needs an account. */
export function needsAccount(book: PaymentBooking): book is 'clearing' | 'cash' | 'private' {
  return book === 'clearing' || book === 'cash' || book === 'private'
}
