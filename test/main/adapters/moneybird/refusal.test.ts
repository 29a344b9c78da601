import { describe, expect, it } from 'vitest'
import { readRefusal } from '../../../../src/main/adapters/moneybird/refusal.ts'
import { benchAnswering, token, writes } from './bench.ts'

const same = (text: string) => text

describe('reading the body of a refusal', () => {
  it.each<[string, unknown, string, readonly string[]]>([
    ['a bare text', 'Retry later', 'Retry later', []],
    [
      'an error without symbols',
      { error: 'page does not have a valid value' },
      'page does not have a valid value',
      [],
    ],
    [
      'an error with a symbol',
      { error: 'Contact is required', symbolic: { contact: 'required' } },
      'Contact is required',
      ['contact'],
    ],
    [
      'several symbols',
      { error: 'Entity is invalid', symbolic: { entity: 'not_found', user: 'insufficient_permissions' } },
      'Entity is invalid',
      ['entity', 'user'],
    ],
    [
      'symbols nested under the name of the record',
      { error: 'Contact ID is invalid', symbolic: { sales_invoice: { contact_id: 'contact_invalid' } } },
      'Contact ID is invalid',
      ['contact_id'],
    ],
    [
      'complaints by field',
      {
        error: { firstname: ["can't be blank"], lastname: ["can't be blank"] },
        details: { firstname: [{ error: 'blank' }] },
      },
      "firstname: can't be blank; lastname: can't be blank",
      ['firstname', 'lastname'],
    ],
    [
      'several complaints about one field',
      { error: { payment_date: ["can't be blank", 'is not a valid date'] } },
      "payment_date: can't be blank, is not a valid date",
      ['payment_date'],
    ],
    [
      'a field of a detail',
      {
        error: { 'details.tax_rate_id': ['is not found'] },
        details: { 'details.tax_rate_id': [{ error: 'invalid' }] },
      },
      'details.tax_rate_id: is not found',
      ['details.tax_rate_id'],
    ],
    [
      'a complaint that is one text',
      { error: { price: 'is not a number' } },
      'price: is not a number',
      ['price'],
    ],
    [
      'details alone',
      { details: { price: [{ error: 'not_a_number', value: null }] } },
      'HTTP 422',
      ['price'],
    ],
    ['an empty object', {}, 'HTTP 422', []],
    ['an empty error', { error: '' }, 'HTTP 422', []],
    ['a list', [{ error: 'x' }], 'HTTP 422', []],
    ['a number', 42, '42', []],
    ['null', null, 'HTTP 422', []],
    ['an error that is a list', { error: ['a', 'b'] }, 'HTTP 422', []],
    ['complaints that are no texts', { error: { price: [{ a: 1 }, null] } }, 'price', ['price']],
    ['symbols that are no texts', { error: 'Nope', symbolic: { a: { b: { c: 'd' } }, e: null } }, 'Nope', []],
  ])('takes the reason and the fields from %s', (_name, body, reason, fields) => {
    expect(readRefusal(422, JSON.stringify(body), same)).toMatchObject({ status: 422, reason, fields })
  })

  it.each(['', '<html><body>403 Forbidden</body></html>', 'Forbidden', '{"error": "cut', '\u0000'])(
    'falls back on the status for %j, which is no JSON',
    (body) => {
      expect(readRefusal(403, body, same)).toEqual({
        status: 403,
        reason: 'HTTP 403',
        fields: [],
        symbols: {},
        isMoneybirds: false,
      })
    },
  )

  it('shortens an endless reason without breaking a character', () => {
    const { reason } = readRefusal(400, JSON.stringify({ error: '😀'.repeat(5000) }), same)
    expect(reason.length).toBeLessThanOrEqual(301)
    expect(reason).toMatch(/^(😀)+…$/u)
  })

  it('keeps the reason on one line, without control characters', () => {
    const { reason } = readRefusal(400, JSON.stringify({ error: 'a\r\nb\t\u0007c\u202Ed' }), same)
    expect(reason).toBe('a b c d')
  })

  it('keeps a bounded number of short field names', () => {
    const error = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`f${index}`.padEnd(900, 'x'), ['bad']]),
    )
    const { fields, reason } = readRefusal(422, JSON.stringify({ error }), same)
    expect(fields).toHaveLength(20)
    expect(Math.max(...fields.map((field) => field.length))).toBeLessThanOrEqual(61)
    expect(reason.length).toBeLessThanOrEqual(301)
  })

  it('never shows the token, not even a part of it, when a server echoes it', async () => {
    const padded = 'x'.repeat(290) + token
    const bodies = [
      { error: `Bearer ${token} is wrong`, symbolic: { [token]: token } },
      { error: { [token]: [`bad ${token}`] }, details: { [token]: [{ error: token }] } },
      { error: padded },
      `Bearer ${token}`,
    ]
    for (const status of [400, 401, 403, 404, 422, 429, 500]) {
      for (const body of bodies) {
        const { moneybird } = await benchAnswering(status, body)
        for (const call of Object.values(writes)) {
          expect(JSON.stringify(await call(moneybird))).not.toContain(token.slice(0, 6))
        }
      }
    }
  })
})
