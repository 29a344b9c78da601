import { createHash } from 'node:crypto'
import { expect, describe, test } from 'vitest'
import { addAdministration } from '../../../src/demo/moneybird/seed/seed.ts'
import { clientOf } from './client.ts'
import { closeAfterEach, start, type Fixture } from './fixture.ts'
import { ask, asking, loopback, outOfBand, prepare, user, visitorOf, type Tokens } from './oauth-fixture.ts'

closeAfterEach()

async function ready(): Promise<Fixture> {
  const fixture = await start({ token: 'persoonlijk' })
  prepare(fixture.server)
  return fixture
}

async function codeFor({ server }: Fixture, parts: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await visitorOf(server).consent(asking(parts))).searchParams.get('code') ?? ''
}

const redeem = ({ server }: Fixture, code: string, more: Readonly<Record<string, string>> = {}) =>
  ask(server, 'token', { grant_type: 'authorization_code', code, redirect_uri: loopback, ...more })

const refresh = ({ server }: Fixture, token: string) =>
  ask(server, 'token', { grant_type: 'refresh_token', refresh_token: token })

async function signedIn(fixture: Fixture): Promise<Tokens> {
  return (await redeem(fixture, await codeFor(fixture))).body
}

const listWith = async ({ server }: Fixture, token: string) =>
  (await clientOf(server, token).get('/administrations.json')).status

describe('consent', () => {
  test('sends the browser back with a code and the state as it was sent', async () => {
    const back = await visitorOf((await ready()).server).consent(asking({ state: 'a b&c=d' }))
    expect(back.href.startsWith(`${loopback}?`)).toBe(true)
    expect(back.searchParams.get('state')).toBe('a b&c=d')
    expect(back.searchParams.get('code')).toMatch(/^[0-9a-f]{48}$/)
  })

  test('that is refused sends back the refusal and no code', async () => {
    const back = await visitorOf((await ready()).server).consent(asking(), { decision: 'refuse' })
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', state: 'toestand' })
    expect(back.searchParams.has('code')).toBe(false)
  })

  test('without a login shows the login, and a wrong password is not let in', async () => {
    const { server } = await ready()
    const visitor = visitorOf(server)
    const page = await (await visitor.get(`/oauth/authorize?${asking()}`)).text()
    expect(page).toContain('Wachtwoord')
    const wrong = await visitor.post('/oauth/login', { asked: `?${asking()}`, ...user, password: 'mis' })
    expect(wrong.status).toBe(401)
    expect(wrong.headers.get('set-cookie')).toBeNull()
  })

  test('given by a page that does not know the session counts for nothing', async () => {
    const visitor = visitorOf((await ready()).server)
    const back = await visitor.consent(asking(), { proof: 'gegokt' })
    expect(back.href).toBe('about:403')
  })

  test('out of band shows the code in the page', async () => {
    const fixture = await ready()
    const visitor = visitorOf(fixture.server)
    const carried = await visitor.logIn(asking({ redirect_uri: outOfBand }))
    const [administration = ''] = fixture.world.administrations.keys()
    const page = await visitor.post('/oauth/authorize', { ...carried, administration, decision: 'allow' })
    const code = /<code>([0-9a-f]+)<\/code>/.exec(await page.text())?.[1] ?? ''
    expect((await redeem(fixture, code, { redirect_uri: outOfBand })).status).toBe(200)
  })

  test.each([
    ['another port', 'http://127.0.0.1:10/terug'],
    ['a slash more', `${loopback}/`],
    ['another name of this computer', 'http://localhost:9/terug'],
    ['a query', `${loopback}?a=b`],
    ['none', ''],
  ])('a redirect address with %s is refused on a page, never followed', async (_, redirect) => {
    const { server } = await ready()
    const page = await visitorOf(server).get(`/oauth/authorize?${asking({ redirect_uri: redirect })}`)
    expect(page.status).toBe(400)
    expect(page.headers.get('location')).toBeNull()
  })

  test.each([
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_scope', { scope: 'alles' }],
    ['invalid_request', { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }],
    ['invalid_request', { nonce: '1' }],
  ])('%s is told to the program', async (error, parts) => {
    const { server } = await ready()
    const answer = await visitorOf(server).get(`/oauth/authorize?${asking(parts)}`)
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe(error)
  })
})

