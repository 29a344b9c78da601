import type { RunReport, RunSummary } from '../../../shared/contract/run.ts'
import { needOf } from '../../ports/standing.ts'
import type { Connection, Home } from '../../home.ts'

/** What a run came to, cost since the counts were last taken, and leaves to the merchant. */
export async function summaryOf(home: Home, { ports }: Connection, report: RunReport): Promise<RunSummary> {
  const requests = home.takeRequestCounts()
  const failures: RunSummary['failures'][number][] = []
  for (const page of ports.store.waiting(null)) {
    const failed = page.filter((entry) => needOf(entry) === 'failed')
    failures.push(...failed.map(({ orderId, problem }) => ({ orderId, problem })))
    await ports.store.giveWay()
  }
  return {
    ...report,
    requests,
    requestCount: Object.values(requests).reduce((all, one) => all + one, 0),
    failures,
  }
}
