import { Badge } from '@mantine/core'
import { settingsText } from '../../../../../shared/text/screens/settings/settings.ts'
import { useText } from '../../../../app/app-context.tsx'
import styles from './proposed.module.css'

/** A label with the mark that the program filled the field in. */
export function Proposed({ label, isProposed }: { readonly label: string; readonly isProposed: boolean }) {
  const { proposal } = useText(settingsText)
  return (
    <span className={styles.label}>
      {label}
      {isProposed ? (
        <Badge size="sm" variant="light">
          {proposal}
        </Badge>
      ) : null}
    </span>
  )
}
