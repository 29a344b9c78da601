import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInfo } from '../../../../src/main/adapters/opencart/read-info.ts'
import {
  readIdPage,
  readOrderPage,
  readOrdersById,
} from '../../../../src/main/adapters/opencart/read-pages.ts'
import { readOrder } from '../../../../src/main/adapters/opencart/read-order.ts'
import { readAnswer } from '../../../../src/main/adapters/opencart/answer.ts'
import { plain } from '../../../../src/shared/domain/decimal.ts'
import { fromTheStart, rawOrder, startTestShop, valueOf } from '../../../fixtures/shop.ts'

const zone = 'Europe/Amsterdam'
const line = { name: 'Mok', quantity: 2, price: '8.2645', total: '16.5290', tax: '1.7355' }

describe('a malformed order', () => {
  it('fails alone; the others of its page go on', async () => {
    const { server, shop } = await startTestShop()
    server.data.addOrder(rawOrder(1))
    server.data.addOrder(rawOrder(2, { total: 'vijf euro' }))
    server.data.addOrder(rawOrder(3))
    const page = valueOf(await shop.changedOrders(fromTheStart, '0'))
    expect(page.orders.map((read) => (read.ok ? read.order.id : read))).toEqual([
      '1',
      { ok: false, orderId: '2', field: 'total' },
      '3',
    ])
  })

  it.each<[Record<string, unknown>, string]>([
    [{ total: '' }, 'total'],
    [{ total: null }, 'total'],
    [{ total: undefined }, 'total'],
    [{ total: '12,50' }, 'total'],
    [{ total: true }, 'total'],
    [{ total: { amount: 1 } }, 'total'],
    [{ total: '1'.repeat(40) }, 'total'],
    [{ currency_code: '' }, 'currency_code'],
    [{ currency_code: 'EURO' }, 'currency_code'],
    [{ currency_value: 'NaN' }, 'currency_value'],
    [{ products: null }, 'products'],
    [{ products: undefined }, 'products'],
    [{ products: {} }, 'products'],
    [{ products: [null] }, 'products[0]'],
    [{ products: [line, { ...line, price: 'x' }] }, 'products[1].price'],
    [{ products: [{ ...line, tax: undefined }] }, 'products[0].tax'],
    [{ products: [{ ...line, quantity: '' }] }, 'products[0].quantity'],
    [{ products: [{ ...line, name: { nl: 'Mok' } }] }, 'products[0].name'],
    [{ products: [{ ...line, options: [7] }] }, 'products[0].options[0]'],
    [{ vouchers: [{ description: 'Bon' }] }, 'vouchers[0].amount'],
    [{ totals: undefined }, 'totals'],
    [{ totals: [{ code: 'tax', title: 'BTW', value: '' }] }, 'totals[0].value'],
    [{ email: ['a@example.nl'] }, 'email'],
    [{ custom_field: 'NL1' }, 'custom_field'],
    [{ custom_field: ['NL1'] }, 'custom_field'],
    [{ order_status_id: undefined }, 'order_status_id'],
    [{ order_status_id: 'betaald' }, 'order_status_id'],
    [{ date_added: '0000-00-00 00:00:00' }, 'date_added'],
    [{ date_added_utc: 'gisteren' }, 'date_added_utc'],
  ])('with %j names the field %s', (changes, field) => {
    const whole = { currency_code: 'EUR', currency_value: '1.00000000', products: [line] }
    const order = { ...rawOrder(7), ...whole, ...changes }
    expect(readOrder(order, zone)).toEqual({ ok: false, orderId: '7', field })
  })

  it('is not one that gives numbers for texts, leaves out what is optional or has more than we know', () => {
    const order = {
      order_id: 7,
      order_status_id: 5,
      date_added: '2026-11-23 14:05:10',
      currency_code: ' eur ',
      currency_value: 1,
      products: [{ name: 15, quantity: 1, price: 0.0000001, total: 1e-7, tax: 0, weight: {} }],
      totals: [{ code: 'total', title: null, value: 8.2645, extra: [] }],
      total: 8.2645,
      custom_field: [],
      payment_custom_field: { 1: ['a', 'b'], 2: 12345678, 3: null, 4: true, 'on.error': 'x', toString: 'y' },
      something_new: { deep: [1, 2, { x: null }] },
    }
    const read = readOrder(order, zone)
    if (read?.ok !== true) throw new Error(JSON.stringify(read))
    expect(read.order.products[0]?.name).toBe('15')
    expect(read.order.products[0] && plain(read.order.products[0].price)).toBe('0.0000001')
    expect(plain(read.order.total)).toBe('8.2645')
    expect(read.order).toMatchObject({
      storeId: '0',
      currency: 'EUR',
      vouchersSold: [],
      invoiceNo: '',
      email: '',
    })
    expect(read.order.customFields).toEqual({ 1: 'a, b', 2: '12345678', 4: 'true', toString: 'y' })
  })

  it('cannot reach into the objects of the program through the names of its fields', () => {
    const hostile = '{"__proto__":"NL1","constructor":"x","1":"NL2"}'
    const order = {
      ...rawOrder(7),
      currency_code: 'EUR',
      currency_value: '1',
      custom_field: JSON.parse(hostile) as object,
    }
    const read = readOrder(order, zone)
    expect(read?.ok === true && Object.entries(read.order.customFields)).toEqual([
      ['1', 'NL2'],
      ['constructor', 'x'],
    ])
    expect(Object.getPrototypeOf(read?.ok === true && read.order.customFields)).toBe(Object.prototype)
  })
})

describe('whatever a shop sends', () => {
  const json = fc.jsonValue({ maxDepth: 6 })
  const damaged = fc
    .tuple(
      fc.constantFrom(...Object.keys(rawOrder(1)), 'custom_field', 'currency_value', 'date_added_utc'),
      json,
    )
    .map(([key, value]) => ({ ...rawOrder(1), currency_code: 'EUR', currency_value: '1', [key]: value }))

  it('is an order, a malformed order or nothing, and never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(json, damaged), (value) => {
        const read = readOrder(value, zone)
        expect(read === null || typeof read.ok === 'boolean').toBe(true)
        if (read?.ok === false) expect(read.field).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('as a page gives a page or a typed problem', () => {
    const page = fc.record(
      {
        cursor: fc.oneof(json, fc.constant({ modified: '', history_id: '' })),
        total: json,
        orders: fc.array(damaged),
        next_after_id: json,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(json, page), (value) => {
        const results = [
          readOrderPage(value, '0', zone),
          readOrdersById(value, ['1'], zone),
          readIdPage(value, '0'),
          readInfo(value),
        ]
        for (const result of results) expect(typeof result.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })

  it('as a body of any status gives an object or a typed problem', () => {
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((text) => `{"api":1,"x":${text}`),
    )
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), body, (status, text) => {
        const result = readAnswer({ kind: 'answer', status, header: () => null, body: text })
        if (result.ok) expect(status).toBeLessThan(300)
        else expect(result.problem.code).toMatch(/^(OPENCART|SHOP)_/)
      }),
      { numRuns: 500 },
    )
  })
})
