import type { AppView, ConnectionView, SideView } from '../../shared/contract/views.ts'
import { formatMoment } from '../../shared/text/format.ts'
import { shellText } from '../../shared/text/shell.ts'

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

/**
 * Reads off what the tray should show. A pause of the merchant's own comes first, then a run in progress, then what stops
 * everything, then what asks for a look.
 *
 * @param now milliseconds UTC
 */
export function trayState(view: AppView, now: number, timeZone: string): TrayState {
  const text = shellText[view.language]
  const needsYou = view.connections.reduce((sum, connection) => sum + connection.needsYou, 0)
  const ready = view.connections.filter((connection) => connection.isReady)
  const running = view.connections.find((connection) => connection.running !== null)?.running ?? null
  const lastRunAt = latest(view.connections)
  const moment = (at: string) => formatMoment(at, now, timeZone, view.language)
  const icon = iconOf(view, running !== null, needsYou)
  const statusOf: Readonly<Record<TrayIcon, () => string>> = {
    paused: () => text.status.paused,
    busy: () => text.status.busy(running?.done ?? 0, running?.total ?? null),
    disconnected: () =>
      ready.length === 0 && !isBroken(view) ? text.status.unset : text.status.disconnected,
    attention: () => text.status.attention(needsYou),
    idle: () => text.status.idle,
  }
  return {
    icon,
    status: statusOf[icon](),
    lastRun: lastRunAt === null ? text.neverRan : text.lastRun(moment(lastRunAt)),
    nextRun: view.nextRunAt === null || view.paused ? '' : text.nextRun(moment(view.nextRunAt)),
    needsYou,
    isPaused: view.paused,
    canSync: ready.length > 0 && !view.paused && running === null,
  }
}

function iconOf(view: AppView, isRunning: boolean, needsYou: number): TrayIcon {
  if (view.paused) return 'paused'
  if (isRunning) return 'busy'
  if (isBroken(view) || !view.connections.some((connection) => connection.isReady)) return 'disconnected'
  return needsYou > 0 ? 'attention' : 'idle'
}

/** Whether something that was connected no longer is, or stands still. */
function isBroken(view: AppView): boolean {
  return view.connections.some(
    ({ isPaused, shop, moneybird }) => isPaused || isLost(shop) || isLost(moneybird),
  )
}

/** A side that was never connected has no problem. */
function isLost({ isConnected, problem }: SideView): boolean {
  return !isConnected && problem !== null
}

function latest(connections: readonly ConnectionView[]): string | null {
  const moments = connections.flatMap(({ lastRunAt }) => (lastRunAt === null ? [] : [lastRunAt]))
  return moments.sort().at(-1) ?? null
}
