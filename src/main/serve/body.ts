import type { IncomingMessage } from 'node:http'

/** More than any call of the contract needs. */
export const MOST_BYTES = 1024 * 1024

/** What was sent as JSON; or the status with which it is refused, and why. */
export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly error: string }

/** Reads the body of a call. Nothing larger than `MOST_BYTES` is kept in memory. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const { headers } = request
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    return { ok: false, status: 415, error: 'json_only' }
  if (headers['content-encoding'] !== undefined) return { ok: false, status: 415, error: 'plain_only' }
  if (Number(headers['content-length'] ?? '0') > MOST_BYTES) return tooLarge
  const chunks: Buffer[] = []
  let size = 0
  // Not ended when it is left half-way: then the refusal would not arrive.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) return tooLarge
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, status: 400, error: 'bad_json' }
  }
}

const tooLarge = { ok: false, status: 413, error: 'too_large' } as const
