import { Anchor, Switch } from '@mantine/core'
import type { Preferences } from '../../../../shared/settings/app-state.ts'
import { dutch } from '../../../../shared/text/template.ts'
import { formatMoment } from '../../../../shared/text/format.ts'
import { programText } from '../../../../shared/text/screens/settings/program.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { useAction } from '../../../app/use-call.ts'
import { Card } from '../../../components/basics/card.tsx'
import { ProblemNote } from '../../../components/orders/problem-note.tsx'
import { Segments } from '../../../components/basics/segments.tsx'
import { Fact, Facts } from '../parts/form/facts.tsx'
import styles from '../parts/form/form.module.css'

/** What concerns the program itself, whatever the connection. Each choice is stored at once. */
export function ProgrammeSection() {
  const { app, language } = useApp()
  const text = useText(programText)
  const setLanguage = useAction('app.setLanguage')
  return (
    <>
      <Card title={text.looksTitle}>
        <div className={styles.form}>
          <p className={styles.plain}>{text.saved}</p>
          <div className={styles.labelled}>
            <span id="programma-taal">{text.language}</span>
            <Segments
              labelledBy="programma-taal"
              data={[
                { value: 'nl', label: text.languages.nl },
                { value: 'en', label: text.languages.en },
              ]}
              value={language}
              onChange={(next) => {
                void setLanguage.run({ language: next })
              }}
            />
          </div>
          <PreferenceFields />
        </div>
      </Card>
      <Card title={text.dataTitle}>
        <Facts>
          <Fact name={text.dataFolder} hint={text.dataHint}>
            <code className={styles.code}>{app.dataFolder}</code>
          </Fact>
          <Fact name={text.version}>{app.version}</Fact>
          {app.terms === null ? null : (
            <Fact name={text.terms} action={<Anchor href={pathTo('welcome')}>{text.read}</Anchor>}>
              {text.termsAccepted(
                app.terms.version,
                formatMoment(app.terms.acceptedAt, Date.now(), dutch.timeZone, language),
              )}
            </Fact>
          )}
        </Facts>
      </Card>
    </>
  )
}

const themes = ['system', 'light', 'dark'] as const satisfies readonly Preferences['theme'][]

function PreferenceFields() {
  const { app } = useApp()
  const text = useText(programText)
  const action = useAction('app.setPreferences')
  const { preferences } = app
  const set = (changes: Partial<Preferences>) => {
    void action.run({ ...preferences, ...changes })
  }
  return (
    <>
      <div className={styles.labelled}>
        <span id="programma-weergave">{text.theme}</span>
        <Segments
          labelledBy="programma-weergave"
          data={themes.map((theme) => ({ value: theme, label: text.themes[theme] }))}
          value={preferences.theme}
          onChange={(next) => {
            set({ theme: next })
          }}
        />
      </div>
      {app.host === 'electron' ? (
        <>
          <Switch
            label={text.startAtLogin.label}
            description={text.startAtLogin.hint}
            checked={preferences.startAtLogin}
            onChange={({ currentTarget }) => {
              set({ startAtLogin: currentTarget.checked })
            }}
          />
          <Switch
            label={text.notifications.label}
            description={text.notifications.hint}
            checked={preferences.notifications}
            onChange={({ currentTarget }) => {
              set({ notifications: currentTarget.checked })
            }}
          />
        </>
      ) : null}
      {app.updates === null ? null : (
        <Switch
          label={text.updates.label}
          description={text.updates.hint}
          checked={preferences.updates}
          onChange={({ currentTarget }) => {
            set({ updates: currentTarget.checked })
          }}
        />
      )}
      {action.problem === null ? null : <ProblemNote problem={action.problem} />}
    </>
  )
}
