import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { signInText } from '../../../shared/text/cli-sign-in.ts'
import { programSecrets } from '../../home.ts'
import { OUT_OF_BAND } from '../../ports/oauth.ts'
import type { Attempt, SignInWay } from '../../ports/sign-in.ts'
import { done, refuse, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'
import { secretOf } from './connect.ts'

/** Signs in in the browser, or with a code that is copied; `false` = called off. */
export async function signIn(cli: Cli, id: string, way: SignInWay): Promise<Result<boolean, Problem>> {
  const { home, out } = cli
  const text = signInText[out.language]
  const begun = await home.signIn.start(id, way)
  if (!begun.ok) {
    if (begun.problem.code === 'SIGN_IN_PORT_TAKEN') out.note(text.byHandHint)
    if (begun.problem.code === 'SIGN_IN_NO_APPLICATION') out.note(text.applicationHint)
    return begun
  }
  out.note(`${text.open}\n${begun.value.address}`)
  await cli.openBrowser(begun.value.address)
  if (way === 'code') return byHand(cli, id, begun.value)
  out.note(text.waiting)
  void cli.stopped.then(() => home.signIn.cancel())
  const ended = await begun.value.ended
  return ended?.ok === false ? ended : ok(ended !== null)
}

/** Asks for the code until it works or is left empty. */
async function byHand(cli: Cli, id: string, attempt: Attempt): Promise<Result<boolean, Problem>> {
  const { home, out } = cli
  for (;;) {
    const asked = await cli.ask(signInText[out.language].askCode, false)
    const typed = asked ?? (await cli.readInput())
    if (typed.trim() === '') {
      await home.signIn.cancel()
      return ok(false)
    }
    const entered = await home.signIn.enterCode(id, typed)
    if (entered.ok) return ok(true)
    // Without a terminal there is nobody to ask again.
    if (asked === null || home.signIn.current() !== attempt) return entered
    out.problem(entered.problem)
  }
}

/** Shows what to register at Moneybird, or keeps the registration that was made there. */
export async function connectApplication(
  cli: Cli,
  clientId: string | undefined,
  { secret }: { readonly secret?: string },
): Promise<ExitCode> {
  const { home, out } = cli
  const text = signInText[out.language]
  const redirects = [home.signIn.redirect(), OUT_OF_BAND]
  if (clientId === undefined) {
    out.line(text.register(redirects))
    return done(cli, { application: await home.signIn.application(), redirects })
  }
  const value = await secretOf(cli, secret, text.askSecret, programSecrets.clientSecret)
  if (value === null) {
    out.line(text.secretMissing)
    return refuse(cli, problem('SIGN_IN_APPLICATION_WRONG', {}))
  }
  const settings = home.settings()
  const saved = await home.saveSettings({ ...settings, signIn: { ...settings.signIn, clientId } })
  if (!saved.ok) return refuse(cli, saved.problem)
  await home.secrets.set(programSecrets.clientSecret, value)
  out.line(text.registered)
  return done(cli, { application: await home.signIn.application(), redirects })
}
