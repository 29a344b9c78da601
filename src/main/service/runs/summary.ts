import type { RunReport, RunSummary } from '../../../shared/contract/run.ts'
import { kindOf } from '../../../shared/problems/about.ts'
import type { Connection, Home } from '../../home.ts'

/** What a run came to, cost since the counts were last taken, and leaves to the merchant. */
export function summaryOf(home: Home, { ports }: Connection, report: RunReport): RunSummary {
  const requests = home.takeRequestCounts()
  const failed = Object.values(ports.store.state.entries).filter(
    ({ problem }) => problem !== null && kindOf(problem.code) === 'failed',
  )
  return {
    ...report,
    requests,
    requestCount: Object.values(requests).reduce((all, one) => all + one, 0),
    failures: failed.map(({ orderId, problem }) => ({ orderId, problem })),
  }
}
