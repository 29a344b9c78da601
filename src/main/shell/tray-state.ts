import type { AppView, ConnectionView } from '../../shared/contract/views.ts'
import type { ConnectionVerdict } from '../../shared/contract/verdict.ts'
import { formatMoment } from '../../shared/text/format.ts'
import { shellText } from '../../shared/text/shell.ts'
import { ordersNeedYou, sayVerdict } from '../../shared/text/verdict.ts'

/** What the icon says. */
export type TrayIcon = 'idle' | 'busy' | 'attention' | 'disconnected' | 'paused'

/** All that the tray shows, in words of the merchant's language. */
export interface TrayState {
  readonly icon: TrayIcon
  readonly status: string
  readonly lastRun: string
  /** `''` = none is planned. */
  readonly nextRun: string
  /** Failures and points of attention of all connections together. */
  readonly needsYou: number
  readonly isPaused: boolean
  /** Whether a run can be started now. */
  readonly canSync: boolean
}

/** How bad it is, the worst first: of several connections the tray shows that of the worst. */
const icons: readonly (readonly [ConnectionVerdict['kind'], TrayIcon])[] = [
  ['running', 'busy'],
  ['standstill', 'disconnected'],
  ['outage', 'attention'],
  ['paused', 'paused'],
  ['needsYou', 'attention'],
  ['unfinished', 'idle'],
  ['first', 'idle'],
  ['byHand', 'idle'],
  ['good', 'idle'],
  // One that is not set up yet says nothing of the others.
  ['setup', 'disconnected'],
]

/**
 * Reads off what the tray should show: the verdict on the connection, as Overzicht has it; of several the one that matters most.
 *
 * @param now milliseconds UTC
 */
export function trayState(view: AppView, now: number, timeZone: string): TrayState {
  const text = shellText[view.language]
  const needsYou = view.connections.reduce((sum, connection) => sum + connection.needsYou, 0)
  const running = view.connections.find((connection) => connection.running !== null)?.running ?? null
  const lastRunAt = latest(view.connections)
  const moment = (at: string) => formatMoment(at, now, timeZone, view.language)
  const [icon, verdict] = worst(view.connections)
  const never = view.connections.some(({ hasBegun }) => hasBegun) ? text.begun : text.neverRan
  return {
    icon,
    status: statusOf(view, verdict),
    lastRun: lastRunAt === null ? never : text.lastRun(moment(lastRunAt)),
    nextRun: view.nextRunAt === null ? '' : text.nextRun(moment(view.nextRunAt)),
    needsYou,
    isPaused: view.paused,
    canSync: running === null && !view.paused && view.connections.some(({ isReady }) => isReady),
  }
}

function statusOf({ language, connections }: AppView, verdict: ConnectionVerdict | null): string {
  const { status } = shellText[language]
  if (verdict === null) return status.unset
  if (verdict.kind === 'running') {
    const running = connections.find((connection) => connection.running !== null)?.running ?? null
    return status.busy(running?.done ?? 0, running?.total ?? null)
  }
  // Those of all connections together.
  if (verdict.kind === 'needsYou')
    return ordersNeedYou(
      connections.reduce((sum, connection) => sum + connection.needsYou, 0),
      language,
    )
  return sayVerdict(verdict, language).replace(/\.$/, '')
}

function worst(connections: readonly ConnectionView[]): readonly [TrayIcon, ConnectionVerdict | null] {
  for (const [kind, icon] of icons) {
    const found = connections.find(({ verdict }) => verdict.kind === kind)
    if (found !== undefined) return [icon, found.verdict]
  }
  return ['disconnected', null]
}

function latest(connections: readonly ConnectionView[]): string | null {
  const moments = connections.flatMap(({ lastRunAt }) => (lastRunAt === null ? [] : [lastRunAt]))
  return moments.sort().at(-1) ?? null
}
