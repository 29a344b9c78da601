import { writeFile } from 'node:fs/promises'
import { fields } from '../../../shared/contract/calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { cliVerifyText, sayUnmeasured } from '../../../shared/text/cli-verify.ts'
import { signInText } from '../../../shared/text/cli-sign-in.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { assumptions, measuredWords } from '../../../shared/verify/assumptions.ts'
import type { Assumption } from '../../../shared/verify/assumption.ts'
import type { Measured, VerifyPlace, VerifyReport } from '../../../shared/verify/report.ts'
import { answered, misunderstood, refuse, withConnection, type Answer, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'
import { codeOf } from './config.ts'
import { connectId, withSecret } from './connect.ts'
import { agree } from './terms.ts'

export interface VerifyMoneybirdOptions {
  readonly tokenStdin?: boolean
  readonly administration?: string
  readonly readOnlyToken?: boolean
  readonly planLimit?: string
  readonly untilLimit?: boolean
  readonly signIn?: boolean
  readonly force?: boolean
  readonly confirm?: string
  readonly file: string
}

/** The secrets that were typed or given; what is kept never comes here. */
interface TypedTokens {
  readonly token: string | undefined
  readonly readOnly: string | undefined
}

/** Measures in a test administration what Moneybird does. Asks twice, for it makes and numbers invoices there. */
export async function verifyMoneybird(cli: Cli, options: VerifyMoneybirdOptions): Promise<ExitCode> {
  const text = cliVerifyText[cli.out.language]
  const agreed = await agree(cli)
  if (!agreed.ok) return refuse(cli, agreed.problem)
  const found = await findPlace(cli, options)
  if (!found.ok) return refuse(cli, found.problem)
  const { place, tokens, connection } = found.value
  const { chosen } = place
  if (chosen === null) return askToChoose(cli, place)
  if (chosen.foreign !== 0 && options.force !== true) {
    const count = chosen.foreign === null ? '' : String(chosen.foreign)
    return refuse(cli, problem('ADMINISTRATION_IN_USE', { count }))
  }
  cli.out.note(text.will(chosen.name))
  if (!(await isConfirmed(cli, chosen.name, options.confirm))) {
    cli.out.note(text.notConfirmed)
    return exit.usage
  }
  const consent = options.signIn === true ? await askConsent(cli) : ok(undefined)
  if (!consent.ok) return refuse(cli, consent.problem)
  const measured = cli.call('terminal.verifyMoneybird', {
    connection,
    token: tokens.token,
    administrationId: chosen.id,
    force: options.force === true,
    readOnlyToken: tokens.readOnly,
    planLimit: options.planLimit,
    untilLimit: options.untilLimit === true,
    consent: consent.value,
  })
  return answered(cli, measured, (report) => tellReport(cli, report, options.file))
}

async function findPlace(
  cli: Cli,
  { tokenStdin, administration, readOnlyToken }: VerifyMoneybirdOptions,
): Promise<Result<{ place: VerifyPlace; tokens: TypedTokens; connection: string }, Problem>> {
  const text = cliVerifyText[cli.out.language]
  const connection = await connectId(cli)
  const lines = tokenStdin === true ? (await cli.readInput()).split('\n') : null
  let token: string | undefined
  const place = await withSecret(cli, lines?.[0], text.askToken, (secret) => {
    token = secret
    return cli.call('terminal.verifyPlace', { connection, token: secret, administrationId: administration })
  })
  if (!place.ok) return place
  const asked = readOnlyToken === true ? (lines?.[1] ?? (await cli.ask(text.askReadOnly, true))) : null
  return ok({ place: place.value, tokens: { token, readOnly: textOf(asked) }, connection })
}

/** What was typed; nothing typed is nothing. */
function textOf(typed: string | null): string | undefined {
  const text = typed?.trim() ?? ''
  return text === '' ? undefined : text
}

function askToChoose({ out }: Cli, { administrations }: VerifyPlace): ExitCode {
  out.line(cliText[out.language].chooseAdministration)
  out.table(administrations.map(({ id, name }) => [id, name]))
  out.data({ administrations })
  return exit.usage
}

async function isConfirmed(cli: Cli, name: string, confirmed: string | undefined): Promise<boolean> {
  if (confirmed !== undefined) return confirmed === name
  const text = cliVerifyText[cli.out.language]
  const first = await cli.ask(text.askTest, false)
  if (first?.trim().toLowerCase() !== cliText[cli.out.language].yes) return false
  return (await cli.ask(text.askName, false))?.trim() === name
}

async function askConsent(
  cli: Cli,
): Promise<Result<{ code: string; verifier: string } | undefined, Problem>> {
  const question = await cli.call('terminal.verifyConsent', {})
  if (!question.ok) return question
  const { address, verifier } = question.value
  const { open, askCode } = signInText[cli.out.language]
  cli.out.note(`${open}\n${address}`)
  await cli.openBrowser(address)
  const code = (await cli.ask(askCode, false))?.trim() ?? ''
  return code === '' ? fail(problem('SIGN_IN_CODE_WRONG', {})) : ok({ code, verifier })
}

async function tellReport(cli: Cli, report: VerifyReport, file: string): Promise<ExitCode> {
  const { out } = cli
  const text = cliVerifyText[out.language]
  out.table([[...text.head], ...report.measured.map((one) => row(cli, one))])
  const wrong = report.measured.filter(({ isAsAssumed }) => isAsAssumed === false)
  out.line(wrong.length === 0 ? text.asAssumed : text.differs(wrong.length))
  const items = report.left.map(({ kind, number }) =>
    kind === 'contacts' ? text.contact : text.invoice(number),
  )
  if (items.length > 0) out.line(text.left(items.join(', ')))
  try {
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  } catch (error) {
    return refuse(cli, problem('DISK_WRITE_FAILED', { file, reason: codeOf(error) }))
  }
  out.line(text.written(file))
  out.data(report)
  return wrong.length === 0 ? exit.ok : exit.failed
}

function row({ out }: Cli, { id, seen, isAsAssumed, detail }: Measured): readonly string[] {
  const text = cliVerifyText[out.language]
  const { says, assumed, needs }: Assumption = assumptions[id]
  const word = (value: string) => measuredWords[value]?.[out.language] ?? value
  const verdict = isAsAssumed === null ? text.skipped : isAsAssumed ? text.good : text.bad
  const is = seen === null ? sayUnmeasured(needs, out.language) : word(seen)
  return [
    says[out.language],
    word(assumed),
    seen !== null && detail !== '' ? `${is} (${detail})` : is,
    verdict,
  ]
}

/** Says what the shop is and how its orders of the last days would go. Writes nothing. */
export async function verifyShop(cli: Cli, options: { readonly days: string }): Promise<ExitCode> {
  const days = Number(options.days)
  if (!fields.days.safeParse(days).success) return misunderstood(cli)
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('terminal.verifyShop', { connection, days }), (sample) => {
      tellSample(cli, sample)
      cli.out.data(sample)
      return sample.counts.failed === 0 ? exit.ok : exit.attention
    }),
  )
}

function tellSample({ out }: Cli, sample: Answer<'terminal.verifyShop'>): void {
  const text = cliVerifyText[out.language]
  const { openCart, module, php, shopZone, zone, counts, causes } = sample
  out.table([
    ['OpenCart', openCart],
    ['Module', module],
    ['PHP', php],
    [text.zone, `${shopZone} (${shopZone === zone ? text.sameZone : text.otherZone(zone)})`],
  ])
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  out.line(text.share(all - counts.failed - counts.waiting, all))
  for (const [code, count] of Object.entries(causes)) {
    out.line(`${count} × ${sayTitle(code, out.language)} (${code})`)
  }
  out.line(text.nothingWritten)
}
