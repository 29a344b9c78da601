import { bookingSchema, type BookingSettings } from '../../src/shared/domain/settings.ts'
import { openBooks, type Books } from './books.ts'
import { chance, type Chance } from './chance.ts'
import { simulatedDisk, type SimulatedDisk } from './disk.ts'
import { randomFaults, type Faults } from './faults.ts'
import { rates } from './moneybird.ts'
import { noArrivals, type Arrivals } from './network.ts'
import { simulatedRecords, type SimulatedRecords } from './records.ts'
import { openShop, statuses, type ShopBooks } from './shop.ts'
import { simulatedTime, type SimulatedTime } from './time.ts'

/** Everything outside the program, and what was done to it. */
export interface World {
  readonly seed: number
  readonly chance: Chance
  readonly time: SimulatedTime
  readonly disk: SimulatedDisk
  readonly records: SimulatedRecords
  readonly books: Books
  readonly shop: ShopBooks
  readonly faults: Faults
  readonly arrivals: Arrivals
  /** How far Moneybird's lists lag behind, ms. */
  readonly lag: number
  settings: BookingSettings
  /** Whether things still happen by chance. */
  isWild: boolean
  readonly temper: Temper
  crashes: number
  /** How many moments the lives had that were counted. */
  readonly moments: number[]
  /** Orders that the merchant ignored, or whose data were lost while they changed: they need not end invoiced. */
  readonly meddledWith: Set<string>
  readonly story: string[]
  say(line: string): void
}

/** How wild a world is. Numbers are "once in so many moments". */
interface Temper {
  readonly crash: number
  readonly happening: number
  readonly jumps: boolean
}

export interface WorldOptions {
  readonly temper?: Partial<Temper>
  /** One request in so many goes wrong; by chance unless told. */
  readonly rarity?: number
  /** ms; within what the settle time allows unless told. */
  readonly lag?: number
  readonly orders?: number
  /** Seed of what the disk loses in a crash; follows from the world's unless told. */
  readonly diskSeed?: number
  /** Keep a readable story; costs time. */
  readonly tell?: boolean
}

/** Moments around which calendars do odd things: both clock changes, the turn of the year, and an ordinary noon. */
const starts = [
  '2026-03-28T22:00:00Z',
  '2026-10-24T22:00:00Z',
  '2026-12-31T21:00:00Z',
  '2026-11-24T11:00:00Z',
]

/** Longest time by which Moneybird's lists lag behind in a world in which the promise must hold, ms. */
const LONGEST_LAG_MS = 30_000

/** The world of a seed, with its first orders placed. */
export function openWorld(seed: number, options: WorldOptions = {}): World {
  const luck = chance(seed)
  const time = simulatedTime(Date.parse(luck.pick(starts)))
  const shop = openShop(time)
  const world: World = {
    seed,
    chance: luck,
    time,
    disk: simulatedDisk(options.diskSeed === undefined ? luck.fork() : chance(options.diskSeed)),
    records: simulatedRecords(),
    books: openBooks(),
    shop,
    faults: randomFaults(luck.fork(), options.rarity ?? luck.pick([4, 10, 30])),
    arrivals: noArrivals(),
    lag: options.lag ?? luck.below(LONGEST_LAG_MS),
    settings: settingsFor(luck, time),
    isWild: true,
    temper: {
      crash: luck.pick([4, 8, 20]),
      happening: luck.pick([15, 40, 120]),
      jumps: luck.once(4),
      ...options.temper,
    },
    crashes: 0,
    moments: [],
    meddledWith: new Set(),
    story: [],
    say(line) {
      if (options.tell !== true) return
      world.story.push(`${new Date(time.now()).toISOString()} ${line}`)
    },
  }
  const orders = options.orders ?? 2 + luck.below(4)
  for (let i = 0; i < orders; i++)
    shop.place(luck.below(3), luck.pick([statuses.paid, statuses.paid, statuses.unpaid]))
  return world
}

function settingsFor(luck: Chance, time: SimulatedTime): BookingSettings {
  return bookingSchema.parse({
    startDate: new Date(time.now() - 86_400_000).toISOString().slice(0, 10),
    timeZone: 'UTC',
    pushStatuses: [statuses.unpaid, statuses.paid],
    paidStatuses: [statuses.paid],
    cancelledStatuses: [statuses.cancelled],
    refundedStatuses: [statuses.refunded],
    taxMap: [{ name: 'BTW 21%', percentage: '21', taxRateId: rates.high }],
    zeroRates: { reverseCharge: null, export: null, noVat: rates.none, kor: null },
    ledgers: { product: '201' },
    sending: luck.pick(['Manual', 'Email']),
    afterInvoiceChange: luck.pick(['flag', 'credit_draft']),
    alwaysPaid: luck.once(4),
  })
}
