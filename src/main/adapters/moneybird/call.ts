import { problem, type Problem } from '../../../shared/domain/problem.ts'
import type { Answered } from '../../ports/bookkeeping.ts'
import type { Renewal } from '../../ports/moneybird-access.ts'
import type { Throttle } from '../../ports/throttle.ts'
import { serviceBase, type Http, type HttpRequest } from '../http.ts'
import { classify, type HttpOutcome } from './classify.ts'
import type { Read } from './fields.ts'
import { readRate } from './limits.ts'
import type { PartReader } from './list-reader.ts'
import type { ReadRefusal } from './refusal.ts'

export interface CallerOptions {
  readonly http: Http
  /** `https://moneybird.com/api/v2`, or a stand-in on this computer. */
  readonly baseUrl: string
  /** The API token; `null` when there is none. Asked for at every call, so that a new one works at once. */
  readonly token: () => Promise<string | null>
  /** Asked for another token when one was refused, once per request; without it the refusal stands. */
  readonly renew?: (refused: string) => Promise<Renewal>
  readonly throttle: Throttle
  readonly now?: () => number
  readonly timeoutMs?: number
  /** Waits before a read is repeated. */
  readonly pause?: (ms: number) => Promise<void>
}

export interface MoneybirdRequest<T> {
  readonly method: HttpRequest['method']
  /** Below the base address, with leading slash and query. */
  readonly path: string
  /** Name for the report of requests; without the method. */
  readonly name: string
  readonly body?: string
  /** Reads the answer; `undefined` stands for an answer that is no JSON. `link`: its header of that name. */
  readonly parse: (json: unknown, link: string | null) => Read<T>
  /** For an answer that may be very long: reads it as it comes, anew for each attempt; `parse` gets what it came to. */
  readonly parts?: () => PartReader<unknown>
  /** What an answer without a body means; unsaid, it is read like any other. */
  readonly nothing?: { readonly value: T }
  /**
   * What a 404 means; unsaid, a refusal like any other. `administration`: this address exists
   * in every administration, so the administration itself must be gone.
   */
  readonly notFound?: 'administration' | { readonly value: T }
}

export interface Caller {
  /** A request that changes nothing: repeated twice after a failure of the line or the server, and never `unknown`. */
  read<T>(ask: MoneybirdRequest<T>): Promise<Answered<T>>
  /** A request that changes something: sent once. */
  write<T>(ask: MoneybirdRequest<T>): Promise<Answered<T>>
}

/** More than the largest answer that Moneybird gives, less than what fills a memory. */
export const maxBytes = 8 * 1024 * 1024
const maxBytesInParts = 1024 * 1024 * 1024
export const defaultTimeoutMs = 30_000
/** For an answer that may be very long. */
const partsTimeoutMs = 300_000
/** Pauses before the second and third attempt of a read. */
const readPauses = [500, 2000]

/** Makes the function pair through which every request to Moneybird goes. */
export function createCaller(options: CallerOptions): Caller {
  const base = serviceBase(options.baseUrl)
  const now = options.now ?? Date.now
  const pause = options.pause ?? wait

  async function attempt(ask: MoneybirdRequest<unknown>): Promise<HttpOutcome> {
    const token = (await options.token())?.trim() ?? ''
    if (!/^[\x21-\x7e]+$/.test(token)) {
      return { kind: 'paused', problem: problem('MONEYBIRD_DISCONNECTED', { reason: 'NO_TOKEN' }) }
    }
    const outcome = await send(ask, token)
    if (!isTokenRefused(outcome) || options.renew === undefined) return outcome
    // Of what was refused is known that it was not applied, so also a write may be sent again.
    const renewal = await options.renew(token)
    if (renewal.kind === 'renewed') return send(ask, renewal.token)
    return renewal.kind === 'none' ? outcome : notRenewed(renewal.problem)
  }

  async function send(ask: MoneybirdRequest<unknown>, token: string): Promise<HttpOutcome> {
    await options.throttle.take(`${ask.method} ${ask.name}`)
    const reader = ask.parts?.()
    const answer = await options.http({
      method: ask.method,
      url: base + ask.path,
      headers: headers(token, ask.body),
      timeoutMs: options.timeoutMs ?? (reader === undefined ? defaultTimeoutMs : partsTimeoutMs),
      maxBytes: reader === undefined ? maxBytes : maxBytesInParts,
      ...(reader === undefined ? {} : { take: reader.add }),
      ...(ask.body === undefined ? {} : { body: ask.body }),
    })
    if (answer.kind === 'answer') {
      const rate = readRate(answer.header, now())
      if (rate !== null) options.throttle.learn(rate.remaining, rate.resetAt)
    }
    const outcome = classify(answer, (text) => text.replaceAll(token, '***'), now())
    if (outcome.kind === 'later') options.throttle.blockUntil(outcome.until)
    return outcome.kind === 'answered' && reader !== undefined ? { ...outcome, json: reader.end() } : outcome
  }

  return {
    async read(ask) {
      let outcome = readable(await attempt(ask))
      for (const ms of readPauses) {
        if (outcome.kind !== 'unclear' || !outcome.again) break
        await pause(ms)
        outcome = readable(await attempt(ask))
      }
      return finish(outcome, ask, 'not_sent')
    },
    async write(ask) {
      return finish(await attempt(ask), ask, 'unknown')
    },
  }
}

