import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LeftOutOrder, ReportedInvoice, ReportedRow } from '../../../../src/shared/domain/month-input.ts'
import { monthReport } from '../../../../src/shared/domain/month-report.ts'
import { invoice, invoices, row, worked } from './worked.ts'

/** Whole cents of an amount, by its digits alone: nothing here is shared with what is tested. */
function cents(text: string): number {
  const [, sign, whole, part] = /^(-?)(\d+)\.(\d\d)$/.exec(text) ?? []
  if (whole === undefined) throw new Error(`no amount: ${text}`)
  return (sign === '-' ? -1 : 1) * (Number(whole) * 100 + Number(part)) || 0
}
const total = (texts: readonly string[]) => texts.reduce((all, text) => all + cents(text), 0)

describe('the worked month comes out to the cent', () => {
  const report = monthReport(worked)
  test('shop = invoices + differences', () => {
    expect(report.shop).toEqual({
      orders: { count: 6, total: '689.44' },
      returns: { count: 1, total: '-49.99' },
      total: '639.45',
    })
    expect(report.invoices).toEqual({
      sent: { count: 6, total: '714.44' },
      credits: { count: 1, total: '-49.99' },
      total: '664.45',
    })
    expect(report.differences).toEqual({
      items: [
        {
          orderId: '10287',
          reference: '10287',
          kind: 'voucher',
          reason: '',
          isExplained: true,
          amount: '-25.00',
        },
      ],
      total: '-25.00',
    })
    expect(report.isClear).toBe(true)
  })
  test('the boxes of the return', () => {
    expect(report.boxes).toEqual([
      { box: '1a', base: '64.33', vat: '13.51' },
      { box: '1b', base: '34.72', vat: '3.13' },
      { box: '3a', base: '72.13', vat: '0.00' },
      { box: '3b', base: '387.37', vat: '0.00' },
      { box: 'oss', base: '55.95', vat: '8.31' },
    ])
    expect(total(report.boxes.flatMap(({ base, vat }) => [base, vat]))).toBe(63_945)
  })
  test('the one-stop shop, supplies within the EU and the threshold', () => {
    expect(report.oss).toEqual([
      { country: 'BE', percentage: '21', corrects: '', base: '33.06', vat: '6.94' },
      { country: 'BE', percentage: '6', corrects: '', base: '22.89', vat: '1.37' },
    ])
    expect(report.icp).toEqual([
      {
        customer: 'Atelier Vos BV',
        vatNumber: 'BE0123456749',
        viesDate: '2026-10-12',
        viesReference: 'WAPIAAAAXk3v',
        base: '387.37',
      },
    ])
    expect(report.euConsumers).toEqual({ total: '1846.20', limit: '10000.00', state: 'below' })
  })
  test('payments and vouchers', () => {
    const mollie = { opening: '0.00', received: '302.07', back: '-49.99', costs: '-3.63', paidOut: '-248.45' }
    const bank = { opening: null, received: '387.37', back: '0.00', costs: '0.00', paidOut: '0.00' }
    expect(report.payments).toEqual([
      { provider: 'Mollie', ...mollie, closing: '0.00' },
      { provider: 'Bank', ...bank, closing: null },
    ])
    expect(report.vouchers).toEqual({ opening: '0.00', added: '25.00', used: '-25.00', closing: '0.00' })
  })
})

test('an order that is not in it is a difference, with its reason, and the sum still holds', () => {
  const open: LeftOutOrder = {
    orderId: '10281',
    date: '2026-10-30',
    customer: 'Wim',
    total: '36.40',
    reason: 'TAX_ROW_UNMAPPED',
    isExplained: false,
  }
  const report = monthReport({ ...worked, leftOut: [open] })
  expect(report.shop).toMatchObject({ orders: { count: 7, total: '725.84' }, total: '675.85' })
  expect(report.differences.total).toBe('11.40')
  expect(report.differences.items.at(-1)).toMatchObject({
    kind: 'left_out',
    amount: '36.40',
    isExplained: false,
  })
  expect(report.isClear).toBe(false)
})

test.each([
  ['25.01', 'rounding', true],
  ['26.00', 'amount', false],
] as const)('an order of 25.00 that is invoiced for %s differs by %s', (gross, kind, isExplained) => {
  const [item] = monthReport({ ...worked, invoices: [invoice('1', '25.00', [row('0', gross, '0.00')])] })
    .differences.items
  expect(item).toMatchObject({ kind, isExplained })
})

