import { describe, expect, it } from 'vitest'
import { demoShopInfo } from '../../../../src/demo/shop/shop-info.ts'
import type { Http, HttpRequest } from '../../../../src/main/adapters/http.ts'
import { findShopAddress } from '../../../../src/main/adapters/opencart/find-address.ts'
import { clientOptions, startTestShop, valueOf } from '../../../fixtures/shop.ts'

const routeOf = {
  '1.5.6.4': 'module/factuurbrug',
  '2.2.0.0': 'module/factuurbrug',
  '2.3.0.2': 'extension/module/factuurbrug',
  '3.0.5.1': 'extension/module/factuurbrug',
  '4.1.0.4': 'extension/factuurbrug/module/factuurbrug',
}

/** A shop with web pages under /admin/ and nothing else. */
const withoutModule: Http = (request) => {
  const isPage = new URL(request.url).pathname.startsWith('/admin/')
  const body = '<!doctype html><title>Inloggen</title>'
  return Promise.resolve({ kind: 'answer', status: isPage ? 200 : 404, header: () => null, body })
}

describe('finding the module', () => {
  it.each(Object.entries(routeOf))(
    'finds it in OpenCart %s from the shop’s address',
    async (version, route) => {
      const { server } = await startTestShop({ info: { ...demoShopInfo(), opencart_version: version } })
      const found = valueOf(await findShopAddress(clientOptions(server.origin)))
      expect(found.address).toBe(`${server.origin}index.php?route=${route}`)
      expect(found.info.openCartVersion).toBe(version)
    },
  )

  it.each([
    '',
    'index.php?route=common/home',
    'admin/index.php?route=extension/module/factuurbrug&user_token=abc',
    'beheer/index.php',
    'serviezen/mokken/koffiemok-wit#beschrijving',
    'index.php?route=extension/module/factuurbrug&do=info',
  ])('finds it from the page %j that was open in the browser', async (page) => {
    const { server } = await startTestShop()
    const found = valueOf(await findShopAddress(clientOptions(` ${server.origin}${page} `)))
    expect(found.address).toBe(server.address)
  })

  it('finds it without http in front', async () => {
    const { server } = await startTestShop()
    const bare = server.origin.replace('http://', '')
    expect(valueOf(await findShopAddress(clientOptions(bare))).address).toBe(server.address)
  })

  it('asks the whole connection address just once', async () => {
    const { server } = await startTestShop()
    valueOf(await findShopAddress(clientOptions(server.address)))
    expect(server.requests).toHaveLength(1)
  })

  it('says that the module is missing when no route answers', async () => {
    const { server } = await startTestShop({ info: { ...demoShopInfo(), opencart_version: '3.0.5.1' } })
    const elsewhere = server.origin.replace(/\/$/, '/niets/hier/te/vinden/')
    server.setFault({ kind: 'reply', status: 404, body: '<html>404</html>' })
    expect(await findShopAddress(clientOptions(elsewhere))).toMatchObject({
      problem: { code: 'SHOP_MODULE_MISSING' },
    })
    expect(server.requests.length).toBeLessThanOrEqual(9)
  })

  it('says that the module is missing although the page that was typed exists', async () => {
    const admin = 'https://winkel.example/admin/index.php?route=extension/module/factuurbrug'
    expect(await findShopAddress(clientOptions(admin, { http: withoutModule }))).toMatchObject({
      problem: { code: 'SHOP_MODULE_MISSING' },
    })
  })

  it('stops at once on a wrong key, so that the shop does not lock us out', async () => {
    const { server } = await startTestShop()
    const options = clientOptions(server.address, { apiKey: 'wrong' })
    expect(await findShopAddress(options)).toMatchObject({ problem: { code: 'SHOP_KEY_WRONG' } })
    expect(server.requests).toHaveLength(1)
  })

  it('says that the page is not the module when every address gives a web page', async () => {
    const { server } = await startTestShop()
    server.setFault({ kind: 'reply', status: 200, body: '<!doctype html><title>Welkom</title>' })
    expect(await findShopAddress(clientOptions(server.origin))).toMatchObject({
      problem: { code: 'OPENCART_BAD_ANSWER', data: { cause: 'html', detail: 'Welkom' } },
    })
  })

  it.each(['winkel.example', 'http://winkel.example/', 'HTTP://winkel.example'])(
    'goes to %s over https only',
    async (address) => {
      const asked: HttpRequest[] = []
      const http: Http = (request) => {
        asked.push(request)
        return Promise.resolve({ kind: 'not_sent', reason: 'ENOTFOUND' })
      }
      expect(await findShopAddress(clientOptions(address, { http }))).toEqual({
        ok: false,
        problem: { code: 'SHOP_UNREACHABLE', data: { reason: 'ENOTFOUND' } },
      })
      expect(asked.map((request) => request.url.slice(0, 23))).toEqual(['https://winkel.example/'])
    },
  )

  it.each([
    '',
    '   ',
    'ftp://winkel.example',
    'geen adres',
    'https://',
    'https://jan:geheim@winkel.example/',
  ])('refuses %j as an address', async (address) => {
    expect(await findShopAddress(clientOptions(address))).toMatchObject({
      problem: { code: 'SHOP_UNREACHABLE', data: { reason: 'INVALID_ADDRESS' } },
    })
  })
})
