import { problem } from '../../src/shared/domain/problem.ts'
import type { Answered } from '../../src/main/ports/bookkeeping.ts'
import type { Throttle } from '../../src/main/ports/throttle.ts'
import type { Faults } from './faults.ts'
import type { SimulatedTime } from './time.ts'

/** Moneybird's own limit. */
const LIMIT = 150
const WINDOW_MS = 300_000

/** The way to Moneybird of one life of the program: its throttle, the limit, and everything that can go wrong. */
export interface Network {
  read<T>(endpoint: string, answer: () => T): Promise<Answered<T>>
  write<T>(endpoint: string, apply: () => Answered<T>): Promise<Answered<T>>
}

/** The requests that reached Moneybird, over all lives of the program. */
export interface Arrivals {
  /** Moments, ms; only those of the last window are kept. */
  times: number[]
  total: number
  /** The most that any window of five minutes saw while the computer's clock did not jump. */
  most: number
}

export function noArrivals(): Arrivals {
  return { times: [], total: 0, most: 0 }
}

export interface NetworkParts {
  readonly time: SimulatedTime
  readonly throttle: Throttle
  readonly arrivals: Arrivals
  readonly faults: Faults
  readonly pass: (what: string) => Promise<void>
}

export function simulatedNetwork(parts: NetworkParts): Network {
  const { time, throttle, arrivals, faults, pass } = parts

  async function call<T>(endpoint: string, apply: () => Answered<T>, isWrite: boolean): Promise<Answered<T>> {
    await throttle.take(endpoint)
    await pass(`before ${endpoint}`)
    const fault = faults.next(isWrite)
    if (fault === 'unreachable') return { kind: 'not_sent', problem: temporary }
    const until = arrive(arrivals, time)
    if (until !== null || fault === 'busy') {
      const free = until ?? time.now() + 30_000
      throttle.blockUntil(time.computer() + free - time.now())
      return { kind: 'later', until: free }
    }
    if (fault === 'signed out') return { kind: 'paused', problem: disconnected }
    const result = fault === 'lost before' ? null : applied(apply, fault === 'lost, applied late')
    time.pass(faults.latency())
    await pass(`after ${endpoint}`)
    if (fault !== null || result === null) {
      return isWrite ? { kind: 'unknown', problem: temporary } : { kind: 'not_sent', problem: temporary }
    }
    return result
  }

  /** What a request does, now or when the answer has long been given up. */
  function applied<T>(apply: () => Answered<T>, late: boolean): Answered<T> | null {
    if (!late) return apply()
    time.later(faults.delay(), apply)
    return null
  }

  return {
    read: (endpoint, answer) => call(endpoint, () => ({ kind: 'done', value: answer() }), false),
    write: (endpoint, apply) => call(endpoint, apply, true),
  }
}

/** Counts a request; the moment at which it may come again when it is one too many. */
function arrive(arrivals: Arrivals, time: SimulatedTime): number | null {
  const now = time.now()
  arrivals.times = arrivals.times.filter((at) => at > now - WINDOW_MS)
  arrivals.times.push(now)
  arrivals.total += 1
  const jumpedAt = time.jumpedAt()
  const isSteady = jumpedAt === null || jumpedAt < now - 2 * WINDOW_MS
  if (isSteady) arrivals.most = Math.max(arrivals.most, arrivals.times.length)
  const [oldest = now] = arrivals.times
  return arrivals.times.length > LIMIT ? oldest + WINDOW_MS : null
}

const temporary = problem('MONEYBIRD_TEMPORARY', { reason: 'simulated' })
const disconnected = problem('MONEYBIRD_DISCONNECTED', { reason: 'simulated' })
