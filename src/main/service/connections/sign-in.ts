import type { Api, Input, Outputs } from '../../../shared/contract/calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { SignInView } from '../../../shared/contract/views.ts'
import { programSecrets } from '../../home.ts'
import { OUT_OF_BAND } from '../../ports/oauth.ts'
import type { Attempt } from '../../ports/sign-in.ts'
import { StoreError } from '../../ports/store.ts'
import { allowedAddress } from './addresses.ts'
import { finishSignIn, reachedBy } from './connect-moneybird.ts'
import { settingsOf, type ServiceContext } from '../context.ts'
import { keepSecrets } from './keep-secrets.ts'

type SignInCalls = Pick<
  Api,
  | 'signIn.view'
  | 'signIn.start'
  | 'signIn.code'
  | 'signIn.confirm'
  | 'signIn.reject'
  | 'signIn.cancel'
  | 'signIn.application'
>

/** What is remembered of signing in while the program runs. */
interface SignInMemory {
  /** How the last attempt ended, when not well. */
  last: { readonly connection: string; readonly problem: Problem } | null
  /** The connection whose tokens are kept, and whose administrations are being looked at. */
  finishing: string | null
  /** What the access reaches that waits for the merchant, or why that cannot be seen; `null` = not known yet. */
  reached: Result<SignInView['administrations'], Problem> | null
}

/** Signing in to Moneybird in the browser. */
export function signInCalls(context: ServiceContext): SignInCalls {
  const { home, events } = context
  const memory: SignInMemory = { last: null, finishing: null, reached: null }
  return {
    'signIn.view': async ({ connection }) => ok(await viewOf(context, memory, connection)),
    'signIn.start': (input) => start(context, memory, input),
    async 'signIn.code'({ connection, code }) {
      const entered = await home.signIn.enterCode(connection, code)
      events.changed(connection)
      return entered
    },
    'signIn.confirm': ({ connection }) => confirm(context, memory, connection),
    async 'signIn.reject'({ connection }) {
      await home.signIn.reject(connection)
      return ok(null)
    },
    async 'signIn.cancel'() {
      const connection = home.signIn.current()?.connection ?? null
      memory.last = null
      await home.signIn.cancel()
      events.changed(connection)
      return ok(null)
    },
    'signIn.application': (input) => keepApplication(context, input),
  }
}

async function viewOf(
  { home, host }: ServiceContext,
  { last, finishing, reached }: SignInMemory,
  connection: string,
): Promise<Outputs['signIn.view']> {
  const { signIn } = home
  const application = await signIn.application()
  const redirects = [signIn.redirect(), OUT_OF_BAND]
  const attempt = signIn.current()
  const none = { application, redirects, address: null, administrations: [] }
  if (attempt?.connection !== connection) {
    const stage = finishing === connection ? 'finishing' : 'rest'
    const reason = last?.connection === connection ? last.problem : null
    return { ...none, stage, way: 'browser', until: null, problem: reason }
  }
  const { way } = attempt
  const until = new Date(attempt.until).toISOString()
  if (attempt.granted() === null) {
    const address = host.kind === 'electron' ? null : attempt.address
    return { ...none, stage: 'waiting', way, address, until, problem: attempt.problem() }
  }
  if (reached === null) return { ...none, stage: 'looking', way, until, problem: null }
  if (!reached.ok) return { ...none, stage: 'confirm', way, until, problem: reached.problem }
  return { ...none, stage: 'confirm', way, until, problem: null, administrations: reached.value }
}

/** Begins, and opens the page of Moneybird; a browser that shows our screens and the terminal open it by themselves. */
async function start(
  context: ServiceContext,
  memory: SignInMemory,
  { connection, way }: Input<'signIn.start'>,
): Promise<Result<Outputs['signIn.start'], Problem>> {
  const { home, host, events } = context
  const known = settingsOf(home, connection)
  if (!known.ok) return known
  memory.last = null
  memory.reached = null
  const begun = await home.signIn.start(connection, way, () => void look(context, memory, connection))
  if (!begun.ok) {
    memory.last = { connection, problem: begun.problem }
    events.changed(connection)
    return begun
  }
  void follow(context, memory, begun.value)
  events.changed(connection)
  const places = { moneybird: home.settings().endpoints.moneybird, shop: '' }
  const address = allowedAddress(begun.value.address, places)
  if (address === null) return fail(problem('SETTINGS_INCOMPLETE', { missing: 'moneybird' }))
  if (host.kind !== 'electron') return ok({ address })
  await host.openExternal(address)
  return ok({ address: null })
}

/** Something came of an answer, or nothing. Looks what was given before anything is done with it. */
async function look(context: ServiceContext, memory: SignInMemory, connection: string): Promise<void> {
  const { home, events } = context
  const way = home.signIn.current()?.granted() ?? null
  memory.reached = null
  events.changed(connection)
  if (way === null) return
  const reached = await reachedBy(context, way)
  // Given back meanwhile, or another.
  if (home.signIn.current()?.granted() !== way) return
  memory.reached = reached
  events.changed(connection)
}

/** Only what was shown can be confirmed. */
async function confirm(
  { home, events }: ServiceContext,
  { reached }: SignInMemory,
  connection: string,
): Promise<Result<null, Problem>> {
  if (reached === null) return fail(problem('SIGN_IN_CODE_WRONG', {}))
  if (!reached.ok) return reached
  const confirmed = await home.signIn.confirm(connection)
  events.changed(connection)
  return confirmed
}

/** Waits for the end, then connects what was signed in to. */
async function follow(
  context: ServiceContext,
  memory: SignInMemory,
  { connection, ended }: Attempt,
): Promise<void> {
  const { home, events } = context
  const end = await ended
  if (end?.ok === true) {
    memory.finishing = connection
    events.changed(connection)
  }
  const outcome = end?.ok === true ? await finished(context, connection) : end
  memory.finishing = null
  if (outcome?.ok === false) memory.last = { connection, problem: outcome.problem }
  home.log.info('sign-in-end', { outcome: outcome?.ok === false ? outcome.problem.code : 'done' })
  events.changed(connection)
}

async function finished(context: ServiceContext, connection: string): Promise<Result<unknown, Problem>> {
  try {
    return await finishSignIn(context, connection)
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    const detail = error instanceof Error ? error.name : 'unknown'
    context.home.log.error('call-fault', { call: 'signIn.finish', detail })
    return fail(problem('PROGRAM_FAULT', { detail }))
  }
}

/** Keeps the merchant's own registration at Moneybird; both parts empty takes it away. */
async function keepApplication(
  { home, settings, events }: ServiceContext,
  { clientId, secret: typed }: Input<'signIn.application'>,
): Promise<Result<null, Problem>> {
  const name = programSecrets.clientSecret
  const address = home.settings().endpoints.moneybird
  const secret = typed ?? (await home.secrets.getFor(name, address))
  if (secret === null) return fail(problem('SECRET_MISSING', { name }))
  if ((clientId === '') !== (secret === '')) return fail(problem('SIGN_IN_APPLICATION_WRONG', {}))
  await home.signIn.cancel()
  const saved = await keepSecrets(home.secrets, { [name]: secret }, address, () =>
    settings.change((all) => ({ ...all, signIn: { ...all.signIn, clientId } })),
  )
  if (!saved.ok) return saved
  events.changed(null)
  return ok(null)
}
