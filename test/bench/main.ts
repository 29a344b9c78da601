import { parseArgs } from 'node:util'
import { runOverHttp } from './engine-over-http.ts'
import { measureHistory, type MeasuredHistory } from './history.ts'
import { measureIdle } from './idle.ts'
import type { Figures } from './limits.ts'
import { measureLookBack } from './look-back.ts'
import { measureMapping } from './mapping.ts'
import { measureModule } from './module.ts'
import { playParts } from './play.ts'
import { startOutside, type OutsideProcess } from './outside-process.ts'
import * as print from './print.ts'
import { measureRenderer } from './renderer.ts'
import { requestsWhenFewCome, runBusyShop } from './busy-shop.ts'
import { measureImport } from './import.ts'
import { measureContacts, type ContactsFigures } from './known-contacts.ts'
import { measureOpenOrders, type OpenOrdersFigures } from './open-orders.ts'
import { questionsToVies, requestsOfMonthCheck } from './questions.ts'
import { requestsByKind, windowsOf } from './requests.ts'

/**
 * Measures what the program costs, and says of every figure how it was measured.
 *
 *     npm run bench                          everything; some ten minutes
 *     npm run bench -- --json                the same as JSON, the words on the other stream
 *     npm run bench -- --only history,idle   some parts
 *     npm run bench -- --small               a tenth or less of the orders, to see that it works
 *
 * Exit code 1 when a figure that must be reached is not, or a part could not be measured.
 */
interface Sizes {
  readonly busy: number
  readonly kind: number
  readonly http: number
  readonly histories: readonly number[]
  readonly open: readonly number[]
  readonly contacts: readonly number[]
  readonly lookBack: number
  readonly screens: number
  readonly idleSeconds: number
}

const whole: Sizes = {
  busy: 10_000,
  kind: 1000,
  http: 1000,
  histories: [0, 100_000, 1_000_000],
  open: [20, 1000, 20_000],
  contacts: [0, 100_000, 400_000],
  lookBack: 100_000,
  screens: 50_000,
  idleSeconds: 60,
}
const small: Sizes = {
  busy: 500,
  kind: 500,
  http: 200,
  histories: [0, 10_000],
  open: [20, 1000],
  contacts: [0, 10_000],
  lookBack: 5000,
  screens: 2000,
  idleSeconds: 5,
}

type Part = (sizes: Sizes) => Promise<Figures & object>

const parts: Readonly<Record<string, Part>> = {
  async requests({ kind, http }) {
    const kinds = await requestsByKind(kind)
    const runs = await runOverHttp(http)
    print.requests(kinds, runs)
    const perOrder = (customers: 'known' | 'new') =>
      runs.find((run) => run.customers === customers)?.perOrder ?? Infinity
    return { requestsPerOrder: { paidKnown: perOrder('known'), paidNew: perOrder('new') }, kinds, http: runs }
  },
  async questions({ busy }) {
    const fewPerHour = { one: await requestsWhenFewCome(1), three: await requestsWhenFewCome(3) }
    const monthCheck = { orders: busy, requests: await requestsOfMonthCheck(busy) }
    const vies = { orders: 30, questions: await outside((process) => questionsToVies(process, 30)) }
    print.questions({ fewPerHour, monthCheck, vies })
    return { fewPerHour, monthCheck, vies }
  },
  async store({ open, contacts: sizes, kind }) {
    const openOrders: OpenOrdersFigures[] = []
    for (const orders of open)
      openOrders.push(await outside((process) => measureOpenOrders(process.at, orders)))
    const contacts: ContactsFigures[] = []
    for (const size of sizes) contacts.push(await outside((process) => measureContacts(process, size)))
    const { orders, written: all } = await runBusyShop({ orders: kind, customers: 'new', isPaid: true })
    const written = { kbPerOrder: all.bytes / orders / 1000, fsyncsPerOrder: all.times / orders }
    print.store({ openOrders, contacts, written })
    return { openOrders, contacts, written }
  },
  async import({ busy }) {
    const figures = await outside((process) => measureImport(process, busy))
    print.firstImport(figures)
    return { import: figures }
  },
  async window({ busy }) {
    const figures = windowsOf(await runBusyShop({ orders: busy, customers: 'known', isPaid: true }))
    print.window(figures)
    return { windowUse: figures.windowUse, mostInWindow: figures.mostInWindow, window: figures }
  },
  async mapping() {
    const figures = await measureMapping(3)
    print.mapping(figures)
    return { mappedPerSecond: figures.mappedPerSecond }
  },
  async history({ histories }) {
    const history: MeasuredHistory[] = []
    for (const orders of histories)
      history.push(await outside((process) => measureHistory(process, orders, 120)))
    const most = histories.at(-1) ?? 0
    const busyYear = await outside((process) => measureHistory(process, most, 12))
    print.history([...history, busyYear])
    return { history, busyYear }
  },
  async months({ lookBack }) {
    const figures = await outside((process) => measureLookBack(process, lookBack))
    print.lookBack(figures)
    return { lookBack: figures }
  },
  async idle({ idleSeconds }) {
    const figures = await outside((process) => measureIdle(process, idleSeconds))
    print.idle(figures)
    return { idleTimers: figures.idleTimers, idle: figures }
  },
  async renderer({ screens }) {
    const renderer = await outside((process) => measureRenderer(process, screens))
    print.renderer(renderer, screens)
    return { renderer }
  },
  async module() {
    const pages = await measureModule()
    if (pages !== null) print.module(pages)
    return { module: pages }
  },
}

async function outside<T>(measure: (process: OutsideProcess) => Promise<T>): Promise<T> {
  const started = await startOutside()
  try {
    return await measure(started)
  } finally {
    await started.close()
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      small: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  })
  const names = values.only?.split(',') ?? Object.keys(parts)
  const unknown = names.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined) throw new Error(`No part is called ${unknown}: ${Object.keys(parts).join(', ')}`)
  print.setUp(values.json)
  const sizes = values.small ? small : whole
  const chosen = names.map((name) => [name, () => parts[name]!(sizes)] as const)
  const { figures, ...rest } = await playParts(new Map(chosen), print.say)
  if (values.json) process.stdout.write(`${JSON.stringify({ ...figures, ...rest }, null, 2)}\n`)
  for (const fault of rest.missed) process.stderr.write(`NOT REACHED: ${fault}\n`)
  return rest.missed.length + rest.failed.length === 0 ? 0 : 1
}

process.exitCode = await main()
