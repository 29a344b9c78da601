import { cpus } from 'node:os'
import type { HttpRun } from './engine-over-http.ts'
import type { MeasuredHistory } from './history.ts'
import type { IdleFigures } from './idle.ts'
import type { Figures } from './limits.ts'
import type { LookBackFigures, Span } from './look-back.ts'
import type { MappingFigures } from './mapping.ts'
import type { ModulePage } from './module.ts'
import { floors, peers } from './peers.ts'
import type { RendererFigures } from './renderer.ts'
import type { KindFigures, WindowFigures } from './requests.ts'

let out: NodeJS.WriteStream = process.stdout

/** Where the words go: with JSON on the ordinary stream, on the other one. Says what it runs on. */
export function setUp(isJson: boolean): void {
  out = isJson ? process.stderr : process.stdout
  const [cpu] = cpus()
  say(`Node ${process.version}, ${cpus().length} processors (${cpu?.model.trim() ?? 'unknown'})`)
}

/** A line of words. */
export function say(line: string): void {
  out.write(`${line}\n`)
}

function head(title: string, method: string): void {
  say(`\n${title}\n  how: ${method}`)
}

function row(what: string, ...values: readonly string[]): void {
  say(`  ${what.padEnd(44)}${values.map((value) => value.padStart(14)).join('')}`)
}

const ms = (value: number): string => `${value.toFixed(1)} ms`

export function requests(kinds: readonly KindFigures[], runs: readonly HttpRun[]): void {
  head(
    'Requests to Moneybird per order, everything counted',
    'the real engine and limiter over a shop and a Moneybird in simulated time; and the whole program over HTTP on this computer, as the Moneybird there counted',
  )
  for (const { kind, orders, perOrder } of kinds)
    row(`${kind}, ${orders} orders, simulated`, perOrder.toFixed(3), `floor ${floors[kind]}`)
  for (const { customers, orders, perOrder } of runs)
    row(`paid, ${customers} customers, ${orders} orders, HTTP`, perOrder.toFixed(3))
  say('  others, counted in their source (new, known customer):')
  for (const { name, newCustomer, knownCustomer, brings } of peers)
    row(`  ${name}`, `${newCustomer}, ${knownCustomer}`, `  ${brings}`)
  head(
    'Engine without the limit',
    'real files and HTTP on this computer, shop and Moneybird in another process; processor time of the program alone',
  )
  for (const { customers, ordersPerSecond, cpuMsPerOrder } of runs)
    row(
      `paid, ${customers} customers`,
      `${ordersPerSecond.toFixed(0)} orders/s`,
      `${ms(cpuMsPerOrder)} CPU each`,
    )
}

export function window({ orders, hours, ordersPerWindow, windowUse, mostInWindow }: WindowFigures): void {
  head(
    `Moneybird's limit while ${orders} orders wait`,
    'simulated time, answers take 20 to 220 ms; whole windows of five minutes one after the other, the last broken one left out',
  )
  row('used of the 150 requests', `${(windowUse * 100).toFixed(1)} %`)
  row('paid orders per five minutes', ordersPerWindow.toFixed(1))
  row('hours for all', hours.toFixed(1))
  row('most requests in any five minutes', String(mostInWindow))
}

export function mapping({ kinds, mapped, mappedPerSecond }: MappingFigures): void {
  head(
    'Mapping',
    `${kinds} orders of the demo shop, ordinary and awkward, over and over (${mapped}), one processor`,
  )
  row('orders per second', String(mappedPerSecond))
}

export function history(lengths: readonly MeasuredHistory[]): void {
  head(
    'What history costs',
    'a real database of ten years, the last column of one; changes: median of 40 durable commits with 20 open orders; start: median of 5, process to answer',
  )
  row('orders of history', ...lengths.map(({ orders }) => String(orders)))
  row('one change of state', ...lengths.map(({ stateChangeMs }) => ms(stateChangeMs)))
  row('storing a page of 100 orders', ...lengths.map(({ fileAwayMs }) => ms(fileAwayMs)))
  row('start of the screens to first answer', ...lengths.map(({ startMs }) => ms(startMs)))
  row('status --json', ...lengths.map(({ statusMs }) => ms(statusMs)))
  row('start to what the first screen shows', ...lengths.map(({ dashboardMs }) => ms(dashboardMs)))
  row('slowest search', ...lengths.map(({ searchMs }) => ms(searchMs)))
  row('slowest first page of a tab, sort and period', ...lengths.map(({ firstPageMs }) => ms(firstPageMs)))
  row('longest that nothing else could be done', ...lengths.map(({ longestBlockMs }) => ms(longestBlockMs)))
  row('memory, idle', ...lengths.map(({ rssMb }) => `${rssMb.toFixed(0)} MB`))
  row('memory after the searches', ...lengths.map(({ searchRssMb }) => `${searchRssMb.toFixed(0)} MB`))
  row('memory after a run and the first screens', ...lengths.map(({ usedMb }) => `${usedMb.toFixed(0)} MB`))
}

