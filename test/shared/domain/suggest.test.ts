import { describe, expect, test } from 'vitest'
import type { LedgerAccount, TaxRate } from '../../../src/shared/domain/administration.ts'
import type { ShopTaxRate } from '../../../src/shared/domain/order.ts'
import { suggest, type SuggestFacts } from '../../../src/shared/domain/suggest.ts'
import { administration, moneybirdRate } from './support.ts'

interface Given {
  readonly shop?: readonly ShopTaxRate[]
  readonly moneybird?: readonly TaxRate[]
  readonly accounts?: readonly LedgerAccount[]
  readonly statuses?: SuggestFacts['statuses']
  readonly fields?: readonly string[]
}

function suggestion({ shop = [], moneybird = [], accounts = [], statuses = [], fields = [] }: Given) {
  return suggest({
    administration: { ...administration, taxRates: moneybird, ledgerAccounts: accounts },
    taxRates: shop,
    statuses,
    customFields: fields.map((name, i) => ({ id: String(i + 1), name })),
  })
}

const shopRate = (
  name: string,
  rate: string,
  countries: string[] = [],
  kind: ShopTaxRate['kind'] = 'percentage',
) => {
  return { name, rate, countries, kind }
}
const named = (name: string, percentage = '0', over: Partial<TaxRate> = {}) =>
  moneybirdRate(name, percentage, over)

describe('the proposed mapping', () => {
  const moneybird = [
    named('21% hoog tarief', '21'),
    named('21%', '21'),
    named('9%', '9.0'),
    named('oud', '6', { active: false }),
    named('21% België', '21', { country: 'BE' }),
    named('NL 6%', '6', { country: 'NL' }),
  ]
  const mapping = (...shop: ShopTaxRate[]) => {
    const { booking, unmapped } = suggestion({ shop, moneybird })
    return {
      map: booking.taxMap.map(({ name, percentage, taxRateId }) => `${name} ${percentage} > ${taxRateId}`),
      unmapped: unmapped.map(({ name, percentage }) => `${name} ${percentage}`),
      oss: booking.oss,
    }
  }

  test('takes the active home rate of the same percentage, the plainest name first', () => {
    expect(mapping(shopRate('BTW 21%', '21.0000'), shopRate('Laag', '9', ['NL', 'BE']))).toEqual({
      map: ['BTW 21% 21 > 21%', 'Laag 9 > 9%'],
      unmapped: [],
      oss: false,
    })
  })

  test('takes the rate of the country for a foreign one, and then OSS is on', () => {
    expect(mapping(shopRate('TVA', '21', ['BE', 'LU']))).toEqual({
      map: ['TVA 21 > 21% België'],
      unmapped: [],
      oss: true,
    })
  })

  test('counts a Moneybird rate with country NL as home; then OSS is no proof', () => {
    expect(mapping(shopRate('Oud', '6', ['NL']))).toEqual({
      map: ['Oud 6 > NL 6%'],
      unmapped: [],
      oss: false,
    })
  })

  test('leaves open what has no counterpart', () => {
    expect(mapping(shopRate('MwSt', '19.0000', ['DE']), shopRate('TVA', '9', ['BE']))).toEqual({
      map: [],
      unmapped: ['MwSt 19', 'TVA 9'],
      oss: false,
    })
  })

  test('is not about levies and rates of 0 %', () => {
    expect(mapping(shopRate('Bijdrage', '21', [], 'fixed'), shopRate('Vrij', '0.0000'))).toEqual({
      map: [],
      unmapped: [],
      oss: false,
    })
  })
})

