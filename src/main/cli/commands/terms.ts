import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { termsText } from '../../../shared/text/cli-terms.ts'
import { formatDate } from '../../../shared/text/format.ts'
import { legalTexts, termsVersion } from '../../../shared/text/terms.ts'
import { answered, done, viewOf, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'

/** Shows the terms and the privacy text, or accepts them. */
export async function showTerms(cli: Cli, options: { readonly accept?: boolean }): Promise<ExitCode> {
  if (options.accept === true) return answered(cli, accept(cli), () => tellAccepted(cli))
  const { terms, privacy } = legalTexts[cli.out.language]
  for (const { title, parts } of [terms, privacy]) {
    cli.out.line(title.toUpperCase())
    for (const { heading, text } of parts) cli.out.line(['', heading, ...text].join('\n'))
    cli.out.line()
  }
  return tellAccepted(cli)
}

async function tellAccepted(cli: Cli): Promise<ExitCode> {
  const { out } = cli
  const { terms } = await viewOf(cli)
  const text = termsText[out.language]
  if (terms?.version === termsVersion)
    out.line(text.accepted(terms.version, formatDate(terms.acceptedAt.slice(0, 10), out.language)))
  else out.line(text.howTo)
  return done(cli, { version: termsVersion, accepted: terms })
}

/**
 * Before anything connects: who sits at a terminal is asked, and who has it done by a script is told that connecting is
 * accepting.
 */
export async function agree(cli: Cli): Promise<Result<null, Problem>> {
  const { out } = cli
  if ((await viewOf(cli)).terms?.version === termsVersion) return ok(null)
  const text = termsText[out.language]
  const answer = await cli.ask(text.question, false)
  if (answer === null) out.note(text.byConnecting)
  else if (answer.trim().toLowerCase() !== cliText[out.language].yes)
    return fail(problem('TERMS_NOT_ACCEPTED', {}))
  return accept(cli)
}

function accept(cli: Cli): Promise<Result<null, Problem>> {
  return cli.call('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
}
