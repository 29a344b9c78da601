import { IconAlertTriangle, IconBulb, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './note.module.css'

const looks = {
  info: { tone: 'fb-tone-wait', Icon: IconInfoCircle },
  advice: { tone: styles.advice, Icon: IconBulb },
  warn: { tone: 'fb-tone-warn', Icon: IconAlertTriangle },
  good: { tone: 'fb-tone-good', Icon: IconCircleCheck },
} as const

interface NoteProps {
  readonly kind?: keyof typeof looks
  readonly title?: string
  /** Said aloud when it appears. */
  readonly isNews?: boolean
  readonly children?: ReactNode
}

/** Something worth knowing beside what is being done: information, advice, a warning, good news. */
export function Note({ kind = 'info', title, isNews = false, children }: NoteProps) {
  const { tone, Icon } = looks[kind]
  return (
    <div className={`fb-note ${styles.note ?? ''} ${tone ?? ''}`} role={isNews ? 'status' : undefined}>
      <Icon size={19} stroke={1.8} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
