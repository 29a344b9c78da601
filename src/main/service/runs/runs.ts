import type { RunKind, RunReport } from '../../../shared/contract/run.ts'
import type { RunProgress } from '../../../shared/contract/views.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { Connection, Home } from '../../home.ts'
import { startScheduler, type Scheduled, type Scheduler } from '../../sync/scheduler.ts'
import type { EventHub } from '../events.ts'
import { memoryOf } from '../../../shared/settings/app-state.ts'
import { missingOf } from '../connections/readiness.ts'
import { trackRuns } from './run-progress.ts'

/** After so long is looked whether a key store has been unlocked. */
const LOCKED_MS = 60_000

/** All runs of the program, by themselves and asked for. */
export interface Runs {
  /** From now on what is due is run by itself; resolves when what is due now has been. */
  start(): Promise<void>
  /** Opens what can be opened and sets the alarm anew, after settings, secrets or connections changed. */
  refresh(): Promise<void>
  /** Looks what is due and runs it: at start, when the computer wakes up, when runs go on after a pause. */
  wake(): Promise<void>
  /**
   * Runs a connection and waits for the end; SETTINGS_INCOMPLETE when it is not set up. Joins a run that is under way; what
   * became ready too late for that one gets one more.
   */
  run(id: string, kind: RunKind): Promise<Result<RunReport, Problem>>
  /** What waited is done at once, where runs are made by themselves. */
  catchUp(id: string): void
  progressOf(id: string): RunProgress | null
  /** Ends the runs under way at their next request; later ones are not concerned. */
  interrupt(): void
  /** Ends the runs under way for good and waits for what they were writing. */
  close(): Promise<void>
}

export interface RunsOptions {
  readonly home: Home
  readonly events: EventHub
  /** Called after every run. */
  readonly onEnd: (connection: Connection, report: RunReport) => Promise<void>
}

export function createRuns(options: RunsOptions): Runs {
  const { home, events } = options
  const tracker = trackRuns(home, events)
  const underWay = new Set<Promise<unknown>>()
  const byItself = runsByThemselves(options)
  const stops = { count: 0 }

  const run = async (connection: Connection, kind: RunKind): Promise<RunReport> => {
    const begun = connection.engine.run(kind)
    underWay.add(begun)
    const report = await begun.finally(() => underWay.delete(begun))
    await tellEnd(options, connection, report)
    return report
  }
  const runAsked: Runs['run'] = async (id, kind) => {
    const connection = await home.open(id)
    if (!connection.ok) return connection
    const [missing] = kind === 'rebuild' ? [] : missingIn(home, connection.value)
    return missing === undefined
      ? ok(await runOrJoin(connection.value, stops, () => run(connection.value, kind)))
      : fail(problem('SETTINGS_INCOMPLETE', { missing }))
  }
  return {
    start: () => byItself.start(),
    refresh: byItself.refresh,
    wake: byItself.wake,
    run: runAsked,
    catchUp(id) {
      if (!byItself.isStarted() || home.appState.current.paused || !isAutomatic(home, id)) return
      void runAsked(id, 'manual').catch((error: unknown) => {
        home.log.error('call-fault', { call: 'catchUp', detail: nameOf(error) })
      })
    },
    progressOf: (id) => tracker.of(id),
    interrupt() {
      stops.count += 1
      for (const connection of byItself.opened()) void connection.interrupt()
    },
    async close() {
      stops.count += 1
      byItself.stop()
      tracker.stop()
      home.stop()
      await Promise.allSettled([byItself.wake(), ...underWay])
    },
  }
}

/** The scheduler over the connections that are ready, made anew when something of them changed. */
function runsByThemselves(options: RunsOptions) {
  const { home } = options
  let opened: readonly Connection[] = []
  let scheduler: Scheduler | null = null
  let isStarted = false
  let isClosed = false
  let isWaiting = false

  const ready = (): readonly Connection[] => {
    const { paused, terms } = home.appState.current
    if (isClosed || paused || terms === null) return []
    return opened.filter(
      (connection) => isAutomatic(home, connection.id) && missingIn(home, connection).length === 0,
    )
  }
  const refresh = async (): Promise<void> => {
    const found = await openAll(home)
    opened = found.flatMap((one) => (one.ok ? [one.value] : []))
    if (found.some((one) => !one.ok && one.problem.code === 'SECRETS_LOCKED')) void lookAgain()
    scheduler?.stop()
    if (isClosed || !isStarted) return
    scheduler = startScheduler(
      home.alarm,
      home,
      () => ready().map(scheduled),
      (id, report) => {
        for (const one of opened) if (one.id === id) void tellEnd(options, one, report)
      },
    )
  }
  const wake = () => scheduler?.wake() ?? Promise.resolve()
  /** A key store that is locked says nothing when it opens. */
  const lookAgain = async (): Promise<void> => {
    if (isWaiting) return
    isWaiting = true
    await home.clock.sleep(LOCKED_MS)
    isWaiting = false
    if (isClosed) return
    await refresh()
    options.events.changed(null)
    await wake()
  }
  return {
    refresh,
    wake,
    async start() {
      isStarted = true
      await refresh()
      await wake()
    },
    isStarted: () => isStarted,
    opened: () => opened,
    stop() {
      isClosed = true
      scheduler?.stop()
    },
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

function openAll(home: Home): Promise<Result<Connection, Problem>[]> {
  return Promise.all(home.settings().connections.map(({ id }) => home.open(id)))
}

/** A full disk or a fault in telling about a run is no fault of the run. */
async function tellEnd(
  { home, events, onEnd }: RunsOptions,
  connection: Connection,
  report: RunReport,
): Promise<void> {
  events.changed(connection.id)
  await onEnd(connection, report).catch((error: unknown) => {
    home.log.error('notice-fault', { detail: nameOf(error) })
  })
}

/** One run, or the end of the one under way; what became ready too late for that one gets one more, unless runs were stopped. */
async function runOrJoin(
  connection: Connection,
  stops: { readonly count: number },
  run: () => Promise<RunReport>,
): Promise<RunReport> {
  const isJoining = connection.engine.isRunning()
  const before = stops.count
  const end = await run()
  const mayGoOn = isJoining && end.problem === null && stops.count === before
  return mayGoOn && isLeft(connection) ? run() : end
}

/** Whether orders are ready to be written. */
function isLeft({ ports }: Connection): boolean {
  return ports.store.tallies().some(({ state }) => state === 'planned')
}

/** Nothing is booked by itself before the merchant said so. */
export function isAutomatic({ appState }: Pick<Home, 'appState'>, id: string): boolean {
  return memoryOf(appState.current, id).automaticAt !== null
}

function missingIn({ appState }: Home, { settings, ports }: Connection) {
  return missingOf(settings(), ports.store.runState().lastRuns, appState.current)
}

/** A connection as the scheduler wants it. */
function scheduled({ id, engine, ports, settings }: Connection): Scheduled {
  return { id, engine, store: ports.store, ...settings().schedule }
}
