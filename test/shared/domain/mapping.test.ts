import { describe, expect, test } from 'vitest'
import {
  checkLedgers,
  checkPeriod,
  fixedRate,
  ledgerOf,
  mappedRate,
  zeroRate,
} from '../../../src/shared/domain/mapping.ts'
import type { LineKind } from '../../../src/shared/domain/line-kinds.ts'
import type { Ledgers, Treatment } from '../../../src/shared/domain/settings.ts'
import { administration, d, moneybirdRate, settings, settingsWith } from './support.ts'

const group = (percentage: string, taxRateId: string | null, ...names: string[]) => {
  return { percentage: d(percentage), taxRateId, names, countries: [] }
}
const withRates = (...taxRates: ReturnType<typeof moneybirdRate>[]) => ({ ...administration, taxRates })

describe('the Moneybird rate of a shop rate', () => {
  test('is the one that was chosen', () => {
    expect(mappedRate(group('21.0000', 'nl21', 'BTW 21%'), administration)).toEqual({
      ok: true,
      value: moneybirdRate('nl21', '21'),
    })
  })

  test('is missing: TAX_MAPPING_MISSING with name and percentage', () => {
    expect(mappedRate(group('25.50', null, 'ALV', 'x'), administration)).toEqual({
      ok: false,
      problem: { code: 'TAX_MAPPING_MISSING', data: { name: 'ALV', percentage: '25.5' } },
    })
  })

  test('is gone or inactive: TAX_RATE_INACTIVE', () => {
    const problem = { code: 'TAX_RATE_INACTIVE', data: { name: 'BTW' } }
    expect(mappedRate(group('21', 'gone', 'BTW'), administration)).toEqual({ ok: false, problem })
    const off = withRates(moneybirdRate('nl21', '21', { active: false }))
    expect(mappedRate(group('21', 'nl21', 'BTW'), off)).toEqual({ ok: false, problem })
  })

  test('has another percentage: TAX_RATE_PERCENT_DIFFERS with both', () => {
    expect(mappedRate(group('21', 'nl9', 'BTW'), withRates(moneybirdRate('nl9', '9.00')))).toEqual({
      ok: false,
      problem: {
        code: 'TAX_RATE_PERCENT_DIFFERS',
        data: { name: 'BTW', percentage: '21', moneybird: '9' },
      },
    })
    expect(mappedRate(group('25.5', 'x', 'ALV'), withRates(moneybirdRate('x', '25.50')))).toMatchObject({
      ok: true,
    })
  })
})

describe('the Moneybird rate for lines without VAT', () => {
  test.each<[Treatment, string]>([
    ['reverse_charge', 'icp'],
    ['export', 'export'],
    ['kor', 'kor'],
    ['no_vat', 'none'],
    ['domestic', 'none'],
    ['eu_consumer', 'none'],
    ['oss', 'none'],
  ])('because of %s is %s', (treatment, id) => {
    expect(zeroRate(treatment, settings, administration)).toMatchObject({ ok: true, value: { id } })
  })

  test.each<[Treatment, string]>([
    ['reverse_charge', '0:reverse_charge'],
    ['export', '0:export'],
    ['kor', '0:kor'],
    ['domestic', '0:no_vat'],
  ])('because of %s that was not chosen is named %s', (treatment, name) => {
    const none = { reverseCharge: null, export: null, noVat: null, kor: null }
    expect(zeroRate(treatment, settingsWith({ zeroRates: none }), administration)).toEqual({
      ok: false,
      problem: { code: 'TAX_MAPPING_MISSING', data: { name, percentage: '0' } },
    })
  })

  test('must be 0 % and active', () => {
    const wrong = settingsWith({ zeroRates: { ...settings.zeroRates, export: 'nl21' } })
    expect(zeroRate('export', wrong, administration)).toEqual({
      ok: false,
      problem: {
        code: 'TAX_RATE_PERCENT_DIFFERS',
        data: { name: '0:export', percentage: '0', moneybird: '21' },
      },
    })
    expect(zeroRate('kor', settings, withRates())).toEqual({
      ok: false,
      problem: { code: 'TAX_RATE_INACTIVE', data: { name: '0:kor' } },
    })
  })
})

