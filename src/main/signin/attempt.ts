import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { Settings } from '../../shared/settings/schema.ts'
import { SCOPE, type OAuth, type OAuthClient, type TokenAnswer, type Tokens } from '../ports/oauth.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { typedToken, type MoneybirdAccess, type WayIn } from '../ports/moneybird-access.ts'
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
  /** Exchanges the code for tokens, which then wait for the merchant. What goes wrong does not end the attempt. */
  exchange(code: string): Promise<Result<null, Problem>>
  /** The merchant says that these are his: keeps the tokens, and ends the attempt. */
  confirm(): Promise<Result<null, Problem>>
  /** They are not: withdraws them, and waits on. */
  reject(): Promise<void>
  cancel(): Promise<void>
}

/**
 * Begins to sign in: listens where the browser comes back, and gives the page to open. Only the merchant ends it, or the time: an
 * answer may be of somebody else, who read the question on a command line.
 *
 * @param onChange something came of an answer, or nothing
 */
export async function startAttempt(
  options: SignInOptions,
  question: Question,
  onChange: () => void,
): Promise<Result<RunningAttempt, Problem>> {
  const { oauth, clock, log, access } = options
  const { connection, way, application, redirect, port } = question
  const proof = newProof()
  const until = clock.now() + PATIENCE_MS
  const { promise: ended, resolve } = Promise.withResolvers<End>()
  let isOver = false
  let isBusy = false
  let granted: { readonly tokens: Tokens; readonly way: WayIn } | null = null
  let last: Problem | null = null
  const withdraw = async (): Promise<void> => {
    const tokens = granted?.tokens ?? null
    granted = null
    if (tokens !== null) await oauth.revoke(application, tokens.refreshToken ?? tokens.accessToken)
  }
  const end = (how: End): void => {
    if (!isOver && how !== null) log.info('sign-in', { outcome: how.ok ? 'done' : how.problem.code })
    isOver = true
    resolve(how)
  }
  const exchange = async (code: string): Promise<Result<null, Problem>> => {
    if (isBusy || isOver || granted !== null) return fail(problem('SIGN_IN_CODE_WRONG', {}))
    isBusy = true
    const outcome = await guarded(log, () => exchanged(options, question, proof, code))
    isBusy = false
    granted = outcome.ok ? { tokens: outcome.value, way: typedToken(outcome.value.accessToken) } : null
    last = outcome.ok ? null : outcome.problem
    if (isOver) await withdraw()
    onChange()
    return granted === null ? fail(last ?? problem('SIGN_IN_CODE_WRONG', {})) : ok(null)
  }
  const onAnswer = async (answer: ConsentAnswer): Promise<boolean> => {
    if ('code' in answer) return (await exchange(answer.code)).ok
    if (granted !== null) return false
    last = refusalOf(answer.error)
    onChange()
    return false
  }
  const opened = await listen(options, way, { port, state: proof.state, onAnswer })
  if (!opened.ok) return opened
  const close = () => opened.value?.close()
  void ended.then(close)
  void clock.sleep(PATIENCE_MS).then(async () => {
    end(fail(problem('SIGN_IN_TIMEOUT', {})))
    await withdraw()
  })
  return ok({
    connection,
    way,
    address: oauth.consentAddress(application, { ...proof, redirect }),
    until,
    ended,
    granted: () => granted?.way ?? null,
    problem: () => last,
    exchange,
    async confirm() {
      const tokens = granted?.tokens ?? null
      if (tokens === null || isOver) return fail(problem('SIGN_IN_CODE_WRONG', {}))
      granted = null
      const kept = await guarded(log, async () =>
        ok(await access(connection).keepTokens(application.id, tokens)),
      )
      const how = kept.ok ? ok(null) : kept
      end(how)
      return how
    },
    async reject() {
      await withdraw()
      onChange()
    },
    async cancel() {
      end(null)
      await withdraw()
      await close()
    },
  })
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

/** Gets tokens for the code and looks what they may do. They are not kept: whose they are, the merchant must see first. */
async function exchanged(
  { oauth }: SignInOptions,
  { application, redirect }: Question,
  proof: Proof,
  code: string,
): Promise<Result<Tokens, Problem>> {
  const answer = await oauth.exchange(application, { code, redirect, verifier: proof.verifier })
  if (answer.kind !== 'tokens') return fail(exchangeProblem(answer))
  const { scopes, refreshToken, accessToken } = answer.tokens
  if (scopes?.includes(SCOPE) ?? true) return ok(answer.tokens)
  await oauth.revoke(application, refreshToken ?? accessToken)
  return fail(problem('MONEYBIRD_DISCONNECTED', { reason: `No access to ${SCOPE}` }))
}

/** A disk or key store that refuses is told as what it is; our own fault does not leave the merchant waiting. */
async function guarded<T>(log: Log, work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
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
