import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerFault } from './faults.ts'
import { defaultBody } from './faults.ts'
import type { ServerReply } from './replies.ts'

type TransportHeaders = Readonly<Record<string, string>>

const json = { 'content-type': 'application/json; charset=utf-8' }
const maxBody = 5_000_000

/** Sends a whole answer. */
export function send(
  response: ServerResponse,
  status: number,
  headers: TransportHeaders,
  body: string,
): void {
  const length = Buffer.byteLength(body)
  response.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'content-length': String(length) }) })
  response.end(body)
}

/** Sends a reply as JSON; one without a body is sent empty. */
export function sendReply(response: ServerResponse, reply: ServerReply, headers: TransportHeaders): void {
  const all = { ...headers, ...reply.headers }
  if (reply.body === undefined) send(response, reply.status, all, '')
  else send(response, reply.status, { ...json, ...all }, JSON.stringify(reply.body))
}

/** Sends an answer the way a fault spoils it. `headers` are those an undisturbed answer would have had. */
export async function sendSpoiled(
  response: ServerResponse,
  fault: ServerFault,
  reply: ServerReply,
  headers: TransportHeaders,
): Promise<void> {
  if (fault.kind === 'reset') response.destroy()
  else if (fault.kind === 'cut') await sendCut(response, reply)
  else if (fault.kind === 'html') {
    const page = '<!doctype html><html><head><title>Moneybird</title></head><body>Even geduld</body></html>'
    send(response, fault.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }, page)
  } else if (fault.kind === 'huge') await sendHuge(response, fault.bytes ?? 64_000_000)
  else if (fault.kind === 'answer') sendFault(response, fault, headers)
  else if (fault.kind === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, fault.ms))
    sendReply(response, reply, headers)
  }
}

function sendFault(
  response: ServerResponse,
  fault: ServerFault & { kind: 'answer' },
  headers: TransportHeaders,
): void {
  const body = fault.body === undefined ? defaultBody(fault.status) : fault.body
  if (typeof body === 'string' && fault.status >= 500) {
    send(response, fault.status, { ...headers, 'content-type': 'text/plain', ...fault.headers }, body)
  } else sendReply(response, { status: fault.status, body }, { ...headers, ...fault.headers })
}

async function sendCut(response: ServerResponse, reply: ServerReply): Promise<void> {
  const body = Buffer.from(JSON.stringify(reply.body ?? {}))
  response.writeHead(reply.status, { ...json, 'content-length': String(body.length + 1) })
  await new Promise((resolve) => response.write(body.subarray(0, Math.ceil(body.length / 2)), resolve))
  response.destroy()
}

async function sendHuge(response: ServerResponse, bytes: number): Promise<void> {
  response.writeHead(200, json)
  const piece = Buffer.alloc(65_536, '"')
  for (let sent = 0; sent < bytes && !response.destroyed; sent += piece.length) {
    await new Promise((resolve) => response.write(piece, resolve))
  }
  response.end()
}

/** The body of a request, up to 5 MB; more ends the connection. */
export async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > maxBody) throw new Error('request body too large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
