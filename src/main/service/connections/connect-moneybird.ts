import type { AdministrationChoice } from '../../../shared/domain/administration.ts'
import type { Administrations, Input } from '../../../shared/contract/calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { withMemory } from '../../../shared/settings/app-state.ts'
import { secretNames } from '../../home.ts'
import type { Answered } from '../../ports/bookkeeping.ts'
import { refusalOfTyped, typedToken, type WayIn } from '../../ports/moneybird-access.ts'
import { forgetOtherAdministration } from '../../sync/facts.ts'
import { settingsOf, type ServiceContext } from '../context.ts'
import { goOn, pauseFor } from './lift-pause.ts'

/** Checks a token by asking which administrations it reaches and whether it may book there, and then stores it. */
export async function connectMoneybird(
  context: ServiceContext,
  { connection: id, token: typed, administrationId: named }: Input<'connection.moneybird'>,
): Promise<Result<Administrations, Problem>> {
  const name = secretNames.moneybirdToken(id)
  const token =
    typed?.trim() ??
    (await context.home.secrets.getFor(name, context.home.settings().endpoints.moneybird, true))
  if (token === null) return fail(problem('SECRET_MISSING', { name }))
  const found = await lookIn(context, id, typedToken(token), named)
  if (!found.ok) return fail(refusalOfTyped(found.problem))
  const { administrations, target } = found.value
  const refusal =
    target === null ? await readsOnly(context, typedToken(token), administrations) : found.value.refusal
  if (refusal !== null) return fail(refusal)
  // One that is named and is not among them is no choice; nothing is kept.
  if (named !== undefined && target === null) return ok({ administrations, chosen: null })
  await context.home.access(id).keepPersonal(token)
  return arrive(context, id, found.value)
}

/** A token that may only read is refused before anything is chosen with it: its rights are the same everywhere. */
async function readsOnly(
  context: ServiceContext,
  way: WayIn,
  administrations: readonly AdministrationChoice[],
): Promise<Problem | null> {
  const some = administrations.find(({ isSuspended }) => !isSuspended)
  const refusal = some === undefined ? null : await refusalIn(context, way, some)
  return refusal?.data.reason === 'READ_ONLY' ? refusal : null
}

/** After the merchant signed in, and the tokens are kept: the same checks. */
export async function finishSignIn(
  context: ServiceContext,
  id: string,
): Promise<Result<Administrations, Problem>> {
  const found = await lookIn(context, id, context.home.access(id))
  return found.ok ? arrive(context, id, found.value) : found
}

/** The administrations that a way in reaches which nobody has confirmed yet. */
export async function reachedBy(
  { home }: ServiceContext,
  way: WayIn,
): Promise<Result<readonly AdministrationChoice[], Problem>> {
  return asResult(await home.administrations(way))
}

/** The administrations that the stored way in reaches, for "Wijzig". */
export async function knownAdministrations(
  context: ServiceContext,
  id: string,
): Promise<Result<Administrations, Problem>> {
  const way = context.home.access(id)
  const known = settingsOf(context.home, id)
  if (!known.ok) return known
  if ((await way.token()) === null)
    return fail(problem('SECRET_MISSING', { name: secretNames.moneybirdToken(id) }))
  const asked = asResult(await context.home.administrations(way))
  if (!asked.ok) return asked
  const current = asked.value.find((one) => one.id === known.value.moneybird.administrationId)
  return ok({ administrations: asked.value, chosen: current?.id ?? null })
}

export async function chooseAdministration(
  context: ServiceContext,
  { connection: id, administrationId }: Input<'connection.administration'>,
): Promise<Result<null, Problem>> {
  const asked = await knownAdministrations(context, id)
  if (!asked.ok) return asked
  const wanted = asked.value.administrations.find((one) => one.id === administrationId)
  if (wanted === undefined) return fail(problem('ADMINISTRATION_GONE', {}))
  const refusal = await refusalIn(context, context.home.access(id), wanted)
  if (refusal !== null) return fail(refusal)
  const chosen = await choose(context, id, wanted)
  if (!chosen.ok) return chosen
  await goOn(context, id, 'moneybird')
  context.events.changed(id)
  return chosen
}

