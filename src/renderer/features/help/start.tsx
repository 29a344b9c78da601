import { helpText } from '../../../shared/text/screens/help.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { Card } from '../../components/basics/card.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { About } from './about.tsx'
import { Contact } from './contact.tsx'
import { Doctor } from './doctor.tsx'
import { Report } from './report.tsx'
import styles from './start.module.css'

/** What helps when something does not work: look what is wrong, and what to send to who helps. */
export function Start() {
  const { connection } = useApp()
  const text = useText(helpText)
  return (
    <div className={styles.start}>
      {connection === null ? (
        <Card title={text.doctor.title}>
          <p className={styles.plain}>{text.noConnection}</p>
          <GoButton path={pathTo('settings')}>{text.toSettings}</GoButton>
        </Card>
      ) : (
        <>
          <Doctor key={`doctor ${connection.id}`} connection={connection.id} />
          <Report key={`report ${connection.id}`} connection={connection.id} />
        </>
      )}
      <Contact />
      <About />
    </div>
  )
}
