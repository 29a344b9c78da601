import type { MoneybirdServer } from '../../../src/demo/moneybird/server/server.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Parsed JSON, the text when it is no JSON, `undefined` when empty. */
  readonly body: unknown
}

interface Seen {
  readonly method: string
  readonly path: string
  readonly requestBody?: unknown
  readonly status: number
  readonly responseBody?: unknown
}

export interface Client {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body?: unknown) => Promise<Answer>
  readonly patch: (path: string, body?: unknown) => Promise<Answer>
  readonly remove: (path: string) => Promise<Answer>
  /** Everything sent and received so far. */
  readonly seen: Seen[]
  readonly administrationId: string
}

/** A plain client of the stand-in; paths are below its first administration, or absolute with a leading slash. */
export function clientOf(server: MoneybirdServer, token = 'token'): Client {
  const administrationId = [...server.world.administrations.keys()][0] ?? ''
  const seen: Seen[] = []
  const call = async (method: string, path: string, requestBody?: unknown): Promise<Answer> => {
    const whole = path.startsWith('/') ? path : `/${administrationId}/${path}`
    const response = await fetch(`${server.url}${whole}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(requestBody === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(requestBody === undefined ? {} : { body: JSON.stringify(requestBody) }),
    })
    const body = parsed(await response.text())
    seen.push({ method, path: `/api/v2${whole}`, requestBody, status: response.status, responseBody: body })
    return { status: response.status, headers: response.headers, body }
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
    remove: (path) => call('DELETE', path),
    seen,
    administrationId,
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return text
  }
}

/** A field of an answer, by names and indexes; `undefined` when there is none. */
export function pick(answer: Answer, ...path: readonly (string | number)[]): unknown {
  let value: unknown = answer.body
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key]
  return value
}

/** The `id` in an answer. */
export function idOf(answer: Answer): string {
  const id = pick(answer, 'id')
  if (typeof id !== 'string') throw new Error(`no id in ${JSON.stringify(answer.body).slice(0, 300)}`)
  return id
}
