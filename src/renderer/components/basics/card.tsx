import type { ReactNode } from 'react'
import styles from './card.module.css'

interface CardProps {
  readonly title?: string
  /** By which a page can be opened at it. */
  readonly id?: string
  /** At the right of the title, such as the blue "Wijzig". */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A quiet box with a title. */
export function Card({ title, id, action, children }: CardProps) {
  return (
    <section className={`fb-card ${styles.card ?? ''}`} id={id} aria-label={title}>
      {title === undefined ? null : (
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {action}
        </div>
      )}
      {children}
    </section>
  )
}
