import type { MoneybirdRaw, RawAnswer, RawRequest } from '../../ports/moneybird-raw.ts'
import { serviceBase } from '../http.ts'
import { defaultTimeoutMs, headers, maxBytes, type CallerOptions } from './call.ts'
import { parseJson } from './json.ts'
import { readBlock, readRate } from './limits.ts'

/** Requests and answers as they are, by the same HTTP, token and limit as all others. Throws when the base address is not safe. */
export function createRawCaller(options: CallerOptions): MoneybirdRaw {
  const base = serviceBase(options.baseUrl)
  const now = options.now ?? Date.now
  const send = async (ask: RawRequest): Promise<RawAnswer> => {
    const token = ask.token ?? (await options.token()) ?? ''
    if (ask.unguarded !== true) await options.throttle.take(`${ask.method} verify`)
    const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
    const answer = await options.http({
      method: ask.method,
      url: base + ask.path,
      headers: headers(token, body),
      timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
      maxBytes,
      ...(body === undefined ? {} : { body }),
    })
    if (answer.kind !== 'answer') {
      const reason = answer.kind === 'too_large' ? 'TOO_LARGE' : answer.reason
      return { status: 0, reason, json: undefined, header: () => null }
    }
    const { status, header } = answer
    const rate = readRate(header, now())
    if (rate !== null) options.throttle.learn(rate.remaining, rate.resetAt)
    if (status === 429) options.throttle.blockUntil(readBlock(header, now()))
    return { status, reason: '', json: parseJson(answer.body), header }
  }
  return async (ask) => {
    const answer = await send(ask)
    // A 429 was not applied, so anything may be asked again.
    return answer.status === 429 && ask.unguarded !== true ? send(ask) : answer
  }
}