describe('a code', () => {
  test('works once; a second time it also ends what was made of it', async () => {
    const fixture = await ready()
    const code = await codeFor(fixture)
    const { body } = await redeem(fixture, code)
    expect(await listWith(fixture, body.access_token)).toBe(200)
    expect(await redeem(fixture, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(await listWith(fixture, body.access_token)).toBe(401)
  })

  test('is dead after ten minutes', async () => {
    const fixture = await ready()
    const code = await codeFor(fixture)
    fixture.clock.now += 600_000
    expect((await redeem(fixture, code)).body.error).toBe('invalid_grant')
  })

  test('is only for the redirect address and the application for which it was given', async () => {
    const fixture = await ready()
    const code = await codeFor(fixture)
    expect((await redeem(fixture, code, { redirect_uri: outOfBand })).body.error).toBe('invalid_grant')
    expect(await redeem(fixture, code, { client_secret: 'mis' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
    expect((await redeem(fixture, code)).status).toBe(200)
  })

  test('asked for with a challenge is only for who has what it was made of', async () => {
    const fixture = await ready()
    const verifier = 'v'.repeat(43)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const code = await codeFor(fixture, { code_challenge: challenge, code_challenge_method: 'S256' })
    expect((await redeem(fixture, code)).body.error).toBe('invalid_grant')
    expect((await redeem(fixture, code, { code_verifier: 'w'.repeat(43) })).body.error).toBe('invalid_grant')
    expect((await redeem(fixture, code, { code_verifier: verifier })).status).toBe(200)
  })

  test('is refused with a field that does not belong there, or in JSON', async () => {
    const fixture = await ready()
    const code = await codeFor(fixture)
    expect((await redeem(fixture, code, { scope: 'bank' })).body.error).toBe('invalid_request')
    const json = await fetch(`${fixture.server.webUrl}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'authorization_code', code }),
    })
    expect(json.status).toBe(400)
  })
})

describe('a token', () => {
  test('lets in to the administration of the consent alone', async () => {
    const fixture = await ready()
    const other = addAdministration(fixture.world, { name: 'Privé' })
    const { access_token: token } = await signedIn(fixture)
    const client = clientOf(fixture.server, token)
    const { body } = await client.get('/administrations.json')
    expect((body as { id: string }[]).map(({ id }) => id)).toEqual([client.administrationId])
    expect((await client.get(`/${other.record.id}/tax_rates.json`)).status).toBe(404)
  })

  test('without the scope is told so in the words of Moneybird', async () => {
    const fixture = await ready()
    const code = await codeFor(fixture, { scope: 'bank' })
    const { body } = await redeem(fixture, code)
    const client = clientOf(fixture.server, body.access_token)
    expect((await client.get('/administrations.json')).status).toBe(200)
    const answer = await client.get('tax_rates.json')
    expect(answer).toMatchObject({ status: 401, body: { error: 'No access to sales_invoices' } })
  })

  test('is replaced by a refresh: both halves of before are dead', async () => {
    const fixture = await ready()
    const before = await signedIn(fixture)
    const after = (await refresh(fixture, before.refresh_token)).body
    expect(await listWith(fixture, before.access_token)).toBe(401)
    expect(await listWith(fixture, after.access_token)).toBe(200)
    expect((await refresh(fixture, before.refresh_token)).body.error).toBe('invalid_grant')
    expect(await listWith(fixture, after.access_token)).toBe(200)
  })

  test('expires where it has a lifetime, and can then still be refreshed', async () => {
    const fixture = await ready()
    fixture.server.oauth.behaviour.tokenLifetimeMs = 3_600_000
    const tokens = await signedIn(fixture)
    expect(tokens).toMatchObject({ expires_in: 3600 })
    fixture.clock.now += 3_600_000
    expect(await listWith(fixture, tokens.access_token)).toBe(401)
    const after = (await refresh(fixture, tokens.refresh_token)).body
    expect(await listWith(fixture, after.access_token)).toBe(200)
  })

  test('that is revoked takes its other half with it; an unknown one is fine', async () => {
    const fixture = await ready()
    const tokens = await signedIn(fixture)
    expect((await ask(fixture.server, 'revoke', { token: 'nooit-gezien' })).status).toBe(200)
    expect((await ask(fixture.server, 'revoke', { token: tokens.refresh_token })).status).toBe(200)
    expect(await listWith(fixture, tokens.access_token)).toBe(401)
    expect((await refresh(fixture, tokens.refresh_token)).status).toBe(400)
  })

  test('that is personal works beside those, and one that only reads cannot write', async () => {
    const fixture = await ready()
    fixture.server.oauth.addPersonalToken('alleen-lezen', { readOnly: true })
    expect(await listWith(fixture, 'persoonlijk')).toBe(200)
    expect(await listWith(fixture, 'verzonnen')).toBe(401)
    const client = clientOf(fixture.server, 'alleen-lezen')
    expect((await client.get('tax_rates.json')).status).toBe(200)
    expect((await client.post('contacts.json', { contact: { lastname: 'Jansen' } })).status).toBe(403)
  })
})

test('an application is registered on a page, with its exact addresses', async () => {
  const { server } = await ready()
  const page = await visitorOf(server).post('/user/applications', {
    name: 'Eigen',
    redirects: 'http://127.0.0.1:9/a',
  })
  const id = /id="client-id">(\w+)</.exec(await page.text())?.[1] ?? ''
  expect(server.oauth.applications.get(id)).toMatchObject({
    name: 'Eigen',
    redirects: ['http://127.0.0.1:9/a'],
  })
})
