import { describe, expect, it } from 'vitest'
import { demoShopInfo } from '../../../../src/demo/shop/shop-info.ts'
import { createHttp, type Http } from '../../../../src/main/adapters/http.ts'
import { lookAtShop, versionsIn } from '../../../../src/main/adapters/opencart/look.ts'
import { shopVersions } from '../../../../src/shared/domain/shop-look.ts'
import { startTestShop } from '../../../fixtures/shop.ts'

const http = createHttp(fetch)
const off = { api: 1, error: { code: 'module_off', message: 'x' } }

function page(body: string, status = 404): Http {
  return ({ url }) => {
    const isFront = new URL(url).search === ''
    const answer = { kind: 'answer', header: () => null } as const
    return Promise.resolve({
      ...answer,
      status: isFront ? 200 : status,
      body: isFront ? body : '<html></html>',
    })
  }
}

describe('a look at a shop, without a key', () => {
  it.each([
    ['4.1.0.4', ['4']],
    ['3.0.5.1', ['3.0', '2.3']],
    ['2.2.0.0', ['2.0', '1.5']],
  ])('sees the module of OpenCart %s by where it answers', async (version, versions) => {
    const { server } = await startTestShop({ info: { ...demoShopInfo(), opencart_version: version } })
    const look = await lookAtShop({ http, address: server.origin })
    expect(look).toEqual({ versions, module: 'answers', problem: null })
  })

  it('sends no key, and with a known version asks one place only', async () => {
    const { server } = await startTestShop({ info: { ...demoShopInfo(), opencart_version: '3.0.5.1' } })
    const keys: unknown[] = []
    const watched: Http = (request) => {
      keys.push(request.headers['X-Factuurbrug-Key'])
      return http(request)
    }
    await lookAtShop({ http: watched, address: server.origin, version: '3.0' })
    expect(keys).toEqual([undefined])
  })

  it('sees that the module is switched off', async () => {
    const { server } = await startTestShop()
    server.setFault({ kind: 'reply', status: 403, body: JSON.stringify(off) })
    expect((await lookAtShop({ http, address: server.origin })).module).toBe('off')
  })

  it('says why the shop cannot be asked', async () => {
    const gone = await lookAtShop({ http, address: 'http://127.0.0.1:9' })
    expect(gone).toMatchObject({ module: 'unknown', problem: { code: 'SHOP_UNREACHABLE' } })
    const { server } = await startTestShop()
    server.setFault({ kind: 'reply', status: 503, body: '<html><title>Onderhoud</title></html>' })
    expect((await lookAtShop({ http, address: server.origin })).problem?.data.cause).toBe('maintenance')
  })

  it.each([
    ['4', 'catalog/view/stylesheet/bootstrap.css', ['4']],
    ['3.0', 'catalog/view/javascript/jquery/swiper/css/swiper.min.css', ['3.0']],
    ['2', 'catalog/view/javascript/jquery/jquery-2.1.1.min.js route=affiliate/account', ['2.3', '2.0']],
    ['1.5', 'catalog/view/javascript/jquery/jquery-1.7.1.min.js', ['1.5']],
    ['a theme that hides it', 'catalog/view/javascript/common.js', shopVersions],
    ['a page of something else', '<h1>Bakkerij</h1>', shopVersions],
  ])('without the module guesses nothing beyond the front page: %s', async (_what, body, versions) => {
    const look = await lookAtShop({ http: page(body), address: 'https://winkel.example' })
    expect(look).toEqual({ versions, module: 'missing', problem: null })
  })

  it('takes no page of something else for a shop', () => {
    expect(versionsIn('<h1>Bakkerij</h1>')).toBeNull()
  })
})
