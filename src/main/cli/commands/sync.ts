import type { RunSummary } from '../../../shared/contract/run.ts'
import type { AppView } from '../../../shared/contract/views.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { automaticText } from '../../../shared/text/automatic.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { formatMoment } from '../../../shared/text/format.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { dutch } from '../../../shared/text/template.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import { answered, refuse, viewOf, withConnection, type Cli } from '../context.ts'
import { exit, exitFor, type ExitCode } from '../exit.ts'
import type { Output } from '../output.ts'

/** Runs once and tells what came of it. */
export async function syncNow(
  cli: Cli,
  { nightly = false }: { readonly nightly?: boolean },
): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('terminal.run', { connection, nightly }), (summary) => tellRun(cli.out, summary)),
  )
}

/** Prints a run; the exit code says whether anything needs the merchant. */
export function tellRun(out: Output, summary: RunSummary): ExitCode {
  const text = cliText[out.language]
  for (const [state, orders] of Object.entries(summary.orders)) {
    out.line(`${String(orders).padStart(6)}  ${wordsOfState(state, 0).chip[out.language]}`)
  }
  const { problem: reason, failures, requestCount } = summary
  out.line(`${reason === null ? text.runDone : text.runStopped} ${text.requests(requestCount)}.`)
  if (reason === null || out.isJson) out.data(summary)
  else out.problem(reason)
  if (reason !== null) return exitFor(reason)
  return failures.length > 0 ? exit.attention : exit.ok
}

/**
 * Keeps running, as the window does: every hour what changed, every night everything that is not done, and at once what was
 * missed. What keeps it from running is told once, at the start.
 */
export async function watch(cli: Cli): Promise<ExitCode> {
  const { out } = cli
  const text = cliText[out.language]
  const before = await viewOf(cli)
  const closed = before.connections.find(({ isReady, missing }) => !isReady && missing.length === 0)
  const reason = closed?.lastProblem ?? null
  if (reason !== null) return refuse(cli, reason)
  await cli.service.start((_connection, summary) => {
    tellRun(out, summary)
  })
  const now = await viewOf(cli)
  if (now.paused) out.line(text.watchPaused)
  for (const { what, why, todo } of pauseReasons(now).map((one) => sayProblem(one, out.language)))
    out.line([what, why, todo].join('\n'))
  if (!now.connections.some(({ isAutomatic }) => isAutomatic) && now.connections.length > 0) {
    const { off, howTo } = automaticText[out.language]
    out.line(`${off} ${howTo}`)
  }
  out.line(
    now.nextRunAt === null
      ? text.watchingIdle
      : text.watching(formatMoment(now.nextRunAt, Date.now(), dutch.timeZone, out.language)),
  )
  await cli.stopped
  return exit.ok
}

/** Why nothing, or not everything, runs by itself. */
function pauseReasons({ terms, connections }: AppView): readonly Problem[] {
  if (terms === null) return [problem('TERMS_NOT_ACCEPTED', {})]
  return connections.flatMap(({ missing: [missing] }) =>
    missing === undefined ? [] : [problem('SETTINGS_INCOMPLETE', { missing })],
  )
}