function isTokenRefused(outcome: HttpOutcome): boolean {
  return (
    outcome.kind === 'paused' &&
    outcome.problem.code === 'MONEYBIRD_DISCONNECTED' &&
    !lacksScope(outcome.problem)
  )
}

/** Moneybird's words where a token holds, but not for this; another one of the same kind would do no better. */
export function lacksScope({ code, data }: Problem): boolean {
  return code === 'MONEYBIRD_DISCONNECTED' && /^no access to /iu.test(data.reason ?? '')
}

/** Why there is no other token: something that passes, or the merchant must sign in again. */
function notRenewed(reason: Problem): HttpOutcome {
  if (reason.code !== 'MONEYBIRD_TEMPORARY') return { kind: 'paused', problem: reason }
  return { kind: 'not_sent', reason: reason.data.reason ?? '' }
}

/** The headers of a request; `body` decides whether a content type is said. */
export function headers(token: string, body: string | undefined): Record<string, string> {
  const common = { authorization: `Bearer ${token}`, accept: 'application/json' }
  return body === undefined ? common : { ...common, 'content-type': 'application/json' }
}

/** What only a read may conclude: a cut body is worth another attempt. */
function readable(outcome: HttpOutcome): HttpOutcome {
  const isCut = outcome.kind === 'answered' && outcome.json === undefined
  return isCut ? { kind: 'unclear', reason: 'NOT_JSON', again: true } : outcome
}

function finish<T>(
  outcome: HttpOutcome,
  ask: MoneybirdRequest<T>,
  ifUnclear: 'unknown' | 'not_sent',
): Answered<T> {
  switch (outcome.kind) {
    case 'answered': {
      if (outcome.isEmpty && ask.nothing !== undefined) return { kind: 'done', value: ask.nothing.value }
      const read = ask.parse(outcome.json, outcome.link)
      if (read.ok) return { kind: 'done', value: read.value }
      return temporary(ifUnclear, outcome.json === undefined ? 'NOT_JSON' : `WRONG_ANSWER ${read.problem}`)
    }
    case 'refused':
      return refused(outcome.refusal, ask.notFound)
    case 'unclear':
      return temporary(ifUnclear, outcome.reason)
    case 'not_sent':
      return temporary('not_sent', outcome.reason)
    case 'later':
    case 'paused':
      return outcome
  }
}

function refused<T>(refusal: ReadRefusal, notFound: MoneybirdRequest<T>['notFound']): Answered<T> {
  const { status, reason, fields } = refusal
  if (status !== 404 || notFound === undefined) {
    return { kind: 'refused', refusal: { status, reason, fields } }
  }
  if (notFound === 'administration') return { kind: 'paused', problem: problem('ADMINISTRATION_GONE', {}) }
  return { kind: 'done', value: notFound.value }
}

/** A failure that passes; `reason` is a code of ours or the operating system, never text of a customer. */
export function temporary(kind: 'unknown' | 'not_sent', reason: string): Answered<never> {
  return { kind, problem: problem('MONEYBIRD_TEMPORARY', { reason }) }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
