import type { AdministrationChoice, Input } from '../../shared/contract/calls.ts'
import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import { withMemory } from '../../shared/settings/app-state.ts'
import { secretNames } from '../home.ts'
import { forgetOtherAdministration } from '../sync/facts.ts'
import { settingsOf, type Context } from './context.ts'
import { liftPause } from './lift-pause.ts'

interface Administrations {
  readonly administrations: readonly AdministrationChoice[]
}

/** Checks a token by asking which administrations it reaches, and then stores it. The only administration is chosen at once. */
export async function connectMoneybird(
  context: Context,
  { connection: id, token: typed }: Input<'connection.moneybird'>,
): Promise<Result<Administrations, Problem>> {
  const { home, events } = context
  const token = typed.trim()
  const asked = await askAdministrations(context, id, () => Promise.resolve(token))
  if (!asked.ok) return asked
  await home.secrets.set(secretNames.moneybirdToken(id), token)
  const { administrations } = asked.value
  const current = settingsOf(home, id)
  const isChosen =
    current.ok && administrations.some((one) => one.id === current.value.moneybird.administrationId)
  const only = administrations.length === 1 ? administrations[0] : undefined
  if (only !== undefined && !isChosen) {
    const chosen = await choose(context, id, only)
    if (!chosen.ok) return chosen
  }
  await liftPause(context, id, 'moneybird')
  events.changed(id)
  return asked
}

/** The administrations that the stored token reaches, for "Wijzig". */
export function knownAdministrations(
  context: Context,
  id: string,
): Promise<Result<Administrations, Problem>> {
  return askAdministrations(context, id, () => context.home.secrets.get(secretNames.moneybirdToken(id)))
}

export async function chooseAdministration(
  context: Context,
  { connection: id, administrationId }: Input<'connection.administration'>,
): Promise<Result<null, Problem>> {
  const asked = await knownAdministrations(context, id)
  if (!asked.ok) return asked
  const wanted = asked.value.administrations.find((one) => one.id === administrationId)
  if (wanted === undefined) return fail(problem('ADMINISTRATION_GONE', {}))
  const chosen = await choose(context, id, wanted)
  if (chosen.ok) context.events.changed(id)
  return chosen
}

async function askAdministrations(
  { home }: Context,
  id: string,
  token: () => Promise<string | null>,
): Promise<Result<Administrations, Problem>> {
  const known = settingsOf(home, id)
  if (!known.ok) return known
  const value = await token()
  if (value === null) return fail(problem('SECRET_MISSING', { name: secretNames.moneybirdToken(id) }))
  const call = await home.administrations(value)
  if (call.kind === 'done') return ok({ administrations: call.value })
  if (call.kind === 'later')
    return fail(problem('RATE_LIMITED', { until: new Date(call.until).toISOString() }))
  if (call.kind === 'refused') return fail(problem('MONEYBIRD_DISCONNECTED', { reason: call.refusal.reason }))
  return fail(call.problem)
}

async function choose(
  context: Context,
  id: string,
  { id: administrationId, name }: AdministrationChoice,
): Promise<Result<null, Problem>> {
  const { home, runs } = context
  await home.forget(id)
  const saved = await context.settings.changeConnection(id, (connection) => ({
    ...connection,
    moneybird: { administrationId },
  }))
  if (!saved.ok) return saved
  await home.forget(id)
  const since = new Date(home.clock.now()).toISOString()
  await home.appState.change((state) =>
    withMemory(state, id, { moneybird: { title: name, detail: '', since } }),
  )
  const opened = await home.open(id)
  if (opened.ok) await forgetOtherAdministration(opened.value.ports.store, administrationId)
  await runs.refresh()
  return ok(null)
}
