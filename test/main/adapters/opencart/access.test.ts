import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Http, HttpRequest } from '../../../../src/main/adapters/http.ts'
import { clientFor, shopKey, startTestShop } from '../../../fixtures/shop.ts'

type Handler = (headers: IncomingHttpHeaders, url: string) => { status: number; location?: string }

/** A server that notes what headers reached it. */
async function listen(handler: Handler): Promise<{ port: number; seen: IncomingHttpHeaders[] }> {
  const seen: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers)
    const { status, location } = handler(request.headers, request.url ?? '')
    response.writeHead(status, location === undefined ? {} : { Location: location }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { port: (server.address() as AddressInfo).port, seen }
}

/** An HTTP client that answers nothing and remembers what it was asked. */
function recorder(): { http: Http; asked: HttpRequest[] } {
  const asked: HttpRequest[] = []
  const http: Http = (request) => {
    asked.push(request)
    return Promise.resolve({ kind: 'not_sent', reason: 'ENOTFOUND' })
  }
  return { http, asked }
}

describe('keys', () => {
  it('travel in headers and never in the address', async () => {
    const { server, shop } = await startTestShop(
      { licenceKey: 'L-1' },
      { licenceKey: ' L-1 ', apiKey: ` ${shopKey} ` },
    )
    expect((await shop.info()).ok).toBe(true)
    expect(JSON.stringify(server.requests)).not.toContain(shopKey)
  })

  it('that are wrong or absent are told apart', async () => {
    const { server } = await startTestShop({ licenceKey: 'L-1' })
    const problemOf = async (options: object) => (await clientFor(server.address, options).info()) as object
    expect(await problemOf({ apiKey: 'wrong' })).toMatchObject({ problem: { code: 'SHOP_KEY_WRONG' } })
    expect(await problemOf({})).toMatchObject({ problem: { code: 'SHOP_LICENCE_WRONG' } })
    expect(await problemOf({ licenceKey: 'L-2' })).toMatchObject({ problem: { code: 'SHOP_LICENCE_WRONG' } })
  })

  it('come with the pass that the module gave, and never with something else in its place', async () => {
    const passes = ['a'.repeat(64), 'not a pass', 'b'.repeat(64)]
    const sent: unknown[] = []
    const http: Http = ({ headers }) => {
      sent.push(headers['X-Factuurbrug-Pass'])
      const pass = passes[sent.length - 1]
      const header = (name: string) => (name === 'x-factuurbrug-pass' ? (pass ?? null) : null)
      return Promise.resolve({
        kind: 'answer',
        status: 200,
        header,
        body: '{"api":1,"rows":[],"next_after_id":""}',
      })
    }
    const shop = clientFor('https://winkel.example/?route=x', { http })
    for (let call = 0; call < 4; call += 1) await shop.existingIds('0')
    expect(sent).toEqual([undefined, 'a'.repeat(64), 'a'.repeat(64), 'b'.repeat(64)])
  })

  it.each(['', 'sleutel met spatie', 'sleutel\r\nX-Ander: 1', 'sléutel', '🔑'])(
    'such as %j cannot be right and are not sent',
    async (apiKey) => {
      const { http, asked } = recorder()
      const shop = clientFor('https://winkel.example/?route=x', { http, apiKey })
      expect(await shop.info()).toMatchObject({ problem: { code: 'SHOP_KEY_WRONG' } })
      expect(asked).toEqual([])
    },
  )

  it('for the licence that cannot be right are not sent either', async () => {
    const { http, asked } = recorder()
    const shop = clientFor('https://winkel.example/', { http, licenceKey: 'L\n1' })
    expect(await shop.info()).toMatchObject({ problem: { code: 'SHOP_LICENCE_WRONG' } })
    expect(asked).toEqual([])
  })
})

