import { z } from 'zod'
import { form, idOrNone, oneOf, statuses, yesOrNo } from './fields.ts'
import type { Immutable } from './immutable.ts'

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

/** Ways that book on an account, with the kind of account. */
export const paymentAccounts: Readonly<Partial<Record<PaymentBooking, 'ledger' | 'financial'>>> = {
  clearing: 'ledger',
  cash: 'financial',
  private: 'financial',
}

/** How orders paid by one method are booked. What is `null` is as the connection has it. */
const paymentRule = z
  .strictObject(
    {
      /** Statuses by which an order counts as paid; then that all orders do (`alwaysPaid`) does not hold for this method. */
      paidStatuses: z.union([statuses, z.null()]).default(null),
      book: oneOf(paymentBookings).default('usual'),
      /** Ledger account of `clearing`, financial account of `cash` and `private`. */
      accountId: idOrNone.default(null),
      /** The provider's own reference goes with the payment, where the shop knows it. */
      identifier: yesOrNo.default(true),
      documentStyleId: idOrNone.default(null),
      workflowId: idOrNone.default(null),
      sending: z.union([oneOf(['Manual', 'Email']), z.null()]).default(null),
      /** Revenue account of products. */
      revenueId: idOrNone.default(null),
      /** Moneybird contact of all these orders. */
      contactId: idOrNone.default(null),
    },
    { error: 'an object with how a payment method is booked' },
  )
  .refine(({ book, accountId }) => paymentAccounts[book] === undefined || accountId !== null, {
    error: 'accountId with clearing, cash and private',
  })
export type PaymentRule = Immutable<z.output<typeof paymentRule>>

/** By code of the shop's payment method, by its beginning with a `*` behind it, or by `*`: all others. */
export const paymentMethods = z.record(
  form(/^(?:\*|[^\s*]{1,100}\*?)$/u, 'a payment code, or its beginning with * behind it'),
  paymentRule,
  { error: 'an object with a rule per payment code' },
)

/** A rule in which nothing is chosen yet. */
export const newPaymentRule: PaymentRule = paymentRule.parse({})

/** Without any rule: the connection's own settings, and no more goes with the payment than the amount. */
export const asConnection: PaymentRule = { ...newPaymentRule, identifier: false }
