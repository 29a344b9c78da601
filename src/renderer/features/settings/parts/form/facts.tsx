import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** What is set, one fact a line, each with room for its blue "Wijzig". */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

interface FactProps {
  readonly name: string
  /** One sentence about what it is. */
  readonly hint?: string
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function Fact({ name, hint, children, action }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>
        {name}
        {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      </dt>
      <dd>
        <span className={styles.value}>{children}</span>
        {action}
      </dd>
    </div>
  )
}
