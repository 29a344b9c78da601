import type { Problem } from '../../../shared/domain/problem.ts'
import { sideOfProblem } from './verdict.ts'
import type { ServiceContext } from '../context.ts'

/**
 * A connection that stood still because of one side goes on after that side was connected again.
 *
 * @returns whether it stood still because of that side
 */
export async function liftPause(
  { home }: Pick<ServiceContext, 'home'>,
  id: string,
  side: 'shop' | 'moneybird',
): Promise<boolean> {
  const opened = await home.open(id)
  if (!opened.ok) return false
  const { store } = opened.value.ports
  const concerns = (reason: Problem | null): boolean => reason !== null && sideOfProblem(reason) === side
  const stood = concerns(store.runState().pause?.problem ?? null)
  await store.changeRunState((state) => ({
    ...state,
    pause: concerns(state.pause?.problem ?? null) ? null : state.pause,
    lastRuns: concerns(state.lastRuns.problem) ? { ...state.lastRuns, problem: null } : state.lastRuns,
  }))
  return stood
}

/** The same, and what waited meanwhile is done at once, unless the merchant paused the runs. */
export async function goOn(context: ServiceContext, id: string, side: 'shop' | 'moneybird'): Promise<void> {
  if (await liftPause(context, id, side)) context.runs.catchUp(id)
}

/** Nothing can be written for now: the connection stands still and its screens say why. */
export async function pauseFor({ home }: ServiceContext, id: string, reason: Problem): Promise<void> {
  const opened = await home.open(id)
  if (!opened.ok) return
  const since = new Date(home.clock.now()).toISOString()
  await opened.value.ports.store.changeRunState((state) => ({ ...state, pause: { problem: reason, since } }))
}
