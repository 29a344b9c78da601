import { describe, expect, test } from 'vitest'
import { createSessions } from '../../../src/main/serve/session.ts'
import { ask, enter, offer, serveBench } from './browser.ts'

describe('a key or code', () => {
  test.each(['key', 'code'] as const)('lets one browser in, once: a %s', async (kind) => {
    const { server, told } = await serveBench({ stage: 'new' })
    const entry = server.entry()
    const browser = await enter(server.origin, entry[kind])
    expect((await browser.ask('/api/app.view', { method: 'POST', body: '{}' })).status).toBe(200)
    expect(server.entry()[kind], 'the next is another').not.toBe(entry[kind])
    expect(told).toEqual(['in', 'in'])
  })

  test('that is used twice ends the session that it gave, lets nobody in, and says so everywhere', async () => {
    const { server, browser: other, told } = await serveBench({ stage: 'new' })
    const { code } = server.entry()
    const first = await enter(server.origin, code)
    const second = await offer(server.origin, code)
    expect([second.status, second.body]).toEqual([403, '{"error":"used_twice"}'])
    const ended = await first.ask('/api/app.view', { method: 'POST', body: '{}' })
    expect([ended.status, JSON.parse(ended.body)]).toEqual([401, { error: 'used_twice', language: 'nl' }])
    expect((await first.ask('/api/events')).status).toBe(401)
    expect(told.at(-1)).toBe('used_twice')
    expect((await other.ask('/api/app.view', { method: 'POST', body: '{}' })).status, 'others stay in').toBe(
      200,
    )
    await enter(server.origin, server.entry().code)
  })

  test('is for one browser when two are at it at the same time, and then for none', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const { key } = server.entry()
    const tries = await Promise.all(Array.from({ length: 10 }, () => offer(server.origin, key)))
    const sessions = tries.filter(({ status }) => status === 200)
    expect(sessions).toHaveLength(1)
    const { session } = JSON.parse(sessions[0]?.body ?? '') as { session: string }
    const headers = { authorization: `Bearer ${session}` }
    expect((await ask(server.origin, '/api/events', { headers })).status).toBe(401)
  })

  test.each([
    '{}',
    '[]',
    'null',
    '"x"',
    '{"code":1}',
    '{"code":""}',
    '{"code":"00000-00000"}',
    '{"code":["x"]}',
  ])('%s is none', async (body) => {
    const { server, browser, told } = await serveBench({ stage: 'new' })
    const answer = await browser.ask('/api/enter', { method: 'POST', body })
    expect([answer.status, answer.body]).toEqual([403, '{"error":"wrong_code"}'])
    expect(told).toEqual(['in'])
    await enter(server.origin, server.entry().key)
  })

  test('is used by a page of ours alone, with a POST', async () => {
    const { server } = await serveBench({ stage: 'new' })
    const { key } = server.entry()
    const body = JSON.stringify({ code: key })
    for (const origin of ['null', 'http://127.0.0.1:1', 'https://evil.example']) {
      const headers = { origin, 'content-type': 'application/json' }
      expect((await ask(server.origin, '/api/enter', { method: 'POST', headers, body })).status).toBe(403)
    }
    expect((await ask(server.origin, `/api/enter?code=${key}`)).status).toBe(405)
    expect((await ask(server.origin, `/enter?key=${key}`)).status).toBe(200)
    await enter(server.origin, key)
  })

  test('is long: a code is typed with dashes, spaces and small letters as it comes', () => {
    const sessions = createSessions()
    expect(sessions.entry().key).toMatch(/^[\w-]{43}$/)
    const { code } = sessions.entry()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    expect(sessions.enter(typed).kind).toBe('in')
    const codes = Array.from({ length: 100 }, () => createSessions().entry().code)
    expect(new Set(codes).size).toBe(100)
  })
})

describe('a session', () => {
  test('is not in a cookie, which every port of this computer would get', async () => {
    const { server, browser } = await serveBench({ stage: 'new' })
    const { code } = server.entry()
    const answers = [await offer(server.origin, code), await browser.ask('/'), await browser.ask('/enter')]
    for (const { headers } of answers) expect(headers['set-cookie']).toBeUndefined()
    for (const name of ['factuurbrug', `factuurbrug-${new URL(server.origin).port}`]) {
      const headers = { authorization: '', cookie: `${name}=${browser.session}` }
      expect((await browser.ask('/api/app.view', { method: 'POST', body: '{}', headers })).status).toBe(401)
      expect((await browser.ask('/api/events', { headers })).status).toBe(401)
    }
  })

  test('is for browsers beside each other', async () => {
    const { server, browser } = await serveBench({ stage: 'new' })
    const second = await enter(server.origin, server.entry().key)
    expect(second.session).not.toBe(browser.session)
    for (const one of [browser, second]) expect(await one.call('app.view', {})).toMatchObject({ ok: true })
  })

  test('is gone with the server that gave it', async () => {
    const first = await serveBench({ stage: 'new' })
    const second = await serveBench({ stage: 'new' })
    const headers = { authorization: `Bearer ${first.browser.session}` }
    expect((await second.browser.ask('/api/events', { headers })).status).toBe(401)
  })

  test('makes place, the oldest first, when there are very many', () => {
    const sessions = createSessions()
    const open = () => {
      const entered = sessions.enter(sessions.entry().key)
      return entered.kind === 'in' ? entered.session : ''
    }
    const [first = '', ...others] = Array.from({ length: 21 }, open)
    expect(sessions.standing(first)).toBe('no_session')
    for (const one of others) expect(sessions.standing(one)).toBe('in')
  })

  test('cannot be had with a key, nor the other way round', () => {
    const sessions = createSessions()
    const { key } = sessions.entry()
    expect(sessions.standing(key)).toBe('no_session')
    const entered = sessions.enter(key)
    if (entered.kind !== 'in') throw new Error(entered.kind)
    expect(sessions.enter(entered.session).kind).toBe('wrong_code')
    expect(sessions.standing(entered.session)).toBe('in')
    expect(sessions.standing('')).toBe('no_session')
  })
})