export function lookBack({ orders, nightly, ...views }: LookBackFigures): void {
  head(
    `Looking back over ${orders} orders of one year`,
    'real files; both sides answer at once, so this is our own work; second: the longest that nothing else could be done',
  )
  row(`nightly look, ${nightly.checked} of the last 90 days`, ...span(nightly))
  row('  requests to Moneybird, to the shop', String(nightly.moneybirdCalls), String(nightly.shopCalls))
  row('first screen, nothing read yet', ...span(views.overview))
  row('first screen again', ...span(views.overviewAgain))
  row('first page of all orders', ...span(views.firstPage))
  row('search that finds nothing in six months', ...span(views.search))
}

function span({ ms: taken, longestBlockMs }: Span): string[] {
  return [ms(taken), ms(longestBlockMs)]
}

export function idle({ seconds, idleTimers, nodeTimers }: IdleFigures): void {
  head('Idle', `async_hooks in the real program, ${seconds} s in which nothing is due and no browser looks`)
  row('timers of ours that went off', String(idleTimers))
  row("Node's own", String(nodeTimers))
}

export function renderer(figures: RendererFigures, orders: number): void {
  head(
    `Screens with ${orders} orders`,
    'Chromium on the real program; PerformanceObserver (longtask, paint) from the first moment, wheel to the last row; the best of three rounds',
  )
  row('scripts and styles of the largest screen, gzip', `${figures.gzipKb} kB`)
  row('first paint, cold and again', ms(figures.firstPaintColdMs), ms(figures.firstPaintMs))
  row('longest task (0: none of 50 ms)', ms(figures.longestTaskMs))
  row('longest task of every round', figures.allLongestMs.join(', '))
  row('longest task while scrolling', ms(figures.longestScrollTaskMs))
  row('scrolled to order, elements in the page', String(figures.scrolledTo), String(figures.elements))
}

export function module(pages: readonly ModulePage[]): void {
  head('Module with 100,000 orders', "the module's own queries in MariaDB, best of 15, by MariaDB's profiler")
  for (const { shop, page, ms: taken } of pages) row(`${shop.slice(0, 13)}: ${page}`, ms(taken))
}

export function questions({
  fewPerHour,
  monthCheck,
  vies,
}: Pick<Required<Figures>, 'fewPerHour' | 'monthCheck' | 'vies'>): void {
  head(
    'What is asked when little happens',
    'known customer, two days of hours with one and three paid orders in simulated time, the night included; the check of a month against a Moneybird that knows nothing; orders of one company over HTTP',
  )
  row('requests per order, 1 and 3 per hour', fewPerHour.one.toFixed(2), fewPerHour.three.toFixed(2))
  row(`requests, month of ${monthCheck.orders}`, String(monthCheck.requests))
  row(`questions to VIES, ${vies.orders} orders of one`, String(vies.questions))
}

export function store({
  openOrders,
  contacts,
  written,
}: Pick<Required<Figures>, 'openOrders' | 'contacts' | 'written'>): void {
  head(
    'What is kept',
    "a change of state: median of 40 durable commits, bytes by the system's count; contacts: the real program, processor time of a run without news (median of 5); written per order: the log of the database in simulated time, customers all new",
  )
  row('open orders', ...openOrders.map(({ orders }) => String(orders)))
  row('  one change of state', ...openOrders.map(({ changeMs }) => ms(changeMs)))
  row('  written by it', ...openOrders.map(({ changeKb }) => `${changeKb.toFixed(1)} kB`))
  row('contacts', ...contacts.map((one) => String(one.contacts)))
  row('  memory', ...contacts.map(({ rssMb }) => `${rssMb.toFixed(0)} MB`))
  row('  a quiet hour', ...contacts.map(({ quietHourMs }) => ms(quietHourMs)))
  row(
    'written per order',
    `${written.kbPerOrder.toFixed(1)} kB`,
    `${written.fsyncsPerOrder.toFixed(2)} fsyncs`,
  )
}

export function firstImport({ orders, rssStartMb, rssEndMb }: NonNullable<Figures['import']>): void {
  head(`A first import of ${orders} orders`, 'all customers new, HTTP on this computer, resident memory')
  row('memory after a tenth, after all', `${rssStartMb.toFixed(0)} MB`, `${rssEndMb.toFixed(0)} MB`)
}
