import { describe, expect, it } from 'vitest'
import { bench, benchAnswering, build, reads, token, writes } from './bench.ts'
import { createHttp } from '../../../../src/main/adapters/http.ts'
import { answer, nobodyListens } from '../test-server.ts'
import { givingUp } from '../../../support/giving-up.ts'

const refusal = { error: 'details cannot be empty', symbolic: { sales_invoice: 'details_cannot_be_empty' } }
const temporary = (reason: string) => ({ code: 'MONEYBIRD_TEMPORARY', data: { reason } })

/** What firewalls, proxies and hotel networks answer: pages, nothing, and JSON that is not of Moneybird's form. */
const stations = [
  '<html><head><title>403 Forbidden</title></head></html>',
  '',
  'Access denied',
  '"Forbidden"',
  { message: 'Forbidden' },
  { error: '' },
  { error: { code: 403, message: 'Forbidden' } },
  { success: false, errors: [{ code: 1020 }] },
]

describe.each(Object.entries(writes))('%s, a write that is sent once', (name, call) => {
  it.each([401, 402, 403, 404, 422])(
    'may have been applied after a %i page of a station in between, and is not repeated',
    async (status) => {
      for (const body of stations) {
        const { moneybird, seen } = await benchAnswering(status, body)
        expect(await call(moneybird), JSON.stringify(body)).toEqual({
          kind: 'unknown',
          problem: temporary(`HTTP ${status}`),
        })
        expect(seen).toHaveLength(1)
      }
    },
  )

  it.each([400, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 431])(
    'was not applied after %i',
    async (status) => {
      const { moneybird, seen } = await benchAnswering(status, refusal)
      const gone = status === 404 && name.startsWith('DELETE')
      const kind = gone
        ? { kind: 'done', value: null }
        : { kind: 'refused', refusal: { status, reason: refusal.error } }
      expect(await call(moneybird)).toMatchObject(kind)
      expect(seen).toHaveLength(1)
    },
  )

  it.each([408, 409, 418, 425, 451, 500, 501, 502, 503, 504, 507, 520, 301, 302, 307])(
    'may have been applied after %i, and is not repeated',
    async (status) => {
      const { moneybird, seen } = await benchAnswering(status, '<html>oops</html>', {
        location: '/elsewhere',
      })
      expect(await call(moneybird)).toEqual({ kind: 'unknown', problem: temporary(`HTTP ${status}`) })
      expect(seen).toHaveLength(1)
    },
  )

  it('may have been applied when the connection is reset', async () => {
    const { moneybird, seen } = await bench((response) => response.socket?.resetAndDestroy())
    expect(await call(moneybird)).toMatchObject({ kind: 'unknown', problem: { code: 'MONEYBIRD_TEMPORARY' } })
    expect(seen).toHaveLength(1)
  })

  it('may have been applied when no answer comes in time', async () => {
    const { fetch, giveUp } = givingUp()
    const { moneybird, seen } = await bench(
      () => {
        giveUp()
      },
      { http: createHttp(fetch) },
    )
    expect(await call(moneybird)).toEqual({ kind: 'unknown', problem: temporary('TIMEOUT') })
    expect(seen).toHaveLength(1)
  })

  it('may have been applied when the answer is cut off', async () => {
    const { moneybird, seen } = await bench((response) => {
      response.writeHead(201, { 'content-length': '500' })
      response.write('{"id":"4960')
      setTimeout(() => response.destroy(), 10)
    })
    expect(await call(moneybird)).toMatchObject({ kind: 'unknown', problem: { code: 'MONEYBIRD_TEMPORARY' } })
    expect(seen).toHaveLength(1)
  })

  it('was not sent when nobody listens', async () => {
    const { moneybird } = build(createHttp(fetch), await nobodyListens())
    expect(await call(moneybird)).toMatchObject({
      kind: 'not_sent',
      problem: { code: 'MONEYBIRD_TEMPORARY' },
    })
  })

  it('has to wait after 429, and so has everything else', async () => {
    const { moneybird, seen, throttle } = await benchAnswering(429, '"Retry later"', { 'retry-after': '30' })
    const answered = await call(moneybird)
    expect(answered.kind).toBe('later')
    expect(throttle.blocks).toEqual([answered.kind === 'later' ? answered.until : 0])
    expect(seen).toHaveLength(1)
  })

  it('pauses the connection after 401 with the words of Moneybird', async () => {
    const { moneybird } = await benchAnswering(401, { error: 'No access to sales_invoices' })
    const problem = { code: 'MONEYBIRD_DISCONNECTED', data: { reason: 'No access to sales_invoices' } }
    expect(await call(moneybird)).toEqual({ kind: 'paused', problem })
  })

  it('pauses the connection after 402', async () => {
    const limit = {
      error: 'creating sales invoices is limited',
      symbolic: { administration: 'limit_reached' },
    }
    const { moneybird } = await benchAnswering(402, limit)
    expect(await call(moneybird)).toEqual({
      kind: 'paused',
      problem: { code: 'MONEYBIRD_PLAN_LIMIT', data: {} },
    })
  })

  it('pauses the connection when the administration itself is not found', async () => {
    const { moneybird } = await benchAnswering(404, {
      error: 'record not found',
      symbolic: { administration_id: 'not_found' },
    })
    expect(await call(moneybird)).toEqual({
      kind: 'paused',
      problem: { code: 'ADMINISTRATION_GONE', data: {} },
    })
  })
})

