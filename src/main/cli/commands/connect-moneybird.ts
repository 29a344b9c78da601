import type { AdministrationChoice } from '../../../shared/domain/administration.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { secretNames } from '../../home.ts'
import type { Call } from '../../ports/bookkeeping.ts'
import { refusalOfTyped, typedToken, type WayIn } from '../../ports/moneybird-access.ts'
import { forgetOtherAdministration } from '../../sync/facts.ts'
import { done, refuse, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'
import { connectId, secretOf, withConnectionSettings } from './connect.ts'
import { signIn } from './sign-in.ts'

export interface ConnectMoneybirdOptions {
  /** The token way: the token, `-` for standard input, `true` for the one that is known or asked for. */
  readonly token?: string | true
  readonly administration?: string
  /** Without the browser coming back. */
  readonly byHand?: boolean
}

/** Connects Moneybird by signing in in the browser, or with an API token; with more than one administration the merchant chooses. */
export async function connectMoneybird(cli: Cli, options: ConnectMoneybirdOptions): Promise<ExitCode> {
  const { home, out } = cli
  const id = connectId(cli)
  const known = home.settings().connections.find((connection) => connection.id === id)
  if (known === undefined) return refuse(cli, problem('SETTINGS_INCOMPLETE', { missing: 'shop' }))
  const way = await wayIn(cli, id, options)
  if (!way.ok) return refuse(cli, way.problem)
  if (way.value === null) return exit.failed
  const listed = asResult(await home.administrations(way.value.way))
  if (!listed.ok)
    return refuse(cli, way.value.token === null ? listed.problem : refusalOfTyped(listed.problem))
  const chosen = chosenOf(listed.value, options.administration, known.moneybird.administrationId)
  if (chosen === undefined) return askToChoose(cli, listed.value)
  const refusal = await refusalIn(cli, way.value.way, chosen)
  if (refusal !== null) return refuse(cli, refusal)
  const next = { ...known, moneybird: { administrationId: chosen.id } }
  const saved = await home.saveSettings(withConnectionSettings(home.settings(), next))
  if (!saved.ok) return refuse(cli, saved.problem)
  if (way.value.token !== null) await home.access(id).keepPersonal(way.value.token)
  await home.forget(id)
  await goOn(cli, id, chosen.id)
  out.line(cliText[out.language].moneybirdConnected(chosen.name))
  return done(cli, { connection: id, administration: chosen })
}

/** A way in, and the token where it was typed and must still be kept. */
interface Entry {
  readonly way: WayIn
  readonly token: string | null
}

/** `null` = signing in was called off. */
async function wayIn(
  cli: Cli,
  id: string,
  { token, administration, byHand = false }: ConnectMoneybirdOptions,
): Promise<Result<Entry | null, Problem>> {
  const access = cli.home.access(id)
  if (token !== undefined) {
    const text = cliText[cli.out.language]
    const name = secretNames.moneybirdToken(id)
    const typed = await secretOf(cli, token === true ? undefined : token, text.askToken, name)
    return typed === null
      ? fail(problem('SECRET_MISSING', { name }))
      : ok({ way: typedToken(typed), token: typed })
  }
  // To choose among the administrations of a way in that is there already.
  if (administration !== undefined && (await access.token()) !== null) return ok({ way: access, token: null })
  const ended = await signIn(cli, id, byHand ? 'code' : 'browser')
  if (!ended.ok) return ended
  return ok(ended.value ? { way: access, token: null } : null)
}

/** The one that is named, else the one in use, else the only one. */
function chosenOf(
  all: readonly AdministrationChoice[],
  named: string | undefined,
  current: string,
): AdministrationChoice | undefined {
  const byId = (id: string) => all.find((administration) => administration.id === id)
  if (named !== undefined) return byId(named)
  if (current !== '') return byId(current)
  return all.length === 1 ? all[0] : undefined
}

function askToChoose({ out }: Cli, administrations: readonly AdministrationChoice[]): ExitCode {
  out.line(cliText[out.language].chooseAdministration)
  out.table(administrations.map(({ id, name }) => [id, name]))
  out.data({ administrations })
  return exit.usage
}

async function refusalIn(
  { home }: Cli,
  way: WayIn,
  { id, name, isSuspended }: AdministrationChoice,
): Promise<Problem | null> {
  if (isSuspended) return problem('ADMINISTRATION_SUSPENDED', { name })
  const may = asResult(await home.mayBook(way, id))
  return may.ok ? null : may.problem
}

function asResult<T>(call: Call<T>): Result<T, Problem> {
  if (call.kind === 'done') return ok(call.value)
  if (call.kind === 'later')
    return fail(problem('RATE_LIMITED', { until: new Date(call.until).toISOString() }))
  if (call.kind === 'refused') return fail(problem('MONEYBIRD_DISCONNECTED', { reason: call.refusal.reason }))
  return fail(call.problem)
}

/** A connection that stood still because Moneybird was signed out goes on, with nothing of another administration. */
async function goOn(cli: Cli, id: string, administrationId: string): Promise<void> {
  const connection = await cli.home.open(id)
  if (!connection.ok) return
  const { store } = connection.value.ports
  await forgetOtherAdministration(store, administrationId)
  await store.commit((state) => ({ ...state, pause: null }))
}