test('a rate that the merchant fixed may have any percentage, but must be there and active', () => {
  expect(fixedRate('nl9', 'Inpakken', administration)).toMatchObject({ ok: true, value: { id: 'nl9' } })
  const problem = { code: 'TAX_RATE_INACTIVE', data: { name: 'Inpakken' } }
  expect(fixedRate('gone', 'Inpakken', administration)).toEqual({ ok: false, problem })
  expect(fixedRate('x', 'Inpakken', withRates(moneybirdRate('x', '9', { active: false })))).toEqual({
    ok: false,
    problem,
  })
})

describe('the ledger account of a line', () => {
  const all: Ledgers = {
    product: 'p',
    shipping: 's',
    fee: 'f',
    discount: 'd',
    voucher: 'v',
    credit: 'c',
    perTreatment: { export: { product: 'px' }, oss: { discount: 'dx' } },
  }
  const kinds: LineKind[] = [
    'product',
    'shipping',
    'fee',
    'discount',
    'gift_voucher_sold',
    'gift_voucher_used',
    'store_credit',
    'rounding',
  ]
  const accounts = (ledgers: Partial<Ledgers>, treatment: Treatment = 'domestic') =>
    kinds.map((kind) => ledgerOf(kind, treatment, settingsWith({ ledgers: { ...all, ...ledgers } })))

  test('is that of its kind', () => {
    expect(accounts({})).toEqual(['p', 's', 'f', 'd', 'v', 'v', 'c', 'f'])
  })

  test('falls back to shipping and product for what has none of its own', () => {
    expect(accounts({ fee: null })).toEqual(['p', 's', 's', 'd', 'v', 'v', 'c', 'p'])
    expect(accounts({ fee: null, shipping: null })).toEqual(['p', 'p', 'p', 'd', 'v', 'v', 'c', 'p'])
    expect(accounts({ discount: null })).toEqual(['p', 's', 'f', 'p', 'v', 'v', 'c', 'f'])
  })

  test('is left to Moneybird where nothing was chosen, but a debt has no fallback', () => {
    const none = { product: null, shipping: null, fee: null, discount: null, voucher: null, credit: null }
    expect(accounts(none)).toEqual(kinds.map(() => null))
    expect(accounts({ voucher: null, credit: null }).slice(4, 7)).toEqual([null, null, null])
  })

  test('can be another one per treatment and kind', () => {
    expect(accounts({}, 'export')).toEqual(['px', 's', 'f', 'd', 'v', 'v', 'c', 'f'])
    expect(accounts({}, 'oss')).toEqual(['p', 's', 'f', 'dx', 'v', 'v', 'c', 'f'])
  })
})

describe('the ledger accounts of an invoice', () => {
  const line = (kind: LineKind, ledgerAccountId: string | null) => ({
    kind,
    description: `een ${kind}`,
    ledgerAccountId,
  })

  test('may be left to Moneybird, except those of vouchers and store credit', () => {
    expect(checkLedgers([line('product', null), line('rounding', null)], administration)).toBeNull()
    for (const kind of ['gift_voucher_sold', 'gift_voucher_used', 'store_credit'] as const) {
      expect(checkLedgers([line('product', null), line(kind, null)], administration)).toEqual({
        code: 'VOUCHER_LEDGER_MISSING',
        data: { title: `een ${kind}` },
      })
    }
  })

  test('must be there and active', () => {
    expect(
      checkLedgers([line('product', 'sales'), line('store_credit', 'credit')], administration),
    ).toBeNull()
    expect(checkLedgers([line('product', 'sales'), line('fee', 'gone')], administration)).toEqual({
      code: 'LEDGER_ACCOUNT_INACTIVE',
      data: { id: 'gone' },
    })
    const off = {
      ...administration,
      ledgerAccounts: administration.ledgerAccounts.map((account) => ({
        ...account,
        active: account.id !== 'sales',
      })),
    }
    expect(checkLedgers([line('product', 'sales')], off)).toMatchObject({ code: 'LEDGER_ACCOUNT_INACTIVE' })
    expect(checkLedgers([line('product', 'credit')], off)).toBeNull()
  })
})

describe('a closed period', () => {
  const locked = (periodLockedUntil: string | null) =>
    checkPeriod('2026-11-23', { ...administration, periodLockedUntil })

  test('holds the order date up to and including its last day', () => {
    expect(locked('2026-11-23')).toEqual({
      code: 'PERIOD_CLOSED',
      data: { date: '2026-11-23', until: '2026-11-23' },
    })
    expect(locked('2026-12-31')).toMatchObject({ code: 'PERIOD_CLOSED' })
    expect(locked('2026-11-22')).toBeNull()
    expect(locked(null)).toBeNull()
  })
})
