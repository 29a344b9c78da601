import { runBusyShop, type BusyRun } from './busy-shop.ts'

const WINDOW_MS = 300_000
/** Moneybird's limit per window. */
const LIMIT = 150

export interface WindowFigures {
  readonly orders: number
  readonly hours: number
  readonly ordersPerWindow: number
  readonly windowUse: number
  readonly mostInWindow: number
}

/** How a long run uses the limit: windows of five minutes one after the other, the last, broken one left out. */
export function windowsOf({ orders, times }: Pick<BusyRun, 'orders' | 'times'>): WindowFigures {
  const [first = 0] = times
  const last = times.at(-1) ?? first
  const whole = Math.floor((last - first) / WINDOW_MS)
  const used = times.filter((at) => at < first + whole * WINDOW_MS).length
  const perWindow = whole === 0 ? times.length : used / whole
  return {
    orders,
    hours: (last - first) / 3_600_000,
    ordersPerWindow: (orders * perWindow) / times.length,
    windowUse: perWindow / LIMIT,
    mostInWindow: mostWithin(times),
  }
}

/** The most requests that any five minutes saw, wherever they begin. */
function mostWithin(times: readonly number[]): number {
  let most = 0
  let from = 0
  for (const [index, at] of times.entries()) {
    while ((times[from] ?? at) <= at - WINDOW_MS) from += 1
    most = Math.max(most, index - from + 1)
  }
  return most
}

export interface KindFigures {
  readonly kind: 'paidKnown' | 'paidNew' | 'unpaidKnown' | 'unpaidNew'
  readonly orders: number
  /** Everything counted, first looks at both sides as well. */
  readonly perOrder: number
}

/** Requests per order by kind, each in a run of its own in simulated time. */
export async function requestsByKind(orders: number): Promise<readonly KindFigures[]> {
  const kinds = [
    ['paidKnown', 'known', true],
    ['paidNew', 'new', true],
    ['unpaidKnown', 'known', false],
    ['unpaidNew', 'new', false],
  ] as const
  const figures: KindFigures[] = []
  for (const [kind, customers, isPaid] of kinds) {
    const { times } = await runBusyShop({ orders, customers, isPaid })
    figures.push({ kind, orders, perOrder: times.length / orders })
  }
  return figures
}
