import type { Application, OAuthBook } from './oauth-book.ts'
import { signInWords as words } from './oauth-words.ts'

/** Shows the code instead of sending it to an address. */
export const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob'

const known = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
]
const scopeNames = ['sales_invoices', 'documents', 'estimates', 'bank', 'time_entries', 'settings']

/** What a program asks of the merchant. */
export interface TokenRequest {
  readonly application: Application
  readonly redirect: string
  readonly scopes: readonly string[]
  readonly state: string | null
  readonly challenge: string | null
}

/**
 * Reads an authorization request. `page`: told to the merchant, for it is not known whom to send back to. `error`: told to the
 * program.
 */
export type ReadAsk =
  | { readonly ask: TokenRequest }
  | { readonly page: string }
  | { readonly error: string; readonly redirect: string; readonly state: string | null }

export function readAsk(book: OAuthBook, query: URLSearchParams): ReadAsk {
  const application = book.applications.get(query.get('client_id') ?? '')
  if (application === undefined) return { page: words.unknownApplication }
  const redirect = query.get('redirect_uri') ?? ''
  if (!application.redirects.includes(redirect)) return { page: words.wrongRedirect }
  const state = query.get('state')
  const scopes = (query.get('scope') ?? 'sales_invoices').split(' ')
  const error = complaint(query, scopes)
  if (error !== null) return { error, redirect, state }
  return { ask: { application, redirect, scopes, state, challenge: query.get('code_challenge') } }
}

function complaint(query: URLSearchParams, scopes: readonly string[]): string | null {
  const names = [...query.keys()]
  if (names.some((name, index) => !known.includes(name) || names.indexOf(name) < index))
    return 'invalid_request'
  if (query.get('response_type') !== 'code') return 'unsupported_response_type'
  if (!scopes.every((scope) => scopeNames.includes(scope))) return 'invalid_scope'
  const challenge = query.get('code_challenge')
  const method = query.get('code_challenge_method')
  if (challenge === null) return method === null ? null : 'invalid_request'
  return method === 'S256' && /^[A-Za-z0-9_-]{43}$/.test(challenge) ? null : 'invalid_request'
}
