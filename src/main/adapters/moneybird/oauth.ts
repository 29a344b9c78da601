import { SCOPE, type OAuth, type OAuthClient, type TokenAnswer, type Tokens } from '../../ports/oauth.ts'
import { serviceBase, type Http, type HttpAnswer } from '../http.ts'
import { isObject } from './fields.ts'
import { parseJson } from './json.ts'

export interface OAuthOptions {
  readonly http: Http
  /** `https://moneybird.com`, or a stand-in on this computer. Asked for every time: it is a setting. */
  readonly origin: () => string
  readonly timeoutMs?: number
}

/** The codes with which a token address refuses (RFC 6749, section 5.2). */
const refusals = new Set([
  ...['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client'],
  ...['unsupported_grant_type', 'invalid_scope', 'access_denied'],
])

const defaultTimeoutMs = 30_000
const maxBytes = 64 * 1024

/**
 * Signing in to Moneybird. Its description: developer.moneybird.com/authentication; `/oauth/revoke` is not described there, but
 * works for others. Errors of the token address are those of RFC 6749, section 5.2.
 */
export function moneybirdOAuth({ http, origin, timeoutMs = defaultTimeoutMs }: OAuthOptions): OAuth {
  const post = (path: string, client: OAuthClient, fields: Readonly<Record<string, string>>) =>
    http({
      method: 'POST',
      url: `${serviceBase(origin())}/oauth/${path}`,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, client_id: client.id, client_secret: client.secret }).toString(),
      timeoutMs,
      maxBytes,
    })
  return {
    consentAddress(client, { redirect, state, challenge }) {
      const query = new URLSearchParams({
        client_id: client.id,
        redirect_uri: redirect,
        response_type: 'code',
        scope: SCOPE,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      })
      return `${serviceBase(origin())}/oauth/authorize?${query.toString()}`
    },
    async exchange(client, { code, redirect, verifier }) {
      const fields = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirect,
        code_verifier: verifier,
      }
      return readTokens(await post('token', client, fields), null)
    },
    async refresh(client, refreshToken) {
      const fields = { grant_type: 'refresh_token', refresh_token: refreshToken }
      // A reply without a refresh token means that the one of before stays good.
      return readTokens(await post('token', client, fields), refreshToken)
    },
    async revoke(client, token) {
      const answer = await post('revoke', client, { token })
      return answer.kind === 'answer' && answer.status === 200
    },
  }
}

function readTokens(answer: HttpAnswer, before: string | null): TokenAnswer {
  if (answer.kind === 'too_large') return { kind: 'unclear', reason: 'TOO_LARGE' }
  if (answer.kind !== 'answer') {
    return { kind: answer.kind === 'not_sent' ? 'not_sent' : 'unclear', reason: answer.reason }
  }
  const { status, body } = answer
  const json = parseJson(body)
  if (status === 200) {
    const tokens = tokensIn(json, before)
    return tokens === null ? { kind: 'unclear', reason: 'WRONG_ANSWER' } : { kind: 'tokens', tokens }
  }
  const error = isObject(json) && typeof json.error === 'string' ? json.error : ''
  // Whatever else stands there comes from a station in between, and is not for a log or a screen.
  if (status >= 400 && status < 500 && refusals.has(error)) return { kind: 'refused', error }
  return { kind: status === 429 ? 'not_sent' : 'unclear', reason: `HTTP ${status}` }
}

function tokensIn(json: unknown, before: string | null): Tokens | null {
  if (!isObject(json) || !isToken(json.access_token)) return null
  if (typeof json.token_type !== 'string' || json.token_type.toLowerCase() !== 'bearer') return null
  const refresh = json.refresh_token ?? before
  if (refresh !== null && !isToken(refresh)) return null
  const scopes =
    typeof json.scope === 'string' ? json.scope.split(/[\s,]+/).filter((scope) => scope !== '') : null
  return { accessToken: json.access_token, refreshToken: refresh, scopes }
}

/** What can stand in a header: printable, without spaces. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,4096}$/.test(value)
}
