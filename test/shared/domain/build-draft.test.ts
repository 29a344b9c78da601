import { describe, expect, test } from 'vitest'
import { currencyFactor, shopTotal } from '../../../src/shared/domain/map-context.ts'
import type { MapContext } from '../../../src/shared/domain/map-context.ts'
import { mapOrder } from '../../../src/shared/domain/map-order.ts'
import type { Order } from '../../../src/shared/domain/order.ts'
import { orderOf } from './cart.ts'
import {
  abroad,
  administration,
  context,
  d,
  drafted,
  glance,
  lineOf,
  orderWith,
  rowOf,
  settings,
  settingsWith,
  shopRates,
} from './support.ts'

const cart = {
  goods: [
    { price: '10.0000', quantity: 2, rate: 'BTW 21%' },
    { price: '20.0000', quantity: 1, rate: 'BTW 9%' },
  ],
}

/** The order with a total that misses its rows by some cents. */
function offBy(order: Order, cents: string): Order {
  return { ...order, total: order.total.plus(d(cents).div(100)) }
}

function problemOf(order: Order, over: Partial<MapContext>) {
  const result = mapOrder(order, { ...context, ...over })
  return result.kind === 'problem' ? result.problem : result.kind
}

describe('the draft', () => {
  test('carries everything that Moneybird is asked to make', () => {
    const ledgers = { ...settings.ledgers, product: 'sales' }
    const booked = settingsWith({ workflowId: '7', documentStyleId: '8', ledgers })
    expect(drafted(orderOf(cart), { settings: booked }).draft).toEqual({
      reference: 'W-1',
      date: '2026-11-23',
      currency: 'EUR',
      lines: [
        {
          kind: 'product',
          description: 'Artikel 1',
          amount: '2',
          price: '12.10',
          taxRateId: 'nl21',
          ledgerAccountId: 'sales',
          treatment: 'domestic',
        },
        {
          kind: 'product',
          description: 'Artikel 2',
          amount: '1',
          price: '21.80',
          taxRateId: 'nl9',
          ledgerAccountId: 'sales',
          treatment: 'domestic',
        },
      ],
      total: '46.00',
      vat: [
        { taxRateId: 'nl21', percentage: '21', base: '20.00', amount: '4.20' },
        { taxRateId: 'nl9', percentage: '9', base: '20.00', amount: '1.80' },
      ],
      workflowId: '7',
      documentStyleId: '8',
    })
  })

  test('gives each line the ledger account of its kind and treatment, the rounding line that of no VAT', () => {
    const order = offBy(
      orderOf({
        ...cart,
        sold: ['25.0000'],
        charges: [{ code: 'shipping', value: '5.0000', rate: 'BTW 21%' }],
        voucherUsed: '10.0000',
        credit: '5.0000',
      }),
      '2',
    )
    const ids = ['p', 's', 'f', 'd', 'gifts', 'credit', 'nv']
    const ledgers = {
      ...settings.ledgers,
      product: 'p',
      shipping: 's',
      fee: 'f',
      discount: 'd',
      perTreatment: { no_vat: { rounding: 'nv' } },
    }
    const { draft } = drafted(order, {
      settings: settingsWith({ ledgers }),
      administration: {
        ...administration,
        ledgerAccounts: ids.map((id) => ({
          id,
          name: id,
          type: 'revenue',
          active: true,
          allowsSalesInvoice: true,
        })),
      },
    })
    expect(draft.lines.map(({ kind, ledgerAccountId }) => `${kind} ${ledgerAccountId ?? ''}`)).toEqual([
      'product p',
      'product p',
      'gift_voucher_sold gifts',
      'shipping s',
      'store_credit credit',
      'gift_voucher_used gifts',
      'rounding nv',
    ])
  })

  test('books goods abroad on the account of their treatment', () => {
    const perTreatment = {
      domestic: { product: 'dom' },
      eu_consumer: { product: 'eu' },
      oss: { product: 'oss' },
      reverse_charge: { product: 'icp' },
      export: { product: 'exp' },
      kor: { product: 'kor' },
      no_vat: { product: 'none', gift_voucher_sold: 'gift' },
    }
    const accounts = ['dom', 'eu', 'oss', 'icp', 'exp', 'kor', 'none', 'gift', 'gifts']
    const booked: Partial<MapContext> = {
      settings: settingsWith({ ledgers: { ...settings.ledgers, perTreatment }, untaxedLines: 'book' }),
      administration: {
        ...administration,
        ledgerAccounts: accounts.map((id) => ({
          id,
          name: id,
          type: 'revenue',
          active: true,
          allowsSalesInvoice: true,
        })),
      },
    }
    const accountOf = (rate: string | null, country: string, over: Partial<MapContext> = {}, vat = '') => {
      const there = { payment: abroad(country), shipping: abroad(country), customFields: { 1: vat } }
      const order = orderOf({ goods: [{ price: '10.0000', quantity: 1, rate }], sold: ['5.0000'] }, there)
      return drafted(order, { ...booked, ...over }).draft.lines.map(
        ({ taxRateId, ledgerAccountId }) => `${taxRateId} ${ledgerAccountId ?? ''}`,
      )
    }
    expect(accountOf('BTW 21%', 'NL')).toEqual(['nl21 dom', 'none gift'])
    expect(accountOf('BTW 21%', 'BE')).toEqual(['nl21 eu', 'none gift'])
    expect(accountOf('TVA 6%', 'BE')).toEqual(['be6 oss', 'none gift'])
    expect(accountOf(null, 'US')).toEqual(['export exp', 'none gift'])
    expect(accountOf(null, 'NL')).toEqual(['none none', 'none gift'])
    expect(accountOf(null, 'BE', { viesAnswer: 'valid' }, 'BE0123456789')).toEqual(['icp icp', 'none gift'])
    const kor = {
      ...booked.settings,
      ...settingsWith({ kor: true, ledgers: { ...settings.ledgers, perTreatment } }),
    }
    expect(accountOf(null, 'BE', { settings: kor })).toEqual(['kor kor', 'none gift'])
  })

  test('books a voucher or credit used on an export order without VAT, not as export', () => {
    const there = { payment: abroad('US'), shipping: abroad('US') }
    const goods = [{ price: '100.0000', quantity: 1, rate: null }]
    const order = orderOf({ goods, credit: '20.0000', voucherUsed: '10.0000' }, there)
    expect(glance(drafted(order).draft)).toEqual([
      'product Artikel 1 1 × 100.00 @ export',
      'store_credit Tegoed 1 × -20.00 @ none',
      'gift_voucher_used Cadeaubon 1 × -10.00 @ none',
    ])
  })

  test('books a fixed rate as domestic', () => {
    const order = orderOf({ ...cart, charges: [{ code: 'xfee', value: '2.0000', rate: null }] })
    const ledgers = { ...settings.ledgers, perTreatment: { domestic: { fee: 'sales' } } }
    const { draft } = drafted(order, {
      settings: settingsWith({ ledgers, fees: { xfee: { taxRateId: 'none' } } }),
    })
    expect(draft.lines[2]).toEqual({
      kind: 'fee',
      description: 'xfee',
      amount: '1',
      price: '2.00',
      taxRateId: 'none',
      ledgerAccountId: 'sales',
      treatment: 'domestic',
    })
  })
})

