import type { Input } from '../../../shared/contract/calls.ts'
import type { SignInView } from '../../../shared/contract/views.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { signInText } from '../../../shared/text/cli-sign-in.ts'
import { answered, done, refuse, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'
import { withSecret } from './connect.ts'

type AskedWay = Input<'signIn.start'>['way']

/** Signs in in the browser, or with a code that is copied; `false` = called off. */
export async function signIn(cli: Cli, connection: string, way: AskedWay): Promise<Result<boolean, Problem>> {
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
  const answer = answers(cli)
  if (way === 'code') {
    const entered = await enterCode(cli, connection, answer)
    if (!entered.ok) {
      await callOff()
      return entered
    }
    if (!entered.value) await callOff()
  } else {
    out.note(text.waiting)
    void cli.stopped.then(callOff)
  }
  const { problem: reason } = await ended(cli, connection, answer, callOff)
  return reason === null ? ok(!isCalledOff) : fail(reason)
}

type AskQuestion = (question: string) => Promise<string | null>

/** Answers of who sits at the terminal; without one they are the lines of standard input, `null` = there are no more. */
function answers(cli: Cli): AskQuestion {
  let lines: string[] | null = null
  return async (question) => {
    const typed = await cli.ask(question, false)
    if (typed !== null) return typed.trim()
    lines ??= (await cli.readInput()).split('\n').filter((line) => line.trim() !== '')
    return lines.shift()?.trim() ?? null
  }
}

/** Asks for the code until it works or is left empty (`false`). */
async function enterCode(cli: Cli, connection: string, ask: AskQuestion): Promise<Result<boolean, Problem>> {
  const { call, out } = cli
  let refused: Result<never, Problem> | null = null
  for (;;) {
    const code = await ask(signInText[out.language].askCode)
    // Without a terminal there is nobody to ask again.
    if (code === null && refused !== null) return refused
    if (code === null || code === '') return ok(false)
    const entered = await call('signIn.code', { connection, code })
    if (entered.ok) return ok(true)
    if ((await view(cli, connection)).stage === 'rest') return entered
    refused = entered
    if (!out.isJson) out.problem(entered.problem)
  }
}

/** How signing in stands once it is over; asks meanwhile whether what was given is the merchant's own. */
async function ended(
  cli: Cli,
  connection: string,
  ask: AskQuestion,
  callOff: () => Promise<void>,
): Promise<SignInView> {
  let told: string | null = null
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
    if (now.stage === 'confirm') {
      if (!(await askConfirmation(cli, connection, now, ask))) await callOff()
      continue
    }
    const why = now.problem === null ? null : sayProblem(now.problem, cli.out.language).what
    if (why !== null && why !== told) cli.out.note(why)
    told = why
    await changed
  }
}

/** `false` = nobody is there to say so: what was given goes back. */
async function askConfirmation(
  { call, out }: Cli,
  connection: string,
  { administrations, problem: reason }: SignInView,
  ask: AskQuestion,
): Promise<boolean> {
  const text = signInText[out.language]
  if (reason !== null) out.note(sayProblem(reason, out.language).what)
  else out.note([text.reached, ...administrations.map(({ id, name }) => `  ${name} (${id})`)].join('\n'))
  const answer = reason === null ? await ask(text.askMine) : null
  if (answer?.toLowerCase() === cliText[out.language].yes) await call('signIn.confirm', { connection })
  else if (answer !== null) await call('signIn.reject', { connection })
  return answer !== null
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