describe.each(Object.entries(reads))('%s, a read', (name, call) => {
  it.each([500, 502, 503, 504])(
    'is tried three times after %i and then counts as not sent',
    async (status) => {
      const { moneybird, seen, pauses, throttle } = await benchAnswering(status, 'down')
      expect(await call(moneybird)).toEqual({ kind: 'not_sent', problem: temporary(`HTTP ${status}`) })
      expect(seen).toHaveLength(3)
      expect(throttle.taken).toEqual([name, name, name])
      expect(pauses).toHaveLength(2)
    },
  )

  it('is tried three times when the connection is reset, no answer comes or the answer is cut', async () => {
    const { fetch, giveUp } = givingUp()
    const { moneybird, seen } = await bench(
      (response, _request, count) => {
        if (count === 2) giveUp()
        if (count === 1) response.socket?.resetAndDestroy()
        if (count === 3) response.writeHead(200).end('[{"id":"4960')
      },
      { http: createHttp(fetch) },
    )
    expect(await call(moneybird)).toEqual({ kind: 'not_sent', problem: temporary('NOT_JSON') })
    expect(seen).toHaveLength(3)
  })

  it('is not repeated after a refusal, a 429, a 401 or an answer of the wrong shape', async () => {
    for (const [status, kind] of [
      [400, 'refused'],
      [429, 'later'],
      [401, 'paused'],
      [200, 'not_sent'],
      [302, 'not_sent'],
    ] as const) {
      const body = status < 400 || status === 429 ? '"something else"' : { error: 'No access' }
      const { moneybird, seen } = await benchAnswering(status, body)
      expect((await call(moneybird)).kind, String(status)).toBe(kind)
      expect(seen).toHaveLength(1)
    }
  })

  it.each([400, 401, 402, 403, 404, 422])(
    'draws no conclusion from a %i page of a station in between, and asks again',
    async (status) => {
      for (const body of stations) {
        const { moneybird, seen } = await benchAnswering(status, body)
        expect(await call(moneybird), JSON.stringify(body)).toEqual({
          kind: 'not_sent',
          problem: temporary(`HTTP ${status}`),
        })
        expect(seen).toHaveLength(3)
      }
    },
  )

  it('gives a result after a failure that passes', async () => {
    const { moneybird, seen } = await bench((response, _request, count) => {
      answer(response, count === 1 ? 503 : 404, { error: 'record not found', symbolic: { id: 'not_found' } })
    })
    await call(moneybird)
    expect(seen).toHaveLength(2)
  })
})

describe('a 404 in the words of Moneybird', () => {
  const notFound = { error: 'record not found', symbolic: { id: 'not_found' } }

  it('on one invoice means that this invoice is gone', async () => {
    const { moneybird } = await benchAnswering(404, notFound)
    expect(await moneybird.getInvoice('496081523381896487')).toEqual({ kind: 'done', value: null })
  })

  it('on a list that every administration has means that the administration is gone', async () => {
    const { moneybird } = await benchAnswering(404, notFound)
    for (const [name, call] of Object.entries(reads)) {
      if (name === 'GET sales_invoices/:id' || name === 'GET administrations') continue
      expect(await call(moneybird), name).toMatchObject({
        kind: 'paused',
        problem: { code: 'ADMINISTRATION_GONE' },
      })
    }
  })
})

describe('a token that cannot be sent', () => {
  it.each([null, '', '   ', 'two words', 'line\nbreak', 'tökén'])(
    '%j pauses the connection without a request',
    async (value) => {
      const { moneybird, seen, throttle } = await bench((response) => response.end(), {
        token: () => Promise.resolve(value),
      })
      const problem = { code: 'MONEYBIRD_DISCONNECTED', data: { reason: 'NO_TOKEN' } }
      for (const call of [...Object.values(reads), ...Object.values(writes)]) {
        expect(await call(moneybird)).toEqual({ kind: 'paused', problem })
      }
      expect(seen).toHaveLength(0)
      expect(throttle.taken).toHaveLength(0)
    },
  )

  it('is repaired when only blanks were pasted around it', async () => {
    const { moneybird, seen } = await bench(
      (response) => {
        answer(response, 200, [])
      },
      { token: () => Promise.resolve(` ${token}\n`) },
    )
    await moneybird.changedContacts(null, () => [])
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${token}`)
  })
})