describe('a problem while building', () => {
  test('is the first rate that cannot be used', () => {
    const noExport = settingsWith({ zeroRates: { ...settings.zeroRates, export: null } })
    const order = orderOf(
      { goods: [{ price: '10.0000', quantity: 1, rate: null }] },
      { payment: abroad('US'), shipping: abroad('US') },
    )
    expect(problemOf(order, { settings: noExport })).toEqual({
      code: 'TAX_MAPPING_MISSING',
      data: { name: '0:export', percentage: '0' },
    })
  })

  test('is a missing rate for the rounding line only when one is needed', () => {
    const none = settingsWith({ zeroRates: { ...settings.zeroRates, noVat: null } })
    expect(drafted(orderOf(cart), { settings: none }).draft.total).toBe('46.00')
    expect(problemOf(offBy(orderOf(cart), '1'), { settings: none })).toEqual({
      code: 'TAX_MAPPING_MISSING',
      data: { name: '0:no_vat', percentage: '0' },
    })
  })

  test('is a ledger account before a closed period', () => {
    const closed = { ...administration, periodLockedUntil: '2026-12-31' }
    const wrong = settingsWith({ ledgers: { ...settings.ledgers, product: 'gone' } })
    expect(problemOf(orderOf(cart), { settings: wrong, administration: closed })).toMatchObject({
      code: 'LEDGER_ACCOUNT_INACTIVE',
    })
    expect(problemOf(orderOf(cart), { administration: closed })).toMatchObject({ code: 'PERIOD_CLOSED' })
  })
})

