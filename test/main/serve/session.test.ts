import { describe, expect, test } from 'vitest'
import { createSessions } from '../../../src/main/serve/session.ts'
import { ask, enter, serveBench } from './browser.ts'

describe('an entry address', () => {
  test('lets one browser in, once', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const address = server.entryAddress()
    const first = await enter(address)
    expect((await first.ask('/')).status).toBe(200)
    await expect(enter(address)).rejects.toThrow('403')
  })

  test('is for one browser when two are at it at the same time', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const address = server.entryAddress()
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => enter(address)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('that was used does no harm to who is in: back in the history leads on', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const address = server.entryAddress()
    const browser = await enter(address)
    const { pathname, search } = new URL(address)
    const again = await browser.ask(pathname + search)
    expect(again.status).toBe(200)
    expect(again.body).toContain('url=/')
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test.each(['', '?', '?key=', '?key=x', '?key[]=x', '?key=%00', '?token=x'])('%j is none', async (query) => {
    const { server } = await serveBench({ stage: 'new' })
    const answer = await ask(server.origin, `/enter${query}`)
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toContain('Deze link werkt niet meer')
  })

  test('is used by looking only: what fetches it by POST or HEAD does not use it up', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const address = server.entryAddress()
    const { origin, pathname, search } = new URL(address)
    for (const method of ['POST', 'HEAD', 'OPTIONS'])
      expect((await ask(origin, pathname + search, { method })).status).toBe(405)
    await enter(address)
  })

  test('gives a cookie that scripts cannot read and other sites cannot use', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const { origin, pathname, search } = new URL(server.entryAddress())
    const { headers, body } = await ask(origin, pathname + search)
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^factuurbrug-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(body).not.toContain(cookie.split(/[=;]/)[1])
    expect(body).not.toContain('<script')
  })
})

describe('sessions', () => {
  test('are for browsers beside each other', async () => {
    const { server, browser } = await serveBench({ stage: 'new' })
    const second = await enter(server.entryAddress())
    expect(second.cookie).not.toBe(browser.cookie)
    for (const one of [browser, second]) expect((await one.ask('/')).status).toBe(200)
  })

  test('are gone with the server that gave them', async () => {
    const first = await serveBench({ stage: 'new' })
    const second = await serveBench({ stage: 'new' })
    const [, value = ''] = first.browser.cookie.split('=')
    const [name = ''] = second.browser.cookie.split('=')
    expect((await second.browser.ask('/', { headers: { cookie: `${name}=${value}` } })).status).toBe(401)
  })

  test('and entries are few: the oldest make place', () => {
    const sessions = createSessions()
    const oldest = sessions.newEntry()
    const entries = Array.from({ length: 5 }, () => sessions.newEntry())
    expect(sessions.enter(oldest)).toBeNull()
    expect(entries.map((entry) => sessions.enter(entry)).every((session) => session !== null)).toBe(true)
    const first = sessions.enter(sessions.newEntry()) ?? ''
    for (let i = 0; i < 20; i++) sessions.enter(sessions.newEntry())
    expect(sessions.isSession(first)).toBe(false)
  })

  test('cannot be had with the secret of an entry, nor the other way round', () => {
    const sessions = createSessions()
    const entry = sessions.newEntry()
    expect(sessions.isSession(entry)).toBe(false)
    const session = sessions.enter(entry) ?? ''
    expect(sessions.enter(session)).toBeNull()
    expect(sessions.isSession(session)).toBe(true)
    expect(sessions.isSession('')).toBe(false)
  })
})
