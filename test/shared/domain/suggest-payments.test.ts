import { describe, expect, test } from 'vitest'
import type { LedgerAccount } from '../../../src/shared/domain/administration.ts'
import { newPaymentRule } from '../../../src/shared/domain/payment-ways.ts'
import { suggestPayments } from '../../../src/shared/domain/suggest-payments.ts'

const account = (id: string, name: string, over: Partial<LedgerAccount> = {}): LedgerAccount => ({
  id,
  name,
  type: 'current_assets',
  active: true,
  allowsSalesInvoice: false,
  allowsPayment: true,
  financialAccountId: null,
  ...over,
})
const ledgerAccounts = [
  account('1', 'Tussenrekening PayPal'),
  account('2', 'Stripe oud', { active: false }),
  account('3', 'Kas', { financialAccountId: '33', allowsPayment: false }),
  account('4', 'Omzet Klarna', { allowsPayment: false }),
  account('5', 'Pinterminal'),
]
const proposed = (...codes: readonly string[]) =>
  suggestPayments(
    codes.map((code) => ({ code, title: code })),
    { ledgerAccounts },
  )

describe('for a payment method of the shop is proposed', () => {
  test.each([
    ['bank_transfer', { book: 'bank' }],
    ['bank_transfer.bank_transfer', { book: 'bank' }],
    ['cod', { book: 'bank' }],
    ['cod.cod', { book: 'bank' }],
    ['mollie_ideal', { book: 'payment' }],
    ['mollie_klarna', { book: 'payment' }],
    ['paypal', { book: 'clearing', accountId: '1' }],
    ['pp_express', { book: 'clearing', accountId: '1' }],
    ['stripe', { book: 'payment' }],
    ['klarna_checkout', { book: 'payment' }],
    ['multisafepay_ideal', { book: 'payment' }],
    ['pin', { book: 'clearing', accountId: '5' }],
    ['cash', { book: 'cash', accountId: '33' }],
  ])('%s: %j', (code, rule) => {
    expect(proposed(code)).toEqual({ [code.split('.')[0] ?? '']: { ...newPaymentRule, ...rule } })
  })
  test('nothing where it is not known what it is', () => {
    expect(
      proposed('free_checkout', 'riverty_invoice', 'codfish', 'pinterest', 'cashback', '', 'a b'),
    ).toEqual({})
  })
  test('nothing where the merchant has a rule already, by its code or its beginning', () => {
    const rules = { 'mollie_*': newPaymentRule, cod: newPaymentRule, '*': newPaymentRule }
    const methods = ['mollie_ideal', 'cod.cod', 'paypal'].map((code) => ({ code, title: '' }))
    expect(Object.keys(suggestPayments(methods, { ledgerAccounts: [] }, rules))).toEqual(['paypal'])
  })
})
