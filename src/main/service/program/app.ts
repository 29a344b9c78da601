import type { Api } from '../../../shared/contract/calls.ts'
import type { AppView } from '../../../shared/contract/views.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { fail, ok } from '../../../shared/domain/result.ts'
import { termsVersion } from '../../../shared/text/terms.ts'
import { HOME_ZONE } from '../../sync/scheduler.ts'
import { addressOf } from '../connections/addresses.ts'
import { connectionView } from '../connections/connection-view.ts'
import type { ServiceContext } from '../context.ts'
import { licenceView } from './licence-view.ts'
import { newerVersion } from './updates.ts'
import { nextRun } from '../runs/next-run.ts'
import { isAutomatic } from '../runs/runs.ts'

type AppCalls = Pick<
  Api,
  | 'app.view'
  | 'app.acceptTerms'
  | 'app.setLanguage'
  | 'app.setPreferences'
  | 'app.pause'
  | 'app.open'
  | 'app.address'
>

/** Everything around the screens. */
export function appCalls(context: ServiceContext): AppCalls {
  const { home, host, events, runs } = context
  const { appState } = home
  return {
    'app.view': async () => ok(await appView(context)),
    async 'app.acceptTerms'({ version }) {
      // The page shows an older text than this program has: it must be read again.
      if (version !== termsVersion) return fail(problem('TERMS_NOT_ACCEPTED', {}))
      const acceptedAt = new Date(home.clock.now()).toISOString()
      await appState.change((state) => ({ ...state, terms: { version, acceptedAt } }))
      await home.licensing?.note()
      events.changed(null)
      void runs.wake()
      return ok(null)
    },
    async 'app.setLanguage'({ language }) {
      const saved = await context.settings.change((settings) => ({ ...settings, language }))
      if (!saved.ok) return saved
      events.changed(null)
      return ok(null)
    },
    async 'app.setPreferences'(preferences) {
      await appState.change((state) => ({
        ...state,
        preferences: {
          ...preferences,
          updates: preferences.updates ?? state.preferences.updates,
          orderColumns: preferences.orderColumns ?? state.preferences.orderColumns,
        },
      }))
      await host.setStartAtLogin(preferences.startAtLogin)
      events.changed(null)
      return ok(null)
    },
    async 'app.pause'({ paused }) {
      await appState.change((state) => ({ ...state, paused }))
      if (paused) runs.interrupt()
      else void runs.wake()
      events.changed(null)
      return ok(null)
    },
    async 'app.open'(place) {
      const address = await addressOf(context, place)
      if (!address.ok) return address
      await host.openExternal(address.value)
      return ok(null)
    },
    async 'app.address'(place) {
      const address = await addressOf(context, place)
      return address.ok ? ok({ address: address.value }) : address
    },
  }
}

async function appView(context: ServiceContext): Promise<AppView> {
  const { home, host } = context
  const { language, connections } = home.settings()
  const { terms, preferences, paused } = home.appState.current
  const views = await Promise.all(connections.map((connection) => connectionView(context, connection)))
  return {
    version: host.version,
    language,
    host: host.kind,
    terms,
    preferences,
    connections: views,
    paused,
    nextRunAt: nextRunAt(
      context,
      views.filter((view) => view.isReady).map((view) => view.id),
    ),
    isDemo: host.isDemo,
    dataFolder: home.folder,
    licence: licenceView(home.licensing, '', ''),
    updates: home.newestVersion === null ? null : { newer: newerVersion(home, host) },
  }
}

/** When the next of these connections runs by itself, ISO UTC; `null` while nothing runs. */
export function nextRunAt({ home }: ServiceContext, readyIds: readonly string[]): string | null {
  const { terms, paused } = home.appState.current
  if (terms === null || paused) return null
  const schedules = home
    .settings()
    .connections.filter(({ id }) => readyIds.includes(id) && isAutomatic(home, id))
    .map(({ schedule }) => schedule)
  const next = nextRun(home.clock.now(), schedules, HOME_ZONE)
  return next === null ? null : new Date(next).toISOString()
}
