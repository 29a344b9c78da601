import { z } from 'zod'
import { form, idOrNone, oneOf, statuses, yesOrNo } from './fields.ts'
import { needsAccount, paymentBookings, type PaymentRule } from './payment-ways.ts'

const paymentRule = z
  .strictObject(
    {
      paidStatuses: z.union([statuses, z.null()]).default(null),
      book: oneOf(paymentBookings).default('usual'),
      accountId: idOrNone.default(null),
      identifier: yesOrNo.default(true),
      documentStyleId: idOrNone.default(null),
      workflowId: idOrNone.default(null),
      sending: z.union([oneOf(['Manual', 'Email']), z.null()]).default(null),
      revenueId: idOrNone.default(null),
      contactId: idOrNone.default(null),
    },
    { error: 'an object with how a payment method is booked' },
  )
  .refine(({ book, accountId }) => !needsAccount(book) || accountId !== null, {
    error: 'accountId with clearing, cash and private',
  }) satisfies z.ZodType<PaymentRule>

/** By code of the shop's payment method, by its beginning with a `*` behind it, or by `*`: all others. */
export const paymentMethods = z.record(
  form(/^(?:\*|[^\s*]{1,100}\*?)$/u, 'a payment code, or its beginning with * behind it'),
  paymentRule,
  { error: 'an object with a rule per payment code' },
)
