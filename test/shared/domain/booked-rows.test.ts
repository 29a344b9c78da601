import { describe, expect, test } from 'vitest'
import { asMoneybirdHasIt, bookedOf } from '../../../src/shared/domain/booked.ts'
import { bookedFrom } from '../../../src/shared/domain/booked-from.ts'
import { decimal } from '../../../src/shared/domain/decimal.ts'
import type { Invoice, InvoiceDraft, InvoiceLine } from '../../../src/shared/domain/invoice.ts'
import { bookingSchema } from '../../../src/shared/domain/settings.ts'

const line = (over: Partial<InvoiceLine>): InvoiceLine => ({
  kind: 'product',
  description: 'Mok',
  amount: '1',
  price: '12.10',
  taxRateId: 'nl21',
  ledgerAccountId: 'sales',
  treatment: 'domestic',
  ...over,
})
const none = { taxRateId: 'none', treatment: 'no_vat' } as const

const draft: InvoiceDraft = {
  reference: '1',
  date: '2026-10-12',
  supplied: '2026-09-30',
  currency: 'EUR',
  lines: [
    line({ amount: '2' }),
    line({ kind: 'shipping', price: '6.05', ledgerAccountId: 'post' }),
    line({ kind: 'gift_voucher_sold', price: '25.00', ledgerAccountId: 'gifts', ...none }),
    line({ kind: 'gift_voucher_used', price: '-5.00', ledgerAccountId: 'gifts', ...none }),
    line({ kind: 'rounding', price: '0.02', ledgerAccountId: null, ...none }),
  ],
  total: '50.27',
  vat: [{ taxRateId: 'nl21', percentage: '21', base: '25.00', amount: '5.25' }],
  workflowId: null,
  documentStyleId: null,
}
const noWhere = { destination: 'NL', vatNumber: '' }
const booked = bookedOf(draft, noWhere, decimal(1), () => '')
const short = (rows: typeof booked.rows) =>
  rows.map(({ kind, taxRateId, base, vat }) => [kind, taxRateId, base, vat].join(' '))

describe('what an invoice will come to', () => {
  test('is a row per rate; vouchers are rows of their own, and what rounds is turnover', () => {
    expect(short(booked.rows)).toEqual([
      'turnover nl21 25.00 5.25',
      'voucher_sold none 25.00 0.00',
      'voucher_used none -5.00 0.00',
      'turnover none 0.02 0.00',
    ])
    expect(booked).toMatchObject({ date: '2026-10-12', supplied: '2026-09-30', destination: 'NL' })
    expect(booked.rows[0]).toMatchObject({ ledgers: ['sales', 'post'], percentage: '21', country: 'NL' })
  })
  test('is in the currency of the shop', () => {
    const { rows } = bookedOf(draft, noWhere, decimal('0.9'), () => 'BE')
    expect(rows[0]).toMatchObject({ base: '22.50', vat: '4.73', country: 'BE' })
  })
})

describe('what Moneybird made of it', () => {
  const vat = [
    { taxRateId: 'nl21', amount: '5.26', inBase: { base: '24.99', vat: '5.26' } },
    { taxRateId: 'none', amount: '0.00', inBase: { base: '20.02', vat: '0.00' } },
  ]
  test('counts, on its day; a rate that several rows share stays as it was asked', () => {
    const { booked: kept } = asMoneybirdHasIt({ booked }, { vat, date: '2026-10-13' })
    expect(kept?.date).toBe('2026-10-13')
    expect(short(kept?.rows ?? [])).toEqual(['turnover nl21 24.99 5.26', ...short(booked.rows).slice(1)])
  })
  test('is nothing of an invoice of which nothing was kept', () => {
    expect(asMoneybirdHasIt({}, { vat, date: null })).toEqual({})
  })
})

describe('an invoice of which nothing was kept', () => {
  const base = bookingSchema.parse({ startDate: '2026-01-01' })
  const settings = {
    zeroRates: { ...base.zeroRates, export: 'export', reverseCharge: 'icp' },
    ledgers: { ...base.ledgers, voucher: 'gifts', credit: 'credit' },
  }
  const rate = (id: string, percentage: string, country = '') => ({
    id,
    name: id,
    percentage,
    country,
    active: true,
  })
  const facts = {
    taxRates: [
      rate('nl21', '21'),
      rate('be21', '21', 'BE'),
      rate('none', '0'),
      rate('export', '0'),
      rate('icp', '0'),
    ],
    settings,
  }
  const told = (over: Partial<Invoice>): Invoice => ({
    id: '9',
    reference: '1',
    number: '2026-0001',
    state: 'paid',
    date: '2026-10-12',
    currency: 'EUR',
    total: '0.00',
    unpaid: '0.00',
    contactId: '1',
    contactEmail: '',
    contactName: '',
    vat: [],
    creditOf: null,
    payments: [],
    createdAt: '',
    ...over,
  })
  const total = (taxRateId: string, base: string, vat = '0.00') => ({
    taxRateId,
    amount: vat,
    inBase: { base, vat },
  })
  const gift = (base: string) => ({ taxRateId: 'none', ledgerAccountId: 'gifts', base })

  test.each([
    ['nl21', 'NL', 'domestic'],
    ['nl21', 'BE', 'eu_consumer'],
    ['be21', 'BE', 'oss'],
    ['export', 'CH', 'export'],
    ['icp', 'DE', 'reverse_charge'],
    ['none', 'NL', 'no_vat'],
  ])('at rate %s to %s is %s', (id, country, treatment) => {
    expect(bookedFrom(told({ country, vat: [total(id, '10.00')] }), facts)?.rows).toMatchObject([
      { kind: 'turnover', treatment, base: '10.00' },
    ])
  })
  test('has its vouchers by their account; on a credit invoice they go the other way', () => {
    const made = (over: Partial<Invoice>) =>
      short(
        bookedFrom(
          told({ vat: [total('none', '20.50')], ledgerLines: [gift('25.00'), gift('-5.00')], ...over }),
          facts,
        )?.rows ?? [],
      )
    expect(made({})).toEqual([
      'turnover none 0.50 0.00',
      'voucher_sold none 25.00 0.00',
      'voucher_used none -5.00 0.00',
    ])
    expect(made({ creditOf: '8' }).slice(1)).toEqual([
      'voucher_used none 25.00 0.00',
      'voucher_sold none -5.00 0.00',
    ])
  })
  test('stays unknown where Moneybird does not tell enough', () => {
    expect(bookedFrom(told({ vat: [{ taxRateId: 'nl21', amount: '2.10' }] }), facts)).toBeNull()
    expect(bookedFrom(told({ date: null, vat: [total('nl21', '10.00')] }), facts)).toBeNull()
    expect(bookedFrom(told({}), facts)).toBeNull()
  })
})
