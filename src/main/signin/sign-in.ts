import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, type Result } from '../../shared/domain/result.ts'
import { OUT_OF_BAND } from '../ports/oauth.ts'
import type { SignIn, SignInWay } from '../ports/sign-in.ts'
import { startAttempt, type RunningAttempt, type SignInOptions } from './attempt.ts'
import { isCode, PATH } from './read-answer.ts'

/** Signing in, one attempt at a time in the whole program. */
export function createSignIn(options: SignInOptions): SignIn {
  const { applications } = options
  const redirect = () => `http://127.0.0.1:${options.settings().signIn.port}${PATH}`
  let running: RunningAttempt | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const cancel = async (): Promise<void> => {
    const attempt = running
    running = null
    await attempt?.cancel()
  }
  const begin = async (
    connection: string,
    way: SignInWay,
    onChange: () => void,
  ): Promise<Result<RunningAttempt, Problem>> => {
    await cancel()
    const application = await applications.current()
    if (application === null) return fail(problem('SIGN_IN_NO_APPLICATION', {}))
    const begun = await startAttempt(
      options,
      {
        connection,
        way,
        application,
        redirect: way === 'code' ? OUT_OF_BAND : redirect(),
        port: options.settings().signIn.port,
      },
      onChange,
    )
    if (!begun.ok) return begun
    running = begun.value
    void begun.value.ended.then(() => {
      if (running === begun.value) running = null
    })
    return begun
  }

  return {
    application: () => applications.whose(),
    redirect,
    start(connection, way, onChange) {
      // In the order in which they came: the last one is the one that counts.
      const begun = turn.then(() => begin(connection, way, onChange))
      turn = begun.catch(() => undefined)
      return begun
    },
    async enterCode(connection, typed) {
      const code = typed.trim()
      const isOurs = running?.connection === connection && running.way === 'code'
      if (running === null || !isOurs || !isCode(code)) return fail(problem('SIGN_IN_CODE_WRONG', {}))
      return running.exchange(code)
    },
    confirm: async (connection) =>
      (running?.connection === connection ? await running.confirm() : null) ??
      fail(problem('SIGN_IN_CODE_WRONG', {})),
    async reject(connection) {
      if (running?.connection === connection) await running.reject()
    },
    current: () => running,
    cancel,
  }
}
