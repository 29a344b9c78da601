const windowMs = 300_000

export interface RateLimitOptions {
  /** Requests per five minutes; `null` = no limit. Moneybird: 150. */
  limit: number | null
  /** How `Retry-After` of a 429 is written. The description says epoch seconds; nobody is known to have measured it. */
  retryAfter: 'epoch' | 'delta' | 'date'
  /**
   * `documented`: `RateLimit-Remaining` holds the requests left. `measured`: it holds the seconds until the reset and
   * `RateLimit-RequestsRemaining` the requests left, as seen on the real server. `none`: no such headers.
   */
  headers: 'documented' | 'measured' | 'none'
}

export interface RateLimiter {
  readonly options: RateLimitOptions
  /** A request comes in: whether it may pass, and the headers of its answer. */
  readonly arrive: () => { readonly allowed: boolean; readonly headers: Record<string, string> }
  /** Headers of a 429 that asks to wait some seconds. */
  readonly refusalHeaders: (seconds: number) => Record<string, string>
  /** Other programs behind the same address use up some requests. */
  readonly useByOthers: (requests: number) => void
  /** Largest number of requests that arrived within five minutes, refused ones included, others' not. */
  readonly maxInWindow: () => number
  /** Requests answered with 429 by the limit itself. */
  readonly refused: () => number
  readonly reset: () => void
}

/** The limit on a clock (ms): a sliding window, in which refused requests do not count. */
export function createRateLimiter(now: () => number, options: RateLimitOptions): RateLimiter {
  let counted: number[] = []
  let arrivals: number[] = []
  let most = 0
  let refused = 0

  const left = (): number => (options.limit ?? Infinity) - counted.length
  const forget = (): void => {
    const since = now() - windowMs
    counted = counted.filter((at) => at > since)
    arrivals = arrivals.filter((at) => at > since)
  }
  const secondsToReset = (): number =>
    Math.max(1, Math.ceil(((counted[0] ?? now()) + windowMs - now()) / 1000))

  const headersWith = (seconds: number): Record<string, string> => {
    if (options.headers === 'none' || options.limit === null) return {}
    const requests = String(Math.max(0, left()))
    const measured = options.headers === 'measured'
    return {
      'RateLimit-Limit': String(options.limit),
      'RateLimit-Remaining': measured ? String(seconds) : requests,
      'RateLimit-Reset': String(Math.floor(now() / 1000) + seconds),
      ...(measured ? { 'RateLimit-RequestsRemaining': requests } : {}),
    }
  }
  const refusalHeaders = (seconds: number): Record<string, string> => ({
    ...headersWith(seconds),
    'Retry-After': retryAfter(options.retryAfter, now(), seconds),
  })

  return {
    options,
    refusalHeaders,
    arrive: () => {
      forget()
      arrivals.push(now())
      most = Math.max(most, arrivals.length)
      if (left() <= 0) {
        refused += 1
        return { allowed: false, headers: refusalHeaders(secondsToReset()) }
      }
      counted.push(now())
      return { allowed: true, headers: headersWith(secondsToReset()) }
    },
    useByOthers: (requests) => {
      forget()
      for (let count = 0; count < requests; count += 1) counted.push(now())
    },
    maxInWindow: () => most,
    refused: () => refused,
    reset: () => {
      counted = []
      arrivals = []
      most = 0
      refused = 0
    },
  }
}

function retryAfter(style: RateLimitOptions['retryAfter'], now: number, seconds: number): string {
  if (style === 'delta') return String(seconds)
  const until = Math.ceil(now / 1000) + seconds
  return style === 'epoch' ? String(until) : new Date(until * 1000).toUTCString()
}
