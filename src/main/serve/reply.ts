import type { ServerResponse } from 'node:http'
import { contentPolicy } from '../../shared/contract/page.ts'

/** On every answer, also on refusals. No word about other origins: none may read anything. */
const protection = {
  'content-security-policy': contentPolicy("'self'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

type ReplyHeaders = Readonly<Record<string, string>>

/** Begins an answer; what is not told otherwise is never kept by the browser. */
export function begin(response: ServerResponse, status: number, headers: ReplyHeaders): void {
  response.writeHead(status, { ...protection, ...headers })
}

export function reply(
  response: ServerResponse,
  status: number,
  headers: ReplyHeaders,
  body: string | Buffer,
): void {
  begin(response, status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
  response.end(body)
}

export const jsonType = { 'content-type': 'application/json; charset=utf-8' } as const

/** A refusal: a word for programs, never anything of what was sent. */
export function refuse(
  response: ServerResponse,
  status: number,
  error: string,
  headers: ReplyHeaders = {},
): void {
  reply(response, status, { ...jsonType, ...headers }, JSON.stringify({ error }))
}
