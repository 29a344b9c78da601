import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openDocuments } from '../../src/main/adapters/lowdb/documents.ts'
import { digest } from '../../src/main/adapters/node/digest.ts'
import { setUp } from '../../src/main/adapters/sqlite/database.ts'
import { recordsIn } from '../../src/main/adapters/sqlite/records.ts'
import { requestLog } from '../../src/main/adapters/node/request-log.ts'
import type { Disk } from '../../src/main/adapters/disk/disk.ts'
import type { RecordChange } from '../../src/main/ports/records.ts'
import type { Ports } from '../../src/main/ports/ports.ts'
import type { Store } from '../../src/main/ports/store.ts'
import type { Throttle } from '../../src/main/ports/throttle.ts'
import { createEngine } from '../../src/main/sync/engine.ts'
import { createLimiter } from '../../src/main/sync/limiter.ts'
import { bookingSchema } from '../../src/shared/domain/settings.ts'
import { openBooks, type Books } from '../simulation/books.ts'
import { chance } from '../simulation/chance.ts'
import { simulatedDisk } from '../simulation/disk.ts'
import { randomFaults } from '../simulation/faults.ts'
import { rates, simulatedMoneybird } from '../simulation/moneybird.ts'
import { noArrivals, simulatedNetwork } from '../simulation/network.ts'
import { openShop, simulatedShop, statuses, type ShopBooks } from '../simulation/shop.ts'
import { simulatedTime } from '../simulation/time.ts'

/** What waits in a shop, and for whom. */
export interface Crowd {
  readonly orders: number
  /** `known`: every customer is a contact already; `new`: none is. */
  readonly customers: 'known' | 'new'
  readonly isPaid: boolean
}

/** What one run over a crowd took. */
export interface BusyRun {
  readonly orders: number
  /** Requests to Moneybird by their first words (`POST sales_invoices`). */
  readonly requests: Readonly<Record<string, number>>
  /** When each left, simulated ms, rising. */
  readonly times: readonly number[]
  /** What was written to disk: how often something was made durable, and how many bytes in all. */
  readonly written: { readonly times: number; readonly bytes: number }
  /** Requests to the shop. */
  readonly shopRequests: number
}

/** Orders on a page of the module. */
const PAGE = 100
const HOUR_MS = 3_600_000
const noon = Date.parse('2026-11-24T11:00:00Z')

/** One run of the real engine, store and limiter over many waiting orders. */
export async function runBusyShop(crowd: Crowd): Promise<BusyRun> {
  const { shop, books, time, engine, seen, written, remove } = await openStage()
  fill(shop, books, crowd, time.now())
  const report = await engine.run('hourly')
  await remove()
  const ended = (report.orders.done ?? 0) + (report.orders.draft ?? 0)
  if (report.problem !== null || ended !== crowd.orders)
    throw new Error(`The run did not end well: ${JSON.stringify(report)}`)
  const { requests, times } = seen
  // Each request to the shop has a moment before and one after.
  return { orders: crowd.orders, requests, times, written, shopRequests: seen.shop / 2 }
}

/**
 * Requests to Moneybird per paid order of known customers, when so many come in each hour of two days, the night's look included.
 * What is over the floor of three is one look per run at what changed among the contacts, and what is asked once a day.
 */
export async function requestsWhenFewCome(perHour: number): Promise<number> {
  const { shop, books, time, engine, seen, remove } = await openStage()
  fill(shop, books, { orders: 10, customers: 'known', isPaid: true }, time.now())
  await engine.run('hourly')
  const before = seen.times.length
  const hours = 48
  for (let hour = 0; hour < hours; hour++) {
    time.pass(HOUR_MS - (time.now() % HOUR_MS))
    // The one customer who is a contact already.
    for (let i = 0; i < perHour; i++) shop.place(0, statuses.paid)
    const { problem } = await engine.run(new Date(time.now()).getUTCHours() === 3 ? 'nightly' : 'hourly')
    if (problem !== null) throw new Error(problem.code)
  }
  await remove()
  return (seen.times.length - before) / (hours * perHour)
}

/**
 * The real engine, store and limiter in simulated time: Moneybird answers in 20 to 220 ms and nothing goes wrong.
 */
