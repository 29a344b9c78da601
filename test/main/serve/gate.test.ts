import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { MOST_BYTES } from '../../../src/main/serve/body.ts'
import { holdSockets } from '../../support/held-sockets.ts'
import { until } from '../service/bench.ts'
import { ask, enter, serveBench, type Answer } from './browser.ts'

const view = '/api/app.view'
const post = { method: 'POST', body: '{}' }

function errorOf({ body }: Answer): unknown {
  return (JSON.parse(body) as { error: unknown }).error
}

describe('a request', () => {
  test('with everything in order is answered', async () => {
    const { browser } = await serveBench({ stage: 'new' })
    const answer = await browser.ask(view, post)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'browser' } })
  })

  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]:PORT',
    '0.0.0.0:PORT',
    '127.0.0.1:PORT@evil.example',
    ' ',
  ])('for host %j is refused, whatever it asks (DNS rebinding)', async (host) => {
    const { browser, server } = await serveBench({ stage: 'new' })
    const headers = { host: host.replace('PORT', new URL(server.origin).port) }
    for (const path of [view, '/', '/api/events', '/enter', '/assets/index-a1.js']) {
      const answer = await browser.ask(path, { ...(path === view ? post : {}), headers })
      expect(answer.status, path).toBe(421)
      expect(answer.body).not.toContain('schermen')
    }
  })

  test.each([
    'https://evil.example',
    'http://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://localhost:PORT',
    'http://127.0.0.1:PORT.evil.example',
  ])('from a page of %s is refused', async (origin) => {
    const { browser, server } = await serveBench({ stage: 'new' })
    const headers = { origin: origin.replace('PORT', new URL(server.origin).port) }
    expect(errorOf(await browser.ask(view, { ...post, headers }))).toBe('other_page')
    expect((await browser.ask('/api/events', { headers })).status).toBe(403)
  })

  test('from elsewhere by what the browser says of it is refused, even with our origin', async () => {
    const { browser } = await serveBench({ stage: 'new' })
    for (const site of ['cross-site', 'same-site', 'none']) {
      const headers = { 'sec-fetch-site': site }
      expect((await browser.ask(view, { ...post, headers })).status, site).toBe(403)
      expect((await browser.ask('/api/events', { headers })).status, site).toBe(403)
    }
  })

  test('without an origin is no call of a browser of ours', async () => {
    const { browser, server } = await serveBench({ stage: 'new' })
    const headers = { authorization: `Bearer ${browser.session}`, 'content-type': 'application/json' }
    expect((await ask(server.origin, view, { ...post, headers })).status).toBe(403)
  })

  test.each([
    ['no session', ''],
    ['an empty one', 'Bearer '],
    ['a guess', 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['one of another kind', 'Basic VALUE'],
    ['one that was cut', 'Bearer CUT'],
    ['one with more behind it', 'Bearer VALUEx'],
    ['two', 'Bearer VALUE, Bearer VALUE'],
  ])('with %s is refused', async (_what, template) => {
    const { browser } = await serveBench({ stage: 'new' })
    const { session } = browser
    const authorization = template.replaceAll('VALUE', session).replace('CUT', session.slice(0, -1))
    expect((await browser.ask(view, { ...post, headers: { authorization } })).status).toBe(401)
    expect((await browser.ask('/api/events', { headers: { authorization } })).status).toBe(401)
  })

  test('for the screens themselves is answered to everybody: they hold nothing; but not for a link elsewhere', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const visit = async (path: string, site?: string) =>
      (await ask(server.origin, path, { headers: site === undefined ? {} : { 'sec-fetch-site': site } }))
        .status
    for (const site of [undefined, 'none', 'same-origin']) expect(await visit('/', site)).toBe(200)
    for (const site of ['cross-site', 'same-site']) {
      expect(await visit('/', site)).toBe(403)
      expect(await visit('/enter', site), 'the page that opens the screens is a file').toBe(200)
    }
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    'text/plain; application/json',
    '',
  ])('of type %j is refused: a form or a simple request could come from anywhere', async (type) => {
    const { browser } = await serveBench({ stage: 'new' })
    const answer = await browser.ask(view, { ...post, headers: { 'content-type': type } })
    expect([answer.status, errorOf(answer)]).toEqual([415, 'json_only'])
  })

  test('that is compressed is refused: nothing says how large it would become', async () => {
    const { browser } = await serveBench({ stage: 'new' })
    const answer = await browser.ask(view, { ...post, headers: { 'content-encoding': 'gzip' } })
    expect(answer.status).toBe(415)
  })

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s makes no call', async (method) => {
    const { browser } = await serveBench({ stage: 'new' })
    const answer = await browser.ask('/api/app.pause', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('POST')
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('that is too large is refused, whether it says so or not, and the next is answered', async () => {
    const { browser } = await serveBench({ stage: 'new' })
    const large = JSON.stringify({ name: 'x'.repeat(2 * MOST_BYTES) })
    const said = await browser.ask('/api/connection.add', { method: 'POST', body: large })
    expect([said.status, errorOf(said)]).toEqual([413, 'too_large'])
    const silent = await browser.ask('/api/connection.add', {
      method: 'POST',
      body: large,
      headers: { 'transfer-encoding': 'chunked' },
    })
    expect(silent.status).toBe(413)
    expect((await browser.ask(view, post)).status).toBe(200)
  })

  test.each([
    ['no JSON', '{'],
    ['two things', '{} {}'],
    ['nothing', ''],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ])('with %s is refused', async (_what, body) => {
    const { browser } = await serveBench({ stage: 'new' })
    const answer = await browser.ask(view, { method: 'POST', body })
    expect([answer.status, errorOf(answer)]).toEqual([400, 'bad_json'])
  })

  test.each([
    'app.nothing',
    '__proto__',
    'constructor',
    'toString',
    '',
    'app.view%00',
    'app.view/../app.view',
  ])('for call %j finds none', async (name) => {
    const { browser } = await serveBench({ stage: 'new' })
    expect([404, 405]).toContain((await browser.ask(`/api/${name}`, post)).status)
  })

  test('with input that does not fit is refused without repeating any of it', async () => {
    const { browser, home } = await serveBench({ stage: 'new' })
    const secret = 'GEHEIM-0123456789'
    for (const body of [
      JSON.stringify({ connection: 'winkel', token: secret, extra: secret }),
      `{"__proto__":{"connection":"winkel"},"token":"${secret}"}`,
    ]) {
      const answer = await browser.ask('/api/connection.moneybird', { method: 'POST', body })
      expect([answer.status, errorOf(answer)]).toEqual([400, 'bad_input'])
      expect(answer.body).not.toContain(secret)
    }
    expect(JSON.stringify(await home.logReader.tail(50))).not.toContain(secret)
    expect(Object.prototype).not.toHaveProperty('connection')
  })
})

