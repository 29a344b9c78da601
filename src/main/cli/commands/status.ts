import { automaticText } from '../../../shared/text/automatic.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { counted, formatMoment } from '../../../shared/text/format.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { sayVerdict } from '../../../shared/text/verdict.ts'
import { dutch } from '../../../shared/text/template.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import { answered, done, withConnection, type Answer, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'

/** How things are: connections, last runs, counts per state, what needs the merchant. Asks nobody. */
export async function showStatus(cli: Cli): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('terminal.status', { connection }), (answer) => {
      tellStatus(cli, answer)
      const { open, closed, needsAttention, lastRuns, pause, verdict, isAutomatic } = answer
      cli.out.data({ connection, open, closed, needsAttention, lastRuns, pause, verdict, isAutomatic })
      if (verdict.kind === 'standstill') return exit.paused
      return needsAttention > 0 ? exit.attention : exit.ok
    }),
  )
}

function tellStatus({ out }: Cli, status: Answer<'terminal.status'>): void {
  const { shop, moneybird, verdict } = status
  const text = cliText[out.language].status
  const automatic = automaticText[out.language]
  const when = (moment: string | null) =>
    moment === null ? text.never : formatMoment(moment, Date.now(), dutch.timeZone, out.language)
  out.line(sayVerdict(verdict, out.language))
  if (verdict.kind === 'standstill' || verdict.kind === 'outage') {
    const { what, todo } = sayProblem(verdict.problem, out.language)
    out.line(`${what} ${todo}`)
  }
  out.table([
    [text.shop, shop],
    [text.moneybird, moneybird],
    [text.lastRun, when(status.lastRuns.hourly)],
    [text.lastNight, when(status.lastRuns.nightly)],
    ...Object.entries(status.open).map(([state, count]) => [
      wordsOfState(state, 0).chip[out.language],
      counted(count, 'order', out.language),
    ]),
    [text.closed, counted(status.closed, 'order', out.language)],
    [automatic.title, automatic.state[status.isAutomatic ? 'on' : 'off']],
  ])
}

type CheckAnswer = Answer<'help.doctor'>['checks'][number]

/** Checks everything that must be right for a run, and says of each what is wrong. Writes nothing to either side. */
export async function doctor(cli: Cli): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('help.doctor', { connection }), ({ checks }) => {
      const { good, bad, ...words } = cliText[cli.out.language].doctor
      const all = [
        { name: 'node' as const, isGood: true, detail: process.version, problem: null },
        ...checks,
      ].map(({ isGood, ...check }) => ({ ...check, detail: detailOf(cli, check), good: isGood }))
      cli.out.table(all.map((check) => [words[check.name], check.good ? good : bad, check.detail]))
      cli.out.data({ checks: all })
      return all.every((check) => check.good) ? exit.ok : exit.failed
    }),
  )
}

function detailOf({ out }: Cli, { detail, problem }: Pick<CheckAnswer, 'detail' | 'problem'>): string {
  return problem === null ? detail : sayProblem(problem, out.language).what
}

/**
 * Throws away what is known here (keeping a copy) and finds it again in the shop and in Moneybird. Writes nothing to
 * Moneybird; orders without an invoice go with the next run.
 */
export async function rebuild(cli: Cli, options: { readonly yes?: boolean }): Promise<ExitCode> {
  const { out } = cli
  const text = cliText[out.language]
  if (options.yes !== true) {
    const answer = await cli.ask(text.confirmRebuild, false)
    if (answer?.trim().toLowerCase() !== text.yes) return exit.failed
  }
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('connection.rebuild', { connection }), ({ found, backup, report }) => {
      out.line(text.rebuilt(backup, counted(found, 'order', out.language)))
      return done(cli, { backup, ...report })
    }),
  )
}
