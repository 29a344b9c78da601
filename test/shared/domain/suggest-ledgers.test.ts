import { describe, expect, test } from 'vitest'
import type { LedgerAccount } from '../../../src/shared/domain/administration.ts'
import { suggestion } from './suggest-facts.ts'

describe('the proposed ledger accounts', () => {
  const account = (name: string, type = 'revenue', over: Partial<LedgerAccount> = {}): LedgerAccount => {
    return { id: name, name, type, active: true, allowsSalesInvoice: true, ...over }
  }
  const accounts = (...list: LedgerAccount[]) => suggestion({ accounts: list }).booking.ledgers

  test('are recognised by type and name', () => {
    expect(
      accounts(
        account('Diversen'),
        account('Omzet webshop'),
        account('Verzendkosten'),
        account('Kortingen'),
        account('Cadeaubonnen', 'current_liabilities'),
        account('Klanttegoed', 'non_current_liabilities'),
      ),
    ).toEqual({
      product: 'Omzet webshop',
      shipping: 'Verzendkosten',
      fee: null,
      discount: 'Kortingen',
      voucher: 'Cadeaubonnen',
      credit: 'Klanttegoed',
      perTreatment: {},
    })
  })

  test.each(['Omzet', 'Verkopen', 'Sales', 'Revenue', 'Turnover'])(
    'are for products what is called %s',
    (name) => {
      expect(accounts(account('Diversen'), account(name)).product).toBe(name)
    },
  )

  test.each(['Verzending', 'Shipping', 'Portokosten'])('are for shipping what is called %s', (name) => {
    expect(accounts(account(name)).shipping).toBe(name)
  })

  test.each(['Korting', 'Discounts'])('are for discounts what is called %s', (name) => {
    expect(accounts(account(name)).discount).toBe(name)
  })

  test.each(['Cadeaukaarten', 'Waardebonnen', 'vouchers', 'Gift cards'])(
    'are for vouchers what is called %s',
    (name) => {
      expect(accounts(account(name, 'current_liabilities')).voucher).toBe(name)
      expect(accounts(account(name)).voucher).toBeNull()
    },
  )

  test.each(['Tegoeden', 'klanttegoed', 'Store credit', 'customer credit'])(
    'are for store credit what is called %s',
    (name) => {
      expect(accounts(account(name, 'current_liabilities')).credit).toBe(name)
      expect(accounts(account(name, 'liabilities_and_more')).credit).toBeNull()
    },
  )

  test('are for products any revenue when none is called so', () => {
    expect(accounts(account('Diversen'), account('Bank', 'financial_account')).product).toBe('Diversen')
    expect(accounts(account('Omzet', 'expenses')).product).toBeNull()
  })

  test('are none of the wrong type, inactive or not for invoices', () => {
    const none = accounts(
      account('Omzet', 'expenses'),
      account('Verzendkosten', 'direct_costs'),
      account('Korting', 'current_liabilities'),
      account('Cadeaubonnen', 'revenue', { active: false }),
      account('Vouchers', 'current_liabilities', { active: false }),
      account('Tegoed', 'current_liabilities', { allowsSalesInvoice: false }),
    )
    expect(none).toEqual({
      product: null,
      shipping: null,
      fee: null,
      discount: null,
      voucher: null,
      credit: null,
      perTreatment: {},
    })
  })
})
