import { describe, expect, it } from 'vitest'
import type { ShopFault } from '../../../../src/demo/shop/faults.ts'
import type { Shop } from '../../../../src/main/ports/shop.ts'
import type { Problem } from '../../../../src/shared/domain/problem.ts'
import { clientFor, fromTheStart, rawOrder, startTestShop, valueOf } from '../../../fixtures/shop.ts'

const bad = (cause: string, detail: unknown = expect.any(String)): unknown => {
  return { code: 'OPENCART_BAD_ANSWER', data: { cause, detail } }
}

const maintenance =
  '<!DOCTYPE html><html><head><title>Onderhoud</title></head><body>Even geduld</body></html>'
const nginxBusy =
  '<html><head><title>503 Service Temporarily Unavailable</title></head><body>nginx</body></html>'
const blocked = '<html><title>Attention Required! | Cloudflare</title></html>'

const faults: [string, ShopFault, unknown][] = [
  ['does not answer', { kind: 'hang' }, { code: 'SHOP_UNREACHABLE', data: { reason: 'TIMEOUT' } }],
  ['breaks the connection', { kind: 'reset' }, bad('truncated')],
  ['breaks off half-way', { kind: 'cut' }, bad('truncated')],
  ['sends half a body', { kind: 'half' }, bad('truncated')],
  ['sends an empty body', { kind: 'reply', status: 200, body: '' }, bad('truncated')],
  ['sends too much', { kind: 'huge', bytes: 300_000 }, bad('too_large')],
  ['is in maintenance', { kind: 'reply', status: 503, body: maintenance }, bad('maintenance', 'Onderhoud')],
  ['is too busy', { kind: 'reply', status: 503, body: nginxBusy }, bad('server_error', '503')],
  ['fails', { kind: 'reply', status: 500, body: '' }, bad('server_error', '500')],
  [
    'has a gateway that fails',
    { kind: 'reply', status: 502, body: '<h1>Bad Gateway</h1>' },
    bad('server_error', '502'),
  ],
  [
    'is slowed down by its host',
    { kind: 'reply', status: 429, body: 'Slow down' },
    bad('server_error', '429'),
  ],
  [
    'gives a web page',
    { kind: 'reply', status: 200, body: '<html>Onderhoud</html>' },
    bad('html', 'Onderhoud'),
  ],
  ['has no module', { kind: 'reply', status: 404, body: maintenance }, missing('404')],
  ['is shielded', { kind: 'reply', status: 403, body: blocked }, refused('http_403')],
  ['asks a password', { kind: 'reply', status: 401, body: '<h1>Unauthorized</h1>' }, refused('http_401')],
  [
    'prints PHP warnings',
    { kind: 'notices' },
    bad('notices', expect.stringMatching(/^Deprecated : Creation of/)),
  ],
  [
    'sends us elsewhere',
    { kind: 'redirect', location: 'https://www.winkel.example/x?y=1' },
    bad('redirect', 'https://www.winkel.example/x'),
  ],
  [
    'sends us to another port',
    { kind: 'redirect', location: 'http://127.0.0.1:9/' },
    bad('redirect', 'http://127.0.0.1:9/'),
  ],
  [
    'sends us round in circles',
    { kind: 'redirect', location: '?route=extension/module/factuurbrug' },
    bad('redirect'),
  ],
  ['sends us nowhere', { kind: 'reply', status: 302, body: '' }, bad('redirect')],
  [
    'has a licence key that is not ours',
    moduleError(403, 'wrong_licence'),
    { code: 'SHOP_LICENCE_WRONG', data: {} },
  ],
  ['does not know our address', moduleError(403, 'address_not_allowed'), refused('address_not_allowed')],
  ['has its module off', moduleError(403, 'module_off'), refused('module_off')],
  ['saw too many wrong keys', moduleError(429, 'too_many_attempts'), refused('too_many_attempts')],
  ['has a key that is not ours', moduleError(401, 'wrong_key'), { code: 'SHOP_KEY_WRONG', data: {} }],
  ['has a query that fails', moduleError(500, 'shop_error'), bad('server_error', 'shop_error')],
  [
    'has an old module',
    moduleError(426, 'api_too_new'),
    { code: 'SHOP_MODULE_OLD', data: { version: 'api 1' } },
  ],
]

function missing(status: string): unknown {
  return { code: 'SHOP_MODULE_MISSING', data: { status } }
}

function refused(reason: string): unknown {
  return { code: 'SHOP_REFUSED', data: { reason } }
}

function moduleError(status: number, code: string): ShopFault {
  return { kind: 'reply', status, body: JSON.stringify({ api: 1, error: { code, message: 'x' } }) }
}

const calls: Record<string, (shop: Shop) => Promise<{ ok: boolean; problem?: Problem }>> = {
  info: (shop) => shop.info(),
  changedOrders: (shop) => shop.changedOrders(fromTheStart, '0'),
  ordersById: (shop) => shop.ordersById(['1']),
  existingIds: (shop) => shop.existingIds('0'),
}

describe('a shop that', () => {
  it.each(faults)('%s is a typed problem of every call', async (_, fault, expected) => {
    const { server, shop } = await startTestShop({}, { maxBytes: 100_000 })
    server.data.addOrder(rawOrder(1))
    for (const call of Object.values(calls)) {
      server.setFault(fault)
      expect(await call(shop)).toEqual({ ok: false, problem: expected })
      server.setFault(null)
    }
    expect(valueOf(await shop.changedOrders(fromTheStart, '0')).orders).toHaveLength(1)
  })

  it('is slow but not too slow is waited for', async () => {
    const { server, shop } = await startTestShop()
    server.setFault({ kind: 'slow', ms: 100 })
    expect((await shop.info()).ok).toBe(true)
  })

  it('fails while its zone is asked gives no orders rather than orders of a wrong date', async () => {
    const { server, shop } = await startTestShop()
    server.data.addOrder(rawOrder(1))
    server.setFault({ kind: 'reply', status: 500, body: '', times: 1 })
    expect((await shop.changedOrders(fromTheStart, '0')).ok).toBe(false)
    expect((await shop.changedOrders(fromTheStart, '0')).ok).toBe(true)
  })

  it('is not there is unreachable', async () => {
    const { server } = await startTestShop()
    await server.close()
    expect(await clientFor(server.address).info()).toMatchObject({
      problem: { code: 'SHOP_UNREACHABLE', data: { reason: 'ECONNREFUSED' } },
    })
  })

  it('speaks a later version only is told apart from a broken one', async () => {
    const { server, shop } = await startTestShop()
    server.setFault({ kind: 'reply', status: 200, body: '{"api":2,"module_version":"3.1.0"}' })
    expect(await shop.info()).toMatchObject({
      problem: { code: 'SHOP_MODULE_OLD', data: { version: '3.1.0' } },
    })
  })
})
