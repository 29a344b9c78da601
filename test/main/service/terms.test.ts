import { describe, expect, test } from 'vitest'
import { legalTexts, termsVersion } from '../../../src/shared/text/terms.ts'
import { shopOrder } from '../../support/orders.ts'
import { acceptTerms, connection, openBench } from './bench.ts'
import { callNames, goodInputs } from './every-call.ts'

describe('before the terms are accepted', () => {
  test('no call at all makes a request to the shop or to Moneybird', async () => {
    const { world, service, alarm, call } = await openBench({ stage: 'connected' })
    world.shop.data.addOrder(shopOrder(1001))
    for (const name of callNames) {
      if (name === 'app.acceptTerms') continue
      await call(name, goodInputs[name])
      expect(world.shop.requests, name).toEqual([])
      expect(world.moneybird.requests, name).toEqual([])
    }
    alarm.ring()
    await service.wake()
    expect(world.shop.requests).toEqual([])
  })

  test('connecting says why not', async () => {
    const { codeOf } = await openBench({ stage: 'connected' })
    for (const name of ['connection.shop', 'connection.moneybird', 'run.now', 'preview.days'] as const)
      expect(await codeOf(name, goodInputs[name])).toBe('TERMS_NOT_ACCEPTED')
  })

  test('what is known here can be looked at', async () => {
    const { get } = await openBench({ stage: 'connected' })
    expect((await get('app.view', {})).terms).toBeNull()
    await get('overview.get', { connection })
    await get('orders.list', { connection, tab: 'all', search: '', after: null, limit: 10 })
  })
})

describe('accepting', () => {
  test('is recorded with its version and moment, and holds after a restart', async () => {
    const bench = await openBench({ stage: 'new' })
    await acceptTerms(bench.get)
    const { terms } = await bench.get('app.view', {})
    expect(terms?.version).toBe(termsVersion)
    expect(Math.abs(Date.parse(terms?.acceptedAt ?? '') - Date.now())).toBeLessThan(60_000)
    expect(bench.home.appState.current.terms).toEqual(terms)
  })

  test('of an older text does not count', async () => {
    const { codeOf, get } = await openBench({ stage: 'new' })
    expect(await codeOf('app.acceptTerms', { version: '2020-01', terms: true, privacy: true })).toBe(
      'TERMS_NOT_ACCEPTED',
    )
    expect((await get('app.view', {})).terms).toBeNull()
  })

  test('an earlier version keeps what was connected running, but connects nothing new', async () => {
    const { home, get, codeOf } = await openBench({ stage: 'ready' })
    await home.appState.change((state) => ({
      ...state,
      terms: { version: '2020-01', acceptedAt: '2020-01-01T00:00:00.000Z' },
    }))
    expect(await get('run.now', { connection })).toEqual({ problem: null })
    expect(await codeOf('connection.moneybird', { connection, token: 'x' })).toBe('TERMS_NOT_ACCEPTED')
    expect((await get('app.view', {})).terms?.version, 'the screens see that it must be asked again').toBe(
      '2020-01',
    )
  })
})

describe('the texts', () => {
  test('say the same in both languages, in as many parts', () => {
    const shape = (language: 'nl' | 'en') =>
      Object.values(legalTexts[language]).map(
        ({ parts }: { parts: readonly { text: readonly string[] }[] }) =>
          parts.map((part) => part.text.length),
      )
    expect(shape('nl')).toEqual(shape('en'))
  })
})
