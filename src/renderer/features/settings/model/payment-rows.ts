import type { Choices } from '../../../../shared/contract/views.ts'
import { paymentRuleOf } from '../../../../shared/domain/payment-method.ts'
import {
  needsAccount,
  newPaymentRule,
  paymentBookings,
  type PaymentBooking,
  type PaymentRule,
} from '../../../../shared/domain/payment-ways.ts'
import type { BookingSettings } from '../../../../shared/domain/settings.ts'
import type { PaymentsText } from '../../../../shared/text/screens/settings/payments.ts'

export interface PaymentRow {
  /** Payment code, its beginning with `*`, or `*`: all others. */
  readonly key: string
  /** What customers see it called; `''` = not seen in recent orders. */
  readonly title: string
  /** The rule by which it goes now. */
  readonly rule: PaymentRule
  /** It has a rule of its own; else that of others is shown. */
  readonly isOwn: boolean
}

/** A row for every method of the shop and every rule there is, all others last. */
export function paymentRows(
  seen: Choices['paymentMethods'],
  booking: Pick<BookingSettings, 'paymentMethods'> & BookingSettings,
): readonly PaymentRow[] {
  const rules = booking.paymentMethods
  const titles = new Map(seen.map(({ code, title }) => [moduleOf(code), title]))
  const keys = [...new Set([...titles.keys(), ...Object.keys(rules)])].filter((key) => key !== '*')
  return [...keys, '*'].map((key) => ({
    key,
    title: titles.get(key) ?? '',
    rule:
      key === '*' ? (rules['*'] ?? paymentRuleOf('', booking)) : (rules[key] ?? paymentRuleOf(key, booking)),
    isOwn: Object.hasOwn(rules, key),
  }))
}

/** OpenCart 4 writes `cod.cod`. */
function moduleOf(code: string): string {
  return code.split('.')[0] ?? code
}

/** The rules with one row changed; a row that had none gets its own, of what it shows. */
export function withRule(
  rules: BookingSettings['paymentMethods'],
  { key, rule, isOwn }: PaymentRow,
  change: Partial<PaymentRule>,
): BookingSettings['paymentMethods'] {
  const start = isOwn ? rule : { ...rule, identifier: newPaymentRule.identifier }
  return { ...rules, [key]: { ...start, ...change } }
}

/** The rules without one row: it goes like the others again. */
export function withoutRule(
  rules: BookingSettings['paymentMethods'],
  key: string,
): BookingSettings['paymentMethods'] {
  return Object.fromEntries(Object.entries(rules).filter(([one]) => one !== key))
}

export interface BookChoice {
  readonly value: string
  readonly label: string
}

/** Ways to book a payment, one value for way and account together. */
export function bookChoices(
  ledgers: Choices['ledgers'],
  rule: PaymentRule,
  text: PaymentsText,
): readonly (BookChoice | { readonly group: string; readonly items: readonly BookChoice[] })[] {
  const plain = paymentBookings.filter((book) => !needsAccount(book))
  const groups = paymentBookings.filter(needsAccount).map((book) => ({
    group: text.books[book],
    items: accountsOf(book, ledgers).map(({ id, name }) => ({
      value: bookValue({ book, accountId: id }),
      label: `${text.onAccount[book]} ${name}`,
    })),
  }))
  const known = groups.flatMap(({ items }) => items.map(({ value }) => value))
  const value = bookValue(rule)
  return [
    ...plain.map((book) => ({ value: book, label: text.books[book] })),
    ...(needsAccount(rule.book) && !known.includes(value) ? [{ value, label: text.gone }] : []),
    ...groups.filter(({ items }) => items.length > 0),
  ]
}

function accountsOf(book: PaymentBooking, ledgers: Choices['ledgers']) {
  if (book === 'clearing')
    return ledgers.filter(
      (one) => one.takesPayments && one.financialAccountId === null && one.kind !== 'revenue',
    )
  return ledgers.flatMap(({ financialAccountId, name }) =>
    financialAccountId === null ? [] : [{ id: financialAccountId, name }],
  )
}

/** Way and account as one value. */
export function bookValue({ book, accountId }: Pick<PaymentRule, 'book' | 'accountId'>): string {
  return needsAccount(book) ? `${book}:${accountId ?? ''}` : book
}

/** The way and account of a value. */
export function bookOf(value: string): Pick<PaymentRule, 'book' | 'accountId'> {
  const [way, id = ''] = value.split(':')
  const book = paymentBookings.find((one) => one === way) ?? 'usual'
  return { book, accountId: needsAccount(book) ? id : null }
}

/** How much beyond the columns is chosen. */
export function moreSet({ documentStyleId, workflowId, sending, revenueId, contactId }: PaymentRule): number {
  return [documentStyleId, workflowId, sending, revenueId, contactId].filter((one) => one !== null).length
}
