import { IconAlertTriangle } from '@tabler/icons-react'
import { licenceSentence } from '../../../shared/text/licence-words.ts'
import { settingsText } from '../../../shared/text/screens/settings/settings.ts'
import { programText } from '../../../shared/text/screens/settings/program.ts'
import { summaryText } from '../../../shared/text/screens/settings/summary.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo } from '../../app/route.ts'
import { Card } from '../../components/basics/card.tsx'
import { ChangeButton } from '../../components/basics/change-button.tsx'
import { DataState } from '../../components/basics/data-state.tsx'
import { Note } from '../../components/basics/note.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { isFormSection, sectionNames, wizardSteps, type SectionName } from './model/steps.ts'
import { settled, summaryOf, type SummaryLine } from './model/summary.ts'
import styles from './page.module.css'
import { SettingsSearch } from './parts/settings-search.tsx'
import { ConnectionDots } from './parts/connections/connection-dots.tsx'
import type { LoadedSettings } from './use-settings.ts'

/** The shop has no tile: its dot says it all. */
const tilesFor = (hasLicence: boolean) =>
  sectionNames.filter((name) => name !== 'shop' && (hasLicence || name !== 'licence'))

const withoutLicence = sectionNames.filter((name) => name !== 'licence')

/** How the connection is set up: the two dots, and every part in a few lines with its blue "Wijzig". */
export function OverviewPage({ settings }: { readonly settings: LoadedSettings }) {
  const { app, connection } = useApp()
  const text = useText(settingsText)
  const { stored, problem, isLoading, reload } = settings
  const missing = connection?.missing ?? []
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <SettingsSearch sections={app.licence === null ? withoutLicence : sectionNames} />
      <div className={styles.wizard}>
        <ConnectionDots connection={connection} />
        {missing.length === 0 ? null : (
          <Note kind="warn" title={text.stillNeeded}>
            <ul>
              {wizardSteps
                .filter(({ settles }) => missing.includes(settles))
                .map(({ name }) => (
                  <li key={name}>
                    <a href={name === 'preview' ? pathTo(name) : pathTo('settings', name)}>
                      {text.stepNames[name]}
                    </a>
                  </li>
                ))}
            </ul>
          </Note>
        )}
        {stored === null ? <DataState isLoading={isLoading} problem={problem} reload={reload} /> : null}
      </div>
      <div className={styles.tiles}>
        {tilesFor(app.licence !== null).map((name) => (
          <Tile key={name} name={name} settings={settings} />
        ))}
      </div>
    </>
  )
}

function Tile({ name, settings }: { readonly name: SectionName; readonly settings: LoadedSettings }) {
  const text = useText(settingsText)
  const lines = useLines(name, settings)
  const title = text.sections[name]
  return (
    <Card
      title={title}
      action={
        <ChangeButton
          label={text.change}
          name={text.changeOf(title)}
          onClick={() => {
            go(pathTo('settings', name))
          }}
        />
      }
    >
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.text} className={line.isOpen ? styles.open : undefined}>
            {line.isOpen ? <IconAlertTriangle size={16} aria-hidden /> : null}
            {line.text}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function useLines(name: SectionName, { stored }: LoadedSettings): readonly SummaryLine[] {
  const { app, connection, language } = useApp()
  const licence = connection?.licence ?? app.licence
  const words = useText(summaryText)
  const programme = useText(programText)
  if (name === 'program')
    return settled(words.programme(programme.languages[language], programme.themes[app.preferences.theme]))
  if (name === 'licence') return licence === null ? [] : settled(licenceSentence(licence, language))
  if (name === 'connections')
    return settled(
      words.connections(app.connections.length),
      ...app.connections.slice(0, 3).map((one) => one.name),
    )
  if (stored === null || !(isFormSection(name) || name === 'moneybird')) return []
  return summaryOf(name, stored.view, words, language)
}
