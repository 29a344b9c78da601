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
  /** A longer body is given up, so that no answer can fill the memory. */
  readonly maxBytes: number
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
    try {
      const response = await fetchFunction(request.url, {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(request.timeoutMs),
        ...(request.body === undefined ? {} : { body: request.body }),
      })
      const body = await readUpTo(response, request.maxBytes)
      if (body === null) return { kind: 'too_large' }
      return { kind: 'answer', status: response.status, header: (name) => response.headers.get(name), body }
    } catch (error) {
      const reason = codeOf(error)
      return { kind: beforeSending.has(reason) ? 'not_sent' : 'unknown', reason }
    }
  }
}

async function readUpTo(response: Response, maxBytes: number): Promise<string | null> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** The most telling code in an error and its causes; never its message, which may hold an address. */
function codeOf(error: unknown): string {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current.name === 'TimeoutError') return 'TIMEOUT'
    if ('code' in current && typeof current.code === 'string') return current.code
  }
  return error instanceof Error ? error.name : 'ERROR'
}
