import type { Administration, LedgerAccount } from './administration.ts'
import { newPaymentRule, type PaymentBooking, type PaymentRule } from './payment-ways.ts'
import type { ShopInfo } from './shop-info.ts'

interface KnownMethod {
  readonly code: RegExp
  readonly book: PaymentBooking
  /** Name of the account that it is booked on where there is one; otherwise it is a plain payment, or nothing is proposed. */
  readonly account?: RegExp
  readonly otherwise?: 'payment'
}

/** A provider that pays out later: what it still owes stands on an account of its name, where the merchant has one. */
const provider = (code: RegExp, account: RegExp): KnownMethod => ({
  code,
  book: 'clearing',
  account,
  otherwise: 'payment',
})

/** The first that fits counts: `mollie_klarna` is Mollie's. */
const known: readonly KnownMethod[] = [
  { code: /^(?:bank_?transfer|bank_?wire|wire|overboek|overschrijv|cheque|giro)/iu, book: 'bank' },
  { code: /^(?:cod|cash_on_delivery|rembours)(?![a-z])/iu, book: 'bank' },
  // Moneybird itself links Mollie's payouts, by the number of the payment.
  { code: /^mollie/iu, book: 'payment' },
  provider(/^(?:paypal|pp_)/iu, /paypal/iu),
  provider(/^stripe/iu, /stripe/iu),
  provider(/^klarna/iu, /klarna/iu),
  provider(/^multi_?safepay/iu, /multi ?safepay/iu),
  provider(/^buckaroo/iu, /buckaroo/iu),
  {
    code: /^(?:pin|card_terminal|terminal|sumup)(?![a-z])/iu,
    book: 'clearing',
    account: /\bpin\b|terminal|sumup/iu,
  },
  { code: /^(?:cash|contant|kas)(?![a-z])/iu, book: 'cash', account: /^kas\b|kasgeld|contant|cash/iu },
]

/**
 * Rules for payment codes that the shop's orders have and nobody made a rule for. Codes that are not known get none: they go by the
 * connection's own settings.
 */
export function suggestPayments(
  methods: ShopInfo['paymentMethods'],
  { ledgerAccounts }: Pick<Administration, 'ledgerAccounts'>,
  rules: Readonly<Record<string, PaymentRule>> = {},
): Record<string, PaymentRule> {
  const proposed = methods.flatMap(({ code }) => {
    const [key = ''] = code.split('.')
    const isRuled = Object.keys(rules).some(
      (one) =>
        one === code ||
        one === key ||
        (one.length > 1 && one.endsWith('*') && code.startsWith(one.slice(0, -1))),
    )
    const isStorable = /^[^\s*]{1,100}$/u.test(key)
    const rule = isRuled || !isStorable ? null : ruleFor(key, ledgerAccounts)
    return rule === null ? [] : [[key, rule] as const]
  })
  return Object.fromEntries(proposed)
}

function ruleFor(code: string, accounts: readonly LedgerAccount[]): PaymentRule | null {
  const method = known.find((one) => one.code.test(code))
  if (method === undefined) return null
  const { book, account, otherwise } = method
  if (account === undefined) return { ...newPaymentRule, book }
  const found = accounts.find((one) => one.active && account.test(one.name) && accountFor(book, one) !== null)
  if (found !== undefined) return { ...newPaymentRule, book, accountId: accountFor(book, found) }
  return otherwise === undefined ? null : { ...newPaymentRule, book: otherwise }
}

/** The id that a payment is booked with on this account; `null` = it cannot be. Facts that an older version kept do not tell. */
function accountFor(
  book: PaymentBooking,
  { id, allowsPayment, financialAccountId = null }: LedgerAccount,
): string | null {
  if (book === 'clearing') return allowsPayment === true && financialAccountId === null ? id : null
  return financialAccountId
}
