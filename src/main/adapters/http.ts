import program from '../../../package.json' with { type: 'json' }
import { readBody } from './read-body.ts'

/** Who asks; a shop or Moneybird can see it, and it says nothing of the merchant. */
const userAgent = `Factuurbrug/${program.version}`

/**
 * The only place where a request leaves this program. One call, one answer: no retries, no redirects followed.
 * Who calls decides on both, knowing whether the request may be repeated.
 */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  /** A longer body is ending up, as is one that is too deep or has too many values for it, so that no answer can fill the memory. */
  readonly maxBytes: number
  /** Gets the body of a good answer (2xx) in parts, as it comes; `body` is empty then. */
  readonly take?: (part: string) => void
}

/**
 * `not_sent`: the request did not reach the server. `unknown`: it may have, and no complete answer came back.
 */
export type HttpAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly header: (name: string) => string | null
      readonly body: string
    }
  | { readonly kind: 'not_sent' | 'unknown'; readonly reason: string }
  | { readonly kind: 'too_large' }

export type Http = (request: HttpRequest) => Promise<HttpAnswer>

/** Error codes of the connection phase: nothing was sent yet. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EACCES',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Makes the HTTP client out of a `fetch` (Node's, or Electron's with the system's proxy and certificates). */
export function createHttp(fetchFunction: typeof fetch): Http {
  return async (request) => {
    const ending = new AbortController()
    try {
      const response = await fetchFunction(request.url, {
        method: request.method,
        headers: { 'user-agent': userAgent, ...request.headers },
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(request.timeoutMs), ending.signal]),
        ...(request.body === undefined ? {} : { body: request.body }),
      })
      const body = await readBody(response, request.maxBytes, response.ok ? request.take : undefined)
      if (body === null) {
        ending.abort()
        return { kind: 'too_large' }
      }
      return { kind: 'answer', status: response.status, header: (name) => response.headers.get(name), body }
    } catch (error) {
      const { code, syscall } = causeOf(error)
      return { kind: isBeforeSending(code, syscall) ? 'not_sent' : 'unknown', reason: code }
    }
  }
}

/**
 * The base address of a service, without a slash at its end.
 * Throws when it is neither https nor this computer itself, or holds a user name, query or fragment: whoever reads
 * addresses from settings refuses those before.
 */
export function serviceBase(address: string): string {
  const url = new URL(address)
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback)
  const bare = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!safe || !bare) throw new Error('A service address must be https, or http on this computer')
  return url.href.replace(/\/+$/, '')
}

/**
 * `EHOSTUNREACH` and its like can also end a connection that was already in use; the system call tells which it was.
 */
function isBeforeSending(code: string, syscall: string | null): boolean {
  return beforeSending.has(code) && (syscall === null || syscall === 'connect' || syscall === 'getaddrinfo')
}

/** The most telling code in an error and its causes; never its message, which may hold an address. */
function causeOf(error: unknown): { code: string; syscall: string | null } {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current.name === 'TimeoutError') return { code: 'TIMEOUT', syscall: null }
    if ('code' in current && typeof current.code === 'string') {
      const syscall = 'syscall' in current && typeof current.syscall === 'string' ? current.syscall : null
      return { code: current.code, syscall }
    }
  }
  return { code: error instanceof Error ? error.name : 'ERROR', syscall: null }
}
