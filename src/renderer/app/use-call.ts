import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Outputs } from '../../shared/contract/calls.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { call, listen } from '../bridge.ts'

/** What a screen has of an answer. While `isLoading` with data, the answer of before is shown. */
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

  useEffect(() => {
    if (!state.isOffline || state.isLoading) return
    const timer = setTimeout(ask, RETRY_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [ask, state.isOffline, state.isLoading])

  return { ...state, reload: ask }
}

/** So often the engine is asked again while it does not answer. */
const RETRY_MS = 3000

const nothingYet = { data: null, problem: null, isLoading: true, isOffline: false } as const

/** A call that a button makes. */
export interface CallAction<C extends CallName> {
  /** The answer; `null` when it was refused or the engine could not be reached. */
  readonly run: (input: Input<C>) => Promise<Outputs[C] | null>
  /** Whether it was done; for calls that answer nothing. */
  readonly attempt: (input: Input<C>) => Promise<boolean>
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly isOffline: boolean
  readonly reset: () => void
}

/** A call that a button makes: busy while it runs, the problem when it was refused. */
export function useAction<C extends CallName>(name: C): CallAction<C> {
  const [state, setState] = useState<Pick<CallAction<C>, 'isBusy' | 'problem' | 'isOffline'>>(atRest)
  const make = useCallback(
    async (input: Input<C>) => {
      setState({ ...atRest, isBusy: true })
      try {
        const result = await call(name, input)
        setState(result.ok ? atRest : { ...atRest, problem: result.problem })
        return result
      } catch {
        setState({ ...atRest, isOffline: true })
        return null
      }
    },
    [name],
  )
  const run = useCallback(
    async (input: Input<C>) => {
      const result = await make(input)
      return result?.ok === true ? result.value : null
    },
    [make],
  )
  const attempt = useCallback(async (input: Input<C>) => (await make(input))?.ok === true, [make])
  const reset = useCallback(() => {
    setState(atRest)
  }, [])
  return { ...state, run, attempt, reset }
}

const atRest = { isBusy: false, problem: null, isOffline: false } as const
