import type { Behaviour } from '../context.ts'
import type { OAuthBook } from '../oauth/oauth-book.ts'
import type { Grant } from '../oauth/oauth-grant.ts'
import type { ServerReply } from './replies.ts'
import { notFound, ok, symbolic } from './replies.ts'
import type { RouteMatch, ApiRoute } from './routes.ts'
import { matchRoute } from './routes.ts'
import { administrationList } from '../settings-lists.ts'
import type { AdministrationBooks, MoneybirdWorld } from '../world.ts'

/** A request as it came in, the body unread. */
export interface ApiRequest {
  readonly method: string
  readonly url: URL
  readonly authorization: string
  readonly contentType: string
  readonly body: string
}

/** Where a request goes, before anything is checked. */
export interface RequestPath {
  /** Exact name, for the counts: `PATCH sales_invoices/:id/send_invoice`. */
  readonly endpoint: string
  /** Names under which faults know it. */
  readonly names: readonly string[]
  readonly administrationId: string
  readonly match: RouteMatch | 'administrations'
}

export interface ApiOptions {
  readonly world: MoneybirdWorld
  readonly behaviour: Behaviour
  /** The only personal token that is let in without having been made; `null` = any. */
  readonly token: string | null
  readonly oauth: OAuthBook
}

const root = '/api/v2/'

/** Whether a path belongs to the API. */
export function isApi(path: string): boolean {
  return path.startsWith(root)
}

/** Finds out what a request is about. */
export function destinationOf(method: string, path: string): RequestPath {
  const below = path.slice(root.length)
  if (/^administrations(\.json)?$/.test(below)) {
    const endpoint = `${method} administrations`
    return { endpoint, names: [endpoint], administrationId: '', match: 'administrations' }
  }
  const slash = below.indexOf('/')
  const match = matchRoute(method, slash < 0 ? '' : below.slice(slash + 1))
  const endpoint = 'route' in match ? `${method} ${match.route.pattern}` : 'unknown'
  return {
    endpoint,
    names: 'route' in match ? [endpoint, match.route.name] : [endpoint],
    administrationId: slash < 0 ? '' : below.slice(0, slash),
    match,
  }
}

/** Answers a request: token, route, administration, body, then the handler. Never throws on any input. */
export function answer(options: ApiOptions, request: ApiRequest, destination: RequestPath): ServerReply {
  const { match } = destination
  const grant = grantOf(options, request)
  if (grant === null) return symbolic(401, 'No access')
  if (match === 'administrations') {
    return request.method === 'GET'
      ? ok(administrationList(options.world).filter(({ id }) => reaches(grant, id)))
      : symbolic(405, 'method not allowed')
  }
  if ('status' in match) {
    return symbolic(match.status, match.status === 405 ? 'method not allowed' : 'not found')
  }
  const administration = administrationOf(options, grant, destination.administrationId)
  if (administration === null) return notFound('administration_id')
  const refused = refusalOf(grant, administration, match.route)
  if (refused !== null) return refused
  const unknown = [...request.url.searchParams.keys()].find((name) => !match.route.query.includes(name))
  if (unknown !== undefined) return symbolic(400, `${unknown} is not a known parameter`)
  const body = readBody(request)
  if ('reply' in body) return body.reply
  return match.route.handler({
    world: options.world,
    administration,
    behaviour: options.behaviour,
    params: match.params,
    query: request.url.searchParams,
    body: body.value,
    origin: request.url.origin,
    path: request.url.pathname,
  })
}

function reaches(grant: Grant, id: string): boolean {
  return grant.administrationIds?.includes(id) ?? true
}

function administrationOf({ world }: ApiOptions, grant: Grant, id: string): AdministrationBooks | null {
  return reaches(grant, id) ? (world.administrations.get(id) ?? null) : null
}

/** Why one may not do this there, `null` = one may. */
function refusalOf(grant: Grant, { record }: AdministrationBooks, route: ApiRoute): ServerReply | null {
  // All that is served here needs this scope; reports need another as well.
  if (!grant.scopes.includes('sales_invoices')) return symbolic(401, 'No access to sales_invoices')
  if (route.name === 'GET reports' && !grant.scopes.includes('documents'))
    return symbolic(401, 'No access to sales_invoices and documents')
  if (route.name.startsWith('GET ')) return null
  if (grant.readOnly) return symbolic(403, 'This token is read-only')
  return record.suspended
    ? symbolic(403, 'Administration is suspended', { administration: 'suspended' })
    : null
}

/** What the token of a request lets in to; `null` = nothing. */
function grantOf({ token, oauth }: ApiOptions, request: ApiRequest): Grant | null {
  const sent = /^Bearer (\S+)$/.exec(request.authorization)?.[1]
  if (sent === undefined) return null
  const grant = oauth.grantOf(sent)
  if (grant === 'dead') return null
  if (grant !== 'unknown') return grant
  return token === null || sent === token
    ? { administrationIds: null, scopes: ['sales_invoices', 'documents'], readOnly: false }
    : null
}

/** JSON of the declared type, or nothing at all. Reads and deletions take none. */
function readBody(request: ApiRequest): { readonly value: unknown } | { readonly reply: ServerReply } {
  if (request.body === '') return { value: undefined }
  if (request.method === 'GET' || request.method === 'DELETE') {
    return { reply: symbolic(400, 'a body is not expected here') }
  }
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(request.contentType)) {
    return { reply: symbolic(415, 'content type is not application/json') }
  }
  try {
    return { value: JSON.parse(request.body) as unknown }
  } catch {
    return { reply: symbolic(400, 'body is not valid JSON') }
  }
}
