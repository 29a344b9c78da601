import type { Problem } from '../../shared/domain/problem.ts'
import type { Context } from './context.ts'
import { sideOfProblem } from './connection-view.ts'

/** A connection that stood still because of one side goes on after that side was connected again. */
export async function liftPause({ home }: Context, id: string, side: 'shop' | 'moneybird'): Promise<void> {
  const opened = await home.open(id)
  if (!opened.ok) return
  const concerns = (reason: Problem | null): boolean => reason !== null && sideOfProblem(reason) === side
  await opened.value.ports.store.commit((state) => ({
    ...state,
    pause: concerns(state.pause?.problem ?? null) ? null : state.pause,
    lastRuns: concerns(state.lastRuns.problem) ? { ...state.lastRuns, problem: null } : state.lastRuns,
  }))
}
