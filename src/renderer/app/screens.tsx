import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react'
import { frameText } from '../../shared/text/screens/frame.ts'
import { Loading } from '../components/basics/loading.tsx'
import { FaultBoundary } from './fault.tsx'
import { useApp, useText } from './app-context.tsx'
import { hasAcceptedTerms } from './terms.ts'
import { currentRoute, useRoute } from './route.ts'

/** Screens are loaded when they are first shown. */
const screens = {
  welcome: screen(async () => (await import('../features/welcome/page.tsx')).WelcomePage),
  overview: screen(async () => (await import('../features/overview/page.tsx')).OverviewPage),
  orders: screen(async () => (await import('../features/orders/page.tsx')).OrdersPage),
  failures: screen(async () => (await import('../features/failures/page.tsx')).FailuresPage),
  refunds: screen(async () => (await import('../features/refunds/page.tsx')).RefundsPage),
  month: screen(async () => (await import('../features/month/page.tsx')).MonthPage),
  preview: screen(async () => (await import('../features/preview/page.tsx')).PreviewPage),
  settings: screen(async () => (await import('../features/settings/page.tsx')).SettingsPage),
  log: screen(async () => (await import('../features/log/page.tsx')).LogPage),
  help: screen(async () => (await import('../features/help/page.tsx')).HelpPage),
}

function screen(load: () => Promise<ComponentType>) {
  return { load, Page: lazy(async () => ({ default: await load() })) }
}

type ScreenName = keyof typeof screens

function isScreen(name: string): name is ScreenName {
  return Object.hasOwn(screens, name)
}

/** Loads the screen that will most likely be shown, while the engine is asked what there is. */
export function loadAhead(): void {
  const { screen: name } = currentRoute()
  // When it cannot be loaded, the fault is told where the screen is shown.
  screens[isScreen(name) ? name : 'overview'].load().catch(() => undefined)
}

/** The screen of the address; the terms come first, and a new installation begins at Configuratie. */
export function Screen() {
  const { app, connection } = useApp()
  const { screen } = useRoute()
  const start: ScreenName = connection?.isReady === true ? 'overview' : 'settings'
  const name: ScreenName = !hasAcceptedTerms(app) ? 'welcome' : isScreen(screen) ? screen : start
  const Chosen = screens[name].Page
  useArrival(name)
  return (
    <FaultBoundary key={name}>
      <Suspense fallback={<Loading />}>
        <Chosen />
      </Suspense>
    </FaultBoundary>
  )
}

/** On another screen the title is right, reading begins at the top, and the keyboard is in the content. */
function useArrival(name: ScreenName): void {
  const { product, screens: titles } = useText(frameText)
  const before = useRef(name)
  useEffect(() => {
    document.title = `${titles[name]} – ${product}`
  }, [name, product, titles])
  useEffect(() => {
    if (before.current === name) return
    before.current = name
    const content = document.getElementById('inhoud')
    // What was known already is shown at once, and may have taken the keyboard to its place.
    const active = document.activeElement
    if (content === null || (active !== content && content.contains(active))) return
    window.scrollTo(0, 0)
    content.focus({ preventScroll: true })
  }, [name])
}
