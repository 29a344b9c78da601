import { helpText } from '../../../shared/text/screens/help.ts'
import { useText } from '../../app/app-context.tsx'
import { Card } from '../../components/basics/card.tsx'
import styles from './start.module.css'

/** Set by the build (vite.renderer.config.ts); `''` = whoever built it named none. */
declare const CONTACT_ADDRESS: string

/** Where to ask, as the build says it. */
export function Contact() {
  const { contact: text } = useText(helpText)
  return (
    <Card title={text.title}>
      <p className={styles.plain}>{CONTACT_ADDRESS === '' ? text.what : text.at(CONTACT_ADDRESS)}</p>
    </Card>
  )
}
