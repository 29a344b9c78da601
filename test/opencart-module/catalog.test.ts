import { beforeAll, describe, expect, test } from 'vitest'
import { KEY, literal } from './support/call.ts'
import { PHP_VERSIONS, startPhp } from './support/php.ts'
import type { Php, PhpReply } from './support/php.ts'

const SHOP_ERROR = '{"api":1,"error":{"code":"shop_error","message":"The shop could not answer."}}'
const ROUTE = 'extension/module/factuurbrug'

describe.each(PHP_VERSIONS)('a request on PHP %s', (version) => {
  let php: Php
  beforeAll(async () => {
    php = await startPhp(version)
  })

  /** Runs the real controller in a shop of the tests. `before` runs first, as the shop's own code would. */
  function request(
    before: string,
    server: Record<string, string> = {},
    get: Record<string, string> = {},
  ): Promise<PhpReply> {
    const call = {
      REQUEST_METHOD: 'GET',
      HTTPS: 'on',
      REMOTE_ADDR: '203.0.113.7',
      HTTP_X_FACTUURBRUG_KEY: KEY,
      ...server,
    }
    return php.run(`
      $_SERVER = array_merge($_SERVER, json_decode(${literal(JSON.stringify(call))}, true));
      $_GET = json_decode(${literal(JSON.stringify({ route: ROUTE, do: 'x', ...get }))}, true);
      $_COOKIE = array();
      require '/tests/registry.php';
      ${before}
      require '/shop/catalog/controller/extension/module/factuurbrug.php';
      $controller = new ControllerExtensionModuleFactuurbrug($registry);
      $result = $controller->index();
      echo 'the page goes on', $result;`)
  }

  test('answers and ends, as JSON that nothing keeps', async () => {
    const reply = await request('')
    expect(reply.text).toBe(
      '{"api":1,"error":{"code":"bad_request","message":"Parameter do is missing or out of bounds."}}',
    )
    expect(reply.status).toBe(400)
    expect(reply.headers).toMatchObject({
      'content-type': ['application/json; charset=utf-8'],
      'cache-control': ['no-store, private'],
      'x-robots-tag': ['noindex, nofollow'],
    })
  })

  test('notices of the shop and of its template engine do not spoil the reply', async () => {
    const noisy = `ob_start(); ob_start(); echo '<b>Notice</b>: something'; $registry->noise = 'Deprecated: and more';`
    expect((await request(noisy)).text).toMatch(/^\{"api":1,"error":/)
  })

  test('a fault of the shop’s database is a shop_error without a word about it, and goes to the shop’s log', async () => {
    const reply = await request('', {}, { do: 'ids' })
    expect([reply.status, reply.text]).toEqual([500, SHOP_ERROR])
    expect((await php.run(`echo file_get_contents('/log.txt');`)).text).toContain('Asked: SELECT order_id')
  })

  test('a database object that prints and exits, as 1.5 has it, still gives a reply', async () => {
    const reply = await request(`$registry->exits = true;`, {}, { do: 'ids' })
    expect([reply.status, reply.text]).toEqual([500, SHOP_ERROR])
  })

  test('no session and no cookie stay behind; a visitor’s own session does', async () => {
    const fresh = await request(`header('Set-Cookie: OCSESSID=abc');`)
    expect(fresh.text).toContain('"bad_request"')
    expect(fresh.headers['set-cookie']).toBeUndefined()
    expect(await sessions('')).toBe('closed,destroyed')
    expect(await sessions(`$_COOKIE['OCSESSID'] = 'someone';`)).toBe('closed')
  })

  async function sessions(before: string): Promise<string> {
    await request(`if (is_file('/session.txt')) unlink('/session.txt'); ${before}`)
    return (await php.run(`echo trim(file_get_contents('/session.txt'), ',');`)).text
  }

  test('placed in a layout it leaves the page alone', async () => {
    expect((await request('', {}, { route: 'common/home' })).text).toBe('the page goes on')
    expect((await request(`$_GET['route'] = array('${ROUTE}');`)).text).toBe('the page goes on')
  })
})
