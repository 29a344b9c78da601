import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { licenceSentence } from '../../../shared/text/licence-words.ts'
import { helpText } from '../../../shared/text/screens/help.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { Card } from '../../components/basics/card.tsx'
import changelog from '../../../../CHANGELOG.md?raw'
import inside from './inside.json'
import styles from './about.module.css'

const changes = changelog.replace(/^# .*\n+/, '')
const licences = inside.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join('\n')

/** Which version this is, and where its data are. */
export function About() {
  const { app, connection, language } = useApp()
  const licence = connection?.licence ?? app.licence
  const { about: text } = useText(helpText)
  const format = useFormat()
  return (
    <Card title={text.title}>
      <dl className={styles.facts}>
        <Fact name={text.version}>
          {app.version}
          {app.host === 'browser' ? ` (${text.inBrowser})` : ''}
          {(app.updates?.newer ?? null) === null ? '' : `. ${text.newer(app.updates?.newer ?? '')}`}
        </Fact>
        <Fact name={text.dataFolder}>
          <code className={styles.path}>{app.dataFolder}</code>
        </Fact>
        <Fact name={text.licence}>
          {licence === null ? text.noLicence : licenceSentence(licence, language)}
        </Fact>
        {app.terms === null ? null : (
          <Fact name={text.terms}>
            {text.accepted(app.terms.version, format.moment(app.terms.acceptedAt))}{' '}
            <Anchor underline="always" href={pathTo('welcome')}>
              {text.read}
            </Anchor>
          </Fact>
        )}
      </dl>
      <Folded title={text.changes} text={changes} />
      <Folded title={text.licences} text={licences} />
    </Card>
  )
}

/** A long text that is read once, if ever. */
function Folded({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details>
      <summary>{title}</summary>
      <pre className={styles.long}>{text}</pre>
    </details>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
