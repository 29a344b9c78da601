import { inputs, type Api, type CallName, type Schema } from '../../shared/contract/calls.ts'
import type { TerminalApi } from '../../shared/contract/terminal-calls.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { fail, type Result } from '../../shared/domain/result.ts'
import type { Log } from '../ports/log.ts'
import { StoreError } from '../ports/store.ts'

/** Calls with what goes in. */
type InputSchemas = Readonly<Record<string, Schema>>

/** Makes a call by its name, whatever the transport. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown, Problem>>

/**
 * A call that a well-behaved page never makes; no handler has seen it. `paths` names the fields that do not fit, never their
 * values: they may be secrets.
 */
export class GateError extends Error {
  readonly reason: 'unknown_call' | 'bad_input'
  readonly paths: readonly string[]

  constructor(reason: GateError['reason'], paths: readonly string[] = []) {
    super(reason)
    this.name = 'GateError'
    this.reason = reason
    this.paths = paths
  }
}

/**
 * The gate before the handlers: is it a call of the contract, and does the input fit. Only then it is made.
 *
 * @param known the calls that may be made this way; those of the screens unless told
 */
export function createDispatch(api: Partial<Api & TerminalApi>, known: InputSchemas = inputs): Dispatch {
  return async (name, input) => {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined
    if (schema === undefined) throw new GateError('unknown_call')
    const checked = schema.safeParse(input)
    if (!checked.success) {
      throw new GateError(
        'bad_input',
        checked.error.issues.map((issue) => issue.path.join('.')),
      )
    }
    // Name and input belong together: the input was checked by the schema of this name.
    const call = api[name as CallName] as (input: unknown) => Promise<Result<unknown, Problem>>
    return call(checked.data)
  }
}

/**
 * The handlers, with a disk that refuses told as the problem that it is, and our own faults put in the log.
 *
 * @param refusal why a call may not be made now; `null` = it may
 */
export function guarded<A extends object>(api: A, log: Log, refusal: (name: string) => Problem | null): A {
  const guard =
    (name: string, call: (input: never) => Promise<Result<unknown, Problem>>) => async (input: never) => {
      const refused = refusal(name)
      if (refused !== null) return fail(refused)
      try {
        return await call(input)
      } catch (error) {
        if (error instanceof StoreError) return fail(error.problem)
        log.error('call-fault', { call: name, detail: error instanceof Error ? error.name : 'unknown' })
        throw error
      }
    }
  const entries = Object.entries(api) as [string, (input: never) => Promise<Result<unknown, Problem>>][]
  const calls = entries.map(([name, call]) => [name, guard(name, call)] as const)
  return Object.fromEntries(calls) as A
}
