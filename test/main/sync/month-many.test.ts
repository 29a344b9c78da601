import { expect, test } from 'vitest'
import type { Bookkeeping } from '../../../src/main/ports/bookkeeping.ts'
import { askMonth } from '../../../src/main/sync/month-ask.ts'
import { readMonth } from '../../../src/main/sync/month-read.ts'
import type { BookedRow } from '../../../src/shared/domain/booked.ts'
import type { Entry } from '../../../src/shared/domain/entry.ts'
import type { Invoice } from '../../../src/shared/domain/invoice.ts'
import { monthReport } from '../../../src/shared/domain/month-report.ts'
import { bookingSchema } from '../../../src/shared/domain/settings.ts'
import { entry, invoice, storeWith } from '../service/entries.ts'

const ORDERS = 3000
const words = { ledger: (id: string) => id, remark: () => '', baseCurrency: 'EUR' }
const taxRates = [{ id: 'nl21', name: '21% btw', percentage: '21', country: '', active: true }]
const facts = { taxRates, settings: bookingSchema.parse({ startDate: '2026-01-01' }) }

/** As Moneybird tells it of an order of 20.00. */
function told(reference: string): Invoice {
  return {
    id: reference,
    reference,
    number: `2026-${reference}`,
    state: 'paid',
    date: '2026-10-12',
    currency: 'EUR',
    total: '20.00',
    unpaid: '0.00',
    contactId: '1',
    contactEmail: '',
    contactName: '',
    vat: [{ taxRateId: 'nl21', amount: '3.47', inBase: { base: '16.53', vat: '3.47' } }],
    creditOf: null,
    payments: [],
    createdAt: '',
  }
}

test('thousands of invoices of which nothing was kept cost a request per hundred, and others have their turn meanwhile', async () => {
  const entries = Array.from({ length: ORDERS }, (_, i) => {
    const reference = String(1001 + i)
    const day = `2026-10-${String(1 + (i % 31)).padStart(2, '0')}`
    return entry(reference, day, { reference, ...invoice(`2026-${reference}`, '20.00', { id: reference }) })
  })
  const store = await storeWith(entries)
  let requests = 0
  const findByReferences: Bookkeeping['findByReferences'] = (references) => {
    requests += 1
    expect(references.length).toBeLessThanOrEqual(100)
    return Promise.resolve({ kind: 'done', value: references.map(told) })
  }
  // Only this one call is made.
  const bookkeeping = { findByReferences } as unknown as Bookkeeping
  for (let after: string | null = '0'; after !== null;) {
    const asked = await askMonth({ store, bookkeeping }, '2026-10', after, facts)
    if (!asked.ok) throw new Error(asked.problem.code)
    after = asked.value.next
  }
  expect(requests).toBe(ORDERS / 100)
  let turns = 0
  const watched = { ...store, giveWay: () => ((turns += 1), store.giveWay()) }
  const { input, unknown } = await readMonth(watched, '2026-10', words)
  const report = monthReport(input)
  expect(unknown).toBe(0)
  expect(turns).toBeGreaterThanOrEqual(ORDERS / 200)
  expect(report.invoices.total).toBe('60000.00')
  expect(report.boxes).toEqual([{ box: '1a', base: '49590.00', vat: '10410.00' }])
  await store.close()
})

test('vouchers that are outstanding and what went to other EU countries this year come from the months before', async () => {
  const row = {
    treatment: 'no_vat',
    country: 'NL',
    percentage: '0',
    taxRateId: 'none',
    ledgers: [],
    vat: '0.00',
  } as const
  const eu: BookedRow = { ...row, kind: 'turnover', treatment: 'oss', base: '100.00' }
  const booked = (date: string, kind: BookedRow['kind'], base: string): Pick<Entry, 'booked'> => ({
    booked: { date, supplied: '', destination: 'NL', vatNumber: '', rows: [{ ...row, kind, base }, eu] },
  })
  const made = (id: number, date: string, kind: BookedRow['kind'], base: string) =>
    entry(id, date, { ...invoice(String(id), '25.00', { id: String(id) }), ...booked(date, kind, base) })
  const store = await storeWith([
    made(1, '2025-12-31', 'voucher_sold', '25.00'),
    made(2, '2026-09-30', 'voucher_sold', '30.00'),
    made(3, '2026-10-02', 'voucher_used', '-10.00'),
  ])
  const { input } = await readMonth(store, '2026-10', words)
  const { vouchers, euConsumers } = monthReport(input)
  expect(vouchers).toEqual({ opening: '55.00', added: '0.00', used: '-10.00', closing: '45.00' })
  expect(euConsumers.total).toBe('200.00')
  await store.close()
})

test('an order of one month may be invoiced in the next and paid in the one after: each is reported where it belongs', async () => {
  const booked = { date: '2026-10-05', supplied: '2026-09-30', destination: 'NL', vatNumber: '', rows: [] }
  const store = await storeWith([
    entry(1, '2026-09-30', {
      ...invoice('1', '20.00', { id: '1' }),
      booked,
      paid: true,
      payment: { code: 'mollie_ideal', reference: 'tr_1', date: '2026-11-02' },
    }),
  ])
  const reports = await Promise.all(
    ['2026-09', '2026-10', '2026-11'].map(async (month) =>
      monthReport((await readMonth(store, month, words)).input),
    ),
  )
  expect(reports.map(({ shop }) => shop.orders.count)).toEqual([0, 1, 0])
  expect(reports.map(({ payments }) => payments.map(({ received }) => received))).toEqual([[], [], ['20.00']])
  await store.close()
})
