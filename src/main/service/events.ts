import type { EventName, Events } from '../../shared/contract/calls.ts'
import type { Clock } from '../ports/clock.ts'
import { createPace, type Pace } from './runs/pace.ts'

/** One event as it goes to the screens. */
export type ServiceEvent = {
  readonly [N in EventName]: { readonly name: N; readonly data: Events[N] }
}[EventName]

export type ServiceListener = (event: ServiceEvent) => void

/** Tells the screens, which then ask again what they show. */
export interface EventHub {
  subscribe(listener: ServiceListener): () => void
  /** Something of a connection changed; `null` = of the program. */
  changed(connection: string | null): void
  /** The same many times a second, during a run: told at a bearable pace. */
  changing(connection: string): void
  progress(data: Events['progress']): void
  navigate(path: string): void
}

const CHANGED_MS = 1000
/** Five times a second looks like moving. */
const PROGRESS_MS = 200

export function createEventHub(clock: Clock): EventHub {
  const listeners = new Set<ServiceListener>()
  const tell = (event: ServiceEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const changes = paces<Events['changed']>(clock, CHANGED_MS, (data) => {
    tell({ name: 'changed', data })
  })
  const steps = paces<Events['progress']>(clock, PROGRESS_MS, (data) => {
    tell({ name: 'progress', data })
  })
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed(connection) {
      if (connection !== null) changes(connection).drop()
      tell({ name: 'changed', data: { connection } })
    },
    changing(connection) {
      changes(connection).push({ connection })
    },
    progress(data) {
      // The end is told at once, and nothing from before it afterwards.
      if (data.progress === null) {
        steps(data.connection).drop()
        tell({ name: 'progress', data })
      } else steps(data.connection).push(data)
    },
    navigate(path) {
      tell({ name: 'navigate', data: { path } })
    },
  }
}

/** A pace of its own for every connection. */
function paces<T>(clock: Clock, everyMs: number, pass: (value: T) => void): (key: string) => Pace<T> {
  const made = new Map<string, Pace<T>>()
  return (key) => {
    const pace = made.get(key) ?? createPace(clock, everyMs, pass)
    made.set(key, pace)
    return pace
  }
}
