import { describe, expect, it } from 'vitest'
import { bench, benchAnswering, invoiceAnswer } from './bench.ts'
import { answer } from '../test-server.ts'

const filterOf = (url = '') => new URL(url, 'http://x').searchParams.get('filter')
const idOf = (index: number) => `4960815233818${String(index).padStart(5, '0')}`

describe('finding invoices by reference', () => {
  it('asks for all references in one request, without a period that would hide older ones', async () => {
    const { moneybird, seen, throttle } = await benchAnswering(200, [])
    expect(await moneybird.findByReferences(['W0-1', 'W0-2 & co', 'é'])).toEqual({ kind: 'done', value: [] })
    expect(filterOf(seen[0]?.url)).toBe('reference:W0-1|W0-2 & co|é')
    expect(seen[0]?.url).toMatch(/^\/123\/sales_invoices\.json\?filter=[\w%.-]+&per_page=100&page=1$/)
    expect(throttle.taken).toEqual(['GET sales_invoices'])
  })

  it('throws away what was not asked for, even when it cannot be read', async () => {
    const { moneybird } = await benchAnswering(200, [
      invoiceAnswer({ reference: 'W0-10' }),
      invoiceAnswer({ reference: 'w0-1' }),
      invoiceAnswer({ reference: ' W0-1' }),
      invoiceAnswer({ reference: null }),
      { reference: 'W0-11', id: {} },
      null,
      invoiceAnswer({ reference: 'W0-1', id: '5' }),
    ])
    const call = await moneybird.findByReferences(['W0-1'])
    expect(call.kind === 'done' && call.value.map(({ id }) => id)).toEqual(['5'])
  })

  it('overlooks nothing: an asked-for invoice that cannot be read is no empty result', async () => {
    const { moneybird } = await benchAnswering(200, [invoiceAnswer({ total_price_incl_tax: 'a lot' })])
    expect(await moneybird.findByReferences(['W0-10042'])).toEqual({
      kind: 'not_sent',
      problem: {
        code: 'MONEYBIRD_TEMPORARY',
        data: { reason: 'WRONG_ANSWER sales_invoices[0].total_price_incl_tax' },
      },
    })
  })

  it('reads on while a page is full', async () => {
    const { moneybird, seen } = await bench((response, request) => {
      const page = Number(new URL(request.url, 'http://x').searchParams.get('page'))
      const count = page === 3 ? 1 : 100
      answer(
        response,
        200,
        Array.from({ length: count }, (_, index) => invoiceAnswer({ id: idOf(page * 100 + index) })),
      )
    })
    const call = await moneybird.findByReferences(['W0-10042'])
    expect(call.kind === 'done' && new Set(call.value.map(({ id }) => id)).size).toBe(201)
    expect(seen).toHaveLength(3)
  })

  it('ends at a full page whose header names no next one', async () => {
    const full = Array.from({ length: 100 }, (_, index) => invoiceAnswer({ id: idOf(index) }))
    const { moneybird, seen } = await bench((response, _, count) => {
      const link = count === 1 ? '<http://x?page=2>; rel="next"' : '<http://x?page=1>; rel="prev"'
      answer(response, 200, full, { link })
    })
    const call = await moneybird.findByReferences(['W0-10042'])
    expect(call.kind === 'done' && call.value.length).toBe(200)
    expect(seen).toHaveLength(2)
  })

  it('takes the refusal of a page after a full one for the end, and of any other thing for a refusal', async () => {
    const full = Array.from({ length: 100 }, (_, index) => invoiceAnswer({ id: idOf(index) }))
    const refusing = (error: string) =>
      bench((response, _, count) => {
        if (count === 1) answer(response, 200, full)
        else answer(response, 400, { error })
      })
    const { moneybird } = await refusing('page does not have a valid value')
    expect(await moneybird.findByReferences(['W0-10042'])).toMatchObject({ kind: 'done' })
    const other = await refusing('per_page does not have a valid value')
    expect(await other.moneybird.findByReferences(['W0-10042'])).toMatchObject({ kind: 'refused' })
  })

  it('gives up, without a result, when the pages never end', async () => {
    const page = JSON.stringify(Array.from({ length: 100 }, () => ({ reference: 'other' })))
    const { moneybird, seen } = await benchAnswering(200, page)
    expect(await moneybird.findByReferences(['W0-10042'])).toMatchObject({
      kind: 'not_sent',
      problem: { data: { reason: 'ENDLESS_PAGES' } },
    })
    expect(seen.length).toBeLessThanOrEqual(50)
  })

  it('makes no request for no references', async () => {
    const { moneybird, seen } = await benchAnswering(200, [])
    expect(await moneybird.findByReferences([])).toEqual({ kind: 'done', value: [] })
    expect(seen).toHaveLength(0)
  })

  it.each([['a,b'], ['a|b'], ['a:b'], ['']])(
    'refuses %j, which the filter would take for something else',
    async (reference) => {
      const { moneybird, seen } = await benchAnswering(200, [])
      await expect(moneybird.findByReferences([reference])).rejects.toThrow()
      await expect(moneybird.findByReferences(Array.from({ length: 101 }, () => 'x'))).rejects.toThrow()
      expect(seen).toHaveLength(0)
    },
  )
})

