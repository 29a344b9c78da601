import './app/mantine.css'
import './app/theme.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { theme } from './app/theme.ts'
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
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <WayIn>
          <App />
        </WayIn>
      </MantineProvider>
    </StrictMode>,
  )
}

void enterByAddress().then((isLeaving) => {
  if (!isLeaving) show()
})
