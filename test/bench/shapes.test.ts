import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/main/wiring/store.ts'
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
    expect(each(long, 'times')).toBeLessThanOrEqual(Math.min(8, each(short, 'times') * 1.02))
    expect(each(long, 'bytes')).toBeLessThanOrEqual(Math.min(33_000, each(short, 'bytes') * 1.1))
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

/** A connection with a history. */
async function withHistory(orders: number, months: number) {
  const folder = await mkdtemp(join(tmpdir(), 'factuurbrug-shapes-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const lastId = await writeHistory(folder, { orders, months }, now)
  const store = await openStore({ folder, now: () => Date.parse(now), onDamage: (file) => expect.fail(file) })
  onTestFinished(() => store.close())
  return { store, lastId, log: () => statSync(join(folder, 'records.db-wal')).size }
}

test.each([
  { orders: 120, months: 12 },
  { orders: 6000, months: 120 },
])(
  'with $orders orders in $months months a change of state writes at most 10 kB',
  async ({ orders, months }) => {
    const { store, lastId, log } = await withHistory(orders, months)
    expect(store.tallies().reduce((all, { count }) => all + count, 0)).toBe(orders)
    const entry = doneEntry(lastId + 1, now.slice(0, 10))
    await store.commit({ entries: [{ entry: { ...entry, state: 'planned' } }] })
    const before = log()
    await store.commit({ entries: [{ entry }] })
    expect(log() - before).toBeLessThanOrEqual(10_000)
    expect(store.entry(entry.orderId)).toEqual(entry)
  },
)

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