describe('an order in another currency', () => {
  const order = orderOf(cart, { currency: 'USD', currencyValue: d('1.0865') })
  const policy = (foreignCurrency: 'order' | 'base'): Partial<MapContext> => {
    return { settings: settingsWith({ foreignCurrency }), shopRates }
  }

  test('is booked in that currency, each line and the total at the order’s rate', () => {
    const { draft } = drafted(order, policy('order'))
    expect(draft.currency).toBe('USD')
    expect(draft.total).toBe('49.98')
    expect(glance(draft)).toEqual([
      'product Artikel 1 × 2 1 × 26.29 @ nl21',
      'product Artikel 2 1 × 23.69 @ nl9',
    ])
    expect(draft.vat[0]).toEqual({ taxRateId: 'nl21', percentage: '21', base: '21.73', amount: '4.56' })
  })

  test('is booked in euro when the merchant says so', () => {
    const { draft } = drafted(order, policy('base'))
    expect([draft.currency, draft.total]).toEqual(['EUR', '46.00'])
  })

  test('whose rows miss the total by cents misses it by more in kronor: the lines still add up', () => {
    const kronor = offBy(orderOf(cart, { currency: 'SEK', currencyValue: d('11.3') }), '3')
    const { draft, warnings } = drafted(kronor, policy('order'))
    expect(draft.total).toBe('520.14')
    expect(glance(draft)).toEqual([
      'product Artikel 1 2 × 136.73 @ nl21',
      'product Artikel 2 1 × 246.34 @ nl9',
      'rounding Afronding 1 × 0.34 @ none',
    ])
    expect(warnings).toEqual([{ code: 'TOTAL_DIFFERS', cents: 3 }])
  })

  test('has the factor that the shop stored, also in its own currency, unless it is booked in that', () => {
    const factor = (over: Partial<Order>, foreignCurrency: 'order' | 'base' | 'block') =>
      currencyFactor({ ...order, ...over }, settingsWith({ foreignCurrency }), 'EUR').toFixed()
    expect(factor({}, 'order')).toBe('1.0865')
    expect(factor({}, 'base')).toBe('1')
    expect(factor({}, 'block')).toBe('1')
    expect(factor({ currency: 'EUR' }, 'order')).toBe('1.0865')
    expect(factor({ currency: 'EUR' }, 'block')).toBe('1.0865')
    expect(factor({ currency: 'EUR', currencyValue: d(1) }, 'block')).toBe('1')
  })

  test('in which VAT per piece was rounded too far is told in the amounts of the shop', () => {
    const pieces = { ...lineOf('69.4215', '100', '14.58'), name: 'Lamp' }
    const rounded = orderWith({
      products: [pieces],
      totals: [rowOf('sub_total', '6942.15'), rowOf('tax', '1458', 'BTW 21%'), rowOf('total', '8400.15')],
      total: d('8400.15'),
      currency: 'USD',
      currencyValue: d('2'),
    })
    expect(problemOf(rounded, policy('order'))).toMatchObject({
      code: 'TAX_MISMATCH',
      data: { title: 'Lamp', charged: '1458.00', expected: '1457.85' },
    })
  })

  test('has a total in whole cents', () => {
    const odd = { ...order, total: d('127.9999') }
    expect(shopTotal(odd, settingsWith({ foreignCurrency: 'order' }), 'EUR').toFixed()).toBe('139.07')
    expect(shopTotal(odd, settings, 'EUR').toFixed()).toBe('128')
  })
})
