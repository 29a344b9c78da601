import type { Application, OAuthBook } from './oauth-book.ts'
import type { TokenReply } from './oauth-grant.ts'
import type { ServerReply } from '../server/replies.ts'

const fields: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['code', 'redirect_uri'],
  refresh_token: ['refresh_token'],
}
const common = ['grant_type', 'client_id', 'client_secret']

/** `POST /oauth/token`: a code or a refresh token becomes an access token. Form-encoded, nothing unknown, nothing twice. */
export function tokenReply(book: OAuthBook, contentType: string, body: string): ServerReply {
  const form = readForm(contentType, body)
  if (form === null) return error(400, 'invalid_request')
  const grant = field(form, 'grant_type')
  const needed = Object.hasOwn(fields, grant) ? (fields[grant] ?? []) : null
  if (needed === null) return error(400, 'unsupported_grant_type')
  const application = applicationOf(book, form)
  if (application === null) return error(401, 'invalid_client')
  const allowed = [...common, ...needed, ...(grant === 'authorization_code' ? ['code_verifier'] : [])]
  const isStrange = [...form.keys()].some((name) => !allowed.includes(name))
  if (isStrange || needed.some((name) => field(form, name) === '')) return error(400, 'invalid_request')
  const reply =
    grant === 'refresh_token' ? refreshed(book, application, form) : redeemed(book, application, form)
  return reply === null ? error(400, 'invalid_grant') : { status: 200, body: reply }
}

function refreshed(book: OAuthBook, application: Application, form: URLSearchParams): TokenReply | null {
  return book.refresh(field(form, 'refresh_token'), application)
}

function redeemed(book: OAuthBook, application: Application, form: URLSearchParams): TokenReply | null {
  return book.redeem(field(form, 'code'), application, field(form, 'redirect_uri'), form.get('code_verifier'))
}

/** `POST /oauth/revoke`: also fine for a token that nobody knows. */
export function revokeReply(book: OAuthBook, contentType: string, body: string): ServerReply {
  const form = readForm(contentType, body)
  if (form === null) return error(400, 'invalid_request')
  const token = field(form, 'token')
  if (token === '') return error(400, 'invalid_request')
  const application = applicationOf(book, form)
  if (application === null) return error(403, 'unauthorized_client')
  book.revoke(token, application)
  return { status: 200, body: {} }
}

function applicationOf(book: OAuthBook, form: URLSearchParams): Application | null {
  const application = book.applications.get(field(form, 'client_id'))
  return application?.secret === field(form, 'client_secret') ? application : null
}

function field(form: URLSearchParams, name: string): string {
  return form.get(name) ?? ''
}

function readForm(contentType: string, body: string): URLSearchParams | null {
  if (!/^application\/x-www-form-urlencoded(;\s*charset=utf-8)?$/i.test(contentType)) return null
  const form = new URLSearchParams(body)
  const names = [...form.keys()]
  return names.some((name, index) => names.indexOf(name) < index) ? null : form
}

function error(status: number, code: string): ServerReply {
  return { status, body: { error: code, error_description: `${code} (voorbeeld-Moneybird)` } }
}
