import { describe, expect, test } from 'vitest'
import type { Entry, EntryInvoice } from '../../../src/shared/domain/entry.ts'
import type { Invoice } from '../../../src/shared/domain/invoice.ts'
import { monthMismatches, monthSums } from '../../../src/shared/domain/month-balance.ts'

function entry(over: Partial<Entry> = {}): Entry {
  return {
    orderId: '1042',
    storeId: '0',
    date: '2026-11-12',
    customer: 'Jan Jansen',
    total: '12.10',
    currency: 'EUR',
    baseTotal: '12.10',
    statusId: '5',
    statusName: 'Voltooid',
    paid: true,
    fingerprint: 'f',
    state: 'planned',
    problem: null,
    warnings: [],
    intent: null,
    reference: '1042',
    invoice: null,
    vatCheck: null,
    overrides: { allow: [], contactId: null, referenceSuffix: '' },
    story: [],
    ...over,
  }
}

function booked(over: Partial<EntryInvoice> = {}): EntryInvoice {
  return {
    id: '7',
    number: '2026-0001',
    state: 'paid',
    total: '12.10',
    contactId: '3',
    adopted: false,
    fingerprint: 'f',
    creditId: null,
    ...over,
  }
}

function inMoneybird(over: Partial<Invoice> = {}): Invoice {
  return {
    id: '7',
    reference: '1042',
    number: '2026-0001',
    state: 'paid',
    date: '2026-11-12',
    currency: 'EUR',
    total: '12.10',
    unpaid: '0.00',
    contactId: '3',
    contactEmail: '',
    contactName: '',
    vat: [],
    creditOf: null,
    payments: [],
    createdAt: '2026-11-12T12:00:00Z',
    ...over,
  }
}

const done = entry({ state: 'done', invoice: booked() })
const held = (over: Entry, ...invoices: readonly Invoice[]) =>
  monthMismatches([over], new Map([['1042', invoices]])).map(({ kind, ours, theirs }) => [kind, ours, theirs])

describe('where the orders of a month are', () => {
  test.each([
    ['open', 'waiting'],
    ['planned', 'waiting'],
    ['sending', 'waiting'],
    ['failed', 'failed'],
    ['attention', 'failed'],
    ['skipped', 'skipped'],
    ['ignored', 'ignored'],
  ] as const)('an order in state %s without an invoice counts as %s', (state, group) => {
    expect(monthSums([entry({ state })])).toEqual([{ group, count: 1, total: '12.10' }])
  })

  test('an invoice counts whatever became of its order, and a draft apart', () => {
    const changed = entry({ state: 'attention', invoice: booked({ total: '10.00', state: 'sent' }) })
    const draft = entry({ state: 'draft', invoice: booked({ state: 'draft' }) })
    expect(monthSums([draft, changed, done])).toEqual([
      { group: 'invoiced', count: 2, total: '22.10' },
      { group: 'draft', count: 1, total: '12.10' },
    ])
  })

  test('an invoice in another currency counts by its order in the shop’s own', () => {
    const abroad = entry({ total: '10.20', baseTotal: '12.10', invoice: booked({ total: '10.20' }) })
    expect(monthSums([abroad])).toMatchObject([{ total: '12.10' }])
  })
})

describe('an order held against Moneybird', () => {
  test('with one invoice of the same amount is right, however the amount is written', () => {
    expect(held(done, inMoneybird())).toEqual([])
    expect(held(done, inMoneybird({ total: '12.1' }))).toEqual([])
    expect(held(entry())).toEqual([])
  })

  test('misses its invoice, has two, or one of another amount', () => {
    expect(held(done)).toEqual([['missing', '12.10', '']])
    expect(held(done, inMoneybird({ id: '8' }))).toEqual([['missing', '12.10', '12.10']])
    expect(held(done, inMoneybird(), inMoneybird({ id: '8', total: '1.00' }))).toEqual([
      ['double', '12.10', '13.10'],
    ])
    expect(held(done, inMoneybird({ total: '12.11' }))).toEqual([['amount', '12.10', '12.11']])
  })

  test('that was not booked is named when an invoice bears its reference', () => {
    expect(held(entry({ state: 'failed', total: '9.00' }), inMoneybird())).toEqual([
      ['foreign', '9.00', '12.10'],
    ])
  })

  test('that is ignored may have been booked by hand, but only once', () => {
    const ignored = entry({ state: 'ignored' })
    expect(held(ignored)).toEqual([])
    expect(held(ignored, inMoneybird())).toEqual([])
    expect(held(ignored, inMoneybird(), inMoneybird({ id: '8' }))).toEqual([['double', '12.10', '24.20']])
  })

  test('has no second invoice in a credit invoice, and misses none when it was adopted as one', () => {
    const credit = inMoneybird({ id: '8', total: '-12.10', creditOf: '7' })
    expect(held(done, inMoneybird(), credit)).toEqual([])
    expect(held(done, inMoneybird(), { ...credit, creditOf: null })).toEqual([])
    expect(held(done, inMoneybird(), { ...credit, total: '0.00' })).toEqual([])
    const adopted = entry({ state: 'done', invoice: booked({ id: '8', creditId: '8' }) })
    expect(held(adopted, credit)).toEqual([])
    expect(held(entry({ invoice: booked({ creditId: '8' }) }), credit)).toEqual([['missing', '12.10', '']])
  })

  test('is left out while its last write is in doubt, and while it has no reference', () => {
    const intent = { step: 'create', at: '', contactId: '', contactKey: '', expected: null } as const
    expect(held({ ...done, intent })).toEqual([])
    expect(monthMismatches([{ ...done, reference: '' }], new Map())).toEqual([])
  })
})
