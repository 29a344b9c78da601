import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { Settings } from '../../shared/settings/schema.ts'
import { SCOPE, type OAuth, type OAuthClient, type TokenAnswer } from '../ports/oauth.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { MoneybirdAccess } from '../ports/moneybird-access.ts'
import type { Attempt, SignInWay } from '../ports/sign-in.ts'
import { StoreError } from '../ports/store.ts'
import type { Applications } from './application.ts'
import { listenForAnswer, type SignInListener } from './listener.ts'
import { newProof, type Proof } from './proof.ts'
import type { ConsentAnswer } from './read-answer.ts'

/** Longer than logging in with a second step takes; short enough that a forgotten attempt does not stay open. */
export const PATIENCE_MS = 5 * 60_000
export interface SignInOptions {
  readonly settings: () => Settings
  readonly applications: Applications
  readonly oauth: OAuth
  readonly access: (connection: string) => MoneybirdAccess
  readonly clock: Clock
  readonly log: Log
  readonly portHolder: (port: number) => Promise<string>
}

export interface Question {
  readonly connection: string
  readonly way: SignInWay
  readonly application: OAuthClient
  readonly redirect: string
  readonly port: number
}

type End = Result<null, Problem> | null

export interface RunningAttempt extends Attempt {
  /** Exchanges the code for tokens and keeps them; ends the attempt, unless a code that was typed is wrong. */
  exchange(code: string): Promise<End>
  cancel(): Promise<void>
}

/** Begins to sign in: listens where the browser comes back, and gives the page to open. */
export async function startAttempt(
  options: SignInOptions,
  question: Question,
): Promise<Result<RunningAttempt, Problem>> {
  const { oauth, clock, log } = options
  const { connection, way, application, redirect, port } = question
  const proof = newProof()
  const until = clock.now() + PATIENCE_MS
  const { promise: ended, resolve } = Promise.withResolvers<End>()
  let isOver = false
  let isExchanging = false
  const end = (how: End): void => {
    if (!isOver && how !== null) log.info('sign-in', { outcome: how.ok ? 'done' : how.problem.code })
    isOver = true
    resolve(how)
  }
  const exchange = async (code: string): Promise<End> => {
    if (isExchanging || isOver) return fail(problem('SIGN_IN_CODE_WRONG', {}))
    isExchanging = true
    const outcome = await guarded(log, () =>
      exchanged(options, question, { proof, code, isOff: () => isOver }),
    )
    isExchanging = false
    const isTypo = way === 'code' && outcome?.ok === false && outcome.problem.code === 'SIGN_IN_CODE_WRONG'
    if (!isTypo || clock.now() >= until) end(outcome)
    return outcome
  }
  const onAnswer = async (answer: ConsentAnswer): Promise<boolean> => {
    if ('code' in answer) return (await exchange(answer.code))?.ok === true
    end(fail(refusalOf(answer.error)))
    return false
  }
  const opened = await listen(options, way, { port, state: proof.state, onAnswer })
  if (!opened.ok) return opened
  const close = () => opened.value?.close()
  void ended.then(close)
  void clock.sleep(PATIENCE_MS).then(() => {
    if (!isExchanging) end(fail(problem('SIGN_IN_TIMEOUT', {})))
  })
  const address = oauth.consentAddress(application, { ...proof, redirect })
  const cancel = async () => {
    end(null)
    await close()
  }
  return ok({ connection, way, address, until, ended, exchange, cancel })
}

/** `null` = nothing listens: a code is copied by hand. */
async function listen(
  { portHolder }: SignInOptions,
  way: SignInWay,
  listener: Parameters<typeof listenForAnswer>[0],
): Promise<Result<SignInListener | null, Problem>> {
  if (way === 'code') return ok(null)
  try {
    return ok(await listenForAnswer(listener))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    const program = await portHolder(listener.port)
    return fail(problem('SIGN_IN_PORT_TAKEN', { port: String(listener.port), program }))
  }
}

interface Received {
  readonly proof: Proof
  readonly code: string
  /** Whether it was called off meanwhile. */
  readonly isOff: () => boolean
}

/** Gets tokens for the code, looks what they may do, and keeps them before anything is asked with them. */
async function exchanged(
  { oauth, access }: SignInOptions,
  { application, redirect, connection }: Question,
  { proof, code, isOff }: Received,
): Promise<End> {
  const answer = await oauth.exchange(application, { code, redirect, verifier: proof.verifier })
  if (answer.kind !== 'tokens') return fail(exchangeProblem(answer))
  const { scopes, refreshToken, accessToken } = answer.tokens
  const mayBook = scopes?.includes(SCOPE) ?? true
  if (isOff() || !mayBook) {
    await oauth.revoke(application, refreshToken ?? accessToken)
    return isOff() ? null : fail(problem('MONEYBIRD_DISCONNECTED', { reason: `No access to ${SCOPE}` }))
  }
  await access(connection).keepTokens(application.id, answer.tokens)
  return ok(null)
}

/** A disk or key store that refuses is told as what it is; our own fault does not leave the merchant waiting. */
async function guarded(log: Log, work: () => Promise<End>): Promise<End> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    const detail = error instanceof Error ? error.name : 'unknown'
    log.error('sign-in-fault', { detail })
    return fail(problem('PROGRAM_FAULT', { detail }))
  }
}

/** The merchant said no, or Moneybird does not know the question. */
function refusalOf(error: string): Problem {
  if (error === 'access_denied') return problem('SIGN_IN_REFUSED', {})
  return problem('SIGN_IN_APPLICATION_WRONG', {})
}

function exchangeProblem(answer: Exclude<TokenAnswer, { kind: 'tokens' }>): Problem {
  if (answer.kind !== 'refused') return problem('MONEYBIRD_TEMPORARY', { reason: answer.reason })
  if (answer.error === 'invalid_grant') return problem('SIGN_IN_CODE_WRONG', {})
  return problem('SIGN_IN_APPLICATION_WRONG', {})
}
