import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../../src/main/ports/store.ts'
import { openStore } from '../../src/main/wiring/store.ts'
import { connection, makeInstallation, type Installation } from './installation.ts'
import type { HistoryFigures } from './limits.ts'
import { doneEntry } from './made-history.ts'
import type { OutsideProcess } from './outside-process.ts'
import { startProgram, statusMs } from './program-process.ts'
import { median } from './median.ts'
import { lookThrough } from './search-history.ts'

/** Orders that wait or failed while states change. */
const OPEN = 20
const CHANGES = 40
const STARTS = 5

export interface MeasuredHistory extends HistoryFigures {
  /** A page of 100 orders that were never seen is stored, ms. */
  readonly fileAwayMs: number
  /** `status --json` from start to end, ms. */
  readonly statusMs: number
  /** Memory after a run with new orders and a look at the first screens, MB. */
  readonly usedMb: number
}

/** What a history of so many orders costs: changes, starts and memory, with real files and the real process. */
export async function measureHistory(
  outside: OutsideProcess,
  orders: number,
  months: number,
): Promise<MeasuredHistory> {
  const installation = await makeInstallation(outside.at, { orders, months })
  try {
    const { stateChangeMs, fileAwayMs } = await changes(installation)
    await startProgram(installation.folder).then((program) => program.close())
    const starts: number[] = []
    const statuses: number[] = []
    for (let i = 0; i < STARTS; i++) {
      const program = await startProgram(installation.folder)
      starts.push(program.startMs)
      await program.close()
      statuses.push(await statusMs(installation.folder))
    }
    const looked = await lookThrough(installation)
    const { rssMb, usedMb } = await memory(outside, installation)
    const [startMs, status] = [median(starts), median(statuses)]
    return { orders, stateChangeMs, startMs, rssMb, fileAwayMs, statusMs: status, usedMb, ...looked }
  } finally {
    await installation.remove()
  }
}

async function changes({
  data,
  lastId,
}: Installation): Promise<{ stateChangeMs: number; fileAwayMs: number }> {
  const store = await openStore({ folder: data, now: () => Date.now(), onDamage: () => undefined })
  const today = new Date().toISOString().slice(0, 10)
  const times: number[] = []
  for (let i = 0; i < OPEN + CHANGES; i++) {
    const id = lastId + 1 + (i % OPEN)
    const started = performance.now()
    await put(store, id, today)
    if (i >= OPEN) times.push(performance.now() - started)
  }
  const page = Array.from({ length: 100 }, (_, i) => ({ entry: doneEntry(lastId + 1000 + i, today) }))
  const started = performance.now()
  await store.commit({ entries: page })
  const fileAwayMs = performance.now() - started
  await store.close()
  return { stateChangeMs: median(times), fileAwayMs }
}

/** One order changes its state, durably. */
async function put(store: Store, id: number, date: string): Promise<void> {
  const done = doneEntry(id, date)
  const isDone = store.entry(done.orderId)?.state === 'done'
  await store.commit({ entries: [{ entry: isDone ? { ...done, state: 'planned' } : done }] })
}

/** Memory while idle after a start; and when it has run with new orders and every first screen was looked at. */
async function memory(
  outside: OutsideProcess,
  { folder, lastId }: Installation,
): Promise<{ rssMb: number; usedMb: number }> {
  const program = await startProgram(folder)
  try {
    await pause(2000)
    const rssMb = await program.memoryMb()
    await outside.ask({ kind: 'place', firstId: lastId + 1001, orders: 20, firstCustomer: 1, customers: 5 })
    await program.call('run.now', { connection })
    await program.call('overview.get', { connection })
    await program.call('orders.list', { connection, tab: 'all', search: '', after: null, limit: 100 })
    await program.call('failures.list', { connection })
    await program.call('log.list', { limit: 500 })
    return { rssMb, usedMb: await program.memoryMb() }
  } finally {
    await program.close()
  }
}