async function openStage() {
  const luck = { ...chance(1), once: () => false }
  const time = simulatedTime(noon)
  const shop = openShop(time)
  const books = openBooks()
  const faults = randomFaults(luck, 10)
  faults.calm()
  const pass = () => Promise.resolve()
  const written = { times: 0, bytes: 0 }
  const disk = counted(simulatedDisk(luck).forLife(pass), written)
  const clock = time.clockFor(pass)
  const records = await countedRecords(written)
  const store: Store = {
    ...records.records,
    ...(await openDocuments({ folder: '/data', onDamage: () => undefined, disk })),
    copyToday: () => Promise.resolve(),
    reset: () => Promise.reject(new Error('Nobody starts over here')),
    close: () => Promise.resolve(),
  }
  const limiter = await createLimiter(clock, requestLog('/data', disk), () => false)
  const seen = { requests: {} as Record<string, number>, times: [] as number[], shop: 0 }
  const throttle = noting(limiter, (endpoint) => {
    const name = nameOf(endpoint)
    seen.requests[name] = (seen.requests[name] ?? 0) + 1
    seen.times.push(time.now())
  })
  const network = simulatedNetwork({ time, throttle, arrivals: noArrivals(), faults, pass })
  const asked = () => {
    seen.shop += 1
    return Promise.resolve()
  }
  const ports: Ports = {
    shop: simulatedShop(shop, { time, faults, chance: luck, pass: asked, page: PAGE }),
    bookkeeping: simulatedMoneybird(books, network, { lists: () => 0 }, time.now),
    vatCheck: { check: () => Promise.reject(new Error('No order here has a VAT number')) },
    store,
    clock,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    digest,
  }
  const settings = () => booking
  const engine = createEngine({ ports, settings, progress: () => undefined, damagedAt: () => null })
  return { shop, books, time, engine, seen, written, remove: () => records.remove() }
}

const booking = bookingSchema.parse({
  startDate: '2026-11-01',
  timeZone: 'UTC',
  pushStatuses: [statuses.unpaid, statuses.paid],
  paidStatuses: [statuses.paid],
  taxMap: [{ name: 'BTW 21%', percentage: '21', taxRateId: rates.high }],
  zeroRates: { reverseCharge: null, export: null, noVat: rates.none, kor: null },
  ledgers: { product: '201' },
})

/** A known customer orders ten times, a new one once. */
function fill(shop: ShopBooks, books: Books, { orders, customers, isPaid }: Crowd, at: number): void {
  const isKnown = customers === 'known'
  const people = isKnown ? Math.ceil(orders / 10) : orders
  for (let i = 0; i < orders; i++) shop.place(i % people, isPaid ? statuses.paid : statuses.unpaid)
  if (!isKnown) return
  for (const { order } of [...shop.sales.values()].slice(0, people)) {
    const { email, firstName, lastName, payment } = order
    books.addContact(
      { ...payment, email, firstName, lastName, companyName: '', taxNumber: '', customerId: '' },
      at,
    )
  }
}

/** `POST payments 1001` is `POST payments`. */
function nameOf(endpoint: string): string {
  return endpoint.split(' ').slice(0, 2).join(' ')
}

function noting(throttle: Throttle, note: (endpoint: string) => void): Throttle {
  return {
    async take(endpoint) {
      await throttle.take(endpoint)
      note(endpoint)
    },
    learn: (remaining, resetAt) => {
      throttle.learn(remaining, resetAt)
    },
    blockUntil: (moment) => {
      throttle.blockUntil(moment)
    },
  }
}

function counted(disk: Disk, written: { times: number; bytes: number }): Disk {
  return {
    ...disk,
    writeNew(path, text) {
      // The file itself and its name in the folder.
      written.times += 2
      written.bytes += text.length
      return disk.writeNew(path, text)
    },
  }
}

/** Records on a real disk. What they write is read off the log of the database, which gets every page that a commit changes. */
async function countedRecords(written: { times: number; bytes: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'factuurbrug-busy-'))
  const path = join(folder, 'records.db')
  const raw = new DatabaseSync(path)
  const records = recordsIn(setUp(raw))
  // Without the work of moving pages from the log into the file, which would start the log anew.
  raw.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE)')
  const size = () => statSync(`${path}-wal`).size
  return {
    records: {
      ...records,
      async commit(change: RecordChange) {
        const before = size()
        const overtaken = await records.commit(change)
        written.times += 1
        written.bytes += size() - before
        return overtaken
      },
    },
    async remove() {
      raw.close()
      await rm(folder, { recursive: true })
    },
  }
}
