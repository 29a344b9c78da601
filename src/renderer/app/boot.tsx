import { Loader, Text } from '@mantine/core'
import { frameText } from '../../shared/text/screens/frame.ts'
import styles from './boot.module.css'

/** Before anything is known of the app. */
export function Boot({ isOffline }: { readonly isOffline: boolean }) {
  return (
    <main className={styles.boot}>
      {isOffline ? (
        <Text role="alert">{frameText.nl.offline}</Text>
      ) : (
        <Loader aria-label={frameText.nl.loading} />
      )}
    </main>
  )
}
