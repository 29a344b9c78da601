import { describe, expect, test } from 'vitest'
import type { CallName } from '../../../src/shared/contract/calls.ts'
import { shopOrder } from '../../support/orders.ts'
import { callNames, freeFields, goodInputs, hostileInputs } from '../service/every-call.ts'
import { serveBench } from './browser.ts'

/** Calls whose good input is about something that is not there; over HTTP that is an answer like any other. */
const refused: Partial<Record<CallName, string>> = {
  'connection.remove': 'CONNECTION_UNKNOWN',
  'connection.disconnect': 'CONNECTION_UNKNOWN',
  'connection.administration': 'ADMINISTRATION_GONE',
  'connection.moneybird': 'MONEYBIRD_DISCONNECTED',
  'connection.shop': 'SHOP_UNREACHABLE',
  'signIn.start': 'SIGN_IN_NO_APPLICATION',
  'signIn.code': 'SIGN_IN_CODE_WRONG',
  'signIn.confirm': 'SIGN_IN_CODE_WRONG',
  'licence.read': 'LICENCE_INVALID',
  'licence.use': 'LICENCE_INVALID',
}

describe('over HTTP', () => {
  test.each(callNames)('%s is answered with its result', async (name) => {
    const { browser, world, get } = await serveBench({ stage: 'ready' })
    world.shop.data.addOrder(shopOrder(1001))
    await get('run.now', { connection: 'winkel' })
    const { status, headers, body } = await browser.ask(`/api/${name}`, {
      method: 'POST',
      body: JSON.stringify(goodInputs[name]),
    })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    const code = refused[name]
    expect(JSON.parse(body)).toMatchObject(
      code === undefined ? { ok: true } : { ok: false, problem: { code } },
    )
  })

  test.each(callNames)('%s with a hostile input is refused before anything happens', async (name) => {
    const { browser, home, world } = await serveBench({ stage: 'connected' })
    const before = [home.settings(), home.appState.current]
    for (const [what, input] of hostileInputs(name)) {
      if (freeFields.has(what.split(' ')[0] ?? '')) continue
      const body = input === undefined ? 'null' : JSON.stringify(input)
      if (body === JSON.stringify(goodInputs[name])) continue
      const answer = await browser.ask(`/api/${name}`, { method: 'POST', body })
      expect(answer.status, what).toBe(400)
      expect(answer.body, what).toBe('{"error":"bad_input"}')
    }
    expect([home.settings(), home.appState.current]).toEqual(before)
    expect(world.shop.requests).toEqual([])
  })

  test('a fault of ours is answered as one, without its words', async () => {
    const { browser, home } = await serveBench({ stage: 'connected' })
    const settings = home.settings.bind(home)
    Object.assign(home, {
      settings: () => {
        throw new TypeError('Jan Jansen')
      },
    })
    const answer = await browser.ask('/api/app.view', { method: 'POST', body: '{}' })
    Object.assign(home, { settings })
    expect([answer.status, answer.body]).toEqual([500, '{"error":"fault"}'])
  })
})
