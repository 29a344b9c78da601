import { Loader, Text } from '@mantine/core'
import { frameText } from '../../shared/text/screens/frame.ts'
import { Product } from './product.tsx'
import styles from './boot.module.css'

/** Before anything is known of the app. It begins as index.html does, so that nothing jumps. */
export function Boot({ isOffline }: { readonly isOffline: boolean }) {
  return (
    <div className="fb-frame">
      <header className="fb-side">
        <Product />
      </header>
      <main className={styles.boot}>
        {isOffline ? (
          <Text role="alert">{frameText.nl.offline}</Text>
        ) : (
          <Loader aria-label={frameText.nl.loading} />
        )}
      </main>
    </div>
  )
}
