import './app/mantine.css'
import './app/theme.css'
import './app/shell.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { loadAhead } from './app/screens.tsx'
import { theme } from './app/theme.ts'
import { queries } from './app/use-call.ts'
import { WayIn } from './app/way-in.tsx'
import { enter } from './session.ts'

/** The address by which the program opens the screens: the key behind the `#` is used. Gives whether the page leaves for them. */
async function enterByAddress(): Promise<boolean> {
  if (window.factuurbrug !== undefined || location.pathname !== '/enter') return false
  const key = location.hash.slice(1)
  if (key !== '' && (await enter(key)) !== null) {
    history.replaceState(null, '', '/')
    return false
  }
  location.replace('/')
  return true
}

function show(): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('no root element')
  loadAhead()
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <WayIn>
            <App />
          </WayIn>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

void enterByAddress().then((isLeaving) => {
  if (!isLeaving) show()
})
