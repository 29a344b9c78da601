import { problem, type Problem } from '../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../shared/domain/result.ts'
import type { Answered } from '../ports/bookkeeping.ts'
import { unlessStopped } from './calls.ts'

/** A read outside a run is made once: there is no run to wait in. One that still waits when the program stops never left. */
export async function askOnce<T>(call: () => Promise<Answered<T>>): Promise<Result<T, Problem>> {
  const result = await unlessStopped(call)
  if (result === null) return fail(problem('MONEYBIRD_TEMPORARY', { reason: 'stopped' }))
  if (result.kind === 'done') return ok(result.value)
  if (result.kind === 'refused')
    return fail(problem('MONEYBIRD_TEMPORARY', { reason: result.refusal.reason }))
  if (result.kind === 'later')
    return fail(problem('RATE_LIMITED', { until: new Date(result.until).toISOString() }))
  return fail(result.problem)
}
