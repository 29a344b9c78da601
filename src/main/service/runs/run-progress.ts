import type { RunProgress } from '../../../shared/contract/views.ts'
import type { Home } from '../../home.ts'
import type { Progress } from '../../sync/run.ts'
import type { EventHub } from '../events.ts'

/** How far the runs under way are. */
export interface RunTracker {
  of(id: string): RunProgress | null
  stop(): void
}

/** Follows the runs of an installation and tells the screens. */
export function trackRuns(home: Home, events: EventHub): RunTracker {
  const running = new Map<string, RunProgress>()
  let waitsUntil: string | null = null
  const put = (id: string, { phase, done, total }: Progress): void => {
    const startedAt = running.get(id)?.startedAt ?? new Date(home.clock.now()).toISOString()
    const progress = { phase, done, total, startedAt, waitsUntil }
    running.set(id, progress)
    events.progress({ connection: id, progress })
  }
  const stop = home.listen({
    progress(id, progress) {
      if (progress.phase === 'end') {
        running.delete(id)
        events.progress({ connection: id, progress: null })
      } else put(id, progress)
      events.changing(id)
    },
    waiting(until) {
      waitsUntil = until === null ? null : new Date(until).toISOString()
      for (const [id, progress] of running) put(id, progress)
    },
  })
  return { of: (id) => running.get(id) ?? null, stop }
}
