import { readFileSync } from 'node:fs'
import { openStore } from '../../src/main/wiring/store.ts'
import { makeInstallation } from './installation.ts'
import { doneEntry } from './made-history.ts'
import { median } from './median.ts'
import type { Outside } from './outside-process.ts'

export interface OpenOrdersFigures {
  readonly orders: number
  readonly changeMs: number
  readonly changeKb: number
}

const CHANGES = 40

/** One durable change of one order's state while so many others are open, on the real database. */
export async function measureOpenOrders(at: Outside, orders: number): Promise<OpenOrdersFigures> {
  const installation = await makeInstallation(at, { orders: 1000, months: 12 })
  const today = new Date().toISOString().slice(0, 10)
  const open = (id: number) => ({ ...doneEntry(id, today), state: 'planned' }) as const
  try {
    const { data: folder, lastId } = installation
    const store = await openStore({ folder, now: () => Date.now(), onDamage: () => undefined })
    for (let i = 0; i < orders; i += 1000) {
      const some = Array.from({ length: Math.min(1000, orders - i) }, (_, at) => lastId + 1 + i + at)
      await store.commit({ entries: some.map((id) => ({ entry: open(id) })) })
    }
    const times: number[] = []
    const bytes: number[] = []
    for (let i = 0; i < CHANGES; i++) {
      const id = lastId + 1 + Math.floor(i / 2)
      const entry = i % 2 === 0 ? doneEntry(id, today) : open(id)
      const [written, started] = [writtenBytes(), performance.now()]
      await store.commit({ entries: [{ entry }] })
      times.push(performance.now() - started)
      bytes.push(writtenBytes() - written)
    }
    await store.close()
    return { orders, changeMs: median(times), changeKb: median(bytes) / 1000 }
  } finally {
    await installation.remove()
  }
}

/** What this process gave the system to write so far, bytes. */
function writtenBytes(): number {
  return Number(/wchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])
}
