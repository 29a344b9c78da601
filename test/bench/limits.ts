/** What was measured at one length of history. */
export interface HistoryFigures {
  readonly orders: number
  /** One durable change of one order's state, ms. */
  readonly stateChangeMs: number
  /** From starting the process to the first answer to a screen, ms. */
  readonly startMs: number
  /** From starting the process to what the first screen shows, ms. */
  readonly dashboardMs: number
  /** Memory of the idle program that serves, MB. */
  readonly rssMb: number
  /** The slowest of several searches, ms: a name, a number, an amount, an invoice, something that is nowhere. */
  readonly searchMs: number
  /** Memory after them, MB. */
  readonly searchRssMb: number
  /** The slowest first page of the list of orders, over every tab, sort and filter, ms. */
  readonly firstPageMs: number
  /** The longest that the process could do nothing else while all that was asked, ms. */
  readonly longestBlockMs: number
}

/** The figures that must reach something. */
export interface Figures {
  /** Requests to Moneybird, everything counted. */
  readonly requestsPerOrder?: { readonly paidKnown: number; readonly paidNew: number }
  /** The same where one and three orders come in an hour, of a known customer. */
  readonly fewPerHour?: { readonly one: number; readonly three: number }
  readonly monthCheck?: { readonly orders: number; readonly requests: number }
  /** Questions to VIES for orders of one customer on one day. */
  readonly vies?: { readonly orders: number; readonly questions: number }
  /** Of the 150 requests per five minutes, used while work waits: 0 to 1. */
  readonly windowUse?: number
  /** The most requests that any five minutes saw. */
  readonly mostInWindow?: number
  readonly mappedPerSecond?: number
  /** In growing order, the first of nothing or little; the last once more with all its orders in one year. */
  readonly history?: readonly HistoryFigures[]
  readonly busyYear?: HistoryFigures
  /** One change of state while so many orders are open; kB are what the system was given to write. */
  readonly openOrders?: readonly {
    readonly orders: number
    readonly changeMs: number
    readonly changeKb: number
  }[]
  /** Per paid order of a customer who is new. */
  readonly written?: { readonly kbPerOrder: number; readonly fsyncsPerOrder: number }
  /** In growing order, the first of none; a quiet hour is processor time, ms. */
  readonly contacts?: readonly {
    readonly contacts: number
    readonly rssMb: number
    readonly quietHourMs: number
  }[]
  /** Memory after the first thousand of a first import, and after all of it. */
  readonly import?: { readonly orders: number; readonly rssStartMb: number; readonly rssEndMb: number }
  readonly renderer?: {
    /** JavaScript and CSS that the largest screen needs before it shows, kB of 1000 bytes. */
    readonly gzipKb: number
    readonly firstPaintColdMs: number
    readonly firstPaintMs: number
    /** 0 = the browser saw no task of 50 ms or more. */
    readonly longestTaskMs: number
  }
  /** Time of the shop's database per page of the module, ms. */
  readonly module?: readonly { readonly shop: string; readonly page: string; readonly ms: number }[] | null
  /** Timers of ours that went off while nothing was to be done. */
  readonly idleTimers?: number
}

/** What a figure must be: at most, or at least. */
type Rule = readonly [what: string, value: number | undefined, limit: number, side?: 'least']

/** What must be reached and was not, a sentence each. What was not measured is not judged. */
export function missed(figures: Figures): readonly string[] {
  return [
    ...requestRules(figures),
    ...historyRules(figures),
    ...storeRules(figures),
    ...screenRules(figures),
  ].flatMap(judge)
}

