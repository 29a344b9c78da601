import { useEffect, useState } from 'react'
import type { RunProgress } from '../../../shared/contract/views.ts'
import { listen } from '../../bridge.ts'
import { milestone, minutesLeft, type Milestone } from './model.ts'

/** A run as it is now, with what is left of its phase in minutes. */
export interface ShownProgress extends RunProgress {
  readonly minutesLeft: number | null
}

interface ProgressState {
  readonly progress: RunProgress | null
  readonly since: Milestone | null
  readonly at: number
}

/**
 * How far the run of a connection is. Told five times a second while it runs.
 *
 * @param known what the last answer of the engine said, for a window that was opened in the middle of a run
 */
export function useProgress(connection: string, known: RunProgress | null): ShownProgress | null {
  const [told, setTold] = useState<ProgressState | null>(null)

  useEffect(() => {
    const forget = listen('progress', (event) => {
      if (event.connection !== connection) return
      const at = Date.now()
      setTold((before) => ({
        progress: event.progress,
        since: event.progress === null ? null : milestone(before?.since ?? null, event.progress, at),
        at,
      }))
    })
    return () => {
      forget()
      setTold(null)
    }
  }, [connection])

  // The end may have been missed while the engine was away.
  const isIdle = known === null
  useEffect(() => {
    if (isIdle) setTold(null)
  }, [isIdle])

  const progress = told === null ? known : told.progress
  if (progress === null) return null
  const since = told?.since ?? null
  return {
    ...progress,
    minutesLeft: told === null || since === null ? null : minutesLeft(progress, since, told.at),
  }
}
