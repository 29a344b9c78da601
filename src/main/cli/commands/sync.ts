import { kindOf } from '../../../shared/problems/about.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { formatMoment } from '../../../shared/text/format.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import type { Connection } from '../../home.ts'
import type { Alarm } from '../../ports/alarm.ts'
import type { RunReport } from '../../sync/engine.ts'
import { nextDue } from '../../sync/schedule.ts'
import { HOME_ZONE, startScheduler } from '../../sync/scheduler.ts'
import { refuse, withConnection, type Cli } from '../context.ts'
import { exit, exitFor, type ExitCode } from '../exit.ts'

/** Runs once and tells what came of it. */
export async function syncNow(cli: Cli, options: { readonly nightly?: boolean }): Promise<ExitCode> {
  return withConnection(cli, async (connection) => {
    cli.home.takeRequestCounts()
    const report = await connection.engine.run(options.nightly === true ? 'nightly' : 'manual')
    return tellReport(cli, connection, report)
  })
}

/** Prints a run's report; the exit code says whether anything needs the merchant. */
export function tellReport(cli: Cli, connection: Connection, report: RunReport): ExitCode {
  const { out } = cli
  const text = cliText[out.language]
  const requests = cli.home.takeRequestCounts()
  const count = Object.values(requests).reduce((all, one) => all + one, 0)
  const open = Object.values(connection.ports.store.state.entries)
  const failures = open.filter((entry) => entry.problem !== null && kindOf(entry.problem.code) === 'failed')
  for (const [state, orders] of Object.entries(report.orders)) {
    out.line(`${String(orders).padStart(6)}  ${wordsOfState(state, 0).chip[out.language]}`)
  }
  out.line(`${report.problem === null ? text.runDone : text.runStopped} ${text.requests(count)}.`)
  const result = {
    ...report,
    requests,
    requestCount: count,
    failures: failures.map(({ orderId, problem }) => ({ orderId, problem })),
  }
  if (report.problem === null) {
    out.data(result)
    return failures.length > 0 ? exit.attention : exit.ok
  }
  if (out.isJson) out.data(result)
  else out.problem(report.problem)
  return exitFor(report.problem)
}

/** Keeps running: every hour what changed, every night everything that is not done, and at once what was missed. */
export async function watch(cli: Cli, alarm: Alarm, stopped: Promise<void>): Promise<ExitCode> {
  const connections: Connection[] = []
  for (const { id } of cli.home.settings().connections) {
    const connection = await cli.home.open(id)
    if (!connection.ok) return refuse(cli, connection.problem)
    connections.push(connection.value)
  }
  const text = cliText[cli.out.language]
  const scheduler = startScheduler(
    alarm,
    cli.home,
    () => connections.map(scheduled),
    (id, report) => {
      const connection = connections.find((candidate) => candidate.id === id)
      if (connection !== undefined) tellReport(cli, connection, report)
    },
  )
  await scheduler.wake()
  const now = cli.home.clock.now()
  cli.out.line(
    text.watching(formatMoment(new Date(nextDue(now)).toISOString(), now, HOME_ZONE, cli.out.language)),
  )
  await stopped
  scheduler.stop()
  await scheduler.wake()
  return exit.ok
}

function scheduled({ id, engine, ports, settings }: Connection) {
  return { id, engine, store: ports.store, ...settings().schedule }
}
