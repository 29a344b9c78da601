import type { Api } from '../../shared/contract/calls.ts'
import type { Connection, Home } from '../home.ts'
import { appCalls } from './program/app.ts'
import { connectionCalls } from './connections/connections.ts'
import { settingsChanges, type Context } from './context.ts'
import { createEventHub, type Listener } from './events.ts'
import { failureCalls } from './orders/failures.ts'
import { createDispatch, guarded, type Dispatch } from './gate.ts'
import { helpCalls } from './program/help.ts'
import type { Host } from './host.ts'
import { licenceCalls } from './program/licence.ts'
import { monthCalls } from './orders/month.ts'
import { notifyAfterRun } from './program/notices.ts'
import { orderCalls } from './orders/orders.ts'
import { overviewCalls } from './program/overview.ts'
import { previewCalls } from './orders/preview.ts'
import { runCalls } from './runs/run-calls.ts'
import { createRuns } from './runs/runs.ts'
import { settingsCalls } from './program/settings.ts'
import { createUnrecorded } from './runs/unrecorded.ts'
import { signInCalls } from './connections/sign-in.ts'
import { termsProblem } from './program/terms-gate.ts'

/** The program behind the screens, whatever shows them. */
export interface Service {
  /** For callers of our own, whose input the compiler checks. */
  readonly api: Api
  /**
   * For transports: checks name and input, then makes the call. Rejects with a `GateError` when either does not fit the
   * contract; any other rejection is a bug.
   */
  readonly dispatch: Dispatch
  /** Listens until the returned function is called. */
  subscribe(listener: Listener): () => void
  /** Asks the screens for a page: the tray, or a notice that was clicked. */
  navigate(path: string): void
  /** Looks at once what is due; for when the computer wakes up. */
  wake(): Promise<void>
  /** Ends all waiting and runs, and resolves when the write in progress is finished. The home is closed by who opened it. */
  close(): Promise<void>
}

/** The latest moment first: whatever becomes of the notice, a clock set back finds it. */
async function afterRun(home: Home, host: Host, connection: Connection): Promise<void> {
  await home.licensing?.note()
  await notifyAfterRun(home, host, connection)
}

/** Starts the program on an installation: from now on runs are made when they are due. */
export function createService(home: Home, host: Host): Service {
  const events = createEventHub(home.clock)
  const unrecorded = createUnrecorded()
  const runs = createRuns({
    home,
    events,
    onEnd(connection, reason) {
      unrecorded.note(connection.id, reason)
      return afterRun(home, host, connection)
    },
  })
  const context: Context = { home, host, events, runs, unrecorded, settings: settingsChanges(home) }
  const calls: Api = {
    ...appCalls(context),
    ...connectionCalls(context),
    ...signInCalls(context),
    ...licenceCalls(context),
    ...settingsCalls(context),
    ...runCalls(context),
    ...overviewCalls(context),
    ...monthCalls(context),
    ...orderCalls(context),
    ...failureCalls(context),
    ...previewCalls(context),
    ...helpCalls(context),
  }
  const api = guarded(calls, home.log, (name) => termsProblem(home, name))
  void runs.refresh().then(() => runs.wake())
  return {
    api,
    dispatch: createDispatch(api),
    subscribe: (listener) => events.subscribe(listener),
    navigate: (path) => {
      events.navigate(path)
    },
    wake: () => runs.wake(),
    close: () => runs.close(),
  }
}
