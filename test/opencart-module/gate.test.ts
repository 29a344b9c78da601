import { beforeAll, describe, expect, test } from 'vitest'
import { answers, call, KEY, shop } from './support/call.ts'
import type { Call, ShopOfTest } from './support/call.ts'
import { PHP_VERSIONS, startPhp } from './support/php.ts'
import type { Php } from './support/php.ts'

/** Calls with `do=x`: whoever is let in gets bad_request, so an untouched database is enough. */
const CALL = { do: 'x' }
const IN = [400, 'bad_request']

describe.each(PHP_VERSIONS)('gate on PHP %s', (version) => {
  let php: Php
  beforeAll(async () => {
    php = await startPhp(version)
  })

  /** Status and code of each call; the shop's database must not have been asked anything. */
  async function outcome(at: ShopOfTest, calls: readonly Call[]): Promise<readonly unknown[]> {
    const given = await answers(php, at, calls)
    expect(given.flatMap((answer) => answer.asked)).toEqual([])
    return given.map((answer) => [answer.status, (answer.body.error as { code: string }).code])
  }

  test('lets in who has the key, over https', async () => {
    expect(await outcome(shop(), [call(CALL)])).toEqual([IN])
  })

  test('refuses a missing, wrong, nearly right or oversized key in one and the same way', async () => {
    const keys = [
      '',
      'x',
      KEY.slice(0, -1),
      `${KEY} `,
      KEY.toLowerCase(),
      'x'.repeat(65),
      'x'.repeat(100_000),
      `${KEY}\0`,
      [KEY],
    ]
    const given = await answers(
      php,
      shop(),
      keys.map((key, at) =>
        call(CALL, { HTTP_X_FACTUURBRUG_KEY: key, REMOTE_ADDR: `192.0.2.${String(at)}` }),
      ),
    )
    expect(new Set(given.map((answer) => `${String(answer.status)} ${answer.text}`))).toEqual(
      new Set(['401 {"api":1,"error":{"code":"wrong_key","message":"The key is missing or wrong."}}']),
    )
  })

  test('without a key in the shop nobody gets in, not even with an empty key', async () => {
    const at = shop({ settings: { key: '' } })
    const keys = ['', KEY].map((key, n) =>
      call(CALL, { HTTP_X_FACTUURBRUG_KEY: key, REMOTE_ADDR: `198.51.100.${String(n)}` }),
    )
    expect(await outcome(at, keys)).toEqual([
      [401, 'wrong_key'],
      [401, 'wrong_key'],
    ])
  })

  test('takes the key from its header only', async () => {
    const server = {
      HTTP_X_FACTUURBRUG_KEY: '',
      PHP_AUTH_PW: KEY,
      HTTP_AUTHORIZATION: `Bearer ${KEY}`,
      HTTP_COOKIE: `key=${KEY}`,
      REMOTE_ADDR: '198.51.100.9',
    }
    expect(await outcome(shop(), [call({ ...CALL, key: KEY, 'X-Factuurbrug-Key': KEY }, server)])).toEqual([
      [401, 'wrong_key'],
    ])
  })

  test('asks for https unless the shop itself is local, whatever Host says', async () => {
    const plain = { HTTPS: '', SERVER_PORT: '80', HTTP_HOST: 'localhost', REMOTE_ADDR: '127.0.0.1' }
    expect(await outcome(shop(), [call(CALL, plain), call(CALL, { ...plain, HTTPS: 'off' })])).toEqual([
      [403, 'https_required'],
      [403, 'https_required'],
    ])
    for (const url of [
      'http://127.0.0.1:8080/',
      'http://localhost/winkel/',
      'http://[::1]/',
      'http://winkel.localhost/',
    ]) {
      expect(await outcome(shop({ url }), [call(CALL, plain)])).toEqual([IN])
    }
    for (const url of [
      'http://127.0.0.1.winkel.example/',
      'http://localhost.example/',
      'http://127.1.example',
      '',
    ]) {
      expect(await outcome(shop({ url }), [call(CALL, plain)])).toEqual([[403, 'https_required']])
    }
  })

  test('knows https behind a proxy and from OpenCart itself', async () => {
    const plain = { HTTPS: '' }
    const ways = [
      { HTTPS: true },
      { HTTPS: '1' },
      { ...plain, SERVER_PORT: '443' },
      { ...plain, HTTP_X_FORWARDED_PROTO: 'https' },
      { ...plain, HTTP_X_FORWARDED_SSL: 'on' },
    ]
    expect(
      await outcome(
        shop(),
        ways.map((way) => call(CALL, way)),
      ),
    ).toEqual(ways.map(() => IN))
  })

  test('goes by the address of the connection, not by what headers claim', async () => {
    const at = shop({ settings: { addresses: '203.0.113.7\n10.0.0.0/8' } })
    const outside = { REMOTE_ADDR: '198.51.100.1' }
    const claims = [
      'HTTP_X_FORWARDED_FOR',
      'HTTP_CLIENT_IP',
      'HTTP_X_REAL_IP',
      'HTTP_FORWARDED',
      'HTTP_CF_CONNECTING_IP',
      'HTTP_X_REMOTE_ADDR',
    ]
    const calls = claims.map((header) => call(CALL, { ...outside, [header]: '203.0.113.7' }))
    expect(await outcome(at, calls)).toEqual(calls.map(() => [403, 'address_not_allowed']))
    expect(await outcome(at, [call(CALL), call(CALL, { REMOTE_ADDR: '10.1.2.3' })])).toEqual([IN, IN])
  })

  test('goes by the header of the proxy that the merchant trusts, and of a list by what that proxy added', async () => {
    const settings = { addresses: '203.0.113.7', proxy: 'X-Forwarded-For' }
    const at = shop({ settings })
    const proxy = { REMOTE_ADDR: '10.0.0.1' }
    const calls = ['203.0.113.7', '198.51.100.1, 203.0.113.7', '203.0.113.7, 198.51.100.1', 'thuis', ''].map(
      (list) => call(CALL, { ...proxy, HTTP_X_FORWARDED_FOR: list }),
    )
    const outside = [403, 'address_not_allowed']
    expect(await outcome(at, calls)).toEqual([IN, IN, outside, outside, outside])
    expect(await outcome(at, [call(CALL, { ...proxy, HTTP_X_REAL_IP: '203.0.113.7' })])).toEqual([outside])
    const invented = shop({ settings: { ...settings, proxy: 'X-Evil' } })
    expect(await outcome(invented, [call(CALL, { ...proxy, HTTP_X_EVIL: '203.0.113.7' })])).toEqual([outside])
  })

  test('only answers GET, also when a header asks for another method', async () => {
    const methods = ['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get', '', 'TRACE']
    const given = await answers(
      php,
      shop(),
      methods.map((method) => call(CALL, { REQUEST_METHOD: method, HTTP_X_HTTP_METHOD_OVERRIDE: 'GET' })),
    )
    expect(given.map((answer) => [answer.status, answer.headers.Allow])).toEqual(
      methods.map(() => [405, 'GET']),
    )
    expect(await outcome(shop(), [call(CALL, { HTTP_X_HTTP_METHOD_OVERRIDE: 'DELETE' })])).toEqual([IN])
  })

  test('a licence key counts only where the shop has one', async () => {
    const at = shop({ settings: { licence: 'FB-1234' } })
    const keys = ['FB-1234', 'FB-1235', '', 'x'.repeat(5000)]
    expect(
      await outcome(
        at,
        keys.map((licence) => call(CALL, { HTTP_X_FACTUURBRUG_LICENCE: licence })),
      ),
    ).toEqual([IN, [403, 'wrong_licence'], [403, 'wrong_licence'], [403, 'wrong_licence']])
    expect(await outcome(shop(), [call(CALL, { HTTP_X_FACTUURBRUG_LICENCE: 'FB-9' })])).toEqual([IN])
    const longest = `FB1${'A'.repeat(397)}`
    const long = shop({ settings: { licence: longest } })
    expect(
      await outcome(
        long,
        [longest, `${longest.slice(0, -1)}B`, `${longest}A`].map((licence) =>
          call(CALL, { HTTP_X_FACTUURBRUG_LICENCE: licence }),
        ),
      ),
    ).toEqual([IN, [403, 'wrong_licence'], [403, 'wrong_licence']])
  })

  test('a right licence key does not make up for a wrong key', async () => {
    const at = shop({ settings: { licence: 'FB-1234' } })
    const server = {
      HTTP_X_FACTUURBRUG_LICENCE: 'FB-1234',
      HTTP_X_FACTUURBRUG_KEY: 'FB-1234',
      REMOTE_ADDR: '198.51.100.77',
    }
    expect(await outcome(at, [call(CALL, server)])).toEqual([[401, 'wrong_key']])
  })

  test('says that it is off, and that a client is too new', async () => {
    expect(await outcome(shop({ settings: { status: '0' } }), [call(CALL)])).toEqual([[403, 'module_off']])
    const versions = ['1', '2', '9999', 'x', '-1', '1.5', '99999999999999999999']
    expect(
      await outcome(
        shop(),
        versions.map((version) => call(CALL, { HTTP_X_FACTUURBRUG_API: version })),
      ),
    ).toEqual([
      IN,
      [426, 'api_too_new'],
      [426, 'api_too_new'],
      [400, 'bad_request'],
      [400, 'bad_request'],
      [400, 'bad_request'],
      [400, 'bad_request'],
    ])
  })
})
