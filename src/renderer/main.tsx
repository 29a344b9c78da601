import './app/mantine.css'
import './app/theme.css'
import './app/shell.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { loadAhead } from './app/screens.tsx'
import { theme } from './app/theme.ts'

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
      <App />
    </MantineProvider>
  </StrictMode>,
)
