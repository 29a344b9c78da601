import type { Clock } from '../ports/clock.ts'
import type { RequestLog, Throttle } from '../ports/throttle.ts'

/** Moneybird: 150 requests per 5 minutes per address. Two are kept back for clocks that differ a little. */
const LIMIT = 148
const WINDOW_MS = 300_000

/** Times are stored ahead in blocks, so that not every request costs a write to disk. */
const BLOCK = 10

export interface Limiter extends Throttle {
  /** Requests per endpoint since the last call of this function. */
  takeCounts(): Readonly<Record<string, number>>
  /** Until when a request that is wanted now must wait (ms); `null` = none waits. */
  readonly waitsUntil: () => number | null
  /** Stores the exact times; for a clean stop. */
  flush(): Promise<void>
}

/** Thrown out of `take` when the program is stopping: nothing was sent. */
export class Stopped extends Error {}

/**
 * A sliding window over the request times of this machine. After a crash the block that was reserved counts as sent just
 * now, so the limit holds across restarts. Other programs on the same address are seen through `learn` and 429.
 *
 * @param most requests per window; only a Moneybird of our own (the demo) allows more
 * @param onWait told when a request begins to wait and when it goes on; `waitsUntil` says which
 */
export async function createLimiter(
  clock: Clock,
  log: RequestLog,
  isStopping: () => boolean,
  most = LIMIT,
  onWait: () => void = () => undefined,
): Promise<Limiter> {
  const limits = { most, blockedUntil: 0, others: { count: 0, until: 0 } }
  let times = recent(await log.load(), clock.now())
  let reserved = 0
  let counts: Record<string, number> = {}
  let queue: Promise<void> = Promise.resolve()
  const waiting = createWaiting(onWait)

  const takeOne = async (endpoint: string): Promise<void> => {
    for (;;) {
      if (isStopping()) throw new Stopped()
      times = recent(times, clock.now())
      // A clock that was set back meanwhile must not make a block last for hours.
      limits.blockedUntil = Math.min(limits.blockedUntil, longestBlock())
      const wait = freeAt(times, limits, clock.now()) - clock.now()
      if (wait <= 0) break
      waiting.set(clock.now() + wait)
      await clock.sleep(wait)
    }
    waiting.set(null)
    if (reserved === 0) {
      // A reserved time lies at the end of the window to come: whatever happens, it is not forgotten too early.
      await log.save([...times, ...Array<number>(BLOCK).fill(clock.now() + WINDOW_MS)])
      reserved = BLOCK
    }
    reserved -= 1
    times.push(clock.now())
    counts[endpoint] = (counts[endpoint] ?? 0) + 1
  }

  /** No answer can ask for more than the window and a little. */
  const longestBlock = (): number => clock.now() + WINDOW_MS + 5000

  const blockUntil = (moment: number): void => {
    limits.blockedUntil = Math.max(limits.blockedUntil, Math.min(moment, longestBlock()))
  }

  return {
    take(endpoint) {
      const turn = queue.then(() => takeOne(endpoint))
      queue = turn.catch(() => undefined)
      return turn
    },
    learn(remaining, resetAt) {
      const own = recent(times, clock.now()).length
      limits.others = { count: Math.max(0, most - own - remaining), until: resetAt ?? clock.now() }
      if (remaining <= 0 && resetAt !== null) blockUntil(resetAt)
    },
    blockUntil,
    takeCounts() {
      const taken = counts
      counts = {}
      return taken
    },
    waitsUntil: waiting.until,
    async flush() {
      reserved = 0
      await log.save(times)
    },
  }
}

/** Remembers until when is waited, and tells every change. */
function createWaiting(onChange: () => void) {
  let current: number | null = null
  return {
    until: () => current,
    set(until: number | null): void {
      if (current === until) return
      current = until
      onChange()
    },
  }
}

interface Limits {
  readonly most: number
  readonly blockedUntil: number
  /** Requests that other programs on this address made, and until when they count. */
  readonly others: { readonly count: number; readonly until: number }
}

/** When the next request may leave. */
function freeAt(times: readonly number[], { most, blockedUntil, others }: Limits, now: number): number {
  const limit = Math.max(1, most - (now < others.until ? others.count : 0))
  const oldest = times.length >= limit ? (times[times.length - limit] ?? now) + WINDOW_MS : now
  return Math.max(oldest, blockedUntil)
}

/** The times within the window. One in the future (reserved before a crash, or a clock that was set back) counts as now. */
function recent(times: readonly number[], now: number): number[] {
  return times.map((time) => Math.min(time, now)).filter((time) => time > now - WINDOW_MS)
}
