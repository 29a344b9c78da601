import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../../src/main/adapters/opencart/answer.ts'
import { createPageGuard } from '../../../../src/main/adapters/opencart/paging.ts'

const answer = (status: number, body: string) =>
  readAnswer({ kind: 'answer', status, header: () => null, body })
const moduleError = (code: unknown): string => JSON.stringify({ api: 1, error: { code, message: 'x' } })

const bad = (cause: string, detail: string): unknown => ({
  code: 'OPENCART_BAD_ANSWER',
  data: { cause, detail },
})
const refused = (reason: string): unknown => ({ code: 'SHOP_REFUSED', data: { reason } })

describe('an answer', () => {
  it.each<[number, string, unknown]>([
    [408, 'Request Timeout', bad('server_error', '408')],
    [408, '{"api":1}', bad('server_error', '408')],
    [500, '{"api":1,"orders":[', bad('server_error', '500')],
    [503, '{"api":1,"orders":[]}', bad('server_error', '503')],
    [503, 'Service down', bad('server_error', '503')],
    [500, moduleError('out_of_memory'), bad('server_error', '500')],
    [404, '{"message":"not found"}', { code: 'SHOP_MODULE_MISSING', data: { status: '404' } }],
    [403, moduleError('<script>alert(1)</script>'), refused('http_403')],
    [403, moduleError(''), refused('http_403')],
    [403, moduleError({ nested: true }), refused('http_403')],
    [200, moduleError('module_off'), refused('module_off')],
    [200, moduleError('wrong_key'), { code: 'SHOP_KEY_WRONG', data: {} }],
    [406, '{"api":1}', refused('http_406')],
    [304, '{"api":1}', bad('redirect', '')],
    [200, '{"error":{"code":"wrong_key"}}', bad('wrong_shape', 'api')],
    [200, '{"api":0}', { code: 'SHOP_MODULE_OLD', data: { version: 'api 0' } }],
  ])('with status %i and body %j is told apart', (status, body, expected) => {
    expect(answer(status, body)).toEqual({ ok: false, problem: expected })
  })

  it('of the module is handed on whole', () => {
    expect(answer(200, '{"api":"1","x":[1]}')).toEqual({ ok: true, value: { api: '1', x: [1] } })
  })

  it.each([
    ['UND_ERR_SOCKET', 'OPENCART_BAD_ANSWER'],
    ['HPE_INVALID_CHUNK_SIZE', 'OPENCART_BAD_ANSWER'],
    ['Z_BUF_ERROR', 'OPENCART_BAD_ANSWER'],
    ['TIMEOUT', 'SHOP_UNREACHABLE'],
    ['CERT_NOT_YET_VALID', 'SHOP_UNREACHABLE'],
  ])('that did not come whole because of %s is a %s', (reason, code) => {
    expect(readAnswer({ kind: 'unknown', reason })).toMatchObject({ problem: { code } })
  })
})

describe('the guard of the pages', () => {
  it('gives up after a hundred thousand pages, also when the shop told no total', () => {
    const guard = createPageGuard()
    const check = (afterId: number) =>
      guard.check({ fetch: 'ids', afterId: String(afterId), rows: 1, total: null, last: false })
    for (let page = 0; page < 99_999; page += 1)
      if (check(page) !== null) throw new Error(`Stopped at ${page}`)
    expect(check(99_999)).toMatchObject({ data: { cause: 'endless_pages' } })
  })

  it('begins anew with the first page', () => {
    const guard = createPageGuard()
    const page = { fetch: 'x', rows: 1100, last: false }
    expect(guard.check({ ...page, afterId: '0', total: 2000 })).toBeNull()
    expect(guard.check({ ...page, afterId: '0', total: 2000 })).toBeNull()
    expect(guard.check({ ...page, afterId: '0', total: 10 })).not.toBeNull()
  })
})
