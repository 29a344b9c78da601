import { describe, expect, test } from 'vitest'
import { bench, benchAnswering, invoiceAnswer } from './bench.ts'
import { answer } from '../test-server.ts'

const details = [
  {
    id: '11',
    description: 'Heading',
    amount: null,
    amount_decimal: '1.0',
    price: '0.0',
    tax_rate_id: '3',
    ledger_account_id: '4',
  },
  {
    id: '12',
    description: 'Mok',
    amount: '-2',
    amount_decimal: '-2.0',
    price: '12.1',
    tax_rate_id: '3',
    ledger_account_id: '4',
  },
]

async function linesOf(changes: object) {
  const { moneybird } = await benchAnswering(200, [
    invoiceAnswer({ prices_are_incl_tax: true, details, ...changes }),
  ])
  const call = await moneybird.findByReferences(['W0-10042'])
  return call.kind === 'done' ? call.value[0]?.lines : call.kind
}

describe('the lines of an invoice', () => {
  test('come with what each of them comes to', async () => {
    expect(await linesOf({})).toEqual([
      {
        id: '11',
        description: 'Heading',
        quantity: '1',
        gross: '0.00',
        taxRateId: '3',
        ledgerAccountId: '4',
      },
      { id: '12', description: 'Mok', quantity: '-2', gross: '-24.20', taxRateId: '3', ledgerAccountId: '4' },
    ])
  })

  test.each([
    ['prices are without VAT', { prices_are_incl_tax: false }],
    ['a price cannot be read', { details: [{ ...details[1], price: 'veel' }] }],
    ['an id is none', { details: [{ ...details[1], id: '../1' }] }],
    ['there are none', { details: undefined }],
  ])('are not told when %s, and the invoice is read all the same', async (_what, changes) => {
    expect(await linesOf(changes)).toBeUndefined()
  })
})

test('a draft credit invoice gets its reference and its lines in one request, of declared fields only', async () => {
  const { moneybird, seen } = await benchAnswering(200, invoiceAnswer())
  await moneybird.changeCredit('7', {
    reference: '10246-R1',
    remove: ['12'],
    add: [{ description: 'Pan', amount: '-1', price: '49.99', taxRateId: '3', ledgerAccountId: '4' }],
  })
  await moneybird.changeCredit('7', { reference: '10246-R2', remove: [], add: [] })
  expect(seen.map(({ method, url, body }) => [method, url, JSON.parse(body) as unknown])).toEqual([
    [
      'PATCH',
      '/123/sales_invoices/7.json',
      {
        sales_invoice: {
          reference: '10246-R1',
          details_attributes: [
            { id: '12', _destroy: true },
            {
              description: 'Pan',
              amount: '-1',
              price: '49.99',
              tax_rate_id: '3',
              ledger_account_id: '4',
              row_order: 1,
            },
          ],
        },
      },
    ],
    ['PATCH', '/123/sales_invoices/7.json', { sales_invoice: { reference: '10246-R2' } }],
  ])
})

test('settling and taking back are one request each, and only an empty answer says that a payment is gone', async () => {
  const { moneybird, seen } = await bench((response, request) => {
    if (request.method === 'DELETE')
      answer(response, request.url.includes('/8.json') ? 200 : 204, request.url.includes('/8.json') ? {} : '')
    else answer(response, 200, invoiceAnswer())
  })
  expect((await moneybird.settleCredit('7')).kind).toBe('done')
  expect((await moneybird.takeBack('7', '8')).kind).toBe('unknown')
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'PATCH /123/sales_invoices/7/register_payment_creditinvoice.json',
    'DELETE /123/sales_invoices/7/payments/8.json',
  ])
  expect(seen[0]?.body).toBe('{}')
})
