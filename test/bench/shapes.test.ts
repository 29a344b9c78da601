import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { realDisk, type Disk } from '../../src/main/adapters/disk/disk.ts'
import { openStore } from '../../src/main/adapters/lowdb/store.ts'
import { OrderLists } from '../../src/main/service/orders/order-lists.ts'
import { runBusyShop, type BusyRun } from './busy-shop.ts'
import { doneEntry, writeHistory } from './made-history.ts'
import { pagesIn } from './module.ts'
import { windowsOf } from './requests.ts'

const now = '2026-11-24T11:00:00.000Z'
const perOrder = ({ orders, times }: BusyRun): number => times.length / orders

test.each([
  { customers: 'known', isPaid: true, floor: 3 },
  { customers: 'new', isPaid: true, floor: 4 },
  { customers: 'known', isPaid: false, floor: 1 },
  { customers: 'new', isPaid: false, floor: 2 },
] as const)(
  'an order of a $customers customer (paid: $isPaid) costs the floor of $floor requests and at most 0.05 beside',
  async ({ floor, ...crowd }) => {
    const run = await runBusyShop({ orders: 400, ...crowd })
    expect(perOrder(run)).toBeGreaterThanOrEqual(floor)
    expect(perOrder(run)).toBeLessThanOrEqual(floor + 0.05)
  },
)

test.each(['known', 'new'] as const)(
  'what an order of a %s customer costs on disk does not grow with the orders before it in the run',
  async (customers) => {
    const [short, long] = [
      await runBusyShop({ orders: 200, customers, isPaid: true }),
      await runBusyShop({ orders: 800, customers, isPaid: true }),
    ]
    const each = ({ orders, written }: BusyRun, what: keyof BusyRun['written']) => written[what] / orders
    expect(each(long, 'files')).toBeLessThanOrEqual(each(short, 'files') * 1.02)
    expect(each(long, 'characters')).toBeLessThanOrEqual(each(short, 'characters') * 1.1)
    expect(long.shopRequests).toBeLessThanOrEqual(short.shopRequests * 4)
  },
)

test('while work waits, 98 % of what Moneybird allows is used and never more', async () => {
  const { windowUse, mostInWindow } = windowsOf(
    await runBusyShop({ orders: 400, customers: 'known', isPaid: true }),
  )
  expect(windowUse).toBeGreaterThanOrEqual(0.98)
  expect(mostInWindow).toBeLessThanOrEqual(150)
})

/** A connection with a history, on a disk that notes which files are read and written. */
async function withHistory(orders: number, months: number) {
  const folder = await mkdtemp(join(tmpdir(), 'factuurbrug-shapes-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const lastId = await writeHistory(folder, { orders, months }, now)
  const touched = { read: [] as string[], written: [] as string[] }
  const short = (path: string) => path.slice(folder.length + 1).replace(/\.[0-9a-f]{12}\.tmp$/, '')
  const disk: Disk = {
    ...realDisk,
    read(path) {
      touched.read.push(short(path))
      return realDisk.read(path)
    },
    writeNew(path, text) {
      touched.written.push(short(path))
      return realDisk.writeNew(path, text)
    },
  }
  const damaged: string[] = []
  const store = await openStore({
    folder,
    now: () => Date.parse(now),
    onDamage: (file) => damaged.push(file),
    disk,
  })
  expect(damaged).toEqual([])
  const take = () => ({ read: touched.read.splice(0), written: touched.written.splice(0) })
  return { store, lastId, take }
}

test.each([
  { orders: 120, months: 12 },
  { orders: 6000, months: 120 },
])(
  'with $orders orders in $months months a start reads one file, a change writes one, and filing touches one month',
  async ({ orders, months }) => {
    const { store, lastId, take } = await withHistory(orders, months)
    expect(store.closedCount()).toBe(orders)
    expect(take()).toEqual({ read: ['open.json'], written: [] })
    const entry = doneEntry(lastId + 1, now.slice(0, 10))
    await store.commit((state) => ({ ...state, entries: { [entry.orderId]: entry } }))
    expect(take()).toEqual({ read: [], written: ['open.json'] })
    await store.close([entry.orderId])
    const month = `closed/${now.slice(0, 7)}.json`
    expect(take()).toEqual({ read: [month], written: [month, 'open.json'] })
    expect(await store.find(entry.orderId)).toEqual(entry)
    expect(take()).toEqual({ read: [], written: [] })
  },
)

test('one page of orders reads at most six months, and each month once', async () => {
  const { store, take } = await withHistory(2400, 24)
  take()
  const lists = new OrderLists(store)
  const page = (search: string) => lists.page({ tab: 'all', search, offset: 0, limit: 100 })
  expect((await page('')).rows).toHaveLength(100)
  expect(take().read.length).toBeLessThanOrEqual(2)
  await page('nergens te vinden')
  expect(take().read.length).toBeLessThanOrEqual(6)
  await page('')
  expect(take().read).toEqual([])
})

test('what the benchmark of the module prints is read page by page', () => {
  const said = [
    'OpenCart 4.x (InnoDB), 100000 orders',
    '  nothing changed                        0 orders   4 queries     1.2 ms',
    '  the last 90 orders                    90 orders  10 queries    55.0 ms  <-- over 50 ms',
  ].join('\n')
  expect(pagesIn(said)).toEqual([
    { shop: 'OpenCart 4.x (InnoDB)', page: 'nothing changed', ms: 1.2 },
    { shop: 'OpenCart 4.x (InnoDB)', page: 'the last 90 orders', ms: 55 },
  ])
  expect(() => pagesIn('')).toThrow()
})
