import { describe, expect, test } from 'vitest'
import { compareInvoice } from '../../../src/shared/domain/compare-invoice.ts'
import { decimal } from '../../../src/shared/domain/decimal.ts'
import type { InvoiceDraft } from '../../../src/shared/domain/invoice.ts'

const line = (description: string, price: string, taxRateId: string) => ({
  kind: 'product' as const,
  description,
  amount: '1',
  price,
  taxRateId,
  treatment: 'domestic' as const,
  ledgerAccountId: null,
  treatment: 'domestic' as const,
})

const draft: InvoiceDraft = {
  reference: '1001',
  date: '2026-11-24',
  currency: 'EUR',
  lines: [line('Pan', '121.00', 'high'), line('Kookboek', '10.90', 'low')],
  total: '131.90',
  vat: [
    { taxRateId: 'high', percentage: '21', base: '100.00', amount: '21.00' },
    { taxRateId: 'low', percentage: '9', base: '10.00', amount: '0.90' },
  ],
  workflowId: null,
  documentStyleId: null,
}

const charged = [
  { incl: decimal('121'), vat: decimal('21') },
  { incl: decimal('10.9'), vat: decimal('0.9') },
]
const row = (title: string, value: string) => ({ title, value: decimal(value) })
const taxRows = [row('BTW 21%', '21'), row('BTW 9%', '0.9')]
const taxMap = [
  { name: 'BTW 21%', taxRateId: 'high' },
  { name: 'BTW 9%', taxRateId: 'low' },
]
const given = { draft, charged, taxRows, taxMap, actual: null }

describe('shop and invoice beside each other', () => {
  test('have every line, every rate and the total on both bases, and are equal', () => {
    const { lines, vat, total } = compareInvoice(given)
    expect(lines.map(({ shop, invoice }) => [shop, invoice])).toEqual([
      [
        { excl: '100.00', incl: '121.00' },
        { excl: '100.00', incl: '121.00' },
      ],
      [
        { excl: '10.00', incl: '10.90' },
        { excl: '10.00', incl: '10.90' },
      ],
    ])
    for (const { shop, invoice } of vat) expect(shop).toEqual(invoice)
    expect(total.shop).toEqual({ excl: '110.00', incl: '131.90' })
    expect(total.invoice).toEqual(total.shop)
  })

  test('differ where the shop charged no VAT and the invoice has it inside the price', () => {
    const { vat, total } = compareInvoice({ ...given, taxRows: [row('BTW 21%', '21')] })
    expect(vat[1]).toMatchObject({
      shop: { base: '10.90', vat: '0.00' },
      invoice: { base: '10.00', vat: '0.90' },
    })
    expect(total.shop).toEqual({ excl: '110.90', incl: '131.90' })
  })

  test('that are no longer the same: the invoice is what the books say, of its lines nothing is made up', () => {
    const actual = { total: '121.00', vat: [{ taxRateId: 'high', amount: '21.00' }] }
    const { lines, vat, total } = compareInvoice({ ...given, actual })
    expect(lines.map(({ invoice }) => invoice)).toEqual([null, null])
    expect(vat.map(({ invoice }) => invoice)).toEqual([
      { base: null, vat: '21.00' },
      { base: null, vat: '0.00' },
    ])
    expect(total.invoice).toEqual({ excl: '100.00', incl: '121.00' })
    expect(total.shop.incl).toBe('131.90')
  })

  test('of a rate whose name goes to two of Moneybird, the lines tell what the shop charged', () => {
    const both = [...taxMap, { name: 'BTW 21%', taxRateId: 'low' }]
    const { vat } = compareInvoice({ ...given, taxMap: both })
    expect(vat.map(({ shop }) => shop.vat)).toEqual(['21.00', '0.90'])
  })

  test('has the rounding on the invoice only', () => {
    const rounded = { ...draft, lines: [...draft.lines, line('Afronding', '0.01', 'none')] }
    expect(compareInvoice({ ...given, draft: rounded }).lines[2]).toMatchObject({
      shop: null,
      invoice: { incl: '0.01' },
    })
  })
})
