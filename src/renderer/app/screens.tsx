import { lazy, Suspense, useEffect, useRef } from 'react'
import { frameText } from '../../shared/text/screens/frame.ts'
import { DataState } from '../components/basics/data-state.tsx'
import { FaultBoundary } from './fault.tsx'
import { useApp, useText } from './app-context.tsx'
import { hasAcceptedTerms } from './terms.ts'
import { useRoute } from './route.ts'

/** Screens are loaded when they are first shown. */
const screens = {
  welcome: lazy(async () => ({ default: (await import('../features/welcome/page.tsx')).WelcomePage })),
  overview: lazy(async () => ({ default: (await import('../features/overview/page.tsx')).OverviewPage })),
  orders: lazy(async () => ({
    default: (await import('../features/orders/page.tsx')).OrdersPage,
  })),
  failures: lazy(async () => ({ default: (await import('../features/failures/page.tsx')).FailuresPage })),
  preview: lazy(async () => ({
    default: (await import('../features/preview/page.tsx')).PreviewPage,
  })),
  settings: lazy(async () => ({
    default: (await import('../features/settings/page.tsx')).SettingsPage,
  })),
  log: lazy(async () => ({ default: (await import('../features/log/page.tsx')).LogPage })),
  help: lazy(async () => ({ default: (await import('../features/help/page.tsx')).HelpPage })),
}

type ScreenName = keyof typeof screens

function isScreen(name: string): name is ScreenName {
  return Object.hasOwn(screens, name)
}

/** The screen of the address; the terms come first, and a new installation begins at Configuratie. */
export function Screen() {
  const { app, connection } = useApp()
  const { screen } = useRoute()
  const start: ScreenName = connection?.isReady === true ? 'overview' : 'settings'
  const name: ScreenName = !hasAcceptedTerms(app) ? 'welcome' : isScreen(screen) ? screen : start
  const Chosen = screens[name]
  useArrival(name)
  return (
    <FaultBoundary key={name}>
      <Suspense fallback={<DataState isLoading />}>
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
    window.scrollTo(0, 0)
    document.getElementById('inhoud')?.focus({ preventScroll: true })
  }, [name])
}