describe('addresses', () => {
  it.each([
    'http://winkel.example/',
    'http://127.0.0.1.winkel.example/',
    'http://192.168.1.4/',
    'http://localhost.nl/',
  ])('such as %s, http to another machine, are refused before anything is sent', async (address) => {
    const { http, asked } = recorder()
    expect(await clientFor(address, { http }).info()).toMatchObject({
      problem: { code: 'SHOP_REFUSED', data: { reason: 'https_required' } },
    })
    expect(asked).toEqual([])
  })

  it.each(['https://winkel.example/', 'http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]:80/'])(
    'such as %s are asked',
    async (address) => {
      const { http, asked } = recorder()
      await clientFor(address, { http }).info()
      expect(asked).toHaveLength(1)
    },
  )

  it('keep the route as it was typed', async () => {
    const { http, asked } = recorder()
    await clientFor('https://winkel.example/index.php?route=extension/module/factuurbrug#x', { http }).info()
    expect(asked[0]?.url).toBe('https://winkel.example/index.php?route=extension/module/factuurbrug&do=info')
  })
})

describe('redirects', () => {
  it('within the host are followed twice, with the key', async () => {
    const { server } = await startTestShop()
    const target = `${server.address}&do=info`
    const hop = await listen((_, url) => {
      if (url.startsWith('/b')) return { status: 200 }
      return { status: 301, location: url.startsWith('/a') ? '/b' : '/a' }
    })
    await clientFor(`http://127.0.0.1:${hop.port}/`).info()
    expect(hop.seen.map((headers) => headers['x-factuurbrug-key'])).toEqual([shopKey, shopKey, shopKey])
    server.setFault({ kind: 'redirect', location: target, times: 1 })
    expect((await clientFor(server.address).info()).ok).toBe(true)
  })

  it('are not followed a third time', async () => {
    const hop = await listen(() => ({ status: 302, location: '/nog-eens' }))
    expect(await clientFor(`http://127.0.0.1:${hop.port}/`).info()).toMatchObject({
      problem: { code: 'OPENCART_BAD_ANSWER', data: { cause: 'redirect' } },
    })
    expect(hop.seen).toHaveLength(3)
  })

  it.each([
    (port: number) => `http://127.0.0.1:${port}/`,
    (port: number) => `//127.0.0.1:${port}/index.php`,
    (port: number) => `http://localhost:${port}/`,
  ])('to another host or port never carry the key along (%#)', async (locationOf) => {
    const thief = await listen(() => ({ status: 200 }))
    const { server, shop } = await startTestShop()
    server.setFault({ kind: 'redirect', location: locationOf(thief.port), status: 307 })
    expect(await shop.info()).toMatchObject({ problem: { data: { cause: 'redirect' } } })
    expect(thief.seen).toEqual([])
  })

  const answers = (location: string) => {
    const asked: string[] = []
    const http: Http = (request) => {
      asked.push(request.url)
      const header = (name: string): string | null => (name === 'location' ? location : null)
      return Promise.resolve({ kind: 'answer', status: asked.length === 1 ? 301 : 404, header, body: '' })
    }
    return { http, asked }
  }

  it.each([
    'http://winkel.example/',
    'https://www.winkel.example/',
    'https://winkel.example:8443/',
    'https://winkel.example@dief.example/',
    'javascript:alert(1)',
    'https://[::',
  ])('from https to %s are refused', async (location) => {
    const { http, asked } = answers(location)
    const shop = clientFor('https://winkel.example/', { http })
    expect(await shop.info()).toMatchObject({ problem: { data: { cause: 'redirect' } } })
    expect(asked).toHaveLength(1)
  })

  it('from this machine to https elsewhere are refused', async () => {
    const { http, asked } = answers('https://dief.example/')
    await clientFor('http://localhost:8080/', { http }).info()
    expect(asked).toEqual(['http://localhost:8080/?do=info'])
  })

  it('from http to https of the same host name are followed', async () => {
    const { http, asked } = answers('https://localhost/winkel/')
    await clientFor('http://localhost:8080/', { http }).info()
    expect(asked).toEqual(['http://localhost:8080/?do=info', 'https://localhost/winkel/'])
  })
})