describe('reading an invoice', () => {
  it('keeps ids of 18 digits exact, as text and as bare numbers', async () => {
    const { moneybird } = await benchAnswering(
      200,
      `{"id":496081523381896487,"contact_id":496081523137578258,"state":"open","currency":"EUR","invoice_id":"2026-0001",
        "reference":30052,"total_price_incl_tax":31.10,"total_unpaid":0.30,"original_sales_invoice_id":900719925474099312,
        "tax_totals":[{"tax_rate_id":496081347565061259,"tax_amount":5.41}]}`,
    )
    expect(await moneybird.getInvoice('496081523381896487')).toEqual({
      kind: 'done',
      value: {
        id: '496081523381896487',
        reference: '30052',
        number: '2026-0001',
        state: 'open',
        date: null,
        currency: 'EUR',
        total: '31.10',
        unpaid: '0.30',
        contactId: '496081523137578258',
        contactEmail: '',
        contactName: '',
        vat: [{ taxRateId: '496081347565061259', amount: '5.41' }],
        ledgerLines: [],
        country: '',
        creditOf: '900719925474099312',
        payments: [],
        createdAt: '',
      },
    })
  })

  it('takes the amounts, payments and contact as they are', async () => {
    const { moneybird } = await benchAnswering(
      200,
      invoiceAnswer({
        state: 'paid',
        invoice_id: '2026-0007',
        total_price_incl_tax: '-157.2',
        total_unpaid: '0.0',
        payments: [
          { id: '1', price: '157.2', manual_payment_action: null },
          { id: '2', price: '0.01', manual_payment_action: 'rounding_error' },
        ],
        contact: {
          company_name: 'Thee BV',
          firstname: 'J',
          send_invoices_to_email: ' A@X.nl, b@x.nl',
          email: 'c@x.nl',
        },
      }),
    )
    expect(await moneybird.getInvoice('1')).toMatchObject({
      kind: 'done',
      value: {
        number: '2026-0007',
        total: '-157.20',
        unpaid: '0.00',
        payments: [
          { price: '157.20', action: null },
          { price: '0.01', action: 'rounding_error' },
        ],
        contactName: 'Thee BV',
        contactEmail: 'a@x.nl,b@x.nl,c@x.nl',
      },
    })
  })

  it.each([
    ['id', '../../contacts'],
    ['id', '1/send_invoice'],
    ['id', null],
    ['contact_id', { id: 1 }],
    ['state', ''],
    ['currency', ''],
    ['total_unpaid', 1e300],
    ['total_price_incl_tax', null],
    ['total_unpaid', 'NaN'],
    ['invoice_date', 'tomorrow'],
    ['tax_totals', {}],
    ['payments', 'none'],
    ['contact', [1]],
  ])('reports the field when %s is %j', async (field, value) => {
    const { moneybird } = await benchAnswering(200, invoiceAnswer({ [field]: value }))
    const call = await moneybird.getInvoice('1')
    expect(call).toMatchObject({
      kind: 'not_sent',
      problem: { code: 'MONEYBIRD_TEMPORARY', data: { reason: `WRONG_ANSWER sales_invoice.${field}` } },
    })
  })
})

