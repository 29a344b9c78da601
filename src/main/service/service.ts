import { inputs, type Api } from '../../shared/contract/calls.ts'
import type { RunSummary } from '../../shared/contract/run.ts'
import { terminalInputs, type TerminalApi } from '../../shared/contract/terminal-calls.ts'
import type { Connection, Home } from '../home.ts'
import { appCalls } from './program/app.ts'
import { connectionCalls } from './connections/connections.ts'
import { settingsChanges, type ServiceContext } from './context.ts'
import { createEventHub, type ServiceListener } from './events.ts'
import { failureCalls } from './orders/failures.ts'
import { goReadyCalls } from './orders/go-ready.ts'
import { createReadyOrders } from './orders/ready-orders.ts'
import { createDispatch, guarded, type Dispatch } from './gate.ts'
import { helpCalls } from './program/help.ts'
import type { Host } from './host.ts'
import { licenceCalls } from './program/licence.ts'
import { monthCalls } from './month/month.ts'
import { notifyAfterRun } from './program/notices.ts'
import { lookForUpdate } from './program/updates.ts'
import { orderCalls } from './orders/orders.ts'
import { overviewCalls } from './program/overview.ts'
import { previewCalls } from './orders/preview.ts'
import { refundCalls } from './refunds/refunds.ts'
import { runCalls } from './runs/run-calls.ts'
import { createRuns } from './runs/runs.ts'
import { settingsCalls } from './program/settings.ts'
import { summaryOf } from './runs/summary.ts'
import { terminalCalls } from './terminal/terminal-calls.ts'
import { createUnrecorded } from './runs/unrecorded.ts'
import { vatExampleCalls } from './program/vat-examples.ts'
import { signInCalls } from './connections/sign-in.ts'
import { termsProblem } from './program/terms-gate.ts'

/** The program behind the screens, whatever shows them. */
export interface Service {
  /** For callers of our own, whose input the compiler checks. */
  readonly api: Api & TerminalApi
  /**
   * For transports: checks name and input, then makes the call. Rejects with a `GateError` when either does not fit the
   * contract; any other rejection is a bug.
   */
  readonly dispatch: Dispatch
  /** The same for the terminal, which has calls that no page may make. */
  readonly fromTerminal: Dispatch
  /** Listens until the returned function is called. */
  subscribe(listener: ServiceListener): () => void
  /** Asks the screens for a page: the tray, or a notice that was clicked. */
  navigate(path: string): void
  /**
   * From now on runs are made when they are due; resolves when what is due now has been.
   *
   * @param tell is told what each of them came to
   */
  start(tell?: TellRun): Promise<void>
  /** Looks at once what is due; for when the computer wakes up. */
  wake(): Promise<void>
  /** Ends all waiting and runs, and resolves when the write in progress is finished. The home is closed by who opened it. */
  close(): Promise<void>
}

/** The latest moment first: whatever becomes of the notice, a clock set back finds it. */
async function afterRun(home: Home, host: Host, connection: Connection): Promise<void> {
  await home.licensing?.note()
  await notifyAfterRun(home, host, connection)
  await lookForUpdate(home, host)
}

/** Hears what a run came to. */
type TellRun = (connection: string, summary: RunSummary) => void

/** The program on an installation. It answers; runs are made by themselves once it is started. */
export function createService(home: Home, host: Host): Service {
  const events = createEventHub(home.clock)
  const unrecorded = createUnrecorded()
  const ready = createReadyOrders(home, events)
  let tellRun: TellRun | undefined
  const runs = createRuns({
    home,
    events,
    async onEnd(connection, report) {
      unrecorded.note(connection.id, report.problem)
      // The night has offered them all again.
      if (report.kind === 'nightly') ready.forget(connection.id)
      tellRun?.(connection.id, await summaryOf(home, connection, report))
      await afterRun(home, host, connection)
    },
  })
  const settings = settingsChanges(home)
  const context: ServiceContext = { home, host, events, runs, unrecorded, ready, settings }
  const calls: Api & TerminalApi = {
    ...appCalls(context),
    ...connectionCalls(context),
    ...signInCalls(context),
    ...licenceCalls(context),
    ...settingsCalls(context),
    ...vatExampleCalls(context),
    ...runCalls(context),
    ...overviewCalls(context),
    ...monthCalls(context),
    ...orderCalls(context),
    ...failureCalls(context),
    ...goReadyCalls(context),
    ...refundCalls(context),
    ...previewCalls(context),
    ...helpCalls(context),
    ...terminalCalls(context),
  }
  const api = guarded(calls, home.log, (name) => termsProblem(home, name))
  return {
    api,
    dispatch: createDispatch(api),
    fromTerminal: createDispatch(api, { ...inputs, ...terminalInputs }),
    subscribe: (listener) => events.subscribe(listener),
    navigate: (path) => {
      events.navigate(path)
    },
    start(tell) {
      tellRun = tell
      return runs.start()
    },
    wake: () => runs.wake(),
    async close() {
      await runs.close()
      await ready.settled()
    },
  }
}
