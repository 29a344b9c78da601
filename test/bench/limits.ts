/** What was measured at one length of history. */
export interface HistoryFigures {
  readonly orders: number
  /** One durable change of one order's state, ms. */
  readonly stateChangeMs: number
  /** From starting the process to the first answer to a screen, ms. */
  readonly startMs: number
  /** Memory of the idle program that serves, MB. */
  readonly rssMb: number
}

/** The figures that must reach something. */
export interface Figures {
  /** Requests to Moneybird, everything counted. */
  readonly requestsPerOrder?: { readonly paidKnown: number; readonly paidNew: number }
  /** Of the 150 requests per five minutes, used while work waits: 0 to 1. */
  readonly windowUse?: number
  /** The most requests that any five minutes saw. */
  readonly mostInWindow?: number
  readonly mappedPerSecond?: number
  /** In growing order. */
  readonly history?: readonly HistoryFigures[]
  readonly renderer?: {
    /** JavaScript and CSS that the largest screen needs before it shows, kB of 1000 bytes. */
    readonly gzipKb: number
    readonly firstPaintMs: number
    /** 0 = the browser saw no task of 50 ms or more. */
    readonly longestTaskMs: number
  }
  /** Timers of ours that went off while nothing was to be done. */
  readonly idleTimers?: number
}

/** The furthest that figures of the longest history may be from those of the shortest: either will do. */
const MOST_RATIO = 1.5
const MOST_APART_MS = 50

/** What must be reached and was not, a sentence each. What was not measured is not judged. */
export function missed(figures: Figures): readonly string[] {
  const {
    requestsPerOrder,
    windowUse,
    mostInWindow,
    mappedPerSecond,
    history = [],
    renderer,
    idleTimers,
  } = figures
  return [
    ...above('requests per paid order of a known customer', requestsPerOrder?.paidKnown, 3.05),
    ...above('requests per paid order of a new customer', requestsPerOrder?.paidNew, 4.05),
    ...below('use of the window while work waits', windowUse, 0.98),
    ...above('requests in five minutes', mostInWindow, 150),
    ...below('orders mapped per second', mappedPerSecond, 1000),
    ...grown('state change', history, ({ stateChangeMs }) => stateChangeMs),
    ...grown('start', history, ({ startMs }) => startMs),
    ...above('MB of memory with the longest history', history.at(-1)?.rssMb, 120),
    ...above('kB of scripts and styles before a screen shows', renderer?.gzipKb, 300),
    ...above('ms of the longest task of the screens', renderer?.longestTaskMs, 50),
    ...above('timers while idle', idleTimers, 0),
  ]
}

function above(what: string, value: number | undefined, most: number): string[] {
  return value === undefined || value <= most ? [] : [`${what}: ${value}, at most ${most}`]
}

function below(what: string, value: number | undefined, least: number): string[] {
  return value === undefined || value >= least ? [] : [`${what}: ${value}, at least ${least}`]
}

function grown(
  what: string,
  history: readonly HistoryFigures[],
  valueOf: (figures: HistoryFigures) => number,
): string[] {
  const [first, last] = [history[0], history.at(-1)]
  if (first === undefined || last === undefined) return []
  const [before, after] = [valueOf(first), valueOf(last)]
  if (after <= before * MOST_RATIO || after - before <= MOST_APART_MS) return []
  return [`${what} with ${last.orders} orders of history: ${after} ms, with ${first.orders}: ${before} ms`]
}
