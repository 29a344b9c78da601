import { expect, test } from 'vitest'
import { createHttp } from '../../../../src/main/adapters/http.ts'
import { moneybirdOAuth } from '../../../../src/main/adapters/moneybird/oauth.ts'

const client = { id: 'programma', secret: 'geheim' }
const exchange = { code: 'code', redirect: 'http://127.0.0.1:1/moneybird', verifier: 'v' }
const good = { access_token: 'a', token_type: 'bearer', refresh_token: 'r', scope: 'sales_invoices bank' }

/** A Moneybird that answers with this, and what it was asked. */
function answering(status: number, body: string) {
  const asked: { url: string; body: string; redirect: string | undefined }[] = []
  const http = createHttp((url, init) => {
    const sent = typeof init?.body === 'string' ? init.body : ''
    asked.push({ url: url as string, body: sent, redirect: init?.redirect })
    return Promise.resolve(new Response(body, { status }))
  })
  return { asked, oauth: moneybirdOAuth({ http, origin: () => 'https://moneybird.com' }) }
}

test('a code is exchanged with all that Moneybird wants, once, and no redirect is followed', async () => {
  const { oauth, asked } = answering(200, JSON.stringify(good))
  expect(await oauth.exchange(client, exchange)).toEqual({
    kind: 'tokens',
    tokens: { accessToken: 'a', refreshToken: 'r', scopes: ['sales_invoices', 'bank'] },
  })
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ url: 'https://moneybird.com/oauth/token', redirect: 'manual' })
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
    grant_type: 'authorization_code',
    code: 'code',
    redirect_uri: exchange.redirect,
    code_verifier: 'v',
    client_id: 'programma',
    client_secret: 'geheim',
  })
})

test('a refresh that gives no new refresh token leaves the old one good', async () => {
  const { oauth } = answering(200, JSON.stringify({ ...good, refresh_token: undefined }))
  expect(await oauth.refresh(client, 'oud')).toMatchObject({ tokens: { refreshToken: 'oud' } })
})

test.each([
  ['a page', 200, '<!doctype html>'],
  ['half a reply', 200, '{"access_token":"a"'],
  ['no token', 200, '{"token_type":"bearer"}'],
  ['a token with a line end', 200, JSON.stringify({ ...good, access_token: 'a\r\nX-Kwaad: 1' })],
  ['a token without end', 200, JSON.stringify({ ...good, access_token: 'a'.repeat(5000) })],
  ['a refresh token that is none', 200, JSON.stringify({ ...good, refresh_token: ['r'] })],
  ['tokens of another type', 200, JSON.stringify({ ...good, token_type: 'mac' })],
  ['a list', 200, '[]'],
  ['an endless reply', 200, ' '.repeat(70_000)],
  ['a redirect', 302, ''],
  ['a fault', 500, '{"error":"invalid_grant"}'],
  ['a refusal in words of its own', 400, '{"error":"Sorry, <b>nee</b>"}'],
])('%s gives no tokens and is no refusal', async (_, status, body) => {
  const { oauth } = answering(status, body)
  expect(await oauth.exchange(client, exchange)).toMatchObject({ kind: 'unclear' })
})

test.each(['invalid_grant', 'invalid_client'])('%s is a refusal', async (error) => {
  const { oauth } = answering(400, JSON.stringify({ error, error_description: 'woorden' }))
  expect(await oauth.refresh(client, 'r')).toEqual({ kind: 'refused', error })
})

test('a secret never goes over http to another computer', () => {
  const oauth = moneybirdOAuth({ http: createHttp(fetch), origin: () => 'http://moneybird.com' })
  expect(() => oauth.consentAddress(client, { redirect: 'x', state: 's', challenge: 'c' })).toThrow('https')
})
