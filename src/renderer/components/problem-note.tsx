import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../shared/domain/problem.ts'
import { sayProblem } from '../../shared/text/say.ts'
import { dutch } from '../../shared/text/template.ts'
import { useApp } from '../app/app-context.tsx'
import styles from './problem-note.module.css'

interface ProblemNoteProps {
  readonly problem: Problem
  /** Currency of the order that the problem is about. */
  readonly currency?: string
  /** The button that solves it. */
  readonly children?: ReactNode
}

/** A problem as the merchant reads it: what, why, what to do, a button, and the code small beneath. */
export function ProblemNote({ problem, currency = 'EUR', children }: ProblemNoteProps) {
  const { language } = useApp()
  const { what, why, todo } = sayProblem(problem, language, { ...dutch, currency })
  return (
    <div className={styles.note} role="group">
      <IconAlertTriangle size={20} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <p className={styles.what}>{what}</p>
        <p>{why}</p>
        <p>{todo}</p>
        {children === undefined ? null : <div className={styles.actions}>{children}</div>}
        <span className="fb-small-code">{problem.code}</span>
      </div>
    </div>
  )
}
