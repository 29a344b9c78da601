import { useState } from 'react'
import { useApp } from '../../app/app-context.tsx'
import { useRoute } from '../../app/route.ts'
import { isFirstTime, isSection, wizardSteps } from './model/steps.ts'
import { OverviewPage } from './overview-page.tsx'
import { SectionPage } from './section-page.tsx'
import { useSettings } from './use-settings.ts'
import { Wizard } from './wizard.tsx'

/** Connecting and setting up: step by step the first time, later a page of parts. */
export function SettingsPage() {
  const { connection } = useApp()
  return <Content key={useTurn(connection?.id ?? null)} />
}

function Content() {
  const { connection } = useApp()
  const { detail } = useRoute()
  const settings = useSettings(connection?.id ?? null)
  const isStep = detail === '' || wizardSteps.some(({ name }) => name === detail)
  if (isFirstTime(connection) && isStep) return <Wizard settings={settings} />
  if (isSection(detail)) return <SectionPage key={detail} name={detail} settings={settings} />
  return <OverviewPage settings={settings} />
}

/**
 * Counts how often another connection came on screen: then everything starts anew. The very first connection is made while
 * its form is open, which must stay as it is.
 */
function useTurn(id: string | null): number {
  const [before, setBefore] = useState(id)
  const [turn, setTurn] = useState(0)
  if (id !== before) {
    setBefore(id)
    if (before !== null) setTurn(turn + 1)
  }
  return turn
}
