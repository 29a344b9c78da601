import type { Behaviour } from './context.ts'
import type { Reply } from './replies.ts'
import { notFound, ok, symbolic } from './replies.ts'
import type { Match } from './routes.ts'
import { matchRoute } from './routes.ts'
import { administrationList } from './settings-lists.ts'
import type { MoneybirdWorld } from './world.ts'

/** A request as it came in, the body unread. */
export interface ApiRequest {
  readonly method: string
  readonly url: URL
  readonly authorization: string
  readonly contentType: string
  readonly body: string
}

/** Where a request goes, before anything is checked. */
export interface Destination {
  /** Exact name, for the counts: `PATCH sales_invoices/:id/send_invoice`. */
  readonly endpoint: string
  /** Names under which faults know it. */
  readonly names: readonly string[]
  readonly administrationId: string
  readonly match: Match | 'administrations'
}

export interface ApiOptions {
  readonly world: MoneybirdWorld
  readonly behaviour: Behaviour
  /** The only token that is let in; `null` = any. */
  readonly token: string | null
}

const root = '/api/v2/'

/** Whether a path belongs to the API. */
export function isApi(path: string): boolean {
  return path.startsWith(root)
}

/** Finds out what a request is about. */
export function destinationOf(method: string, path: string): Destination {
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
export function answer(options: ApiOptions, request: ApiRequest, destination: Destination): Reply {
  const { match } = destination
  if (!mayEnter(options, request)) return symbolic(401, 'No access')
  if (match === 'administrations') {
    return request.method === 'GET'
      ? ok(administrationList(options.world))
      : symbolic(405, 'method not allowed')
  }
  if ('status' in match) {
    return symbolic(match.status, match.status === 405 ? 'method not allowed' : 'not found')
  }
  const administration = options.world.administrations.get(destination.administrationId)
  if (administration === undefined) return notFound('administration_id')
  if (administration.record.suspended && !match.route.name.startsWith('GET ')) {
    return symbolic(403, 'Administration is suspended', { administration: 'suspended' })
  }
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

function mayEnter(options: ApiOptions, request: ApiRequest): boolean {
  const token = /^Bearer (\S+)$/.exec(request.authorization)?.[1]
  return token !== undefined && (options.token === null || token === options.token)
}

/** JSON of the declared type, or nothing at all. Reads and deletions take none. */
function readBody(request: ApiRequest): { readonly value: unknown } | { readonly reply: Reply } {
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
