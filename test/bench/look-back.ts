import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createService } from '../../src/main/service/service.ts'
import { nightlyLook } from '../../src/main/sync/nightly.ts'
import type { Run } from '../../src/main/sync/run.ts'
import { openStore } from '../../src/main/wiring/store.ts'
import { opened } from './engine-over-http.ts'
import { connection, makeInstallation, type Installation } from './installation.ts'
import { doneEntry } from './made-history.ts'
import type { OutsideProcess } from './outside-process.ts'

/** How long something took, and the longest that the process could do nothing else meanwhile. */
export interface Span {
  readonly ms: number
  readonly longestBlockMs: number
}

export interface LookBackFigures {
  readonly orders: number
  /** The nightly look at the invoiced orders of the last 90 days. */
  readonly nightly: Span & {
    readonly checked: number
    readonly moneybirdCalls: number
    readonly shopCalls: number
  }
  /** What the first screen shows, when nothing was read yet and once more. */
  readonly overview: Span
  readonly overviewAgain: Span
  /** The first page of orders, and a search by name through all. */
  readonly firstPage: Span
  readonly search: Span
}

/** Looking back over a year of orders: the nightly look, and what the screens show by month. */
export async function measureLookBack(outside: OutsideProcess, orders: number): Promise<LookBackFigures> {
  const installation = await makeInstallation(outside.at, { orders, months: 12 })
  try {
    const nightly = await measureNight(installation)
    return { orders, nightly, ...(await measureViews(installation)) }
  } finally {
    await installation.remove()
  }
}

/** Both sides answer at once and know every order, so that what is measured is our own work. */
async function measureNight({ data, lastId }: Installation): Promise<LookBackFigures['nightly']> {
  const store = await openStore({ folder: data, now: () => Date.now(), onDamage: () => undefined })
  const calls = { moneybird: 0, shop: 0 }
  const ids = Array.from({ length: lastId }, (_, i) => String(i + 1))
  const invoices = new Set(ids.map((id) => doneEntry(Number(id), '2026-01-01').invoice?.id ?? ''))
  const run = {
    kind: 'nightly',
    halt: null,
    seen: new Map(),
    progress: () => undefined,
    known: new Map(),
    contacts: { unstored: () => [], stored: () => undefined },
    ports: {
      store,
      clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
      log: {
        info: () => undefined,
        warn: (event: string) => {
          throw new Error(event)
        },
      },
      bookkeeping: {
        invoiceIds: () => {
          calls.moneybird += 1
          return Promise.resolve({ kind: 'done', value: invoices })
        },
      },
      shop: {
        existingIds: (afterId: string) => {
          calls.shop += 1
          const rest = ids.slice(Number(afterId), Number(afterId) + 5000)
          return Promise.resolve({
            ok: true,
            value: { ids: rest, nextAfterId: rest.length < 5000 ? null : (rest.at(-1) ?? null) },
          })
        },
      },
    },
  } as unknown as Run
  const span = await timed(async () => {
    const unread = await nightlyLook(run)
    if (unread !== null) throw new Error(unread.code)
  })
  const from = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10)
  let checked = 0
  for (const page of store.invoicedSince(from)) checked += page.length
  await store.close()
  return { ...span, checked, moneybirdCalls: calls.moneybird, shopCalls: calls.shop }
}

async function measureViews({ folder }: Installation): Promise<Omit<LookBackFigures, 'orders' | 'nightly'>> {
  const home = await opened(folder)
  const service = createService(home, {
    kind: 'browser',
    version: '0.0.0',
    isDemo: false,
    openExternal: () => Promise.resolve(),
    setStartAtLogin: () => Promise.resolve(),
  })
  const list = (search: string) =>
    timed(() => service.api['orders.list']({ connection, tab: 'all', search, after: null, limit: 100 }))
  const look = () => timed(() => service.api['overview.get']({ connection }))
  try {
    return {
      overview: await look(),
      overviewAgain: await look(),
      firstPage: await list(''),
      search: await list('nergens te vinden'),
    }
  } finally {
    await service.close()
    await home.close()
  }
}

async function timed(work: () => Promise<unknown>): Promise<Span> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const started = performance.now()
  await work()
  const ms = performance.now() - started
  await new Promise((resolve) => setTimeout(resolve, 5))
  delay.disable()
  return { ms: Math.round(ms), longestBlockMs: Math.round(delay.max / 1e6) }
}
