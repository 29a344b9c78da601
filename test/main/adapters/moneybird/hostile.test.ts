import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../../../src/main/adapters/http.ts'
import { bench, build, contactAnswer, invoiceAnswer, reads, token, writes } from './bench.ts'

const calls = Object.entries({ ...reads, ...writes })
const kinds = new Set(['done', 'refused', 'unknown', 'not_sent', 'later', 'paused'])

/** Every call of the port against one answer; checks what must hold whatever the answer. */
async function tryAll(answer: HttpAnswer): Promise<void> {
  const { moneybird } = build(() => Promise.resolve(answer), 'https://moneybird.test/api/v2')
  for (const [name, call] of calls) {
    const result = await call(moneybird)
    expect(kinds, name).toContain(result.kind)
    if (name in reads) expect(result.kind, `${name}: a read is never in doubt`).not.toBe('unknown')
    expect(JSON.stringify(result)).not.toContain(token)
    if ('problem' in result) expect(JSON.stringify(result.problem).length).toBeLessThan(1000)
  }
}

const plain = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  kind: 'answer',
  status,
  header: (name) => headers[name.toLowerCase()] ?? null,
  body,
})

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
const list = (value: unknown) => JSON.stringify([value])

const nasty: readonly string[] = [
  ...[
    '',
    ' ',
    '\u0000',
    '\uFEFF[]',
    'null',
    'true',
    '0',
    '-0',
    '1e400',
    '"',
    '""',
    '[',
    '{',
    '[]',
    '{}',
    '[[]]',
    '[{}]',
    '[null]',
  ],
  ...[
    'NaN',
    'undefined',
    "{'id':1}",
    '{"id":1,}',
    '[1,2',
    '{"id":"1"',
    '// x\n[]',
    '<!doctype html>',
    '%PDF-1.4',
    'Retry later',
  ],
  ...[
    '{"error":null}',
    '{"error":[]}',
    '{"error":{}}',
    '{"error":{"a":null}}',
    '{"error":{"a":{"b":"c"}}}',
    '{"error":1}',
  ],
  ...[
    '{"symbolic":[]}',
    '{"symbolic":{"id":[]}}',
    '{"error":"x","symbolic":"y"}',
    '{"details":[]}',
    '{"error":{"__proto__":["x"]}}',
  ],
  ...[
    '{"__proto__":{"id":"1"}}',
    '{"constructor":{"prototype":{"id":"1"}}}',
    '{"toString":1,"valueOf":1}',
    '{"length":1e9}',
  ],
  ...[
    '{"id":1e309}',
    '{"id":-1}',
    '{"id":1.5}',
    '{"id":""}',
    '{"id":"../.."}',
    '{"id":{"toString":1}}',
    '{"id":"1","id":"2"}',
  ],
  deep('[', ']', 15_000),
  deep('{"a":', '}', 15_000),
  deep('{"error":', '}', 15_000),
  JSON.stringify({ error: 'x'.repeat(100_000) }),
  JSON.stringify({
    error: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, ['x'.repeat(50)]])),
  }),
  JSON.stringify(Array.from({ length: 3000 }, () => 1)),
  list(invoiceAnswer({ details: null, payments: null, tax_totals: null, contact: null })),
  list(invoiceAnswer({ reference: null, contact: 'x' })),
  list(invoiceAnswer({ tax_totals: [null], payments: [[]] })),
  list(invoiceAnswer({ total_price_incl_tax: '1e5', total_unpaid: '١٢' })),
  list(invoiceAnswer({ id: '1'.repeat(65) })),
  list(contactAnswer({ email: ['a@b.nl'], version: {} })),
  list(contactAnswer({ send_invoices_to_email: ','.repeat(100_000) })),
  JSON.stringify(invoiceAnswer({ invoice_date: '2026-13-45T00:00' })),
  JSON.stringify(contactAnswer({ archived: 'maybe' })),
  '\uD800',
  '"\\ud800"',
]

describe('whatever a server answers, the adapter gives an outcome', () => {
  it.each(nasty.map((body) => [body.length > 60 ? `${body.slice(0, 60)}… (${body.length})` : body, body]))(
    'to %j',
    async (_name, body) => {
      for (const status of [200, 201, 204, 400, 401, 403, 404, 422, 429, 500])
        await tryAll(plain(status, body))
    },
  )

  it('to any JSON with any status', async () => {
    const status = fc.oneof(
      fc.constantFrom(200, 201, 204, 301, 400, 401, 402, 403, 404, 409, 422, 429, 500, 503),
      fc.integer({ min: 100, max: 999 }),
    )
    await fc.assert(
      fc.asyncProperty(status, fc.json({ maxDepth: 5 }), (code, body) => tryAll(plain(code, body))),
      { numRuns: 300 },
    )
  })

  it('to answers that are almost right, one field replaced by anything', async () => {
    const fields = fc.constantFrom(
      ...Object.keys(invoiceAnswer()),
      ...Object.keys(contactAnswer()),
      'version',
      'error',
      'symbolic',
    )
    await fc.assert(
      fc.asyncProperty(fields, fc.jsonValue({ maxDepth: 3 }), fc.boolean(), async (field, value, many) => {
        const row = { ...contactAnswer(), ...invoiceAnswer(), [field]: value }
        await tryAll(plain(200, JSON.stringify(many ? [row] : row)))
        await tryAll(plain(422, JSON.stringify({ error: row, symbolic: row, details: row })))
      }),
      { numRuns: 200 },
    )
  })

  it('to any headers', async () => {
    const headers = fc.record({
      'retry-after': fc.string(),
      'ratelimit-reset': fc.string(),
      'ratelimit-remaining': fc.string(),
      'ratelimit-requestsremaining': fc.string(),
      date: fc.string(),
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(200, 429), headers, (status, values) =>
        tryAll(plain(status, '[]', values)),
      ),
      { numRuns: 100 },
    )
  })

  it('to any failure of the line', async () => {
    await tryAll({ kind: 'too_large' })
    await tryAll({ kind: 'unknown', reason: 'ECONNRESET' })
    await tryAll({ kind: 'not_sent', reason: 'ENOTFOUND' })
  })
})

describe('a body that does not end', () => {
  it('is given up after a bounded number of bytes', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 0x20)
    let written = 0
    const { moneybird } = await bench((response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && written < 500) {
          written++
          if (!response.write(chunk)) return response.once('drain', more)
        }
        return response
      }
      more()
    })
    expect(await moneybird.send('1', 'Manual')).toMatchObject({
      kind: 'unknown',
      problem: { data: { reason: 'TOO_LARGE' } },
    })
    expect(written).toBeLessThan(60)
  })
})
