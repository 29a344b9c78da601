import { problem, type Problem } from '../../shared/domain/problem.ts'
import type { Answered, Refusal } from '../ports/bookkeeping.ts'
import { Stopped } from './limiter.ts'
import { MOST_UNCLEAR, type Run } from './run.ts'

/** A call's end as the steps need it. `halted`: the run may write no more (`run.halt` says why). */
export type Settled<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unclear'; readonly problem: Problem }
  | { readonly kind: 'halted'; readonly problem: Problem }

/** How often a call that was over the limit is offered again; the throttle does the waiting. */
const PATIENCE = 3

/**
 * Makes a call, waiting when Moneybird says "later" (a 429 was never applied). What concerns the whole connection halts
 * the run; several unclear answers in a row do too.
 */
export async function patiently<T>(run: Run, call: () => Promise<Answered<T>>): Promise<Settled<T>> {
  for (let attempt = 1; ; attempt++) {
    const result = await unlessStopped(call)
    if (result === null) {
      run.isStopped = true
      return halted(run, problem('MONEYBIRD_TEMPORARY', { reason: 'stopped' }))
    }
    if (result.kind === 'done') {
      run.unclear = 0
      return result
    }
    if (result.kind === 'refused') return result
    if (result.kind === 'unknown') return unclear(run, result.problem)
    if (result.kind !== 'later') return halted(run, result.problem)
    if (attempt === PATIENCE) {
      return halted(run, problem('RATE_LIMITED', { until: new Date(result.until).toISOString() }))
    }
  }
}

/** `null`: the program is stopping or the run was called off, and the request never left. */
export async function unlessStopped<T>(call: () => Promise<Answered<T>>): Promise<Answered<T> | null> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Stopped) return null
    throw error
  }
}

function halted(run: Run, reason: Problem): Settled<never> {
  run.halt ??= reason
  return { kind: 'halted', problem: reason }
}

function unclear(run: Run, reason: Problem): Settled<never> {
  run.unclear += 1
  if (run.unclear >= MOST_UNCLEAR) run.halt ??= reason
  return { kind: 'unclear', problem: reason }
}