describe('every answer', () => {
  test('says that nothing may be kept, framed, guessed or read by others', async () => {
    const { browser, server } = await serveBench({ stage: 'new' })
    const answers = [
      await browser.ask(view, post),
      await browser.ask('/'),
      await browser.ask('/nothing.js'),
      await browser.ask('/api/app.nothing', post),
      await ask(server.origin, '/'),
      await ask(server.origin, '/', { headers: { 'sec-fetch-site': 'cross-site' } }),
      await browser.ask('/api/enter', { method: 'POST', body: '{}' }),
      await ask(server.origin, '/api/events'),
      await ask(server.origin, '/', { headers: { host: 'evil.example' } }),
    ]
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      )
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['x-powered-by'] ?? headers.server).toBeUndefined()
    }
    for (const { headers } of answers.filter((_, i) => i !== 1 && i !== 4))
      expect(headers['cache-control']).toBe('no-store')
  })
})

/** Whether something answers at an address, or the code of the error. */
function reached(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    socket.once('connect', () => {
      resolve('connected')
      socket.destroy()
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? 'error')
    })
  })
}

describe('the server', () => {
  test('listens to this computer alone', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const port = Number(new URL(server.origin).port)
    expect(await reached('127.0.0.1', port)).toBe('connected')
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, scopeid = 0 }) => !internal && scopeid === 0)
    // Where a computer has no network there is still the rest of its own: all of 127 is this computer.
    for (const { address } of [...others, { address: '127.0.0.2' }, { address: '::1' }])
      expect(await reached(address, port), address).not.toBe('connected')
  })

  test('lets one in beside a hundred sockets that say nothing, and ends those in seconds', async () => {
    const { server, browser } = await serveBench({ stage: 'new' })
    const held = await holdSockets(server.origin, 100)
    expect(await browser.call('app.view', {})).toMatchObject({ ok: true })
    expect(held.filter(({ destroyed }) => destroyed).length).toBeGreaterThanOrEqual(36)
    await until(() => held.every(({ destroyed }) => destroyed))
  })

  test('ends at once, also with a tab open and a call under way', async () => {
    const { server, browser, world } = await serveBench({ stage: 'ready' })
    world.shop.setFault({ kind: 'hang' })
    const call = browser.ask('/api/help.doctor', { method: 'POST', body: '{"connection":"winkel"}' })
    const events = browser.ask('/api/events')
    await expect(enter(server.origin, server.entry().code)).resolves.toBeDefined()
    await server.close()
    await expect(call).rejects.toThrow()
    await events.catch(() => undefined)
    await expect(ask(server.origin, '/')).rejects.toThrow()
  })
})