test('a credit of an earlier quarter corrects that quarter, one of the same quarter does not', () => {
  const oss = { treatment: 'oss', country: 'BE' } as const
  const credit = (reference: string, creditOfDate: string) =>
    invoice(reference, '-12.10', [row('21', '-10.00', '-2.10', oss)], { creditOf: '1', creditOfDate })
  const report = monthReport({
    ...worked,
    invoices: [credit('1-R1', '2026-09-30'), credit('2-R1', '2026-10-01')],
  })
  expect(report.oss.map(({ corrects }) => corrects)).toEqual(['2026-Q3', ''])
})

test.each([
  ['7999.99', 'below'],
  ['8000.00', 'near'],
  ['10000.00', 'near'],
  ['10000.01', 'over'],
] as const)('with %s sold to consumers in other EU countries the threshold is %s', (euConsumers, state) => {
  const opening = { ...worked.opening, euConsumers }
  expect(monthReport({ ...worked, invoices: [], opening }).euConsumers.state).toBe(state)
})

const money = (value: number) =>
  `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`

const anyRow: fc.Arbitrary<ReportedRow> = fc
  .record({
    kind: fc.constantFrom('turnover', 'turnover', 'turnover', 'voucher_sold', 'voucher_used', 'credit_used'),
    treatment: fc.constantFrom('domestic', 'eu_consumer', 'oss', 'reverse_charge', 'export', 'kor', 'no_vat'),
    percentage: fc.constantFrom('21', '9', '0', '6', '25.5'),
    base: fc.integer({ min: -99_999, max: 99_999 }).map(money),
    vat: fc.integer({ min: -9_999, max: 9_999 }).map(money),
  })
  .map((made): ReportedRow => ({
    country: 'BE',
    ledger: '',
    ...made,
    vat: made.kind === 'turnover' ? made.vat : '0.00',
  }))

const anyInvoice = fc
  .tuple(
    fc.nat(99_999),
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.array(anyRow, { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([id, shop, rows, isCredit]): ReportedInvoice =>
    invoice(String(id), money(shop), rows, isCredit ? { creditOf: '1', creditOfDate: '2026-06-01' } : {}),
  )

test('10,000 orders with refunds: the sums are those of adding up the rows by hand', () => {
  fc.assert(
    fc.property(fc.array(anyInvoice, { minLength: 500, maxLength: 500 }), (made) => {
      const report = monthReport({ ...worked, invoices: made })
      const rows = made.flatMap((one) => one.rows)
      const turnover = rows.filter(({ kind }) => kind === 'turnover')
      const sold = rows.filter(({ kind }) => kind === 'voucher_sold')
      expect(cents(report.shop.total)).toBe(total(made.map(({ shopTotal }) => shopTotal)))
      expect(cents(report.invoices.total)).toBe(
        total([...turnover, ...sold].flatMap(({ base, vat }) => [base, vat])),
      )
      expect(cents(report.shop.total)).toBe(cents(report.invoices.total) + cents(report.differences.total))
      expect(total(report.differences.items.map(({ amount }) => amount))).toBe(
        cents(report.differences.total),
      )
      expect(total(report.boxes.map(({ vat }) => vat))).toBe(total(turnover.map(({ vat }) => vat)))
      const home = turnover.filter(
        (one) => one.percentage === '21' && ['domestic', 'eu_consumer', 'no_vat'].includes(one.treatment),
      )
      expect(cents(report.boxes.find(({ box }) => box === '1a')?.base ?? '0.00')).toBe(
        total(home.map(({ base }) => base)),
      )
      const oss = turnover.filter(({ treatment }) => treatment === 'oss')
      expect(total(report.oss.flatMap(({ base, vat }) => [base, vat]))).toBe(
        total(oss.flatMap(({ base, vat }) => [base, vat])),
      )
    }),
    { numRuns: 20 },
  )
})

test('nothing of a month is no report of zeros that differ', () => {
  const report = monthReport({ ...worked, invoices: [], payments: [] })
  expect(report).toMatchObject({
    shop: { total: '0.00' },
    differences: { items: [], total: '0.00' },
    boxes: [],
    isClear: true,
  })
  expect(invoices).toHaveLength(7)
})
