import { IconAlertTriangle, IconChevronRight, IconEye } from '@tabler/icons-react'
import { useId } from 'react'
import type { FailureGroup } from '../../../shared/contract/views.ts'
import { counted } from '../../../shared/text/format.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { useApp } from '../../app/app-context.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import type { Asking } from './ask-dialog.tsx'
import { CauseBody } from './cause-body.tsx'
import styles from './causes.module.css'
import { FirstStep } from './first-step.tsx'
import { lineOf } from './model.ts'
import { useAmounts } from './use-amounts.ts'

interface CauseRowProps {
  readonly group: FailureGroup
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** One cause: a line with how many, how much and the first thing to do; opened, all there is to it. */
export function CauseRow({ group, isOpen, toggle, acts, ask }: CauseRowProps) {
  const { language } = useApp()
  const amountsOf = useAmounts()
  const id = useId()
  const Icon = group.kind === 'attention' ? IconEye : IconAlertTriangle
  return (
    <section className={styles.cause} aria-labelledby={`${id}title`} data-code={group.code}>
      <header className={styles.head}>
        <IconChevronRight size={16} className={styles.arrow} data-open={isOpen} aria-hidden />
        <Icon size={20} className={group.kind === 'attention' ? styles.warn : styles.bad} aria-hidden />
        <div className={styles.words}>
          <h2 className={styles.title}>
            <button
              type="button"
              id={`${id}title`}
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-controls={`${id}body`}
              onClick={toggle}
            >
              {sayTitle(group.code, language)}
            </button>
          </h2>
          {isOpen ? null : <p className={styles.line}>{lineOf(group, language)}</p>}
        </div>
        <div className={styles.facts}>
          <strong>{amountsOf(group.totals)}</strong>
          <span className={styles.small}>{counted(group.count, 'order', language)}</span>
        </div>
        <div className={styles.step}>
          {isOpen ? null : <FirstStep group={group} acts={acts} open={toggle} />}
        </div>
      </header>
      <div id={`${id}body`} className={styles.body} hidden={!isOpen}>
        {isOpen ? <CauseBody group={group} acts={acts} ask={ask} /> : null}
      </div>
    </section>
  )
}
