import { describe, expect, it } from 'vitest'
import { createHttp, serviceBase, type HttpRequest } from '../../../src/main/adapters/http.ts'
import { answer, nobodyListens, testServer } from './test-server.ts'
import { PATIENCE_MS } from '../../support/patience.ts'

const http = createHttp(fetch)
const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  timeoutMs: PATIENCE_MS,
  maxBytes: 1000,
  ...more,
})

describe('one request', () => {
  it('brings back status, headers and body as they are, whatever the status', async () => {
    const { url, seen } = await testServer((response) => {
      answer(response, 418, 'thé ☕', { 'x-told': 'yes' })
    })
    const result = await http(
      get(`${url}/a?b=c`, { method: 'PATCH', body: '{"é":1}', headers: { 'x-asked': '1' } }),
    )
    expect(result).toMatchObject({ kind: 'answer', status: 418, body: 'thé ☕' })
    expect(result.kind === 'answer' && [result.header('X-Told'), result.header('x-other')]).toEqual([
      'yes',
      null,
    ])
    expect(seen[0]).toMatchObject({
      method: 'PATCH',
      url: '/a?b=c',
      body: '{"é":1}',
      headers: { 'x-asked': '1' },
    })
  })

  it('keeps characters whole that arrive in pieces', async () => {
    const bytes = Buffer.from('☕☕')
    const { url } = await testServer((response) => {
      response.writeHead(200)
      response.write(bytes.subarray(0, 4))
      setTimeout(() => response.end(bytes.subarray(4)), 20)
    })
    expect(await http(get(url))).toMatchObject({ kind: 'answer', body: '☕☕' })
  })

  it('does not follow a redirect, so that no key goes to another host', async () => {
    const { url, seen } = await testServer((response) => {
      answer(response, 302, '', { location: 'http://127.0.0.1:1/' })
    })
    const result = await http(get(url))
    expect(result).toMatchObject({ kind: 'answer', status: 302 })
    expect(result.kind === 'answer' && result.header('location')).toBe('http://127.0.0.1:1/')
    expect(seen).toHaveLength(1)
  })

  it('is never repeated by itself', async () => {
    const { url, seen } = await testServer((response) => response.socket?.resetAndDestroy())
    expect(await http(get(url))).toMatchObject({ kind: 'unknown' })
    expect(seen).toHaveLength(1)
  })
})

describe('whether a request that failed may have arrived', () => {
  it('it did not when nobody listens or the name does not exist', async () => {
    expect(await http(get(await nobodyListens()))).toEqual({ kind: 'not_sent', reason: 'ECONNREFUSED' })
    expect((await http(get('https://factuurbrug.invalid'))).kind).toBe('not_sent')
  })

  it('it may have when the connection breaks, the time is up or the body is cut', async () => {
    const reset = await testServer((response) => response.socket?.resetAndDestroy())
    expect(await http(get(reset.url))).toMatchObject({ kind: 'unknown' })
    const silent = await testServer(() => undefined)
    expect(await http(get(silent.url, { timeoutMs: 50 }))).toEqual({ kind: 'unknown', reason: 'TIMEOUT' })
    const stalled = await testServer((response) => response.writeHead(200).write('half'))
    expect(await http(get(stalled.url, { timeoutMs: 80 }))).toEqual({ kind: 'unknown', reason: 'TIMEOUT' })
    const cut = await testServer((response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      setTimeout(() => response.destroy(), 10)
    })
    expect(await http(get(cut.url))).toMatchObject({ kind: 'unknown' })
  })

  it.each([
    ['connect', 'not_sent'],
    ['getaddrinfo', 'not_sent'],
    ['read', 'unknown'],
    ['write', 'unknown'],
  ])('an unreachable host during %s is %s', async (syscall, kind) => {
    const broken = createHttp(() => {
      const cause = Object.assign(new Error('no route to 10.0.0.1'), { code: 'EHOSTUNREACH', syscall })
      return Promise.reject(new TypeError('fetch failed', { cause }))
    })
    expect(await broken(get('https://example.com'))).toEqual({ kind, reason: 'EHOSTUNREACH' })
  })

  it('a failure is told by its code, never by its message, which may hold an address or a header', async () => {
    const failures: Error[] = [
      new Error('secret'),
      Object.assign(new Error('secret'), { code: 7, cause: 'secret' }),
    ]
    for (const thrown of failures) {
      const broken = createHttp(() => {
        throw thrown
      })
      expect(JSON.stringify(await broken(get('https://example.com')))).not.toContain('secret')
    }
  })
})

describe('a body that is too long', () => {
  it('is given up, to the byte', async () => {
    const { url } = await testServer((response, request) => {
      answer(response, 200, 'é'.repeat(request.url === '/fits' ? 500 : 501))
    })
    expect(await http(get(`${url}/fits`))).toMatchObject({ kind: 'answer' })
    expect(await http(get(`${url}/not`))).toEqual({ kind: 'too_large' })
  })
})

describe('a base address', () => {
  it.each([
    ['https://moneybird.com/api/v2', 'https://moneybird.com/api/v2'],
    ['https://moneybird.com/api/v2//', 'https://moneybird.com/api/v2'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:1/x/', 'http://localhost:1/x'],
    ['http://[::1]:1', 'http://[::1]:1'],
    ['http://127.1', 'http://127.0.0.1'],
  ])('%s is used as %s', (address, base) => {
    expect(serviceBase(address)).toBe(base)
  })

  it.each([
    'http://example.com',
    'http://127.0.0.1.nip.io',
    'http://[::2]',
    'http://10.0.0.1',
    'file:///etc',
    'x',
  ])('%s is refused', (address) => {
    expect(() => serviceBase(address)).toThrow()
  })
})
