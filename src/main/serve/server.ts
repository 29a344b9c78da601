import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Language } from '../../shared/text/language.ts'
import { makeRoom } from '../held-sockets.ts'
import type { Log } from '../ports/log.ts'
import type { Service } from '../service/service.ts'
import { answerCall } from './calls.ts'
import { readBody } from './body.ts'
import { strangerPage } from './stranger-page.ts'
import { createEventStreams, type EventStreams } from './event-stream.ts'
import { jsonType, refuse, reply } from './reply.ts'
import { isOurHost, isOurPage, isOurScript, isOwnVisit, sessionOf } from './request-checks.ts'
import { createSessions, type SessionEntry, type Sessions } from './session.ts'
import { staticFile } from './static-files.ts'

export interface ServeOptions {
  readonly service: Pick<Service, 'dispatch' | 'subscribe'>
  /** Folder of the built screens. */
  readonly folder: string
  /** `0` = any that is free. */
  readonly port: number
  readonly language: () => Language
  readonly log: Log
  /** A key or code was used up and the next may be handed out; or used twice, and both are out. */
  readonly onEntry?: (how: 'in' | 'used_twice') => void
}

/** The screens in a browser on this computer. */
export interface ScreenServer {
  readonly origin: string
  /** What lets the next browser in, once. */
  entry(): SessionEntry
  /** Takes no more requests, lets answers that are ready go out, and ends all connections. */
  close(): Promise<void>
}

/** At the end, what is being answered gets this long; more than a reply that is ready needs. */
const GRACE_MS = 500

/** Other users of this computer can connect too; none may hold a socket that says nothing for long, nor many. */
const limits = { headersTimeout: 5_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000 }
const MOST_SILENT = 64

/** What a request is answered with. */
interface ServerSite extends ServeOptions {
  readonly sessions: Sessions
  readonly streams: EventStreams
  /** As it turned out. */
  readonly port: number
}

/** Starts serving on 127.0.0.1, for this computer alone. Rejects with Node's error (`EADDRINUSE`) when the port is taken. */
export async function startScreenServer(options: ServeOptions): Promise<ScreenServer> {
  const server = createServer(limits)
  makeRoom(server, MOST_SILENT)
  await listening(server, options.port)
  const { port } = server.address() as AddressInfo
  const sessions = createSessions()
  const streams = createEventStreams(options.service)
  const place: ServerSite = { ...options, sessions, streams, port }
  const answering = new Set<ServerResponse>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answering.add(response)
    response.on('close', () => answering.delete(response))
    void answer(place, request, response).catch(() => response.destroy())
  })
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    entry: () => sessions.entry(),
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
  const [path = ''] = (request.url ?? '').split('?')
  const call = /^\/api\/([^/]*)$/.exec(path)?.[1]
  if (path === '/api/events') events(place, request, response)
  else if (call !== undefined) await makeCall(place, call, request, response)
  else await page(place, path, request, response)
}

/** Whether the request is of a session; refuses it when not, and says why. */
function isSignedIn(
  { sessions, language }: ServerSite,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const standing = sessions.standing(sessionOf(request))
  if (standing !== 'in')
    reply(response, 401, jsonType, JSON.stringify({ error: standing, language: language() }))
  return standing === 'in'
}

async function makeCall(
  place: ServerSite,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') refuse(response, 405, 'post_only', { allow: 'POST' })
  else if (!isOurPage(request)) refuse(response, 403, 'other_page')
  else if (name === 'enter') await enter(place, request, response)
  else if (isSignedIn(place, request, response))
    await answerCall({ dispatch: place.service.dispatch, log: place.log }, name, request, response)
}

function events(place: ServerSite, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET') refuse(response, 405, 'get_only', { allow: 'GET' })
  else if (!isOurScript(request)) refuse(response, 403, 'other_page')
  else if (isSignedIn(place, request, response)) place.streams.open(response)
}

/** Exchanges the key or code for a session. */
async function enter(place: ServerSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  if (!body.ok) {
    refuse(response, body.status, body.error)
    return
  }
  const { code } = Object(body.value) as { readonly code?: unknown }
  const entered = place.sessions.enter(typeof code === 'string' ? code : '')
  if (entered.kind === 'in') reply(response, 200, jsonType, JSON.stringify({ session: entered.session }))
  else refuse(response, 403, entered.kind)
  if (entered.kind === 'wrong_code') return
  // Who was put out must not hear any more; the others come back by themselves.
  if (entered.kind === 'used_twice') place.streams.closeAll()
  place.onEntry?.(entered.kind)
}

/** The screens are the same for everybody and hold nothing; what they show is behind the calls. */
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
  // A link elsewhere opens no screen of who is in. `/enter` reads nothing but a key.
  if (path === '/' && !isOwnVisit(request)) {
    reply(response, 403, htmlType, strangerPage(place.language()))
    return
  }
  const file = await staticFile(
    place.folder,
    path === '/enter' ? '/' : path,
    request.headers['accept-encoding'],
  )
  if (file === null) refuse(response, 404, 'not_found')
  else reply(response, 200, file.headers, file.content)
}

const htmlType = { 'content-type': 'text/html; charset=utf-8' } as const
