import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Language } from '../../shared/text/language.ts'
import type { Log } from '../ports/log.ts'
import type { Service } from '../service/service.ts'
import { answerCall } from './calls.ts'
import { enterPage, strangerPage } from './entry-page.ts'
import { createEventStreams, type EventStreams } from './event-stream.ts'
import { refuse, reply } from './reply.ts'
import { cookieOf, isOurHost, isOurPage, isOurScript } from './request-checks.ts'
import { createSessions, type Sessions } from './session.ts'
import { staticFile } from './static-files.ts'

export interface ServeOptions {
  readonly service: Pick<Service, 'dispatch' | 'subscribe'>
  /** Folder of the built screens. */
  readonly folder: string
  /** `0` = any that is free. */
  readonly port: number
  readonly language: () => Language
  readonly log: Log
  /** An entry address was used up; the next may be handed out. */
  readonly onEntry?: () => void
}

/** The screens in a browser on this computer. */
export interface ScreenServer {
  readonly origin: string
  /** An address that lets one browser in, once. */
  entryAddress(): string
  /** Takes no more requests, lets answers that are ready go out, and ends all connections. */
  close(): Promise<void>
}

/** At the end, what is being answered gets this long; more than a reply that is ready needs. */
const GRACE_MS = 500

/** What a request is answered with. */
interface ServerSite extends ServeOptions {
  readonly sessions: Sessions
  readonly streams: EventStreams
  /** Cookies do not know ports, so each has a name of its own. */
  readonly cookie: string
  /** As it turned out. */
  readonly port: number
}

/** Starts serving on 127.0.0.1, for this computer alone. Rejects with Node's error (`EADDRINUSE`) when the port is taken. */
export async function startScreenServer(options: ServeOptions): Promise<ScreenServer> {
  const server = createServer({ requestTimeout: 60_000 })
  await listening(server, options.port)
  const { port } = server.address() as AddressInfo
  const sessions = createSessions()
  const streams = createEventStreams(options.service)
  const place: ServerSite = { ...options, sessions, streams, port, cookie: `factuurbrug-${port}` }
  const answering = new Set<ServerResponse>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answering.add(response)
    response.on('close', () => answering.delete(response))
    void answer(place, request, response).catch(() => response.destroy())
  })
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    entryAddress: () => `${origin}/enter?key=${sessions.newEntry()}`,
    async close() {
      streams.close()
      const closed = new Promise((resolve) => server.close(resolve))
      const gone = [...answering].map((response) => new Promise((resolve) => response.on('close', resolve)))
      await Promise.race([Promise.all(gone), pause(GRACE_MS, null, { ref: false })])
      server.closeAllConnections()
      await closed
    },
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(place: ServerSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurHost(request, place.port)) {
    refuse(response, 421, 'other_host')
    return
  }
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const call = /^\/api\/([^/]*)$/.exec(path)?.[1]
  if (path === '/enter') enter(place, new URLSearchParams(query), request, response)
  else if (path === '/api/events') events(place, request, response)
  else if (call !== undefined) await makeCall(place, call, request, response)
  else await page(place, path, request, response)
}

function isSignedIn({ sessions, cookie }: ServerSite, request: IncomingMessage): boolean {
  return sessions.isSession(cookieOf(request, cookie))
}

async function makeCall(
  place: ServerSite,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') refuse(response, 405, 'post_only', { allow: 'POST' })
  else if (!isOurPage(request)) refuse(response, 403, 'other_page')
  else if (!isSignedIn(place, request)) refuse(response, 401, 'no_session')
  else await answerCall({ dispatch: place.service.dispatch, log: place.log }, name, request, response)
}

function events(place: ServerSite, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET') refuse(response, 405, 'get_only', { allow: 'GET' })
  else if (!isOurScript(request)) refuse(response, 403, 'other_page')
  else if (!isSignedIn(place, request)) refuse(response, 401, 'no_session')
  else place.streams.open(response)
}

/** Exchanges the key of the entry address for a cookie. Who is in already goes on. */
function enter(
  place: ServerSite,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET') {
    refuse(response, 405, 'get_only', { allow: 'GET' })
    return
  }
  const session = place.sessions.enter(query.get('key') ?? '')
  if (session !== null) {
    const cookie = `${place.cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`
    reply(response, 200, { ...htmlType, 'set-cookie': cookie }, enterPage)
    place.onEntry?.()
  } else if (isSignedIn(place, request)) reply(response, 200, htmlType, enterPage)
  else reply(response, 403, htmlType, strangerPage(place.language()))
}

async function page(
  place: ServerSite,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'get_only', { allow: 'GET, HEAD' })
    return
  }
  if (!isSignedIn(place, request)) {
    reply(response, 401, htmlType, strangerPage(place.language()))
    return
  }
  const file = await staticFile(place.folder, path, request.headers['accept-encoding'])
  if (file === null) refuse(response, 404, 'not_found')
  else reply(response, 200, file.headers, file.content)
}

const htmlType = { 'content-type': 'text/html; charset=utf-8' } as const
