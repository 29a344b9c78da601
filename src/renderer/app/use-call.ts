import { keepPreviousData, QueryClient, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CallName, Input, Outputs } from '../../shared/contract/calls.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { call } from '../bridge.ts'

/** What a screen has of an answer. While `isLoading` with data, the answer of before is shown. */
export interface Loaded<T> {
  readonly data: T | null
  readonly problem: Problem | null
  readonly isLoading: boolean
  /** The engine could not be reached. */
  readonly isOffline: boolean
  readonly reload: () => void
}

/** So often the engine is asked again while it does not answer. */
const RETRY_MS = 3000

/** What was asked and answered. The engine is on this computer, so it can be asked without a network too. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: true,
      retryDelay: RETRY_MS,
      refetchOnWindowFocus: false,
      placeholderData: keepPreviousData,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Something changed: what is on screen is asked again, also what is being asked, and what was on screen is forgotten. */
export async function askAnew(): Promise<void> {
  queries.removeQueries({ type: 'inactive' })
  await queries.cancelQueries()
  await queries.invalidateQueries()
}

/** With a problem, the answer of before is kept. */
interface FetchedAnswer<T> {
  readonly value: T | null
  readonly problem: Problem | null
}

/**
 * Asks the engine; `askAnew` asks again. The answer of before stays on screen meanwhile, so that nothing jumps.
 *
 * @param input `null` = do not ask yet
 */
export function useCall<C extends CallName>(name: C, input: Input<C> | null): Loaded<Outputs[C]> {
  const queryKey = [name, input]
  const ask = async (given: Input<C>): Promise<FetchedAnswer<Outputs[C]>> => {
    const result = await call(name, given)
    if (result.ok) return { value: result.value, problem: null }
    const before = queries.getQueryData<FetchedAnswer<Outputs[C]>>(queryKey)
    return { value: before?.value ?? null, problem: result.problem }
  }
  const { data, isFetching, isPending, failureCount, refetch } = useQuery({
    queryKey,
    queryFn: input === null ? skipToken : () => ask(input),
  })
  const reload = useCallback(() => {
    void refetch()
  }, [refetch])
  return {
    data: data?.value ?? null,
    problem: data?.problem ?? null,
    isLoading: isFetching || isPending,
    isOffline: failureCount > 0,
    reload,
  }
}

/** Puts what a call would answer now, as another call told it. */
export function putAnswer<C extends CallName>(name: C, input: Input<C>, value: Outputs[C]): void {
  queries.setQueryData<FetchedAnswer<Outputs[C]>>([name, input], { value, problem: null })
}

/** A call was refused. */
export class RefusedError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** The answer of a call. Throws `RefusedError` when it is a problem, and anything else when the engine cannot be reached. */
export async function answerOf<C extends CallName>(name: C, input: Input<C>): Promise<Outputs[C]> {
  const result = await call(name, input)
  if (!result.ok) throw new RefusedError(result.problem)
  return result.value
}

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
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: Input<C>) => answerOf(name, input),
  })
  const run = useCallback((input: Input<C>) => mutateAsync(input).catch(() => null), [mutateAsync])
  const attempt = useCallback(
    (input: Input<C>) =>
      mutateAsync(input).then(
        () => true,
        () => false,
      ),
    [mutateAsync],
  )
  const problem = error instanceof RefusedError ? error.problem : null
  return { run, attempt, isBusy: isPending, problem, isOffline: error !== null && problem === null, reset }
}
