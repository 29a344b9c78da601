import type { ServerResponse } from 'node:http'
import { createHttp, type Http, type HttpAnswer } from '../../src/main/adapters/http.ts'
import { answering } from '../support/answering.ts'
import { testServer } from '../main/adapters/test-server.ts'
import type { Chance } from '../simulation/chance.ts'

/** How a hostile answer reaches the program. */
export type Deliver = (answer: HttpAnswer & { readonly kind: 'answer' }, chance: Chance) => Http

/** As it is, without a network. */
export const inProcess: Deliver = (answer) => (request) => Promise.resolve(answering(request, answer))

/** By a real server, which may also send it in a way in which no server should. */
export async function overHttp(): Promise<Deliver> {
  let respond: (response: ServerResponse) => void = (response) => response.destroy()
  const { url } = await testServer((response) => {
    respond(response)
  })
  const http = createHttp(fetch)
  return ({ status, header, body }, chance) => {
    const way = chance.below(12)
    return (request) => {
      respond = (response) => {
        send(response, way, { status: Math.max(status, 200), retryAfter: header('retry-after') ?? '', body })
      }
      return http({ ...request, url })
    }
  }
}

interface Sent {
  readonly status: number
  readonly retryAfter: string
  readonly body: string
}

function send(response: ServerResponse, way: number, { status, retryAfter, body }: Sent): void {
  const line = `HTTP/1.1 ${status} OK\r\n`
  const json = { 'content-type': 'application/json', 'retry-after': retryAfter }
  switch (way) {
    case 0:
      end(response, `${line}Content-Length: ${Buffer.byteLength(body) + 7}\r\n\r\n${body}`)
      return
    case 1:
      end(response, `${line}Transfer-Encoding: chunked\r\n\r\nzz\r\n${body}`)
      return
    case 2:
      end(response, `${line}Content-Length: 3\r\n\r\n${body}`)
      return
    case 3:
      end(response, body)
      return
    case 4:
      response.writeHead(status, { ...json, 'content-encoding': 'gzip' }).end(body)
      return
    case 5:
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-16' }).end(body, 'utf16le')
      return
    default:
      response.writeHead(status, json).end(body)
  }
}

/** Sends what no server says: a length that is not so, or no HTTP at all. */
function end({ socket }: ServerResponse, bytes: string): void {
  socket?.end(bytes)
}
