import type { Home } from '../../src/main/home.ts'
import { openHome } from '../../src/main/wiring/home.ts'
import { connection, makeInstallation } from './installation.ts'
import { startOutside } from './outside-process.ts'

/** What orders took that went from shop to Moneybird over real HTTP. */
export interface HttpRun {
  readonly orders: number
  readonly customers: 'known' | 'new'
  /** Requests to Moneybird as it counted them, by endpoint. */
  readonly requests: Readonly<Record<string, number>>
  readonly perOrder: number
  readonly ordersPerSecond: number
  /** Processor time of the program alone, ms. */
  readonly cpuMsPerOrder: number
}

const FIRST_ID = 1001

/**
 * Runs orders of known and then of new customers through the real program, with real files and HTTP on this computer, Moneybird's
 * limit out of the way. Settings of both sides were read before, as they are kept for a day.
 */
export async function runOverHttp(orders: number): Promise<readonly HttpRun[]> {
  const outside = await startOutside()
  const installation = await makeInstallation(outside.at, null)
  const home = await opened(installation.folder)
  try {
    await runEngine(home)
    const runs: HttpRun[] = []
    for (const [index, customers] of (['known', 'new'] as const).entries()) {
      const people = customers === 'known' ? Math.ceil(orders / 10) : orders
      const firstCustomer = 1 + index * orders
      if (customers === 'known') await outside.ask({ kind: 'know', first: firstCustomer, customers: people })
      const firstId = FIRST_ID + index * orders
      await outside.ask({ kind: 'place', firstId, orders, firstCustomer, customers: people })
      await outside.ask({ kind: 'count' })
      const cpu = process.cpuUsage()
      const started = performance.now()
      await runEngine(home)
      const seconds = (performance.now() - started) / 1000
      const { user, system } = process.cpuUsage(cpu)
      const { requests } = await outside.ask({ kind: 'count' })
      if (requests['POST sales_invoices'] !== orders)
        throw new Error(`Other invoices: ${JSON.stringify(requests)}`)
      const total = Object.values(requests).reduce((all, one) => all + one, 0)
      runs.push({
        orders,
        customers,
        requests,
        perOrder: total / orders,
        ordersPerSecond: orders / seconds,
        cpuMsPerOrder: (user + system) / 1000 / orders,
      })
    }
    return runs
  } finally {
    await home.close()
    await installation.remove()
    await outside.close()
  }
}

/** Opens an installation in this process, without Moneybird's limit. */
export async function opened(folder: string): Promise<Home> {
  const alarm = { start: () => () => undefined }
  const home = await openHome({ folder, environment: {}, fetch, requestLimit: 1_000_000, alarm })
  if (!home.ok) throw new Error(JSON.stringify(home.problem))
  return home.value
}

export async function runEngine(home: Home): Promise<void> {
  const opening = await home.open(connection)
  if (!opening.ok) throw new Error(JSON.stringify(opening.problem))
  const { problem } = await opening.value.engine.run('hourly')
  if (problem !== null) throw new Error(JSON.stringify(problem))
}
