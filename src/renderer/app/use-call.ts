import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Outputs } from '../../shared/contract/calls.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { call, listen } from '../bridge.ts'

/** What a screen has of an answer. `stale`: the answer of before is shown while a new one is asked. */
export interface Loaded<T> {
  readonly data: T | null
  readonly problem: Problem | null
  readonly isLoading: boolean
  /** The engine could not be reached. */
  readonly isOffline: boolean
  readonly reload: () => void
}

/**
 * Asks the engine and asks again when something of the connection changed. The answer of before stays on screen meanwhile, so
 * that nothing jumps.
 *
 * @param input stable by value; `null` = do not ask yet
 */
export function useCall<C extends CallName>(name: C, input: Input<C> | null): Loaded<Outputs[C]> {
  const [state, setState] = useState<Omit<Loaded<Outputs[C]>, 'reload'>>(nothingYet)
  const key = input === null ? null : JSON.stringify(input)
  const latest = useRef(0)

  const ask = useCallback(() => {
    if (key === null) return
    const turn = ++latest.current
    setState((before) => ({ ...before, isLoading: true }))
    call(name, JSON.parse(key) as Input<C>)
      .then((result) => {
        if (turn !== latest.current) return
        if (result.ok) setState({ data: result.value, problem: null, isLoading: false, isOffline: false })
        else
          setState((before) => ({ ...before, problem: result.problem, isLoading: false, isOffline: false }))
      })
      .catch(() => {
        if (turn === latest.current) setState((before) => ({ ...before, isLoading: false, isOffline: true }))
      })
  }, [name, key])

  useEffect(() => {
    ask()
    return listen('changed', ask)
  }, [ask])

  return { ...state, reload: ask }
}

const nothingYet = { data: null, problem: null, isLoading: true, isOffline: false } as const

/** A call that a button makes: busy while it runs, the problem when it was refused. */
export function useAction<C extends CallName>(
  name: C,
): {
  readonly run: (input: Input<C>) => Promise<Outputs[C] | null>
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly reset: () => void
} {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = useCallback(
    async (input: Input<C>) => {
      setBusy(true)
      setProblem(null)
      try {
        const result = await call(name, input)
        if (result.ok) return result.value
        setProblem(result.problem)
        return null
      } finally {
        setBusy(false)
      }
    },
    [name],
  )
  const reset = useCallback(() => {
    setProblem(null)
  }, [])
  return { run, isBusy, problem, reset }
}
