import { existsSync } from 'node:fs'
import type { Problem } from '../../../shared/domain/problem.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { counted, formatMoment } from '../../../shared/text/format.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import type { Connection } from '../../home.ts'
import { examine, type Check as Examined } from '../../sync/doctor.ts'
import { HOME_ZONE } from '../../sync/scheduler.ts'
import { statusOf, type ConnectionStatus } from '../../sync/status.ts'
import { chosenId, done, noneChosen, refuse, withConnection, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'

/** How things are: connections, last runs, counts per state, what needs the merchant. Asks nobody. */
export async function showStatus(cli: Cli): Promise<ExitCode> {
  return withConnection(cli, (connection) => {
    const status = statusOf(connection.ports.store)
    tellStatus(cli, connection, status)
    cli.out.data({ connection: connection.id, ...status })
    if (status.pause !== null) return Promise.resolve(exit.paused)
    return Promise.resolve(status.needsAttention > 0 ? exit.attention : exit.ok)
  })
}

function tellStatus(cli: Cli, { settings }: Connection, status: ConnectionStatus): void {
  const { out, home } = cli
  const text = cliText[out.language].status
  const when = (moment: string | null) =>
    moment === null ? text.never : formatMoment(moment, home.clock.now(), HOME_ZONE, out.language)
  out.table([
    [text.shop, settings().shop.address],
    [text.moneybird, settings().moneybird.administrationId],
    [text.lastRun, when(status.lastRuns.hourly)],
    [text.lastNight, when(status.lastRuns.nightly)],
    ...Object.entries(status.open).map(([state, count]) => [
      wordsOfState(state, 0).chip[out.language],
      counted(count, 'order', out.language),
    ]),
    [text.closed, counted(status.closed, 'order', out.language)],
  ])
  const reason = status.pause?.problem ?? status.lastRuns.problem
  if (reason !== null) out.line(sayProblem(reason, out.language).what)
}

interface Check {
  readonly name: keyof ReturnType<typeof doctorWords>
  readonly good: boolean
  readonly detail: string
  readonly problem: Problem | null
}

function doctorWords(cli: Cli) {
  const { node, folder, settings, shop, moneybird, mapping, clock } = cliText[cli.out.language].doctor
  return { node, folder, settings, shop, moneybird, mapping, clock }
}

/** Checks everything that must be right for a run, and says of each what is wrong. Writes nothing to either side. */
export async function doctor(cli: Cli): Promise<ExitCode> {
  const checks: Check[] = [
    good('node', process.version),
    good('folder', cli.home.folder),
    good('settings', existsSync(`${cli.home.folder}/settings.json`) ? 'settings.json' : '-'),
  ]
  const code = await withConnection(cli, async (connection) => {
    const examined = await examine(connection.ports, connection.settings().booking)
    checks.push(...examined.map((check) => ({ ...check, ...wordsOf(cli, check) })))
    return exit.ok
  })
  const words = doctorWords(cli)
  const { good: yes, bad: no } = cliText[cli.out.language].doctor
  cli.out.table(checks.map((check) => [words[check.name], check.good ? yes : no, check.detail]))
  cli.out.data({ checks })
  if (code !== exit.ok) return code
  return checks.every((check) => check.good) ? exit.ok : exit.failed
}

function good(name: Check['name'], detail: string): Check {
  return { name, good: true, detail, problem: null }
}

function wordsOf(cli: Cli, { detail, problem }: Examined): Pick<Check, 'good' | 'detail'> {
  return problem === null
    ? { good: true, detail }
    : { good: false, detail: sayProblem(problem, cli.out.language).what }
}

/**
 * Throws away what is known here (keeping a copy) and finds it again in the shop and in Moneybird. Writes nothing to
 * Moneybird; orders without an invoice go with the next run.
 */
export async function rebuild(cli: Cli, options: { readonly yes?: boolean }): Promise<ExitCode> {
  const text = cliText[cli.out.language]
  if (options.yes !== true) {
    const answer = await cli.ask(text.confirmRebuild, false)
    if (answer?.trim().toLowerCase() !== text.yes) return exit.failed
  }
  const id = chosenId(cli)
  if (id === null) return noneChosen(cli)
  const backup = await cli.home.reset(id)
  if (!backup.ok) return refuse(cli, backup.problem)
  return withConnection(cli, async ({ engine }) => {
    const report = await engine.run('rebuild')
    if (report.problem !== null) return refuse(cli, report.problem)
    const found = (report.orders.done ?? 0) + (report.orders.draft ?? 0)
    cli.out.line(text.rebuilt(backup.value, counted(found, 'order', cli.out.language)))
    return done(cli, { backup: backup.value, ...report })
  })
}
