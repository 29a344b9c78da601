/**
 * What the headers tell of the limit (150 requests per 5 minutes per address). Documentation and measurements differ:
 * `RateLimit-Remaining` was seen holding the seconds until the reset, with the true count in
 * `RateLimit-RequestsRemaining`; `Retry-After` is documented as an epoch time, elsewhere it is seconds or a date.
 */
type Header = (name: string) => string | null

export interface RateReport {
  readonly remaining: number
  /** Moment at which the window ends, ms; `null` when not (believably) told. */
  readonly resetAt: number | null
}

const second = 1000
/** The window of Moneybird's limit, and so the longest wait that makes sense. */
const windowSeconds = 300
/** Added to every wait, so that we are not back a moment too early. */
const marginSeconds = 2
/** Wait when a 429 does not tell how long. */
const defaultWaitSeconds = 60
const documentedLimit = 150

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** The state of the limit after an answer, or `null` when the headers tell nothing that can be believed. */
export function readRate(header: Header, now: number): RateReport | null {
  const wait = untilReset(header, now)
  const resetAt = wait === null ? null : now + Math.min(wait, windowSeconds) * second
  const exact = numberIn(header('ratelimit-requestsremaining'))
  if (exact !== null) return { remaining: Math.floor(exact), resetAt }
  const documented = numberIn(header('ratelimit-remaining'))
  if (documented === null || wait === null) return null
  const limit = numberIn(header('ratelimit-limit')) ?? documentedLimit
  const looksLikeSeconds = documented > limit || Math.abs(documented - wait) <= 3
  return looksLikeSeconds ? null : { remaining: Math.floor(documented), resetAt }
}

/** Moment (ms) until which a 429 asks to wait: at least a second, at most the window and a little. */
export function readBlock(header: Header, now: number): number {
  const asked = retryAfter(header, now) ?? untilReset(header, now) ?? defaultWaitSeconds
  const wait = Math.min(Math.max(asked, 1), windowSeconds)
  return now + (wait + marginSeconds) * second
}

/** Seconds to wait by `Retry-After`: seconds, an epoch time in seconds or ms, or an HTTP date. */
function retryAfter(header: Header, now: number): number | null {
  const text = header('retry-after')?.trim() ?? ''
  if (httpDate.test(text)) return secondsUntil(Date.parse(text), header, now)
  const value = numberIn(text)
  return value === null ? null : secondsIn(value, header, now)
}

function untilReset(header: Header, now: number): number | null {
  const value = numberIn(header('ratelimit-reset'))
  return value === null ? null : secondsIn(value, header, now)
}

/** A number that is either seconds from now or an epoch time; `null` when it is neither. */
function secondsIn(value: number, header: Header, now: number): number | null {
  if (value <= 24 * 3600) return value
  const moment = value > 1e11 ? value : value * second
  return secondsUntil(moment, header, now)
}

/**
 * Seconds until a moment of the server's clock. The server's own `Date` comes first, since the clock of a PC may be
 * wrong; `null` when the moment is far from both.
 */
function secondsUntil(moment: number, header: Header, now: number): number | null {
  const date = header('date') ?? ''
  const clocks = httpDate.test(date) ? [Date.parse(date), now] : [now]
  const waits = clocks.map((clock) => (moment - clock) / second)
  const believable = waits.find((wait) => wait > -windowSeconds && wait <= 2 * windowSeconds)
  return believable === undefined ? null : Math.max(believable, 0)
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,15}(\.\d{1,6})?$/.test(text.trim()) ? Number(text) : null
}