/** What a way in leads to. */
interface FoundAdministrations extends Pick<Administrations, 'administrations'> {
  /** The administration that was named; else the one in use, else the only one. `null` = the merchant must choose. */
  readonly target: AdministrationChoice | null
  /** Why nothing can be booked with it. */
  readonly refusal: Problem | null
}

async function lookIn(
  { home }: ServiceContext,
  id: string,
  way: WayIn,
  named?: string,
): Promise<Result<FoundAdministrations, Problem>> {
  const known = settingsOf(home, id)
  if (!known.ok) return known
  const asked = asResult(await home.administrations(way))
  if (!asked.ok) return asked
  const administrations = asked.value
  const administrationId = named ?? known.value.moneybird.administrationId
  const only = administrations.length === 1 ? administrations[0] : undefined
  // Another administration than the one in use is never taken without asking.
  const target =
    administrationId === ''
      ? only
      : administrations.find((administration) => administration.id === administrationId)
  if (target === undefined) {
    const refusal = administrationId === '' ? null : problem('ADMINISTRATION_GONE', {})
    return ok({ administrations, target: null, refusal })
  }
  return ok({ administrations, target, refusal: await refusalIn({ home }, way, target) })
}

/** Why nothing can be booked in an administration, `null` = it can. */
async function refusalIn(
  { home }: Pick<ServiceContext, 'home'>,
  way: WayIn,
  { id, name, isSuspended }: AdministrationChoice,
): Promise<Problem | null> {
  if (isSuspended) return problem('ADMINISTRATION_SUSPENDED', { name })
  const may = asResult(await home.mayBook(way, id))
  return may.ok ? null : may.problem
}

/** The way in is kept: goes on with the administration that it leads to, or stands still and says why. */
async function arrive(
  context: ServiceContext,
  id: string,
  { administrations, target, refusal }: FoundAdministrations,
): Promise<Result<Administrations, Problem>> {
  const { home, events } = context
  if (refusal !== null) {
    await pauseFor(context, id, refusal)
    events.changed(id)
    // The choice is still to be made; that is no failure of connecting.
    return target === null ? ok({ administrations, chosen: null }) : fail(refusal)
  }
  if (target !== null) {
    const current = settingsOf(home, id)
    if (current.ok && current.value.moneybird.administrationId !== target.id) {
      const chosen = await choose(context, id, target)
      if (!chosen.ok) return chosen
    } else await remember(context, id, target.name)
  }
  await goOn(context, id, 'moneybird')
  events.changed(id)
  return ok({ administrations, chosen: target?.id ?? null })
}

function asResult<T>(call: Answered<T>): Result<T, Problem> {
  if (call.kind === 'done') return ok(call.value)
  if (call.kind === 'later')
    return fail(problem('RATE_LIMITED', { until: new Date(call.until).toISOString() }))
  if (call.kind === 'refused') return fail(problem('MONEYBIRD_DISCONNECTED', { reason: call.refusal.reason }))
  return fail(call.problem)
}

async function choose(
  context: ServiceContext,
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
  // What was said of the books of another administration does not hold for this one.
  await home.appState.change((state) => withMemory(state, id, { adoptsAt: null }))
  await remember(context, id, name)
  const opened = await home.open(id)
  if (opened.ok) await forgetOtherAdministration(opened.value.ports.store, administrationId)
  await runs.refresh()
  return ok(null)
}

/** What is shown of the administration while Moneybird is not asked: its name, and since when this way in is used. */
async function remember({ home }: ServiceContext, id: string, title: string): Promise<void> {
  const since = new Date(home.clock.now()).toISOString()
  await home.appState.change((state) => withMemory(state, id, { moneybird: { title, detail: '', since } }))
}
