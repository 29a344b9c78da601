import type { Clock } from '../ports/clock.ts'
import type { RequestLog, Throttle } from '../ports/throttle.ts'

/** Moneybird: 150 requests per 5 minutes per address. Two are kept back for clocks that differ a little. */
export const LIMIT = 148
export const WINDOW_MS = 300_000

/** Times are stored ahead in blocks, so that not every request costs a write to disk. */
const BLOCK = 10

export interface Limiter extends Throttle {
  /** Requests per endpoint since the last call of this function. */
  takeCounts(): Readonly<Record<string, number>>
  /** Stores the exact times; for a clean stop. */
  flush(): Promise<void>
}

/** Thrown out of `take` when the program is stopping: nothing was sent. */
export class Stopped extends Error {}

/**
 * A sliding window over the request times of this machine. After a crash the block that was reserved counts as sent just
 * now, so the limit holds across restarts. Other programs on the same address are seen through `learn` and 429.
 */
export async function createLimiter(
  clock: Clock,
  log: RequestLog,
  isStopping: () => boolean,
): Promise<Limiter> {
  const now = clock.now()
  let times = (await log.load()).map((time) => Math.min(time, now)).filter((time) => time > now - WINDOW_MS)
  let reserved = 0
  let blockedUntil = 0
  let others = { count: 0, until: 0 }
  let counts: Record<string, number> = {}
  let queue: Promise<void> = Promise.resolve()

  const waitFor = (moment: number): number => {
    times = times.filter((time) => time > moment - WINDOW_MS)
    const limit = Math.max(1, LIMIT - (moment < others.until ? others.count : 0))
    const oldest = times.length >= limit ? (times[times.length - limit] ?? moment) + WINDOW_MS : moment
    return Math.max(oldest, blockedUntil) - moment
  }

  const takeOne = async (endpoint: string): Promise<void> => {
    for (;;) {
      if (isStopping()) throw new Stopped()
      const wait = waitFor(clock.now())
      if (wait <= 0) break
      await clock.sleep(wait)
    }
    if (reserved === 0) {
      // A reserved time lies at the end of the window to come: whatever happens, it is not forgotten too early.
      await log.save([...times, ...Array<number>(BLOCK).fill(clock.now() + WINDOW_MS)])
      reserved = BLOCK
    }
    reserved -= 1
    times.push(clock.now())
    counts[endpoint] = (counts[endpoint] ?? 0) + 1
  }

  const block = (moment: number): void => {
    blockedUntil = Math.max(blockedUntil, Math.min(moment, clock.now() + WINDOW_MS + 5000))
  }

  return {
    take(endpoint) {
      const turn = queue.then(() => takeOne(endpoint))
      queue = turn.catch(() => undefined)
      return turn
    },
    learn(remaining, resetAt) {
      const moment = clock.now()
      const own = times.filter((time) => time > moment - WINDOW_MS).length
      others = { count: Math.max(0, LIMIT - own - remaining), until: resetAt ?? moment }
      if (remaining <= 0 && resetAt !== null) block(resetAt)
    },
    blockUntil: block,
    takeCounts() {
      const taken = counts
      counts = {}
      return taken
    },
    async flush() {
      reserved = 0
      await log.save(times)
    },
  }
}
