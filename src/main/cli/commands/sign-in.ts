import type { Input } from '../../../shared/contract/calls.ts'
import type { SignInView } from '../../../shared/contract/views.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { signInText } from '../../../shared/text/cli-sign-in.ts'
import { answered, done, refuse, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'
import { withSecret } from './connect.ts'

type Way = Input<'signIn.start'>['way']

/** Signs in in the browser, or with a code that is copied; `false` = called off. */
export async function signIn(cli: Cli, connection: string, way: Way): Promise<Result<boolean, Problem>> {
  const { call, out } = cli
  const text = signInText[out.language]
  const begun = await call('signIn.start', { connection, way })
  if (!begun.ok) {
    if (begun.problem.code === 'SIGN_IN_PORT_TAKEN') out.note(text.byHandHint)
    if (begun.problem.code === 'SIGN_IN_NO_APPLICATION') out.note(text.applicationHint)
    return begun
  }
  const address = begun.value.address ?? ''
  out.note(`${text.open}\n${address}`)
  await cli.openBrowser(address)
  let isCalledOff = false
  const callOff = async (): Promise<void> => {
    isCalledOff = true
    await call('signIn.cancel', {})
  }
  if (way === 'code') {
    const entered = await enterCode(cli, connection)
    if (!entered.ok) return entered
    if (!entered.value) await callOff()
  } else {
    out.note(text.waiting)
    void cli.stopped.then(callOff)
  }
  const { problem: reason } = await ended(cli, connection)
  return reason === null ? ok(!isCalledOff) : fail(reason)
}

/** Asks for the code until it works or is left empty (`false`). */
async function enterCode(cli: Cli, connection: string): Promise<Result<boolean, Problem>> {
  const { call, out } = cli
  for (;;) {
    const asked = await cli.ask(signInText[out.language].askCode, false)
    const code = (asked ?? (await cli.readInput())).trim()
    if (code === '') return ok(false)
    const entered = await call('signIn.code', { connection, code })
    if (entered.ok) return ok(true)
    // Without a terminal there is nobody to ask again.
    if (asked === null || (await view(cli, connection)).stage === 'rest') return entered
    out.problem(entered.problem)
  }
}

/** How signing in stands once it is over. */
async function ended(cli: Cli, connection: string): Promise<SignInView> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const unsubscribe = cli.service.subscribe(({ name }) => {
        if (name !== 'changed') return
        unsubscribe()
        resolve()
      })
    })
    const now = await view(cli, connection)
    if (now.stage === 'rest') return now
    await changed
  }
}

async function view({ call }: Cli, connection: string): Promise<SignInView> {
  const answer = await call('signIn.view', { connection })
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

/** Shows what to register at Moneybird, or keeps the registration that was made there. */
export async function connectApplication(
  cli: Cli,
  clientId: string | undefined,
  { secretStdin = false }: { readonly secretStdin?: boolean },
): Promise<ExitCode> {
  const { call, out } = cli
  const text = signInText[out.language]
  if (clientId !== undefined) {
    const given = secretStdin ? await cli.readInput() : undefined
    const kept = await withSecret(cli, given, text.askSecret, (secret) =>
      call('signIn.application', { clientId, secret }),
    )
    if (!kept.ok && kept.problem.code === 'SECRET_MISSING') {
      out.line(text.secretMissing)
      return refuse(cli, problem('SIGN_IN_APPLICATION_WRONG', {}))
    }
    if (!kept.ok) return refuse(cli, kept.problem)
  }
  return answered(cli, call('signIn.view', { connection: '' }), ({ application, redirects }) => {
    out.line(clientId === undefined ? text.register(redirects) : text.registered)
    return done(cli, { application, redirects })
  })
}
