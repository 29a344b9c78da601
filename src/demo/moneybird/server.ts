import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiOptions, ApiRequest, Destination } from './api.ts'
import { answer, destinationOf, isApi } from './api.ts'
import type { Behaviour } from './context.ts'
import type { Counts } from './counts.ts'
import { createCounts } from './counts.ts'
import { createDemoWorld } from './demo-world.ts'
import type { Fault, Faults } from './faults.ts'
import { createFaults } from './faults.ts'
import type { RateLimitOptions, RateLimiter } from './rate-limit.ts'
import { createRateLimiter } from './rate-limit.ts'
import type { Reply, Write } from './replies.ts'
import { readAll, send, sendReply, sendSpoiled } from './transport.ts'
import { webPage } from './web-pages.ts'
import type { MoneybirdWorld } from './world.ts'

export interface MoneybirdOptions {
  /** 0 (the default) takes a free one. */
  readonly port?: number
  /** Clock in ms of the demo world made when no `world` is given; a given world has its own clock. */
  readonly now?: () => number
  /** The only token that is let in; without it any. */
  readonly token?: string
  readonly arithmetic?: Behaviour['arithmetic']
  readonly roundInputPrices?: boolean
  /** How long the search by query does not know new contacts; 5 s unless told. */
  readonly searchLagMs?: number
  /** Requests per five minutes; 150 unless told, `null` = no limit. */
  readonly rateLimit?: number | null
  readonly retryAfter?: RateLimitOptions['retryAfter']
  readonly rateLimitHeaders?: RateLimitOptions['headers']
  readonly world?: MoneybirdWorld
}

export interface MoneybirdServer {
  /** Base of the API: `http://127.0.0.1:1234/api/v2`. */
  readonly url: string
  /** Pages for people: `http://127.0.0.1:1234`. */
  readonly webUrl: string
  readonly world: MoneybirdWorld
  readonly faults: Faults
  readonly counts: Counts
  /** May be changed while the server runs. */
  readonly behaviour: Behaviour
  readonly limiter: RateLimiter
  /** Every API request so far, oldest first. */
  readonly requests: readonly LoggedRequest[]
  readonly hooks: Hooks
  /** Ends all connections, hanging ones too. */
  readonly close: () => Promise<void>
}

export interface Hooks {
  /** Called after a write was carried out and before its answer leaves. When it throws, no answer leaves. */
  onApplied: ((request: LoggedRequest) => void | Promise<void>) | null
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

interface State extends Omit<MoneybirdServer, 'close' | 'url'> {
  readonly requests: LoggedRequest[]
  readonly api: ApiOptions
}

/** Starts the Moneybird stand-in on 127.0.0.1. */
export async function startMoneybird(options: MoneybirdOptions = {}): Promise<MoneybirdServer> {
  const world = options.world ?? createDemoWorld(options.now).world
  const behaviour: Behaviour = {
    arithmetic: options.arithmetic ?? 'sum',
    roundInputPrices: options.roundInputPrices ?? false,
    searchLagMs: options.searchLagMs ?? 5_000,
    reportTotal: null,
  }
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const webUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state: State = {
    webUrl,
    world,
    behaviour,
    faults: createFaults(),
    counts: createCounts(),
    limiter: createRateLimiter(world.now, {
      limit: options.rateLimit === undefined ? 150 : options.rateLimit,
      retryAfter: options.retryAfter ?? 'epoch',
      headers: options.rateLimitHeaders ?? 'measured',
    }),
    requests: [],
    hooks: { onApplied: null },
    api: { world, behaviour, token: options.token ?? null },
  }
  server.on('request', (request, response) => {
    serve(state, request, response).catch(() => response.destroy())
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
  return { ...state, url: `${webUrl}/api/v2`, close }
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.webUrl)
  if (request.headers.host !== url.host) {
    send(response, 421, { 'content-type': 'text/plain' }, 'wrong host')
    return
  }
  if (!isApi(url.pathname)) {
    const page = webPage(state.world, request.method ?? 'GET', url.pathname)
    send(response, page.status, page.headers, page.body)
    return
  }
  await serveApi(state, response, {
    method: request.method ?? 'GET',
    url,
    authorization: request.headers.authorization ?? '',
    contentType: request.headers['content-type'] ?? '',
    body: await readAll(request),
  })
}

async function serveApi(state: State, response: ServerResponse, request: ApiRequest): Promise<void> {
  const destination = destinationOf(request.method, request.url.pathname)
  const logged = logRequest(state, request, destination)
  const { allowed, headers } = state.limiter.arrive()
  const exchange = { state, response, logged, headers }
  if (!allowed) {
    respond(exchange, { status: 429, body: 'Retry later' })
    return
  }
  const fault = state.faults.take(destination.names)
  if (fault !== null && fault.applied !== true && fault.kind !== 'slow') {
    await spoil(exchange, fault, { status: 200, body: [{ id: '1' }] })
    return
  }
  const reply = answer(state.api, request, destination)
  if (reply.applied !== undefined) {
    state.counts.countWrite(reply.applied)
    logged.applied = reply.applied
    await state.hooks.onApplied?.(logged)
  }
  if (fault === null) respond(exchange, reply)
  else await spoil(exchange, fault, reply)
}

interface Exchange {
  readonly state: State
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
  const { state, response, logged } = exchange
  const asked = fault.kind === 'answer' && fault.status === 429
  const headers = asked ? state.limiter.refusalHeaders(60) : exchange.headers
  if (fault.kind === 'answer') logged.status = fault.status
  if (fault.kind === 'slow') Object.assign(logged, { status: reply.status, responseBody: reply.body })
  await sendSpoiled(response, fault, reply, headers)
}

function logRequest(state: State, request: ApiRequest, destination: Destination): LoggedRequest {
  const logged: LoggedRequest = {
    at: state.world.now(),
    method: request.method,
    path: request.url.pathname,
    query: request.url.search,
    endpoint: destination.endpoint,
    requestBody: parsed(request.body),
    status: null,
    responseBody: undefined,
    applied: null,
  }
  state.requests.push(logged)
  state.counts.countRequest(destination.endpoint)
  return logged
}

function parsed(body: string): unknown {
  try {
    return body === '' ? undefined : (JSON.parse(body) as unknown)
  } catch {
    return body
  }
}
