import type { RunProgress } from '../../../shared/contract/views.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { Connection, Home } from '../../home.ts'
import type { RunKind } from '../../sync/run.ts'
import { startScheduler, type Scheduled, type Scheduler } from '../../sync/scheduler.ts'
import type { EventHub } from '../events.ts'
import { missingOf } from '../connections/readiness.ts'
import { trackRuns } from './run-progress.ts'

/** All runs of the program, by themselves and asked for. */
export interface Runs {
  /** Opens what can be opened and sets the alarm anew, after settings, secrets or connections changed. */
  refresh(): Promise<void>
  /** Looks what is due and runs it: at start, when the computer wakes up, when runs go on after a pause. */
  wake(): Promise<void>
  /**
   * Runs a connection and waits for the end; SETTINGS_INCOMPLETE when it is not set up. Joins a run that is under way; what
   * became ready too late for that one gets one more.
   */
  run(id: string, kind: RunKind): Promise<Result<RunEnd, Problem>>
  progressOf(id: string): RunProgress | null
  /** Ends the runs under way at their next request; later ones are not concerned. */
  interrupt(): void
  /** Ends the runs under way for good and waits for what they were writing. */
  close(): Promise<void>
}

interface RunEnd {
  /** Why the run did not do everything; `null` = it did. */
  readonly problem: Problem | null
  /** Orders that the run left with an invoice, sent or as a draft. */
  readonly invoiced: number
}

export interface RunsOptions {
  readonly home: Home
  readonly events: EventHub
  /** Called after every run. `reason`: why it did not do everything; `null` = it did. */
  readonly onEnd: (connection: Connection, reason: Problem | null) => Promise<void>
}

export function createRuns(options: RunsOptions): Runs {
  const { home, events } = options
  const tracker = trackRuns(home, events)
  const underWay = new Set<Promise<unknown>>()
  let opened: readonly Connection[] = []
  let scheduler: Scheduler | null = null
  let isClosed = false
  const stops = { count: 0 }

  const ready = (): readonly Connection[] => {
    const { paused, terms } = home.appState.current
    if (isClosed || paused || terms === null) return []
    return opened.filter((connection) => missingIn(home, connection).length === 0)
  }
  const run = async (connection: Connection, kind: RunKind): Promise<RunEnd> => {
    const begun = connection.engine.run(kind)
    underWay.add(begun)
    const { orders, problem: reason } = await begun.finally(() => underWay.delete(begun))
    await tellEnd(options, connection, reason)
    return { problem: reason, invoiced: (orders.done ?? 0) + (orders.draft ?? 0) }
  }
  return {
    async refresh() {
      opened = await openAll(home)
      scheduler?.stop()
      if (isClosed) return
      scheduler = startScheduler(
        home.alarm,
        home,
        () => ready().map(scheduled),
        (id, report) => {
          for (const one of opened) if (one.id === id) void tellEnd(options, one, report.problem)
        },
      )
    },
    wake: () => scheduler?.wake() ?? Promise.resolve(),
    async run(id, kind) {
      const connection = await home.open(id)
      if (!connection.ok) return connection
      const [missing] = kind === 'rebuild' ? [] : missingIn(home, connection.value)
      return missing === undefined
        ? ok(await runOrJoin(connection.value, stops, () => run(connection.value, kind)))
        : fail(problem('SETTINGS_INCOMPLETE', { missing }))
    },
    progressOf: (id) => tracker.of(id),
    interrupt() {
      stops.count += 1
      for (const connection of opened) void connection.interrupt()
    },
    async close() {
      isClosed = true
      stops.count += 1
      scheduler?.stop()
      tracker.stop()
      home.stop()
      await Promise.allSettled([scheduler?.wake(), ...underWay])
    },
  }
}

async function openAll(home: Home): Promise<Connection[]> {
  const results = await Promise.all(home.settings().connections.map(({ id }) => home.open(id)))
  return results.flatMap((result) => (result.ok ? [result.value] : []))
}

/** A full disk or a fault in telling about a run is no fault of the run. */
async function tellEnd(
  { home, events, onEnd }: RunsOptions,
  connection: Connection,
  reason: Problem | null,
): Promise<void> {
  events.changed(connection.id)
  await onEnd(connection, reason).catch((error: unknown) => {
    home.log.error('notice-fault', { detail: error instanceof Error ? error.name : 'unknown' })
  })
}

/** One run, or the end of the one under way; what became ready too late for that one gets one more, unless runs were stopped. */
async function runOrJoin(
  connection: Connection,
  stops: { readonly count: number },
  run: () => Promise<RunEnd>,
): Promise<RunEnd> {
  const isJoining = connection.engine.isRunning()
  const before = stops.count
  const end = await run()
  const mayGoOn = isJoining && end.problem === null && stops.count === before
  return mayGoOn && isLeft(connection) ? run() : end
}

/** Whether orders are ready to be written. */
function isLeft({ ports }: Connection): boolean {
  return Object.values(ports.store.state.entries).some(({ state }) => state === 'planned')
}

function missingIn({ appState }: Home, { settings, ports }: Connection) {
  return missingOf(settings(), ports.store.state.lastRuns, appState.current)
}

/** A connection as the scheduler wants it. */
function scheduled({ id, engine, ports, settings }: Connection): Scheduled {
  return { id, engine, store: ports.store, ...settings().schedule }
}
