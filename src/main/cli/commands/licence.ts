import type { Problem } from '../../../shared/domain/problem.ts'
import { licenceSentence } from '../../../shared/text/licence-words.ts'
import { cliLicenceText } from '../../../shared/text/cli-licence.ts'
import { licenceText } from '../../../shared/text/screens/settings/licence.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { askedOrRead } from './connect.ts'
import { answered, done, viewOf, withConnection, type Cli } from '../context.ts'
import { exit, exitFor, type ExitCode } from '../exit.ts'

/** Shows how long orders are transferred. A build that asks for no licence says so. */
export async function showLicence(cli: Cli): Promise<ExitCode> {
  const { licence, connections } = await viewOf(cli)
  if (licence === null) return none(cli)
  // Before there is a connection it is the trial.
  return connections.length === 0 ? show(cli, '') : withConnection(cli, (id) => show(cli, id))
}

/** Takes a key or installation link into use as the screens do: asked for, or read from standard input. */
export async function useLicence(cli: Cli): Promise<ExitCode> {
  const { out } = cli
  if ((await viewOf(cli)).licence !== null) {
    return withConnection(cli, async (connection) =>
      take(cli, connection, await askedOrRead(cli, cliLicenceText[out.language].ask)),
    )
  }
  none(cli)
  out.line(cliLicenceText[out.language].notKept)
  return exit.failed
}

function none(cli: Cli): ExitCode {
  cli.out.line(licenceText[cli.out.language].none)
  return done(cli, { licence: null })
}

async function take(cli: Cli, connection: string, text: string): Promise<ExitCode> {
  const { call, out } = cli
  return answered(cli, call('licence.use', { connection, text }), () =>
    answered(cli, call('licence.read', { connection, text }), ({ holder, shop, from, until }) => {
      out.line(licenceText[out.language].says(holder, shop, formatDate(until, out.language)))
      out.line(cliLicenceText[out.language].used)
      return done(cli, { connection, licence: { holder, shop, from, until } })
    }),
  )
}

function show(cli: Cli, connection: string): Promise<ExitCode> {
  const { out } = cli
  return answered(cli, cli.call('terminal.licence', { connection }), ({ licence: view, problem }) => {
    if (view !== null) out.line(licenceSentence(view, out.language))
    tellWhy(cli, problem)
    out.data({ connection: connection === '' ? null : connection, licence: view, problem })
    return problem === null ? exit.ok : exitFor(problem)
  })
}

function tellWhy({ out }: Cli, refusal: Problem | null): void {
  if (refusal === null) {
    out.line(licenceText[out.language].renewal)
    return
  }
  // Why a key that is there does not count; the end itself was said.
  if (refusal.code !== 'LICENCE_ENDED') out.line(sayProblem(refusal, out.language).what)
  out.line(cliLicenceText[out.language].howTo)
}
