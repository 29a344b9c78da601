import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Input } from '../../src/shared/contract/calls.ts'
import { orderSorts, orderTabs } from '../../src/shared/contract/views.ts'
import { connection, type Installation } from './installation.ts'
import { median } from './median.ts'
import { startProgram, type ProgramProcess } from './program-process.ts'

/** What looking through a history costs, as a screen asks for it over HTTP. */
export interface LookedThrough {
  readonly dashboardMs: number
  readonly searchMs: number
  readonly searchRssMb: number
  readonly firstPageMs: number
  readonly longestBlockMs: number
}

type ListInput = Input<'orders.list'>

const TIMES = 5
const probe = fileURLToPath(new URL('./loop-probe.ts', import.meta.url))

/** Times are those of the slowest question of its kind, each the median of five. */
export async function lookThrough({ folder, lastId }: Installation): Promise<LookedThrough> {
  const dashboards: number[] = []
  for (let i = 0; i < TIMES; i++) dashboards.push(await dashboardMs(folder))
  const program = await startProgram(folder, [probe])
  try {
    await program.call('overview.get', { connection })
    await pause(1000)
    await program.tell('longest')
    const searches = ['Bakker', 'Klant 4242', String(lastId - 7), '45,95', `${lastId}`, 'nergens te vinden']
    const searchMs = await slowest(
      program,
      searches.map((search) => page({ search })),
    )
    const searchRssMb = await program.memoryMb()
    const firstPageMs = await slowest(program, firstPages())
    return {
      dashboardMs: median(dashboards),
      searchMs,
      searchRssMb,
      firstPageMs,
      longestBlockMs: (await program.tell('longest')) as number,
    }
  } finally {
    await program.close()
  }
}

async function dashboardMs(folder: string): Promise<number> {
  const started = performance.now()
  const program = await startProgram(folder)
  await program.call('overview.get', { connection })
  const took = performance.now() - started
  await program.close()
  return took
}

const page = (over: Partial<ListInput>): ListInput => {
  return { connection, tab: 'all', search: '', after: null, limit: 100, ...over }
}

/** Every tab with every sort both ways, and a period of a month and of years. */
function firstPages(): ListInput[] {
  const year = new Date().getFullYear()
  const periods = [
    {},
    { from: `${year - 1}-11-01`, until: `${year - 1}-11-30` },
    { from: `${year - 6}-01-01`, until: `${year - 1}-12-31` },
  ]
  return orderTabs.flatMap((tab) =>
    orderSorts.flatMap((sort) =>
      [true, false].flatMap((descending) =>
        periods.map((period) => page({ tab, sort, descending, ...period })),
      ),
    ),
  )
}

async function slowest(program: ProgramProcess, questions: readonly ListInput[]): Promise<number> {
  let most = 0
  for (const question of questions) {
    const times: number[] = []
    for (let i = 0; i < TIMES; i++) {
      const started = performance.now()
      await program.call('orders.list', question)
      times.push(performance.now() - started)
    }
    most = Math.max(most, median(times))
  }
  return most
}
