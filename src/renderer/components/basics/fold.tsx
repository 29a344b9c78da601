import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './fold.module.css'

interface FoldProps {
  readonly title: string
  /** Small, behind the title: what is set inside. */
  readonly summary?: string
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** What few people need, folded away. The browser's own element: works by keyboard and is found by searching the page. */
export function Fold({ title, summary, isOpen = false, children }: FoldProps) {
  return (
    <details className={styles.fold} open={isOpen}>
      <summary className={styles.summary}>
        <IconChevronRight size={16} className={styles.arrow} aria-hidden />
        <span>{title}</span>
        {summary === undefined ? null : <span className={styles.small}>{summary}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
