import type { Administrations } from '../../../shared/contract/calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { answered, done, refuse, viewOf, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'
import { connectId, withSecret } from './connect.ts'
import { signIn } from './sign-in.ts'
import { agree } from './terms.ts'

export interface ConnectMoneybirdOptions {
  /** The token way, with the one that is kept or asked for. */
  readonly token?: boolean
  /** The token way, with the one that stands on standard input. */
  readonly tokenStdin?: boolean
  readonly administration?: string
  /** Without the browser coming back. */
  readonly byHand?: boolean
}

/** Connects Moneybird by signing in in the browser, or with an API token; with more than one administration the merchant chooses. */
export async function connectMoneybird(cli: Cli, options: ConnectMoneybirdOptions): Promise<ExitCode> {
  const id = await connectId(cli)
  const { connections } = await viewOf(cli)
  if (!connections.some((connection) => connection.id === id))
    return refuse(cli, problem('SETTINGS_INCOMPLETE', { missing: 'shop' }))
  const agreed = await agree(cli)
  if (!agreed.ok) return refuse(cli, agreed.problem)
  return answered(cli, enter(cli, id, options), (entered) => {
    if (entered === null) return exit.failed
    const administration = entered.administrations.find((one) => one.id === entered.chosen)
    if (administration === undefined) return askToChoose(cli, entered)
    cli.out.line(cliText[cli.out.language].moneybirdConnected(administration.name))
    return done(cli, { connection: id, administration })
  })
}

/** `null` = signing in was called off. */
async function enter(
  cli: Cli,
  connection: string,
  options: ConnectMoneybirdOptions,
): Promise<Result<Administrations | null, Problem>> {
  const { administration } = options
  if (options.token === true || options.tokenStdin === true) return byToken(cli, connection, options)
  const take = () => choose(cli, connection, administration)
  // To choose among the administrations of a way in that is there already.
  const known = administration === undefined ? null : await take()
  if (known !== null && (known.ok || known.problem.code !== 'SECRET_MISSING')) return known
  const ended = await signIn(cli, connection, options.byHand === true ? 'code' : 'browser')
  if (!ended.ok) return ended
  return ended.value ? take() : ok(null)
}

async function byToken(
  cli: Cli,
  connection: string,
  { tokenStdin, administration }: ConnectMoneybirdOptions,
): Promise<Result<Administrations, Problem>> {
  const given = tokenStdin === true ? await cli.readInput() : undefined
  return withSecret(cli, given, cliText[cli.out.language].askToken, (token) =>
    cli.call('connection.moneybird', { connection, token, administrationId: administration }),
  )
}

/** The administrations that there are; takes the one that is named, if it is among them. */
async function choose(
  { call }: Cli,
  connection: string,
  administrationId: string | undefined,
): Promise<Result<Administrations, Problem>> {
  const listed = await call('connection.administrations', { connection })
  if (!listed.ok || administrationId === undefined) return listed
  const { administrations } = listed.value
  if (!administrations.some(({ id }) => id === administrationId)) return ok({ administrations, chosen: null })
  const chosen = await call('connection.administration', { connection, administrationId })
  return chosen.ok ? ok({ administrations, chosen: administrationId }) : fail(chosen.problem)
}

function askToChoose({ out }: Cli, { administrations }: Administrations): ExitCode {
  out.line(cliText[out.language].chooseAdministration)
  out.table(administrations.map(({ id, name }) => [id, name]))
  out.data({ administrations })
  return exit.usage
}
