import { IconAlertTriangle, IconEye, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../../shared/domain/problem.ts'
import { kindOf } from '../../../shared/problems/about.ts'
import type { ProblemKind } from '../../../shared/problems/define.ts'
import { sayProblem, type SaidProblem } from '../../../shared/text/say.ts'
import { dutch } from '../../../shared/text/template.ts'
import { useApp } from '../../app/app-context.tsx'
import styles from './problem-note.module.css'

interface ProblemNoteProps {
  readonly problem: Problem
  /** Currency of the order that the problem is about. */
  readonly currency?: string
  /** Without a border of its own, inside something that has one. */
  readonly isBare?: boolean
  /** Parts that are told elsewhere. */
  readonly leaveOut?: readonly (keyof SaidProblem)[]
  /** The button that solves it. */
  readonly children?: ReactNode
}

/** A problem as the merchant reads it: what, why, what to do, a button, and the code small beneath. */
export function ProblemNote(props: ProblemNoteProps) {
  const { problem, currency = 'EUR', isBare = false, leaveOut = [], children } = props
  const { language } = useApp()
  const { what, why, todo } = sayProblem(problem, language, { ...dutch, currency })
  const { tone, Icon } = looks[kindOf(problem.code)]
  return (
    <div className={`${isBare ? (styles.bare ?? '') : (styles.note ?? '')} ${tone ?? ''}`} role="group">
      <Icon size={20} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        {leaveOut.includes('what') ? null : <p className={styles.what}>{what}</p>}
        {leaveOut.includes('why') ? null : <p>{why}</p>}
        {leaveOut.includes('todo') ? null : <p>{todo}</p>}
        {children === undefined ? null : <div className={styles.actions}>{children}</div>}
        <span className="fb-small-code">{problem.code}</span>
      </div>
    </div>
  )
}

const bad = { tone: styles.bad, Icon: IconAlertTriangle }
const warn = { tone: styles.warn, Icon: IconEye }
const wait = { tone: styles.wait, Icon: IconInfoCircle }

/** What goes by itself or was chosen is no fault and must not look like one. */
const looks: Readonly<Record<ProblemKind, typeof bad>> = {
  failed: bad,
  paused: bad,
  stopped: bad,
  attention: warn,
  retry: wait,
  open: wait,
  skipped: wait,
  ignored: wait,
}