describe('the proposed rates without VAT', () => {
  const zero = (...names: string[]) =>
    suggestion({ moneybird: names.map((name) => named(name)) }).booking.zeroRates

  test('are recognised by their names', () => {
    expect(
      zero('Btw verlegd', 'Verkoop binnen EU, verlegd', 'Export buiten de EU', 'Geen btw', 'KOR'),
    ).toEqual({
      reverseCharge: 'Verkoop binnen EU, verlegd',
      export: 'Export buiten de EU',
      noVat: 'Geen btw',
      kor: 'KOR',
    })
    expect(
      zero(
        'Leveringen EU (ICP)',
        'Leveringen buiten Europa',
        'Vrijgesteld van btw',
        'Kleineondernemersregeling',
      ),
    ).toEqual({
      reverseCharge: 'Leveringen EU (ICP)',
      export: 'Leveringen buiten Europa',
      noVat: 'Vrijgesteld van btw',
      kor: 'Kleineondernemersregeling',
    })
    expect(zero('Intracommunautair', 'Outside scope', 'No VAT')).toEqual({
      reverseCharge: 'Intracommunautair',
      export: 'Outside scope',
      noVat: 'No VAT',
      kor: null,
    })
  })

  test('fall back on plainer names', () => {
    expect(zero('Btw verlegd', '0% btw')).toEqual({
      reverseCharge: 'Btw verlegd',
      export: null,
      noVat: '0% btw',
      kor: null,
    })
    expect(zero('Verlegd naar EU-land').reverseCharge).toBe('Verlegd naar EU-land')
    expect(zero('Reverse charge', 'Exempt', 'Zonder btw').reverseCharge).toBe('Reverse charge')
    expect(zero('Exempt').noVat).toBe('Exempt')
    expect(zero('Zonder btw').noVat).toBe('Zonder btw')
  })

  test('are none without such names, when inactive, or with a percentage', () => {
    const none = { reverseCharge: null, export: null, noVat: null, kor: null }
    expect(zero('Nul', 'Korting', '10 0%')).toEqual(none)
    const names = ['ICP', 'Export', 'Geen btw', 'KOR']
    expect(
      suggestion({ moneybird: names.map((name) => named(name, '0', { active: false })) }).booking.zeroRates,
    ).toEqual(none)
    expect(suggestion({ moneybird: names.map((name) => named(name, '21')) }).booking.zeroRates).toEqual(none)
  })
})

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

describe('the proposed statuses', () => {
  const statuses = (...list: [string, ('paid' | 'complete' | '')?][]) => {
    const { booking } = suggestion({
      statuses: list.map(([name, hint]) => ({ id: name, name, hint: hint ?? '' })),
    })
    expect(booking.pushStatuses).toEqual(booking.paidStatuses)
    return {
      paid: booking.paidStatuses,
      cancelled: booking.cancelledStatuses,
      refunded: booking.refundedStatuses,
    }
  }

  test('are paid by the shop’s own hint or by name', () => {
    expect(
      statuses(
        ['Processing', 'paid'],
        ['Ingepakt', 'complete'],
        ['Betaald'],
        ['Voltooid'],
        ['Verzonden'],
        ['Onderweg'],
      ),
    ).toEqual({
      paid: ['Processing', 'Ingepakt', 'Betaald', 'Voltooid', 'Verzonden'],
      cancelled: [],
      refunded: [],
    })
    expect(statuses(['Paid'], ['Complete'], ['Shipped']).paid).toEqual(['Paid', 'Complete', 'Shipped'])
  })

  test('are cancelled or refunded by name, and then not paid whatever the hint', () => {
    const cancelled = [
      'Geannuleerd',
      'Canceled',
      'Geweigerd',
      'Denied',
      'Verlopen',
      'Expired',
      'Mislukt',
      'Failed',
      'Voided',
      'Ongeldig',
    ]
    const refunded = ['Terugbetaald', 'Refunded', 'Reversed', 'Chargeback', 'Gecrediteerd']
    expect(statuses(...[...cancelled, ...refunded].map((name): [string, 'paid'] => [name, 'paid']))).toEqual({
      paid: [],
      cancelled,
      refunded,
    })
  })

  test.each([
    'In afwachting',
    'Pending',
    'Onbetaald',
    'Unpaid',
    'Concept',
    'Niet betaald',
    'Not paid',
    'Incomplete',
    'Onvoltooid',
  ])('are not paid while waiting, whatever the hint: %s', (name) => {
    expect(statuses([name, 'paid'])).toEqual({ paid: [], cancelled: [], refunded: [] })
  })
})

describe('the proposed field for VAT numbers', () => {
  test.each(['BTW-nummer', 'Uw btwnummer', 'VAT number', 'KvK / BTW', 'N° TVA', 'USt-IdNr.', 'Tax ID'])(
    'is %s',
    (name) => {
      expect(suggestion({ fields: ['KvK-nummer', name] }).booking.vatNumberField).toBe('custom_field.2')
    },
  )

  test.each(['Customer reference', 'Private or business', 'Cadeautekst', 'Taxi'])('is not %s', (name) => {
    expect(suggestion({ fields: [name] }).booking.vatNumberField).toBe('')
  })
})
