import { describe, expect, test } from 'vitest'
import { checkDraft, expectationOf } from '../../../src/shared/domain/checks.ts'
import type { Invoice, InvoiceDraft } from '../../../src/shared/domain/invoice.ts'

const draft: InvoiceDraft = {
  reference: 'W-1',
  date: '2026-11-23',
  currency: 'EUR',
  lines: [1, 2].map((n) => ({
    kind: 'product',
    description: `Artikel ${n}`,
    amount: '1',
    price: '60.50',
    taxRateId: 'nl21',
    ledgerAccountId: null,
    treatment: 'domestic',
  })),
  total: '121.00',
  vat: [{ taxRateId: 'nl21', percentage: '21', base: '100.00', amount: '21.00' }],
  workflowId: null,
  documentStyleId: null,
}

const made: Invoice = {
  id: '1',
  reference: 'W-1',
  number: null,
  state: 'draft',
  date: '2026-11-23',
  currency: 'EUR',
  total: '121.0',
  unpaid: '121.0',
  contactId: 'c1',
  contactEmail: '',
  contactName: '',
  vat: [{ taxRateId: 'nl21', amount: '21.0' }],
  creditOf: null,
  payments: [],
  createdAt: '',
}

const check = (over: Partial<Invoice>, tolerance = 3) =>
  checkDraft(expectationOf(draft, 'c1'), { ...made, ...over }, tolerance)

test('what is expected is stored with the intent: reference, contact, currency, total, VAT and number of lines', () => {
  expect(expectationOf(draft, 'c1')).toEqual({
    reference: 'W-1',
    contactId: 'c1',
    currency: 'EUR',
    total: '121.00',
    vat: [{ taxRateId: 'nl21', amount: '21.00' }],
    lineCount: 2,
  })
})

describe('the draft that Moneybird made', () => {
  test('is good when it says what was asked', () => {
    expect(check({})).toBeNull()
  })

  test('must be on the contact and carry the reference', () => {
    const problem = { code: 'INVOICE_CONTACT_DIFFERS', data: {} }
    expect(check({ contactId: 'c2' })).toEqual(problem)
    expect(check({ reference: 'W-2' })).toEqual(problem)
  })

  test('may differ in its total by the tolerance, both ways and inclusive', () => {
    expect(check({ total: '121.03' })).toBeNull()
    expect(check({ total: '120.97' })).toBeNull()
    expect(check({ total: '121.04' })).toEqual({
      code: 'INVOICE_TOTAL_DIFFERS',
      data: { invoice: '121.04', total: '121.00' },
    })
    expect(check({ total: '120.96' })).toMatchObject({ code: 'INVOICE_TOTAL_DIFFERS' })
    expect(check({ total: '121.01' }, 0)).toMatchObject({ code: 'INVOICE_TOTAL_DIFFERS' })
    expect(check({ total: '121.00' }, 0)).toBeNull()
  })

  test('must be in the currency that was asked', () => {
    expect(check({ currency: 'USD' })).toEqual({
      code: 'INVOICE_TOTAL_DIFFERS',
      data: { invoice: '121.0', total: '121.00' },
    })
  })

  test('may differ in VAT by a cent and half a cent a line', () => {
    const vat = (amount: string) => check({ vat: [{ taxRateId: 'nl21', amount }] })
    expect(vat('21.02')).toBeNull()
    expect(vat('20.98')).toBeNull()
    expect(vat('21.021')).toEqual({
      code: 'INVOICE_VAT_DIFFERS',
      data: { invoice: '21.021', expected: '21.00' },
    })
    expect(vat('20.979')).toMatchObject({ code: 'INVOICE_VAT_DIFFERS' })
  })

  test('has no VAT that was not asked, and all that was', () => {
    const other = { taxRateId: 'nl9', amount: '0.03' }
    expect(check({ vat: [...made.vat, other] })).toEqual({
      code: 'INVOICE_VAT_DIFFERS',
      data: { invoice: '0.03', expected: '0' },
    })
    expect(check({ vat: [...made.vat, { ...other, amount: '0.02' }] })).toBeNull()
    expect(check({ vat: [] })).toEqual({
      code: 'INVOICE_VAT_DIFFERS',
      data: { invoice: '0', expected: '21.00' },
    })
  })

  test('contact counts before total, total before VAT', () => {
    const wrong = { contactId: 'c2', total: '1.00', vat: [] }
    expect(check(wrong)).toMatchObject({ code: 'INVOICE_CONTACT_DIFFERS' })
    expect(check({ ...wrong, contactId: 'c1' })).toMatchObject({ code: 'INVOICE_TOTAL_DIFFERS' })
  })
})
