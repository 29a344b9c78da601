import { Skeleton } from '@mantine/core'
import { frameText } from '../../../shared/text/screens/frame.ts'
import { useText } from '../../app/app-context.tsx'
import styles from './data-state.module.css'

/** Stands where data, or the screen itself, will be in a moment. */
export function Loading() {
  const text = useText(frameText)
  return (
    <div aria-busy="true" aria-label={text.loading} className={styles.loading}>
      <Skeleton height={28} width="40%" />
      <Skeleton height={90} />
      <Skeleton height={90} />
    </div>
  )
}
