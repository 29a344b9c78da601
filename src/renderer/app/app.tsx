import { useEffect, useMemo, useState } from 'react'
import type { ConnectionView } from '../../shared/contract/views.ts'
import { AppContext, type AppValue } from './app-context.tsx'
import { Boot } from './boot.tsx'
import { Frame } from './frame.tsx'
import { listen, onLost } from '../bridge.ts'
import { go, leave } from './route.ts'
import { rememberedShop, rememberShop } from './remembered-shop.ts'
import { Screen } from './screens.tsx'
import { askAnew, useCall } from './use-call.ts'
import { useTheme } from './use-theme.ts'

/** The whole window: what is known of the app, the frame around the screens, and the screen that is asked for. */
export function App() {
  const { data: app, isOffline, isLoading, reload } = useCall('app.view', nothing)
  const [chosenId, setChosenId] = useState(rememberedShop)
  useEffect(() => listen('changed', () => void askAnew()), [])
  useEffect(
    () =>
      listen('navigate', ({ path }) => {
        go(path)
      }),
    [],
  )
  // While it is asked, its own answer tells; asking again at every failure would never come to an end.
  useEffect(() => (isOffline || isLoading ? undefined : onLost(reload)), [isOffline, isLoading, reload])
  useTheme(app?.preferences.theme ?? 'system')

  const state = useMemo<AppValue | null>(() => {
    if (app === null) return null
    const connection = chosen(app.connections, chosenId)
    const choose = (id: string) => {
      if (id !== connection?.id)
        leave(() => {
          setChosenId(id)
          rememberShop(id)
        })
    }
    return { app, connection, language: app.language, choose, reload }
  }, [app, chosenId, reload])

  useEffect(() => {
    document.documentElement.lang = state?.language ?? 'nl'
  }, [state?.language])

  if (state === null) return <Boot isOffline={isOffline} />
  return (
    <AppContext value={state}>
      <Frame isOffline={isOffline}>
        <Screen />
      </Frame>
    </AppContext>
  )
}

const nothing = {}

function chosen(connections: readonly ConnectionView[], id: string | null): ConnectionView | null {
  return connections.find((connection) => connection.id === id) ?? connections[0] ?? null
}
