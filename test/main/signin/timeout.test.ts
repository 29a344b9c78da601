import { expect, onTestFinished, test } from 'vitest'
import type { Clock } from '../../../src/main/ports/clock.ts'
import type { TokenAnswer } from '../../../src/main/ports/oauth.ts'
import { PATIENCE_MS } from '../../../src/main/signin/attempt.ts'
import { createSignIn } from '../../../src/main/signin/sign-in.ts'
import { noSettings } from '../../../src/shared/settings/schema.ts'
import { application, freePort } from '../../support/sign-in.ts'

interface Place {
  readonly port: number
  readonly signIn: ReturnType<typeof createSignIn>
  /** What was logged: names and fields. */
  readonly logged: string[]
  readonly kept: string[]
  readonly revoked: string[]
  /** Lets the time pass for which was slept. */
  pass(): void
  /** Lets Moneybird answer the exchange. */
  answer(with_: TokenAnswer): void
}

const tokens: TokenAnswer = {
  kind: 'tokens',
  tokens: { accessToken: 'toegang', refreshToken: 'vernieuwing', scopes: ['sales_invoices'] },
}

/** Signing in on a clock that stands until it is moved, and a Moneybird that answers when it is told to. */
async function place(): Promise<Place> {
  const port = await freePort()
  const { promise: exchanged, resolve: answer } = Promise.withResolvers<TokenAnswer>()
  const { promise: slept, resolve: wake } = Promise.withResolvers<undefined>()
  let time = 0
  const clock: Clock = { now: () => time, uptime: () => time, sleep: () => slept }
  const logged: string[] = []
  const kept: string[] = []
  const revoked: string[] = []
  const log = (event: string, fields: object = {}) => void logged.push(event + JSON.stringify(fields))
  const signIn = createSignIn({
    settings: () => ({ ...noSettings, signIn: { port, clientId: '' } }),
    applications: { current: () => Promise.resolve(application), whose: () => Promise.resolve('vendor') },
    oauth: {
      consentAddress: (_client, { state }) => `https://moneybird.com/?state=${state}`,
      exchange: () => exchanged,
      refresh: () => Promise.reject(new Error('not here')),
      revoke: (_client, token) => Promise.resolve(revoked.push(token) > 0),
    },
    access: () => ({
      token: () => Promise.resolve(null),
      renew: () => Promise.resolve({ kind: 'none' }),
      keepTokens: (_id, { accessToken }) => Promise.resolve(void kept.push(accessToken)),
      keepPersonal: () => Promise.resolve(),
      end: () => Promise.resolve(null),
    }),
    clock,
    log: { info: log, warn: log, error: log },
    portHolder: () => Promise.resolve(''),
  })
  onTestFinished(() => signIn.cancel())
  return {
    port,
    signIn,
    logged,
    kept,
    revoked,
    pass() {
      time += PATIENCE_MS
      wake(undefined)
    },
    answer,
  }
}

async function begin({ signIn }: Place) {
  const begun = await signIn.start('winkel', 'browser', () => undefined)
  if (!begun.ok) throw new Error(begun.problem.code)
  return begun.value
}

const back = (place: Place, address: string) =>
  `http://127.0.0.1:${place.port}/moneybird?code=code-van-moneybird&state=${new URL(address).searchParams.get('state') ?? ''}`

test('a browser that was closed: after five minutes nobody listens any more, and it is said', async () => {
  const here = await place()
  const { ended, until, address } = await begin(here)
  expect(until).toBe(5 * 60_000)
  here.pass()
  expect(await ended).toMatchObject({ problem: { code: 'SIGN_IN_TIMEOUT' } })
  await expect(fetch(back(here, address))).rejects.toThrow()
  expect(here.signIn.current()).toBeNull()
})

test('access that nobody has confirmed when the time is up is withdrawn, not kept', async () => {
  const here = await place()
  const { ended, address, granted } = await begin(here)
  here.answer(tokens)
  expect((await fetch(back(here, address))).status).toBe(200)
  expect(await granted()?.token()).toBe('toegang')
  expect(here.kept).toEqual([])
  here.pass()
  expect(await ended).toMatchObject({ problem: { code: 'SIGN_IN_TIMEOUT' } })
  await expect.poll(() => here.revoked).toEqual(['vernieuwing'])
  expect(await here.signIn.confirm('winkel')).toMatchObject({ ok: false })
  expect(here.kept).toEqual([])
})

test('access is kept when the merchant confirms it, once, and by the connection that asked', async () => {
  const here = await place()
  const { ended, address } = await begin(here)
  here.answer(tokens)
  await fetch(back(here, address))
  expect(await here.signIn.confirm('andere')).toMatchObject({ ok: false })
  expect(await here.signIn.confirm('winkel')).toMatchObject({ ok: true })
  expect(await ended).toMatchObject({ ok: true })
  expect(await here.signIn.confirm('winkel')).toMatchObject({ ok: false })
  expect(here.kept).toEqual(['toegang'])
  expect(here.revoked).toEqual([])
})

test('tokens that come after it was called off are withdrawn, not kept', async () => {
  const here = await place()
  const { ended, address } = await begin(here)
  const page = fetch(back(here, address))
  await expect
    .poll(() =>
      fetch(back(here, address)).then(
        (r) => r.status,
        () => 0,
      ),
    )
    .toBe(409)
  const cancelled = here.signIn.cancel()
  here.answer(tokens)
  await cancelled
  expect(await ended).toBeNull()
  expect((await page).status).toBe(400)
  expect(here.kept).toEqual([])
  expect(here.revoked).toEqual(['vernieuwing'])
})

test('tokens that may not book are withdrawn and told, before they are kept', async () => {
  const here = await place()
  const { address, granted, problem } = await begin(here)
  here.answer({ kind: 'tokens', tokens: { accessToken: 'toegang', refreshToken: null, scopes: ['bank'] } })
  expect((await fetch(back(here, address))).status).toBe(400)
  expect(problem()).toMatchObject({
    code: 'MONEYBIRD_DISCONNECTED',
    data: { reason: 'No access to sales_invoices' },
  })
  expect(granted()).toBeNull()
  expect(here.kept).toEqual([])
  expect(here.revoked).toEqual(['toegang'])
})

test('the log tells how it ended and nothing else', async () => {
  const here = await place()
  const { ended, address } = await begin(here)
  here.answer(tokens)
  await fetch(back(here, address))
  await here.signIn.confirm('winkel')
  await ended
  expect(here.logged).toEqual(['sign-in{"outcome":"done"}'])
})
