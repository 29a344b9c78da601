import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../../shared/domain/problem.ts'
import { frameText } from '../../../shared/text/screens/frame.ts'
import { useText } from '../../app/app-context.tsx'
import styles from './data-state.module.css'
import { Loading } from './loading.tsx'
import { ProblemNote } from '../orders/problem-note.tsx'

interface DataStateProps {
  readonly isLoading?: boolean
  readonly problem?: Problem | null
  readonly reload?: () => void
}

/** Stands where data will be: loading, or the problem that there is none. */
export function DataState({ isLoading = false, problem = null, reload }: DataStateProps) {
  const text = useText(frameText)
  if (problem !== null) {
    return (
      <div className={styles.stack}>
        <ProblemNote problem={problem} />
        {reload === undefined ? null : <Button onClick={reload}>{text.again}</Button>}
      </div>
    )
  }
  return isLoading ? <Loading /> : null
}

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** An empty list that says what would be here and what to do. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children === undefined ? null : <p className={styles.more}>{children}</p>}
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  )
}
