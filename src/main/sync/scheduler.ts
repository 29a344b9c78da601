import type { RunReport } from '../../shared/contract/run.ts'
import type { Engine } from './engine.ts'
import type { Alarm } from '../ports/alarm.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { due } from './schedule.ts'

/** The zone in which merchants tell the time of the nightly look. */
export const HOME_ZONE = 'Europe/Amsterdam'

/** A connection as the scheduler sees it. */
export interface Scheduled {
  readonly id: string
  readonly engine: Engine
  readonly store: Store
  readonly nightlyAt: string
  readonly hourly: boolean
}

export interface Scheduler {
  /** Looks what is due and runs it; safe to call at any time (alarm, start, wake-up of the computer). */
  wake(): Promise<void>
  stop(): void
}

/** Runs connections when they are due, one after the other: they share Moneybird's limit. */
export function startScheduler(
  alarm: Alarm,
  ports: { readonly clock: Clock; readonly log: Log },
  connections: () => readonly Scheduled[],
  onReport: (connectionId: string, report: RunReport) => void,
): Scheduler {
  let busy: Promise<void> | null = null
  const lookAt = async (connection: Scheduled): Promise<void> => {
    const kind = due(connection.store.runState().lastRuns, ports.clock.now(), connection.nightlyAt, HOME_ZONE)
    if (kind === null || (kind === 'hourly' && !connection.hourly)) return
    onReport(connection.id, await connection.engine.run(kind))
  }
  const look = async (): Promise<void> => {
    for (const connection of connections()) {
      try {
        await lookAt(connection)
      } catch (error) {
        // A fault of ours in one connection must not stop the others, nor the next alarm.
        ports.log.error('scheduler-fault', { detail: error instanceof Error ? error.name : 'unknown' })
      }
    }
  }
  const wake = (): Promise<void> => {
    busy ??= look().finally(() => {
      busy = null
    })
    return busy
  }
  const times = connections().map((connection) => connection.nightlyAt)
  const stopAlarm = alarm.start(times, HOME_ZONE, () => {
    void wake()
  })
  return { wake, stop: stopAlarm }
}
