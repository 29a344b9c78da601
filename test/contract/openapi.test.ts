import { describe, expect, test } from 'vitest'
import { loadOpenApi } from './openapi.ts'

const openApi = loadOpenApi()
const invoices = '/api/v2/123/sales_invoices.json'

describe.skipIf(openApi === null)('the check against the published description', () => {
  const request = (method: string, path: string, body?: unknown): string[] =>
    openApi?.checkRequest(method, path, body) ?? []
  const reply = (method: string, path: string, status: number, body?: unknown): string[] =>
    openApi?.checkReply(method, path, status, body) ?? []
  const invoice = (fields: object): unknown => ({ sales_invoice: { contact_id: '1', ...fields } })

  test('passes a request that declares what it sends', () => {
    expect(request('POST', invoices, invoice({ reference: 'A1', prices_are_incl_tax: true }))).toEqual([])
    expect(request('GET', 'https://moneybird.com/api/v2/123/contacts?per_page=100&page=2')).toEqual([])
  })

  test('finds an undeclared field in the invoice, in a line of an array and in a line of an object', () => {
    expect(request('POST', invoices, invoice({ colour: 'red' }))).toHaveLength(1)
    expect(request('POST', invoices, invoice({ details_attributes: [{ sku: 'A' }] }))).not.toEqual([])
    expect(request('POST', invoices, invoice({ details_attributes: { 0: { sku: 'A' } } }))).not.toEqual([])
  })

  test.each([
    ['a date that is none', { invoice_date: '24-11-2026' }],
    ['null for a text', { reference: null }],
    ['an id with letters', { document_style_id: 'abc' }],
    ['a price with a currency sign', { details_attributes: [{ price: '€ 10' }] }],
    ['a list for a text', { payment_conditions: ['a'] }],
  ])('finds %s', (_, fields) => {
    expect(request('POST', invoices, invoice(fields))).not.toEqual([])
  })

  test('finds unknown parameters, too large pages, missing and unwanted bodies, unknown operations', () => {
    expect(request('GET', '/123/sales_invoices?reference=A1')).not.toEqual([])
    expect(request('GET', '/123/sales_invoices?per_page=101')).not.toEqual([])
    expect(request('POST', '/123/contacts')).not.toEqual([])
    expect(request('GET', '/123/contacts', {})).not.toEqual([])
    expect(request('PUT', '/123/contacts/5', {})).not.toEqual([])
    expect(request('GET', '/123/invoices')).not.toEqual([])
  })

  test('takes fixed paths before variable ones', () => {
    expect(request('GET', '/123/contacts/synchronization.json?filter=updated_after:2026-01-01')).toEqual([])
    expect(request('GET', '/123/contacts/5.json?filter=x')).not.toEqual([])
  })

  test('finds replies with other types, other fields or undeclared statuses', () => {
    expect(reply('GET', '/123/sales_invoices/5', 200, { id: '5', state: 'open' })).toEqual([])
    expect(reply('GET', '/123/sales_invoices/5', 200, { id: '5', state: 'sent' })).not.toEqual([])
    expect(reply('GET', '/123/sales_invoices/5', 200, { id: '5', colour: 'red' })).not.toEqual([])
    expect(reply('GET', '/123/sales_invoices/5', 200, { details: [{ price: '12.105' }] })).not.toEqual([])
    expect(reply('GET', '/123/sales_invoices/5', 202, { id: '5' })).not.toEqual([])
    expect(reply('DELETE', '/123/sales_invoices/5', 204)).toEqual([])
    expect(reply('DELETE', '/123/sales_invoices/5', 204, {})).not.toEqual([])
  })

  test('names the fields that a reply lacks, inside lists too', () => {
    const missing = openApi?.missingFields('GET', '/123/tax_rates', 200, [{ id: '1', name: 'x' }]) ?? []
    expect(missing.join()).toContain('percentage')
    const nested =
      openApi?.missingFields('GET', '/123/sales_invoices/5', 200, { payments: [{ id: '1' }] }) ?? []
    expect(nested.join()).toContain('payments.price_base')
  })

  test('remembers each allowed deviation with its reason, and still checks the body', () => {
    expect(reply('GET', '/123/contacts', 429, 'Retry later')).toEqual([])
    expect(reply('GET', '/123/contacts', 429, { error: 'no' })).not.toEqual([])
    expect([...(openApi?.usedDeviations().keys() ?? [])].join()).toContain('status 429')
  })
})
