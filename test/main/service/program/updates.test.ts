import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { isNewer } from '../../../../src/main/service/program/updates.ts'
import type { Host } from '../../../../src/main/service/host.ts'
import { connection, openBench } from '../bench.ts'

/** A place where versions stand; notes what it is told. */
async function feed(answer: string) {
  const asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = []
  const server = createServer(({ url = '', headers }, response) => {
    asked.push({ url, headers })
    response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/factuurbrug` }
}

const newer = '{"version":"99.1.0"}'
const open = (updateFeed: string | null, host: Partial<Host> = {}) =>
  openBench({ stage: 'ready', updateFeed, host })

describe('a newer version', () => {
  test('is told of once, and asked for once a day, with nothing about the merchant', async () => {
    const { asked, address } = await feed(newer)
    const { get, notices, home } = await open(address)
    await get('run.now', { connection })
    await get('run.now', { connection })
    expect(notices).toEqual([
      { title: 'Versie 99.1.0 van Factuurbrug is er.', body: expect.any(String) as string, path: '#/help' },
    ])
    expect((await get('app.view', {})).updates).toEqual({ newer: '99.1.0' })
    expect(asked.map(({ url }) => url)).toEqual(['/factuurbrug/latest.json'])
    expect(asked[0]?.headers).toEqual({
      host: expect.any(String) as string,
      connection: 'keep-alive',
      accept: 'application/json',
      'accept-encoding': expect.any(String) as string,
      'accept-language': '*',
      'sec-fetch-mode': 'cors',
      'user-agent': expect.stringMatching(/^Factuurbrug\/\d+\.\d+\.\d+$/) as string,
    })
    // A day later it is asked again, and not told again.
    await home.appState.change((state) => ({
      ...state,
      update: { ...state.update, askedAt: '2020-01-01T00:00:00Z' },
    }))
    await get('run.now', { connection })
    expect([asked.length, notices.length]).toEqual([2, 1])
  })

  test('is not asked for by who wants none, nor in a build that knows no place', async () => {
    const { asked, address } = await feed(newer)
    const { get } = await open(address)
    const { preferences } = await get('app.view', {})
    await get('app.setPreferences', { ...preferences, updates: false })
    await get('run.now', { connection })
    expect(asked).toEqual([])
    const without = await open(null)
    await without.get('run.now', { connection })
    expect((await without.get('app.view', {})).updates).toBeNull()
  })

  test.each(['<html>', '{"version":"99"}', '{"version":1}', '{}', '{"version":"0.0.1"}'])(
    'is not made of what the place says otherwise: %s',
    async (answer) => {
      const { address } = await feed(answer)
      const { get, notices } = await open(address)
      await get('run.now', { connection })
      expect(notices).toEqual([])
      expect((await get('app.view', {})).updates).toEqual({ newer: null })
    },
  )

  test('is left to the updater of the system where that takes this build', async () => {
    const { asked, address } = await feed(newer)
    const update = vi.fn()
    const { get, notices } = await open(address, { update })
    await get('run.now', { connection })
    await get('run.now', { connection })
    expect(update).toHaveBeenCalledOnce()
    expect([asked, notices]).toEqual([[], []])
  })
})

test.each([
  ['1.2.0', '1.1.9', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '2.0.0', false],
  ['1.9.9', '1.10.0', false],
])('%s after %s: %s', (a, b, expected) => {
  expect(isNewer(a, b)).toBe(expected)
})
