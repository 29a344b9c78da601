import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiOptions, ApiRequest, Destination } from './api.ts'
import { answer, destinationOf, isApi } from './api.ts'
import type { Counts } from './counts.ts'
import type { Fault, Faults } from './faults.ts'
import type { RateLimiter } from './rate-limit.ts'
import type { Reply, Write } from './replies.ts'
import { readAll, send, sendReply, sendSpoiled } from './transport.ts'
import { webPage } from './web-pages.ts'

export interface Hooks {
  /** Called after a write was carried out and before its answer leaves. When it throws, no answer leaves. */
  onApplied: ((request: LoggedRequest, reply: Reply) => void | Promise<void>) | null
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
export interface Service {
  readonly api: ApiOptions
  readonly webUrl: string
  readonly faults: Faults
  readonly counts: Counts
  readonly limiter: RateLimiter
  readonly requests: LoggedRequest[]
  readonly hooks: Hooks
}

/** Serves one HTTP request: a page, or a call of the API with limit, faults, counts and hooks around it. */
export async function serve(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', service.webUrl)
  const complaint = requestComplaint(request, url)
  if (complaint !== null) {
    send(response, complaint, { 'content-type': 'text/plain' }, 'bad request')
    return
  }
  if (!isApi(url.pathname)) {
    const page = webPage(service.api.world, request.method ?? 'GET', url.pathname)
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

/** A page elsewhere may not reach this server under its own name; and addresses have a length that servers take. */
function requestComplaint(request: IncomingMessage, url: URL): 421 | 414 | null {
  const host = request.headers.host
  if (host !== url.host && host !== `localhost:${url.port}`) return 421
  return (request.url ?? '').length > 8_000 ? 414 : null
}

async function serveApi(service: Service, response: ServerResponse, request: ApiRequest): Promise<void> {
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

interface Exchange {
  readonly service: Service
  readonly response: ServerResponse
  readonly logged: LoggedRequest
  readonly headers: Readonly<Record<string, string>>
}

function respond({ response, logged, headers }: Exchange, reply: Reply): void {
  logged.status = reply.status
  logged.responseBody = reply.body
  sendReply(response, reply, headers)
}

async function spoil(exchange: Exchange, fault: Fault, reply: Reply): Promise<void> {
  const { service, response, logged } = exchange
  const asked = fault.kind === 'answer' && fault.status === 429
  const headers = asked ? service.limiter.refusalHeaders(60) : exchange.headers
  if (fault.kind === 'answer') logged.status = fault.status
  if (fault.kind === 'slow') Object.assign(logged, { status: reply.status, responseBody: reply.body })
  await sendSpoiled(response, fault, reply, headers)
}

function logRequest(service: Service, request: ApiRequest, destination: Destination): LoggedRequest {
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