function requestRules({ requestsPerOrder, fewPerHour, monthCheck, vies, ...figures }: Figures): Rule[] {
  return [
    ['requests per paid order of a known customer', requestsPerOrder?.paidKnown, 3.05],
    ['requests per paid order of a new customer', requestsPerOrder?.paidNew, 4.05],
    ['requests per order when one comes in an hour', fewPerHour?.one, 4.2],
    ['requests per order when three come in an hour', fewPerHour?.three, 3.45],
    ['requests of the check of a month', monthCheck?.requests, Math.ceil((monthCheck?.orders ?? 0) / 100)],
    ['questions to VIES for one customer in a day', vies?.questions, 1],
    ['use of the window while work waits', figures.windowUse, 0.98, 'least'],
    ['requests in five minutes', figures.mostInWindow, 150],
    ['orders mapped per second', figures.mappedPerSecond, 1000, 'least'],
    ['timers while idle', figures.idleTimers, 0],
  ]
}

/** A ratio to the shortest history is only meant where the difference can be felt at all. */
const FELT_MS = 50

function historyRules({ history = [], busyYear }: Figures): Rule[] {
  const [first] = history
  const longest = [...history.slice(1), ...(busyYear === undefined ? [] : [busyYear])]
  return longest.flatMap((one): Rule[] => {
    const among = `with ${one.orders} orders${one === busyYear ? ' in one year' : ''}`
    const grown = (value: number, from = 0) => Math.max(value * 1.2, value + from)
    return [
      [`ms of a change of state ${among}`, one.stateChangeMs, 3],
      [`ms of the start ${among}`, one.startMs, grown(first?.startMs ?? Infinity, FELT_MS)],
      [`ms of the dashboard ${among}`, one.dashboardMs, grown(first?.dashboardMs ?? Infinity)],
      [`MB of memory ${among}`, one.rssMb, 120],
      [`ms of a search ${among}`, one.searchMs, 100],
      [`MB of memory after a search ${among}`, one.searchRssMb, 200],
      [`ms of a first page ${among}`, one.firstPageMs, 50],
      [`ms in which nothing else can be done ${among}`, one.longestBlockMs, 20],
    ]
  })
}

function storeRules({ openOrders = [], written, contacts = [], import: first }: Figures): Rule[] {
  const quiet = contacts[0]?.quietHourMs ?? Infinity
  return [
    ...openOrders.flatMap(({ orders, changeMs, changeKb }): Rule[] => [
      [`ms of a change with ${orders} open orders`, changeMs, 3],
      [`kB written by a change with ${orders} open orders`, changeKb, 20],
    ]),
    ['kB written per order', written?.kbPerOrder, 25],
    ['fsyncs per order', written?.fsyncsPerOrder, 8],
    ...contacts.flatMap((one): Rule[] => [
      [`MB of memory with ${one.contacts} contacts`, one.rssMb, 160],
      [`ms of a quiet hour with ${one.contacts} contacts`, one.quietHourMs, quiet * 1.2 + FELT_MS],
    ]),
    ['MB of memory at the end of an import', first?.rssEndMb, (first?.rssStartMb ?? 0) * 1.1 + 10],
  ]
}

function screenRules({ renderer, module }: Figures): Rule[] {
  const quiet = (module ?? []).filter(({ page }) => page === 'nothing changed')
  const pages = (module ?? []).filter(({ page }) => page !== 'nothing changed')
  return [
    ['kB that the first screen loads', renderer?.gzipKb, 300],
    ['ms to the first paint, cold', renderer?.firstPaintColdMs, 740],
    ['ms to the first paint', renderer?.firstPaintMs, 190],
    ['ms of the longest task of the screens', renderer?.longestTaskMs, 50],
    ...quiet.map(({ shop, ms }): Rule => [`ms of the module when nothing changed, ${shop}`, ms, 10]),
    ...pages.map(({ shop, page, ms }): Rule => [`ms of the module, ${page}, ${shop}`, ms, 50]),
  ]
}

function judge([what, value, limit, side]: Rule): string[] {
  if (value === undefined || Number.isNaN(limit)) return []
  const isReached = side === 'least' ? value >= limit : value <= limit
  return isReached ? [] : [`${what}: ${value}, at ${side ?? 'most'} ${Math.round(limit * 100) / 100}`]
}
