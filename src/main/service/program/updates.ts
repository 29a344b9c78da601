import { noticeText } from '../../../shared/text/notices.ts'
import type { Home } from '../../home.ts'
import type { Host } from '../host.ts'

const DAY_MS = 86_400_000

/**
 * Looks at most once a day whether there is a newer version: has the system's updater do it where it can, else asks the feed and tells
 * of a version once. Does nothing in a build without a feed, or when the merchant wants none of it.
 */
export async function lookForUpdate(home: Home, host: Host): Promise<void> {
  const { appState, clock, newestVersion } = home
  const { preferences, update } = appState.current
  if (newestVersion === null || host.isDemo || !preferences.updates) return
  if (wasToday(update.askedAt, clock.now())) return
  const askedAt = new Date(clock.now()).toISOString()
  await appState.change((state) => ({ ...state, update: { ...state.update, askedAt } }))
  if (host.update !== undefined) {
    host.update()
    return
  }
  const newest = await newestVersion()
  if (newest === null || newest === update.newest) return
  await appState.change((state) => ({ ...state, update: { ...state.update, newest } }))
  if (!isNewer(newest, host.version) || !preferences.notifications) return
  const { title, body } = noticeText[home.settings().language].update
  host.notify?.({ title: title(newest), body, path: '#/help' })
}

/** A clock that was set back is no reason to wait for years. */
function wasToday(moment: string | null, now: number): boolean {
  const since = moment === null ? DAY_MS : now - Date.parse(moment)
  return since >= 0 && since < DAY_MS
}

/** The newest version when it is newer than this one; `null` = there is none, or this build has no feed. */
export function newerVersion({ newestVersion, appState }: Home, host: Host): string | null {
  const { newest } = appState.current.update
  return newestVersion !== null && newest !== null && isNewer(newest, host.version) ? newest : null
}

/** Whether one version comes after another; both as `1.2.3`, of which only the numbers count. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)))
  const index = a?.findIndex((part, at) => part !== (b?.[at] ?? 0)) ?? -1
  return index >= 0 && (a?.[index] ?? 0) > (b?.[index] ?? 0)
}
