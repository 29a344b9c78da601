import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { Settings } from '../../shared/settings/schema.ts'
import { SCOPE, type OAuth, type OAuthClient, type TokenAnswer, type Tokens } from '../ports/oauth.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { MoneybirdAccess } from '../ports/moneybird-access.ts'
import type { Attempt, SignInWay } from '../ports/sign-in.ts'
import { StoreError } from '../ports/store.ts'
import type { Applications } from './application.ts'
import { listenForAnswer, type SignInListener } from './listener.ts'
import { createPending, type Pending } from './pending.ts'
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
  const { oauth, clock } = options
  const { connection, way, application, redirect, port } = question
  const proof = newProof()
  const until = clock.now() + PATIENCE_MS
  const ending = createEnding(options.log)
  const pending = createPending(oauth, application)
  const answers = takeAnswers(options, question, { proof, pending, ending, onChange })
  const opened = await listen(options, way, { port, state: proof.state, onAnswer: answers.onAnswer })
  if (!opened.ok) return opened
  const close = () => opened.value?.close()
  void ending.ended.then(close)
  void clock.sleep(PATIENCE_MS).then(() => {
    ending.end(fail(problem('SIGN_IN_TIMEOUT', {})))
    return pending.withdraw()
  })
  return ok({
    connection,
    way,
    address: oauth.consentAddress(application, { ...proof, redirect }),
    until,
    ended: ending.ended,
    granted: () => pending.way(),
    problem: () => answers.problem(),
    exchange: answers.exchange,
    confirm: () => confirmed(options, question, pending, ending),
    async reject() {
      await pending.withdraw()
      onChange()
    },
    async cancel() {
      ending.end(null)
      await pending.withdraw()
      await close()
    },
  })
}

interface Ending {
  readonly ended: Promise<End>
  readonly isOver: () => boolean
  readonly end: (how: End) => void
}

/** The first end is the one that counts. */
function createEnding(log: Log): Ending {
  const { promise: ended, resolve } = Promise.withResolvers<End>()
  let isOver = false
  return {
    ended,
    isOver: () => isOver,
    end(how) {
      if (!isOver && how !== null) log.info('sign-in', { outcome: how.ok ? 'done' : how.problem.code })
      isOver = true
      resolve(how)
    },
  }
}

interface Taking {
  readonly proof: Proof
  readonly pending: Pending
  readonly ending: Ending
  readonly onChange: () => void
}

/** Takes one answer at a time, and none while what was given waits for the merchant. */
function takeAnswers(
  options: SignInOptions,
  question: Question,
  { proof, pending, ending, onChange }: Taking,
) {
  let isBusy = false
  let last: Problem | null = null
  const exchange = async (code: string): Promise<Result<null, Problem>> => {
    if (isBusy || ending.isOver() || pending.way() !== null) return fail(problem('SIGN_IN_CODE_WRONG', {}))
    isBusy = true
    const outcome = await guarded(options.log, () => exchanged(options, question, proof, code))
    isBusy = false
    last = outcome.ok ? null : outcome.problem
    if (outcome.ok) pending.put(outcome.value)
    const isLate = ending.isOver()
    if (isLate) await pending.withdraw()
    onChange()
    if (!outcome.ok) return outcome
    return isLate ? fail(problem('SIGN_IN_TIMEOUT', {})) : ok(null)
  }
  const onAnswer = async (answer: ConsentAnswer): Promise<boolean> => {
    if ('code' in answer) return (await exchange(answer.code)).ok
    if (pending.way() !== null) return false
    last = refusalOf(answer.error)
    onChange()
    return false
  }
  return { exchange, onAnswer, problem: () => last }
}

async function confirmed(
  { log, access }: SignInOptions,
  { connection, application }: Question,
  pending: Pending,
  ending: Ending,
): Promise<Result<null, Problem>> {
  const tokens = ending.isOver() ? null : pending.take()
  if (tokens === null) return fail(problem('SIGN_IN_CODE_WRONG', {}))
  const kept = await guarded(log, async () => {
    await access(connection).keepTokens(application.id, tokens)
    return ok(null)
  })
  ending.end(kept)
  return kept
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
