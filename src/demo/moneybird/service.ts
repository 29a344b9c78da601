import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiOptions, ApiRequest, RequestPath } from './server/api.ts'
import { answer, destinationOf, isApi } from './server/api.ts'
import type { RequestCounts } from './server/counts.ts'
import type { ServerFault, Faults } from './server/faults.ts'
import { revokeReply, tokenReply } from './oauth/oauth-tokens.ts'
import type { OAuthWeb } from './oauth/oauth-web.ts'
import type { RateLimiter } from './server/rate-limit.ts'
import type { ServerReply, Write } from './server/replies.ts'
import { symbolic } from './server/replies.ts'
import { readAll, send, sendReply, sendSpoiled } from './server/transport.ts'
import type { WebPage } from './web/web-pages.ts'
import { webPage } from './web/web-pages.ts'

export interface Hooks {
  /** Called after a write was carried out and before its answer leaves. When it throws, no answer leaves. */
  onApplied: ((request: LoggedRequest, reply: ServerReply) => void | Promise<void>) | null
  /** Called when a fault leaves a request without an answer. */
  onSilence: ((request: LoggedRequest) => void) | null
}

export interface LoggedRequest {
  /** Clock of the world, ms. */
  readonly at: number
  readonly method: string
  readonly path: string
  readonly query: string
  /** `POST sales_invoices`, `PATCH sales_invoices/:id/send_invoice`, … */
  readonly endpoint: string
  readonly requestBody: unknown
  /** What was answered; `null` when nothing was (a cut connection). */
  status: number | null
  responseBody: unknown
  /** The write that was carried out, also when the answer got lost. */
  applied: Write | null
}

/** What serving needs. */
export interface MoneybirdService {
  readonly api: ApiOptions
  readonly webUrl: string
  readonly faults: Faults
  readonly counts: RequestCounts
  readonly limiter: RateLimiter
  readonly requests: LoggedRequest[]
  readonly hooks: Hooks
  readonly oauthWeb: OAuthWeb
}

/** Serves one HTTP request: a page, or a call of the API with limit, faults, counts and hooks around it. */
export async function serve(
  service: MoneybirdService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', service.webUrl)
  const complaint = requestComplaint(request, url)
  if (complaint !== null) {
    send(response, complaint, { 'content-type': 'text/plain' }, 'bad request')
    return
  }
  if (url.pathname === '/oauth/token' || url.pathname === '/oauth/revoke') {
    await serveTokens(service, request, response, url.pathname)
    return
  }
  if (!isApi(url.pathname)) {
    const page =
      (await oauthPage(service, request, url)) ??
      webPage(service.api.world, request.method ?? 'GET', url.pathname)
    send(response, page.status, page.headers, page.body)
    return
  }
  await serveApi(service, response, {
    method: request.method ?? 'GET',
    url,
    authorization: request.headers.authorization ?? '',
    contentType: request.headers['content-type'] ?? '',
    body: await readAll(request),
  })
}

/** A page for signing in; `null` = another one. */
async function oauthPage(
  { oauthWeb }: MoneybirdService,
  request: IncomingMessage,
  url: URL,
): Promise<WebPage | null> {
  const { method = 'GET', headers } = request
  return oauthWeb.page({ method, url, cookie: headers.cookie ?? '', body: await readAll(request) })
}

/** The two addresses of OAuth that programs ask; counted and spoilt like the API, but not logged: they carry secrets. */
async function serveTokens(
  service: MoneybirdService,
  request: IncomingMessage,
  response: ServerResponse,
  path: '/oauth/token' | '/oauth/revoke',
): Promise<void> {
  const name = `${request.method ?? 'GET'} ${path.slice(1)}`
  service.counts.countRequest(name)
  const body = await readAll(request)
  const fault = service.faults.take([name])
  const isCarriedOut = fault === null || fault.applied === true || fault.kind === 'slow'
  const type = request.headers['content-type'] ?? ''
  const answerOf = path === '/oauth/token' ? tokenReply : revokeReply
  const reply =
    request.method !== 'POST'
      ? symbolic(405, 'method not allowed')
      : isCarriedOut
        ? answerOf(service.api.oauth, type, body)
        : { status: 200, body: {} }
  if (fault === null) sendReply(response, reply, { 'cache-control': 'no-store' })
  else await sendSpoiled(response, fault, reply, {})
}

/** A page elsewhere may not reach this server under its own name; and addresses have a length that servers take. */
function requestComplaint(request: IncomingMessage, url: URL): 421 | 414 | null {
  const host = request.headers.host
  if (host !== url.host && host !== `localhost:${url.port}`) return 421
  return (request.url ?? '').length > 8_000 ? 414 : null
}

async function serveApi(
  service: MoneybirdService,
  response: ServerResponse,
  request: ApiRequest,
): Promise<void> {
  const destination = destinationOf(request.method, request.url.pathname)
  const logged = logRequest(service, request, destination)
  const { allowed, headers } = service.limiter.arrive()
  const exchange = { service, response, logged, headers }
  if (!allowed) {
    respond(exchange, { status: 429, body: 'Retry later' })
    return
  }
  const fault = service.faults.take(destination.names)
  if (fault !== null && fault.applied !== true && fault.kind !== 'slow') {
    await spoil(exchange, fault, { status: 200, body: [{ id: '1' }] })
    return
  }
  const reply = answer(service.api, request, destination)
  if (reply.applied !== undefined) {
    service.counts.countWrite(reply.applied)
    logged.applied = reply.applied
    await service.hooks.onApplied?.(logged, reply)
  }
  if (fault === null) respond(exchange, reply)
  else await spoil(exchange, fault, reply)
}

interface ServedRequest {
  readonly service: MoneybirdService
  readonly response: ServerResponse
  readonly logged: LoggedRequest
  readonly headers: Readonly<Record<string, string>>
}

function respond({ response, logged, headers }: ServedRequest, reply: ServerReply): void {
  logged.status = reply.status
  logged.responseBody = reply.body
  sendReply(response, reply, headers)
}

async function spoil(exchange: ServedRequest, fault: ServerFault, reply: ServerReply): Promise<void> {
  const { service, response, logged } = exchange
  const asked = fault.kind === 'answer' && fault.status === 429
  const headers = asked ? service.limiter.refusalHeaders(60) : exchange.headers
  if (fault.kind === 'answer') logged.status = fault.status
  if (fault.kind === 'slow') Object.assign(logged, { status: reply.status, responseBody: reply.body })
  await sendSpoiled(response, fault, reply, headers)
  if (fault.kind === 'hang') service.hooks.onSilence?.(logged)
}

function logRequest(service: MoneybirdService, request: ApiRequest, destination: RequestPath): LoggedRequest {
  const logged: LoggedRequest = {
    at: service.api.world.now(),
    method: request.method,
    path: request.url.pathname,
    query: request.url.search,
    endpoint: destination.endpoint,
    requestBody: parsed(request.body),
    status: null,
    responseBody: undefined,
    applied: null,
  }
  service.requests.push(logged)
  service.counts.countRequest(destination.endpoint)
  return logged
}

function parsed(body: string): unknown {
  try {
    return body === '' ? undefined : (JSON.parse(body) as unknown)
  } catch {
    return body
  }
}
