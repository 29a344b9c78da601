import type { Problem } from '../../../shared/domain/problem.ts'
import { licenceSentence } from '../../../shared/text/licence-words.ts'
import { cliLicenceText } from '../../../shared/text/cli-licence.ts'
import { licenceText } from '../../../shared/text/screens/settings/licence.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { answered, done, viewOf, withConnection, type Cli } from '../context.ts'
import { exit, exitFor, type ExitCode } from '../exit.ts'

/**
 * Shows how long orders are transferred, or takes a key into use as the screens do. A build that asks for no licence says so.
 *
 * @param words the key or link as it was pasted, in pieces where it held spaces; `-` = standard input, none = show
 */
export async function licence(cli: Cli, words: readonly string[]): Promise<ExitCode> {
  const { out } = cli
  const { licence: trial, connections } = await viewOf(cli)
  if (trial === null) {
    out.line(licenceText[out.language].none)
    if (words.length > 0) out.line(cliLicenceText[out.language].notKept)
    out.data({ licence: null })
    return words.length === 0 ? exit.ok : exit.failed
  }
  // Before there is a connection it is the trial.
  if (words.length === 0)
    return connections.length === 0 ? show(cli, '') : withConnection(cli, (id) => show(cli, id))
  const typed = words.join(' ')
  const text = typed === '-' ? await cli.readInput() : typed
  return withConnection(cli, (connection) => take(cli, connection, text))
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
