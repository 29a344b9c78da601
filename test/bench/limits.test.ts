import { expect, test } from 'vitest'
import { missed, type Figures, type HistoryFigures } from './limits.ts'

const empty: HistoryFigures = {
  orders: 0,
  stateChangeMs: 1,
  startMs: 300,
  dashboardMs: 800,
  rssMb: 90,
  searchMs: 2,
  searchRssMb: 100,
  firstPageMs: 3,
  longestBlockMs: 4,
}
const long: HistoryFigures = {
  ...empty,
  orders: 1_000_000,
  dashboardMs: 900,
  searchMs: 40,
  longestBlockMs: 15,
}

const good: Figures = {
  requestsPerOrder: { paidKnown: 3.03, paidNew: 4.02 },
  fewPerHour: { one: 4.17, three: 3.42 },
  monthCheck: { orders: 10_000, requests: 100 },
  vies: { orders: 30, questions: 1 },
  windowUse: 0.986,
  mostInWindow: 148,
  mappedPerSecond: 3000,
  history: [empty, long],
  busyYear: long,
  openOrders: [
    { orders: 20, changeMs: 1, changeKb: 12 },
    { orders: 20_000, changeMs: 2, changeKb: 14 },
  ],
  written: { kbPerOrder: 20, fsyncsPerOrder: 7 },
  contacts: [
    { contacts: 0, rssMb: 100, quietHourMs: 320 },
    { contacts: 400_000, rssMb: 150, quietHourMs: 330 },
  ],
  import: { orders: 10_000, rssStartMb: 130, rssEndMb: 140 },
  renderer: { gzipKb: 200, firstPaintColdMs: 700, firstPaintMs: 180, longestTaskMs: 0 },
  module: [{ shop: 'OpenCart 2.3', page: 'nothing changed', ms: 2 }],
  idleTimers: 0,
}

test('figures that reach everything miss nothing, and what was not measured is not judged', () => {
  expect(missed(good)).toEqual([])
  expect(missed({})).toEqual([])
})

const withLong = (change: Partial<HistoryFigures>): Figures => ({ history: [empty, { ...long, ...change }] })
const screens = { gzipKb: 1, firstPaintColdMs: 1, firstPaintMs: 1, longestTaskMs: 1 }

test.each<[string, Figures]>([
  ['known customer', { requestsPerOrder: { paidKnown: 3.06, paidNew: 4 } }],
  ['new customer', { requestsPerOrder: { paidKnown: 3, paidNew: 4.06 } }],
  ['one comes in an hour', { fewPerHour: { one: 4.3, three: 3 } }],
  ['three come in an hour', { fewPerHour: { one: 4, three: 3.5 } }],
  ['check of a month', { monthCheck: { orders: 10_000, requests: 101 } }],
  ['VIES', { vies: { orders: 30, questions: 2 } }],
  ['use of the window', { windowUse: 0.97 }],
  ['five minutes', { mostInWindow: 151 }],
  ['mapped', { mappedPerSecond: 999 }],
  ['timers', { idleTimers: 1 }],
  ['change of state', withLong({ stateChangeMs: 3.1 })],
  ['the start', withLong({ startMs: 361 })],
  ['dashboard', withLong({ dashboardMs: 961 })],
  ['MB of memory with 1000000 orders', withLong({ rssMb: 121 })],
  ['a search', withLong({ searchMs: 101 })],
  ['after a search', withLong({ searchRssMb: 201 })],
  ['first page', withLong({ firstPageMs: 51 })],
  ['nothing else', withLong({ longestBlockMs: 21 })],
  ['in one year', { history: [empty], busyYear: { ...long, searchMs: 101 } }],
  ['change with 20000', { openOrders: [{ orders: 20_000, changeMs: 3.1, changeKb: 1 }] }],
  ['written by a change', { openOrders: [{ orders: 20, changeMs: 1, changeKb: 21 }] }],
  ['kB written per order', { written: { kbPerOrder: 26, fsyncsPerOrder: 1 } }],
  ['fsyncs', { written: { kbPerOrder: 1, fsyncsPerOrder: 8.1 } }],
  ['contacts', { contacts: [{ contacts: 400_000, rssMb: 161, quietHourMs: 1 }] }],
  [
    'quiet hour',
    {
      contacts: [
        { contacts: 0, rssMb: 1, quietHourMs: 300 },
        { contacts: 400_000, rssMb: 1, quietHourMs: 411 },
      ],
    },
  ],
  ['import', { import: { orders: 10_000, rssStartMb: 130, rssEndMb: 154 } }],
  ['first screen loads', { renderer: { ...screens, gzipKb: 301 } }],
  ['cold', { renderer: { ...screens, firstPaintColdMs: 741 } }],
  ['first paint', { renderer: { ...screens, firstPaintMs: 191 } }],
  ['longest task', { renderer: { ...screens, longestTaskMs: 51 } }],
  ['nothing changed', { module: [{ shop: 'OpenCart 2.3', page: 'nothing changed', ms: 10.1 }] }],
  ['first page of all', { module: [{ shop: 'OpenCart 4', page: 'first page of all', ms: 50.1 }] }],
])('a made-up slow figure is named: %s', (name, figures) => {
  expect(missed(figures)).toEqual([expect.stringContaining(name)])
})
