import type { Order } from './order.ts'
import { asConnection, type PaymentRule } from './payment-ways.ts'
import type { BookingSettings } from './settings.ts'

/**
 * The rule for a payment code: that of the code itself, of the code before its dot (OpenCart 4 writes `cod.cod`), of the longest
 * beginning, of all others, or none.
 */
export function paymentRuleOf(code: string, { paymentMethods }: BookingSettings): PaymentRule {
  const [module = ''] = code.split('.')
  const beginnings = Object.keys(paymentMethods)
    .filter((key) => key.endsWith('*') && code.startsWith(key.slice(0, -1)))
    .sort((a, b) => b.length - a.length)
  const key = [code, module, ...beginnings].find((one) => Object.hasOwn(paymentMethods, one))
  return key === undefined ? asConnection : (paymentMethods[key] ?? asConnection)
}

/** The connection's settings as they hold for orders that are paid by this method. */
export function settingsForMethod(settings: BookingSettings, code: string): BookingSettings {
  const rule = paymentRuleOf(code, settings)
  const { paidStatuses, sending, documentStyleId, workflowId, revenueId } = rule
  return {
    ...settings,
    ...(paidStatuses === null ? {} : { paidStatuses, alwaysPaid: false }),
    sending: sending ?? settings.sending,
    documentStyleId: documentStyleId ?? settings.documentStyleId,
    workflowId: workflowId ?? settings.workflowId,
    ledgers: revenueId === null ? settings.ledgers : { ...settings.ledgers, product: revenueId },
  }
}

/**
 * Since which day an order counts as paid (`YYYY-MM-DD`, shop's calendar): the first time that its status did, else the day of
 * the order. `null` = it does not, by its status now.
 */
export function paidSince(order: Order, settings: BookingSettings): string | null {
  const { paidStatuses, alwaysPaid } = settingsForMethod(settings, order.paymentCode)
  if (!alwaysPaid && !paidStatuses.includes(order.statusId)) return null
  const first = (order.history ?? []).find(({ statusId }) => paidStatuses.includes(statusId))
  return alwaysPaid || first === undefined ? order.date : first.date
}

/** How the customer paid, as far as booking the payment needs it. */
export interface PaidBy {
  /** Code of the payment method. */
  readonly code: string
  /** The provider's own reference, `''` = none known. */
  readonly reference: string
}

/** Where and how a payment is booked. */
export interface PaymentPlan {
  /** Moneybird's `manual_payment_action`; `null` = a plain payment. */
  readonly action: 'cash_payment' | 'private_payment' | 'payment_without_proof' | 'balance_settlement' | null
  readonly ledgerAccountId: string | null
  readonly financialAccountId: string | null
  /** `''` = none goes with it. */
  readonly transactionId: string
}

const actions = {
  payment: null,
  clearing: 'balance_settlement',
  cash: 'cash_payment',
  private: 'private_payment',
  unproven: 'payment_without_proof',
} as const

/** How a payment by this method is booked; `null` = not by us: the bank feed or the merchant does. */
export function paymentPlan({ code, reference }: PaidBy, settings: BookingSettings): PaymentPlan | null {
  const { book, accountId, identifier } = paymentRuleOf(code, settings)
  if (book === 'bank' || (book === 'usual' && !settings.registerPayment)) return null
  return {
    action: actions[book === 'usual' ? 'payment' : book],
    ledgerAccountId: book === 'clearing' ? accountId : null,
    financialAccountId: book === 'cash' || book === 'private' ? accountId : null,
    transactionId: identifier ? reference : '',
  }
}