describe('ids of the invoices of a period', () => {
  it('are asked for with the dates in the filter, the last day included', async () => {
    const { moneybird, seen } = await benchAnswering(
      200,
      '[{"id":496081523381896487,"version":1},{"id":"5","version":"2"}]',
    )
    const call = await moneybird.invoiceIds('2026-11-01', '2026-11-30')
    expect(call).toEqual({ kind: 'done', value: new Set(['496081523381896487', '5']) })
    expect(filterOf(seen[0]?.url)).toBe('period:20261101..20261130')
  })
})

describe('sending when Moneybird does not tell what became of it', () => {
  const after = (second: (count: number) => [number, unknown]) =>
    bench((response, request, count) => {
      if (request.method === 'PATCH') response.writeHead(204).end()
      else answer(response, ...second(count))
    })

  it.each(['', 'OK', '{}', '[]', 'null', '{"id":"1"}'])(
    'reads the invoice again after a 200 with %j',
    async (body) => {
      const { moneybird, seen } = await bench((response, request) => {
        answer(
          response,
          200,
          request.method === 'PATCH' ? body : invoiceAnswer({ state: 'open', invoice_id: '2026-0001' }),
        )
      })
      expect(await moneybird.send('1', 'Manual')).toMatchObject({
        kind: 'done',
        value: { state: 'open', number: '2026-0001' },
      })
      expect(seen.map(({ method }) => method)).toEqual(['PATCH', 'GET'])
    },
  )

  it.each([
    [404, { error: 'record not found', symbolic: { id: 'not_found' } }],
    [429, 'Retry later'],
    [401, 'No access'],
    [400, 'no'],
    [500, 'down'],
    [200, 'nonsense'],
  ])(
    'leaves it unknown when it cannot be read again (%i), so that it is not sent twice',
    async (status, body) => {
      const { moneybird, seen } = await after(() => [status, body])
      expect(await moneybird.send('1', 'Manual')).toMatchObject({ kind: 'unknown' })
      expect(seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
    },
  )
})

describe('writes with an answer that says too little', () => {
  it.each(['', 'OK', '[]', '{"id":null}', '{"id":"1"}'])('are unknown after a 201 with %j', async (body) => {
    const { moneybird, seen } = await benchAnswering(201, body)
    const contact = { companyName: 'X', firstName: '', lastName: '', email: '', address1: '', address2: '' }
    expect((await moneybird.createCredit('1')).kind).toBe('unknown')
    if (body !== '{"id":"1"}') {
      expect((await moneybird.pay('1', { price: '1.00', date: '2026-11-20', action: null })).kind).toBe(
        'unknown',
      )
      const draft = { ...contact, postcode: '', city: '', country: '', taxNumber: '', customerId: '' }
      expect((await moneybird.createContact(draft)).kind).toBe('unknown')
    }
    expect(seen.every(({ method }) => method !== 'GET')).toBe(true)
  })

  it('is no problem for a deletion, which answers nothing', async () => {
    const { moneybird } = await bench((response) => response.writeHead(204).end())
    expect(await moneybird.deleteDraft('1')).toEqual({ kind: 'done', value: null })
  })

  it.each(['<html></html>', '[]', '{"nothing":"here"}'])(
    'leaves a deletion in doubt that is answered %s',
    async (body) => {
      const { moneybird } = await benchAnswering(200, body)
      expect(await moneybird.deleteDraft('1')).toMatchObject({ kind: 'unknown' })
    },
  )
})
